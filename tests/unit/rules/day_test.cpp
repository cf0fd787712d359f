#include <string>

#include "catch.hpp"
#include "facts.hpp"

using facts::said;

// What counts as a fact on the day of the judgement: what is to come does not, what has ended does not any more, and whoever has withdrawn
// carries nothing.

TEST_CASE("an endorsement that is still to come is none", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: port, commitment: committed}]
vision: {endorsed: [{by: city, date: 2027-06-01}, {by: port, date: 2027-06-01}]}
assessment:
  establishing: {vision: {endorsement: fully}}
  maturing: {vision: {continued-endorsement: largely}}
)";
    CHECK(said("CLM006", record) == "?");
    CHECK(said("CLM025", record) == "?");
    CHECK(said("CLM006", record, "2027-06-01") == "\n");
    CHECK(said("CLM025", record, "2027-06-01") == "\n");
}

TEST_CASE("a commitment that is still to come is none", "[rules]") {
    const std::string record = R"(
stakeholders:
  - {id: city, holds: [decision], affected: true, commitment: committed, since: 2027-01-01}
  - {id: port, holds: [knowledge], commitment: approached}
assessment:
  preconditions: {stakeholders: {decision-makers: fully, communities: fully, trust: fully, roles: fully}}
  continuation: {embedding: {institutional-ownership: largely}}
)";
    CHECK(said("CLM001", record) == "?");
    CHECK(said("CLM018", record) == "?");
    CHECK(said("CLM036", record) == "?");
    CHECK(said("CLM001", record, "2027-01-01") == "\n");
}

TEST_CASE("a session that is still to come contradicts nothing", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, holds: [decision]}, {id: lab, holds: [knowledge]}]
activities:
  - id: a1
    date: 2021-04-10
    scope: The limit.
    intended: A list.
    roles: [{stakeholder: city, role: chair}]
    follow-ups: [{action: ask, owner: city}]
  - {id: a2, date: 2026-10-10, roles: [{stakeholder: lab}], follow-ups: [{action: prepare}]}
assessment:
  establishing: {activities: {scoped-sessions: fully, session-roles: fully, follow-up: fully}}
  maturing: {activities: {right-people: fully}}
)";
    for (const auto* code : {"CLM008", "CLM009", "CLM030", "CLM032"}) {
        CAPTURE(code);
        CHECK(said(code, record) == "\n");
    }
    // Once it was held it has to show what it was about.
    CHECK(said("CLM009", record, "2026-10-10") == "?");
}

TEST_CASE("who takes part in a session to come has not taken part", "[rules]") {
    CHECK(said("CLM032", R"(
stakeholders: [{id: city, holds: [decision]}, {id: lab, holds: [knowledge]}]
activities:
  - {id: a1, date: 2021-04-10, roles: [{stakeholder: lab, role: expert}]}
  - {id: a2, date: 2026-10-10, roles: [{stakeholder: city, role: chair}]}
assessment:
  maturing: {activities: {right-people: largely}}
)") == "?");
}

TEST_CASE("all funding has ended", "[rules]") {
    const std::string record = R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2025-06-30}
assessment:
  maturing: {capacity: {continuity: fully}}
  continuation: {finance: {diversified-base: fully, beyond-project-funding: largely}}
)";
    CHECK(said("CLM014", record) == "?");
    CHECK(said("CLM015", record) == "?");
    CHECK(said("CLM040", record) == "?");
    CHECK(said("CLM015", record, "2024-12-31") == "\n");
}

TEST_CASE("money that has ended makes no base diverse", "[rules]") {
    const std::string record = R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Services, kind: services, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2029-06-30}
assessment:
  continuation: {finance: {diversified-base: fully, beyond-project-funding: largely}}
)";
    CHECK(said("CLM015", record) == "?");
    CHECK(said("CLM040", record) == "?");
    CHECK(said("CLM040", record, "2024-12-31") == "\n");
}

TEST_CASE("money that is left and ends soon", "[rules]") {
    CHECK(said("CLM014", R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2027-06-30}
assessment:
  maturing: {capacity: {continuity: fully}}
)") == "?");
}

TEST_CASE("a bureau of several people is no core team of one", "[rules]") {
    const std::string before = R"(
capacity: {core-team: [{role: coordination bureau, fte: )";
    const std::string after = R"(}]}
assessment:
  establishing: {capacity: {core-team: fully}}
)";
    CHECK(said("CLM013", before + "3.0" + after) == "\n");
    CHECK(said("CLM013", before + "1" + after) == "?");
}

TEST_CASE("somebody affected who is willing leaves a doubt", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders:
  - {id: city, commitment: committed}
  - {id: tenants, affected: true, commitment: willing}
assessment:
  preconditions: {stakeholders: {communities: fully}}
)") == "?");
}

TEST_CASE("authority goes with whoever has it", "[rules]") {
    CHECK(said("CLM020", R"(
stakeholders:
  - {id: city, holds: [decision], commitment: withdrawn}
  - {id: lab, holds: [knowledge], commitment: committed}
governance: {decides: [city, lab]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == "?");
    CHECK(said("CLM020", R"(
stakeholders: [{id: city, holds: [knowledge], commitment: withdrawn}]
governance: {decides: [city]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == "\n");
}

TEST_CASE("PHA005: what is dated ahead", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}]
challenge: {validated: {date: 2027-03-01, by: [city]}}
vision: {endorsed: [{by: city, date: 2027-06-01}]}
)";
    CHECK(said("PHA005", record) == "?");
    CHECK(said("PHA005", record, "2027-06-01") == "\n");
}

TEST_CASE("PHA006: outputs in the name of those who have left", "[rules]") {
    CHECK(said("PHA006", R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
challenge: {validated: {by: [lab]}}
governance: {facilitator: lab, decides: [lab, city]}
assessment:
  preconditions: {governance: {facilitator: partly, decision-authority: not}}
)") == "?");
}

TEST_CASE("PHA006: one who is still in carries it, and a claim says it by itself: nothing to say",
          "[rules]") {
    CHECK(said("PHA006", R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
challenge: {validated: {by: [lab, city]}}
governance: {facilitator: lab, decides: [city]}
assessment:
  preconditions: {governance: {facilitator: largely}}
)") == "\n");
}

TEST_CASE("ACT008 and ACT009: an owner who has left, a review that is far away", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
actions:
  - {id: far, owner: builder, review: 2099-12-01, state: trying}
  - {id: year, owner: city, review: 2027-09-01}
  - {id: done, owner: builder, review: 2099-12-01, state: kept}
)";
    CHECK(said("ACT008", record) == "?");
    CHECK(said("ACT009", record) == "?");
}

TEST_CASE("SUP008 and SUP009: a waiver by somebody who has left, and one for years", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
waivers:
  - {at: maturing.capacity.turnover, reason: Later., by: builder, until: 2099-01-01}
  - {at: maturing.capacity.continuity, reason: Later., by: city, until: 2028-09-01}
)";
    CHECK(said("SUP008", record) == "?");
    CHECK(said("SUP009", record) == "?");
}

TEST_CASE("EVD010: two pieces in one place", "[rules]") {
    CHECK(said("EVD010", R"(
evidence:
  - {id: charter, at: 'https://example.org/charter'}
  - {id: again, at: 'HTTPS://Example.org/charter/#page=2'}
  - {id: plan, at: docs/plan.pdf}
  - {at: ./docs//plan.pdf}
  - {id: other, at: docs/Plan.pdf}
  - {id: nowhere}
  - {id: nowhere-else}
)") == "?");
}

TEST_CASE("EVD011 and EVD012: who confirms, and who rated", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
evidence: [{id: plan, confirmed-by: lab}, {id: model, confirmed-by: city}]
assessment:
  establishing:
    capacity: {skills: {rating: largely, evidence: [plan]}, core-team: {rating: fully, evidence: [model]}}
)";
    CHECK(said("EVD011", record) == "?");
    CHECK(said("EVD012", record) == "?");
}

TEST_CASE("REF011: another form of a word is another word", "[rules]") {
    CHECK(said("REF011", R"(
stakeholders: [{id: grid}, {id: city}, {id: developer}]
services: [{id: s1, used-by: [grids, cities, develper]}]
)") == "?");
}
