#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM041: a core team that has withdrawn", "[rules]") {
    CHECK(said("CLM041", R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
capacity:
  core-team: [{role: coordinator, stakeholder: builder}, {role: expert, stakeholder: builder}]
assessment:
  establishing: {capacity: {core-team: fully}}
  maturing: {capacity: {formal-roles: partly}}
)") == R"(
7:48+7 error: the core team is rated as stable, but everybody in the core team has withdrawn
  at establishing.capacity.core-team
  here: has withdrawn
  7:86+7: has withdrawn
  9:40+5: the claim
  help: Name who has taken over in `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM041: a part of a core team that has withdrawn", "[rules]") {
    CHECK(said("CLM041", R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}, {id: owner, commitment: withdrawn}]
capacity:
  core-team: [{role: coordinator, stakeholder: builder}, {role: expert, stakeholder: owner}, {role: host, stakeholder: city}]
assessment:
  stabilising: {capacity: {secured-roles: fully}}
)") == R"(
7:48+7 error: roles are rated as secured for the long term, but 2 of 3 in the core team have withdrawn
  at stabilising.capacity.secured-roles
  here: has withdrawn
  7:86+5: has withdrawn
  9:43+5: the claim
  help: Name who has taken over in `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM041: a core team that is still in", "[rules]") {
    CHECK(said("CLM041", R"(
stakeholders: [{id: city, commitment: committed}]
capacity:
  core-team: [{role: coordinator, stakeholder: city}, {role: a post that is being filled}]
assessment:
  establishing: {capacity: {core-team: fully}}
)") == "\n");
}

TEST_CASE("CLM043: a mandate that nobody could give", "[rules]") {
    CHECK(said("CLM043", R"(
stakeholders: [{id: uni, holds: [knowledge]}, {id: city, holds: [decision], commitment: withdrawn}]
assessment:
  preconditions: {governance: {mandate: fully}}
  establishing: {coordination: {mandate: largely}}
)") == R"(
5:33+11 warning: the mandate is rated as settled, but nobody here could give it, and `governance` names nobody to report to
  at preconditions.governance.mandate
  here: neither decision nor ownership
  5:89+9: could give it, and has withdrawn
  7:41+5: the claim
  help: Write under `governance.reports-to` who gave it, or add the stakeholder who did, or rate the question `partly`.
5:33+11 warning: the formal mandate is rated as settled, but nobody here could give it, and `governance` names nobody to report to
  at establishing.coordination.mandate
  here: neither decision nor ownership
  5:89+9: could give it, and has withdrawn
  8:42+7: the claim
  help: Write under `governance.reports-to` who gave it, or add the stakeholder who did, or rate the question `partly`.
)");
}

TEST_CASE("CLM043: a mandate from a board that takes no part", "[rules]") {
    CHECK(said("CLM043", R"(
stakeholders: [{id: uni, holds: [knowledge]}]
governance: {reports-to: The council committee}
assessment:
  preconditions: {governance: {mandate: fully}}
)") == "\n");
}

TEST_CASE("CLM043: a mandate where nobody wrote who holds what", "[rules]") {
    CHECK(said("CLM043", R"(
stakeholders: [{id: uni, holds: [knowledge]}, {id: city}]
assessment:
  preconditions: {governance: {mandate: fully}}
)") == "\n");
}

TEST_CASE("CLM044: resources without means", "[rules]") {
    CHECK(said("CLM044", R"(
operations: {budget: {state: open}}
assessment:
  preconditions: {governance: {resources: fully}}
)") == R"(
5:30+4 error: people, money and time are rated as settled, but the budget is open, and the record names no other means
  at preconditions.governance.resources
  here: still open
  7:43+5: the claim
  help: Record under `capacity` the means that there are now, or rate the question `partly`.
)");
}

TEST_CASE("CLM044: resources that have ended", "[rules]") {
    CHECK(said("CLM044", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}]
assessment:
  preconditions: {governance: {resources: largely}}
)") == R"(
6:35+10 error: people, money and time are rated as settled, but all funding had ended by 1 September 2026
  at preconditions.governance.resources
  here: has ended
  8:43+7: the claim
  help: Record under `capacity` the means that there are now, or rate the question `partly`.
)");
}

TEST_CASE("CLM044: resources of which one budget is open", "[rules]") {
    CHECK(said("CLM044", R"(
operations: {budget: {state: open}}
capacity:
  funding: [{source: Fund, until: 2027-12-31}]
assessment:
  preconditions: {governance: {resources: fully}}
)") == "\n");
}

TEST_CASE("CLM048: decisions by others than those who decide, beside a claim", "[rules]") {
    CHECK(said("CLM048", R"(
stakeholders: [{id: city}, {id: uni}, {id: housing, holds: [ownership]}]
governance: {decides: [city]}
decisions:
  - {id: d1, date: 2026-03-01, by: [uni]}
  - {id: d2, date: 2026-04-01, by: [uni]}
  - {id: d6, date: 2026-04-01, by: [housing]}
  - {id: d3, date: 2026-05-01, by: [uni, city]}
  - {id: d4, date: 2026-10-01, by: [uni]}
  - {id: d5, date: 2026-05-01}
assessment:
  establishing: {coordination: {decisions: fully}}
)") == R"(
8:36+5 error: it is rated as settled how decisions are made, but 2 of 4 were taken by others than those who decide
  at establishing.coordination.decisions
  here: took it
  6:23+6: those who decide
  9:36+5: took it
  15:44+5: the claim
  help: Let one of those under `governance.decides` confirm it, or add there who may decide, or rate the question `partly`.
)");
}

TEST_CASE("CLM048: decisions by those who decide", "[rules]") {
    CHECK(said("CLM048", R"(
stakeholders: [{id: city}, {id: uni}]
governance: {decides: [city]}
decisions: [{id: d3, date: 2026-05-01, by: [uni, city]}]
assessment:
  establishing: {coordination: {decisions: fully}}
)") == "\n");
}

TEST_CASE("CLM057: a reporting line that nobody wrote down", "[rules]") {
    CHECK(said("CLM057", R"(
governance: {rhythm: Monthly.}
assessment:
  continuation: {embedding: {integrated-governance: fully}}
)") == R"(
7:53+5 note: governance is rated as part of wider systems, but the record keeps no `governance.reports-to`
  at continuation.embedding.integrated-governance
  here: the claim
  help: Add `governance.reports-to` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM057: a reporting line", "[rules]") {
    CHECK(said("CLM057", R"(
governance: {reports-to: The council.}
assessment:
  continuation: {embedding: {integrated-governance: fully}}
)") == "\n");
}

TEST_CASE("CLM058: a core team without time", "[rules]") {
    CHECK(said("CLM058", R"(
capacity:
  core-team: [{role: coordinator, fte: 0}, {role: host, fte: 0.0}]
assessment:
  establishing: {capacity: {core-team: fully, resources: largely}}
)") == R"(
6:40+1 error: the core team is rated as stable, but nobody in the core team has any time for it
  at establishing.capacity.core-team
  here: no time
  6:62+3: no time
  8:40+5: the claim
  help: Agree on a share of a post and write it under `fte`, or rate the question `partly`.
6:40+1 error: time and means are rated as set aside, but nobody in the core team has any time for it
  at establishing.capacity.resources
  here: no time
  6:62+3: no time
  8:58+7: the claim
  help: Agree on a share of a post and write it under `fte`, or rate the question `partly`.
)");
}

TEST_CASE("CLM058: a core team with some time, and one of which nobody wrote how much", "[rules]") {
    CHECK(said("CLM058", R"(
capacity:
  core-team: [{role: coordinator, fte: 0}, {role: host}]
assessment:
  establishing: {capacity: {core-team: fully}}
)") == "\n");
}
