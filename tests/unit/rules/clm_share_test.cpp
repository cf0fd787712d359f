#include <string>

#include "catch.hpp"
#include "facts.hpp"

using facts::said;

// How much of a claim the entries of a list contradict, and how grave that is: `largely` has room for small gaps, `fully` for none, and a field
// that no entry has is none that the record keeps.

TEST_CASE("a small gap beside largely is a warning, and says how many of how many", "[rules]") {
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: city}
      - {action: draft the contract, owner: city}
      - {action: return the projector}
assessment:
  establishing: {activities: {follow-up: largely}}
)") == "?");
}

TEST_CASE("the same gap beside fully is an error, and one beyond a third is one beside largely", "[rules]") {
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: city}
      - {action: draft the contract, owner: city}
      - {action: return the projector}
assessment:
  establishing: {activities: {follow-up: fully}}
)") == "?");
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: city}
      - {action: return the projector}
assessment:
  establishing: {activities: {follow-up: largely}}
)") == "?");
}

TEST_CASE("what is done needs nobody any more: nothing to say", "[rules]") {
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: city}
      - {action: return the projector, done: 2026-05-02}
assessment:
  establishing: {activities: {follow-up: fully}}
)") == "\n");
}

TEST_CASE("an owner who has withdrawn is none, and what is to be done later is not done", "[rules]") {
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}, {id: builder, commitment: withdrawn}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: builder}
      - {action: book a room, owner: builder, done: 2026-05-02}
      - {action: draft the contract, done: 2027-05-02}
assessment:
  establishing: {activities: {follow-up: largely}}
)") == "?");
}

TEST_CASE("a field that no entry has is not kept", "[rules]") {
    CHECK(said("CLM008", R"(
activities: [{id: a1, follow-ups: [{action: ask for the profiles}]}]
assessment:
  establishing: {activities: {follow-up: fully}}
)") == "?");
    CHECK(said("CLM003", R"(
stakeholders: [{id: city, commitment: committed}, {id: port, commitment: committed}]
assessment:
  preconditions: {stakeholders: {roles: fully}}
)") == "?");
    CHECK(said("CLM009", R"(
activities: [{id: a1, scope: the limit}, {id: a2, scope: the permits}]
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)") == "?");
    CHECK(said("CLM007", R"(
stakeholders: [{id: city, commitment: committed}]
assessment:
  establishing: {value: {partner-value: fully}}
)") == "?");
    CHECK(said("CLM001", R"(
stakeholders: [{id: city, commitment: committed}]
assessment:
  preconditions: {stakeholders: {decision-makers: largely}}
)") == "?");
    CHECK(said("CLM002", R"(
stakeholders: [{id: city, affected: true}]
assessment:
  preconditions: {stakeholders: {communities: largely}}
)") == "?");
    CHECK(said("CLM018", R"(
stakeholders: [{id: city}, {id: port}]
assessment:
  preconditions: {stakeholders: {trust: fully}}
)") == "?");
}

TEST_CASE("a field that one entry has is kept, whether that one counts or not", "[rules]") {
    CHECK(said("CLM003", R"(
stakeholders: [{id: city, commitment: committed}, {id: port, role: watches, commitment: approached}]
assessment:
  preconditions: {stakeholders: {roles: largely}}
)") == "?");
}

TEST_CASE("a partner who joined within ninety days is a newcomer", "[rules]") {
    const std::string before = R"(
stakeholders:
  - {id: city, gains: {long-term: A model.}, commitment: committed, since: 2021-01-10}
  - {id: port, gains: {long-term: Less noise.}, commitment: committed, since: 2021-01-10}
  - {id: school, commitment: committed, since: 2026-06-03}
  - {id: lab, commitment: committed, since: )";
    const std::string after = R"(}
assessment:
  establishing: {value: {partner-value: largely}}
)";
    CHECK(said("CLM007", before + "2026-09-01" + after) == "?");
    // A day earlier it has had its season, and is one of four.
    CHECK(said("CLM007", before + "2026-06-02" + after) == "?");
    // Who joins later has not joined.
    CHECK(said("CLM007", before + "2026-09-02" + after) == "?");
}

TEST_CASE("where all entries speak against it no gap is small, and newcomers excuse nothing under fully",
          "[rules]") {
    CHECK(said("CLM007", R"(
stakeholders:
  - {id: school, commitment: committed, since: 2026-08-25}
  - {id: press, gains: {short-term: News.}, commitment: approached}
assessment:
  establishing: {value: {partner-value: largely}}
)") == "?");
    CHECK(said("CLM006", R"(
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: school, commitment: committed, since: 2026-08-25}
vision: {endorsed: [{by: city}]}
assessment:
  establishing: {vision: {endorsement: fully}}
)") == "?");
    CHECK(said("CLM006", R"(
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: school, commitment: committed, since: 2026-08-25}
vision: {endorsed: [{by: city}]}
assessment:
  establishing: {vision: {endorsement: largely}}
)") == "?");
}

TEST_CASE("one of several who decide has withdrawn", "[rules]") {
    CHECK(said("CLM019", R"(
stakeholders: [{id: city}, {id: port}, {id: builder, commitment: withdrawn}]
governance: {decides: [city, port, builder]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == "?");
}
