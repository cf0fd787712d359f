#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM047: a model that was copied", "[rules]") {
    CHECK(said("CLM047", R"(
replications: [{where: East, adapted: Without batteries.}, {where: West}, {guidance: A guide.}]
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)") == R"(
5:68+4 error: the model is rated as adapted elsewhere, but 2 of 3 do not say what was adapted
  at continuation.replication.adapted-elsewhere
  here: no `adapted`
  5:75+20: no `adapted`
  7:51+5: the claim
  help: Write under `adapted` what was changed for that place, or rate the question `partly`.
)");
}

TEST_CASE("CLM047: no replication says what was adapted", "[rules]") {
    CHECK(said("CLM047", R"(
replications: [{where: East}]
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)") == R"(
7:51+5 note: the model is rated as adapted elsewhere, but the record keeps no `replications.adapted`
  at continuation.replication.adapted-elsewhere
  here: the claim
  help: Add `replications.adapted` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM047: a model that was adapted", "[rules]") {
    CHECK(said("CLM047", R"(
replications: [{where: East, adapted: Without batteries.}]
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)") == "\n");
}

TEST_CASE("CLM050: links within one sector", "[rules]") {
    CHECK(said("CLM050", R"(
stakeholders:
  - {id: city, sector: government}
  - {id: province, sector: government}
  - {id: builder, sector: business, commitment: withdrawn}
assessment:
  maturing: {coordination: {cross-links: fully}}
)") == R"(
6:24+10 error: links across sectors and projects are rated as kept up, but all who are in are of one sector, and no network is named
  at maturing.coordination.cross-links
  here: one sector
  7:28+10: the same sector
  10:42+5: the claim
  help: Add a stakeholder of another sector, or a network under `coordination.networks`, or rate the question `partly`.
)");
}

TEST_CASE("CLM050: links by a network, and across sectors", "[rules]") {
    CHECK(said("CLM050", R"(
stakeholders: [{id: city, sector: government}]
coordination: {networks: [{name: Mission}]}
assessment:
  maturing: {coordination: {cross-links: fully}}
)") == "\n");
}

TEST_CASE("CLM050: a sector that nobody wrote down", "[rules]") {
    CHECK(said("CLM050", R"(
stakeholders: [{id: city, sector: government}, {id: uni}]
assessment:
  maturing: {coordination: {cross-links: fully}}
)") == "\n");
}

TEST_CASE("CLM051: a government that is not in", "[rules]") {
    CHECK(said("CLM051", R"(
stakeholders:
  - {id: city, sector: government, commitment: approached}
  - {id: province, sector: government, commitment: withdrawn}
  - {id: uni, sector: knowledge, commitment: committed}
assessment:
  maturing: {coordination: {visibility: fully}}
)") == R"(
6:48+10 error: the atelier is rated as seen and trusted inside the municipality, but no stakeholder of the government is willing or committed
  at maturing.coordination.visibility
  here: of the government, and only so far
  7:52+9: of the government, and only so far
  10:41+5: the claim
  help: Win somebody of the municipality and record the `commitment`, or rate the question `partly`.
)");
}

TEST_CASE("CLM051: a government that is in, or of which nobody wrote how far", "[rules]") {
    CHECK(said("CLM051", R"(
stakeholders:
  - {id: city, sector: government, commitment: approached}
  - {id: province, sector: government}
assessment:
  maturing: {coordination: {visibility: fully}}
)") == "\n");
}

TEST_CASE("CLM053: a scope that has not grown", "[rules]") {
    CHECK(said("CLM053", R"(
focus: [{id: grid, decision: explore}, {id: heat, decision: later}]
replications: []
assessment:
  continuation: {positioning: {broader-scope: fully}}
)") == R"(
8:47+5 warning: the scope is rated as grown beyond the first pilot, but the model went nowhere else, and no more than one theme is explored
  at continuation.positioning.broader-scope
  here: the claim
  6:1+12: an empty list
  5:30+7: the only theme
  help: Add where the model went to `replications`, or the themes to `focus`, or rate the question `partly`.
)");
}

TEST_CASE("CLM053: a scope that has grown by a theme", "[rules]") {
    CHECK(said("CLM053", R"(
focus: [{id: grid, decision: explore}, {id: heat, decision: explore}]
replications: []
assessment:
  continuation: {positioning: {broader-scope: fully}}
)") == "\n");
}

TEST_CASE("CLM054: a platform that nobody comes to", "[rules]") {
    CHECK(said("CLM054", R"(
services: [{id: s1, used-by: []}]
assessment:
  continuation: {positioning: {recognised-platform: fully}}
)") == R"(
5:21+7 warning: others are rated as seeing a lasting place in it, but nobody uses any of the services
  at continuation.positioning.recognised-platform
  here: no user
  7:53+5: the claim
  help: Name under `used-by` who comes, or rate the question `partly`.
)");
}

TEST_CASE("CLM054: a platform without services and networks", "[rules]") {
    CHECK(said("CLM054", R"(
services: []
coordination: {networks: []}
assessment:
  continuation: {positioning: {recognised-platform: fully}}
)") == R"(
8:53+5 warning: others are rated as seeing a lasting place in it, but it offers no service and belongs to no network
  at continuation.positioning.recognised-platform
  here: the claim
  5:1+8: an empty list
  help: Name under `used-by` who comes, or rate the question `partly`.
)");
}

TEST_CASE("CLM054: a platform that somebody comes to", "[rules]") {
    CHECK(said("CLM054", R"(
services: [{id: s1, used-by: []}, {id: s2, used-by: [others]}]
assessment:
  continuation: {positioning: {recognised-platform: fully}}
)") == "\n");
}

TEST_CASE("CLM055: money of one source", "[rules]") {
    CHECK(said("CLM055", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}, {source: City}, {source: City, until: 2027-12-31}]
assessment:
  continuation: {finance: {adaptive-finance: fully}}
)") == R"(
6:73+4 warning: the money is rated as able to absorb a change, but all money that there is comes from one source
  at continuation.finance.adaptive-finance
  here: the only source
  6:35+10: has ended
  8:46+5: the claim
  help: Record another source under `capacity.funding`, or rate the question `partly`.
)");
}

TEST_CASE("CLM055: money that has all ended", "[rules]") {
    CHECK(said("CLM055", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}]
assessment:
  continuation: {finance: {adaptive-finance: fully}}
)") == R"(
6:35+10 warning: the money is rated as able to absorb a change, but all funding had ended by 1 September 2026
  at continuation.finance.adaptive-finance
  here: has ended
  8:46+5: the claim
  help: Record another source under `capacity.funding`, or rate the question `partly`.
)");
}

TEST_CASE("CLM055: money of two sources", "[rules]") {
    CHECK(said("CLM055", R"(
capacity:
  funding: [{source: City}, {source: Courses, until: 2026-09-01}]
assessment:
  continuation: {finance: {adaptive-finance: fully}}
)") == "\n");
}

TEST_CASE("CLM056: a model without guidance", "[rules]") {
    CHECK(said("CLM056", R"(
evidence: [{id: handbook, kind: document}]
replications: [{where: East}]
assessment:
  continuation: {replication: {documented-methods: fully, adaptation-guidance: fully}}
)") == R"(
8:80+5 note: guidance for other places is rated as there, but the record keeps no `replications.guidance`
  at continuation.replication.adaptation-guidance
  here: the claim
  help: Add `replications.guidance` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM056: a model with guidance, or used nowhere else so far", "[rules]") {
    CHECK(said("CLM056", R"(
replications: [{where: East}, {where: West, guidance: A guide.}]
assessment:
  continuation: {replication: {documented-methods: fully, adaptation-guidance: fully}}
)") == "\n");
}
