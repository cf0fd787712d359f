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
)") == R"(
11:9+30 warning: follow-ups are rated as assigned, but 1 of 3 has no owner
  at establishing.activities.follow-up
  here: no owner
  13:42+7: the claim
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
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
)") == R"(
11:9+30 error: follow-ups are rated as assigned, but 1 of 3 has no owner
  at establishing.activities.follow-up
  here: no owner
  13:42+5: the claim
  help: Name a stakeholder as its owner (city), or rate the question `partly`. Rated `largely`, so small a gap is no contradiction.
)");
    CHECK(said("CLM008", R"(
stakeholders: [{id: city}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the profiles, owner: city}
      - {action: return the projector}
assessment:
  establishing: {activities: {follow-up: largely}}
)") == R"(
10:9+30 error: follow-ups are rated as assigned, but 1 of 2 has no owner
  at establishing.activities.follow-up
  here: no owner
  12:42+7: the claim
  help: Name a stakeholder as its owner (city), or rate the question `partly`.
)");
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
)") == R"(
9:9+46 error: follow-ups are rated as assigned, but 2 of 3 have no owner who is still there
  at establishing.activities.follow-up
  here: its owner has withdrawn
  11:9+46: no owner
  13:42+7: the claim
  help: Name a stakeholder as its owner (city), or rate the question `partly`.
)");
}

TEST_CASE("a field that no entry has is not kept", "[rules]") {
    CHECK(said("CLM008", R"(
activities: [{id: a1, follow-ups: [{action: ask for the profiles}]}]
assessment:
  establishing: {activities: {follow-up: fully}}
)") == R"(
7:42+5 note: follow-ups are rated as assigned, but the record keeps no `activities.follow-ups.owner`
  at establishing.activities.follow-up
  here: the claim
  help: Add `activities.follow-ups.owner` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM003", R"(
stakeholders: [{id: city, commitment: committed}, {id: port, commitment: committed}]
assessment:
  preconditions: {stakeholders: {roles: fully}}
)") == R"(
7:41+5 note: roles are rated as clear, but the record keeps no `stakeholders.role`
  at preconditions.stakeholders.roles
  here: the claim
  help: Add `stakeholders.role` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM009", R"(
activities: [{id: a1, scope: the limit}, {id: a2, scope: the permits}]
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)") == R"(
7:48+5 note: sessions are rated as scoped, but the record keeps no `activities.intended`
  at establishing.activities.scoped-sessions
  here: the claim
  help: Add `activities.intended` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM007", R"(
stakeholders: [{id: city, commitment: committed}]
assessment:
  establishing: {value: {partner-value: fully}}
)") == R"(
7:41+5 note: the gains of every partner are rated as known, but the record keeps no `stakeholders.gains`
  at establishing.value.partner-value
  here: the claim
  help: Add `stakeholders.gains` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM001", R"(
stakeholders: [{id: city, commitment: committed}]
assessment:
  preconditions: {stakeholders: {decision-makers: largely}}
)") == R"(
7:51+7 note: decision-makers are rated as willing, but the record keeps no `stakeholders.holds`
  at preconditions.stakeholders.decision-makers
  here: the claim
  help: Add `stakeholders.holds` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM002", R"(
stakeholders: [{id: city, affected: true}]
assessment:
  preconditions: {stakeholders: {communities: largely}}
)") == R"(
7:47+7 note: affected communities are rated as represented, but the record keeps no `stakeholders.commitment`
  at preconditions.stakeholders.communities
  here: the claim
  help: Add `stakeholders.commitment` to the record, so that the claim can be held against facts.
)");
    CHECK(said("CLM018", R"(
stakeholders: [{id: city}, {id: port}]
assessment:
  preconditions: {stakeholders: {trust: fully}}
)") == R"(
7:41+5 note: trust and commitment are rated as built, but the record keeps no `stakeholders.commitment`
  at preconditions.stakeholders.trust
  here: the claim
  help: Add `stakeholders.commitment` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("a field that one entry has is kept, whether that one counts or not", "[rules]") {
    CHECK(said("CLM003", R"(
stakeholders: [{id: city, commitment: committed}, {id: port, role: watches, commitment: approached}]
assessment:
  preconditions: {stakeholders: {roles: largely}}
)") == R"(
5:21+4 error: roles are rated as clear, but the only committed stakeholder has no role
  at preconditions.stakeholders.roles
  here: no role
  7:41+7: the claim
  help: Write the `role` of each committed stakeholder, or rate the question `partly`.
)");
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
    CHECK(said("CLM007", before + "2026-09-01" + after) == R"(
8:10+6 warning: the gains of every partner are rated as known, but 2 of 4 committed stakeholders have none
  at establishing.value.partner-value
  here: no gains
  9:10+3: no gains
  11:41+7: the claim
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
    // A day earlier it has had its season, and is one of four.
    CHECK(said("CLM007", before + "2026-06-02" + after) == R"(
8:10+6 warning: the gains of every partner are rated as known, but 2 of 4 committed stakeholders have none
  at establishing.value.partner-value
  here: no gains
  9:10+3: no gains
  11:41+7: the claim
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
    // Who joins later has not joined.
    CHECK(said("CLM007", before + "2026-09-02" + after) == R"(
8:10+6 warning: the gains of every partner are rated as known, but 1 of 3 committed stakeholders has none
  at establishing.value.partner-value
  here: no gains
  11:41+7: the claim
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
}

TEST_CASE("where all entries speak against it no gap is small, and newcomers excuse nothing under fully",
          "[rules]") {
    CHECK(said("CLM007", R"(
stakeholders:
  - {id: school, commitment: committed, since: 2026-08-25}
  - {id: press, gains: {short-term: News.}, commitment: approached}
assessment:
  establishing: {value: {partner-value: largely}}
)") == R"(
6:10+6 error: the gains of every partner are rated as known, but the only committed stakeholder has none
  at establishing.value.partner-value
  here: no gains
  9:41+7: the claim
  help: Write its `gains`, `short-term` or `long-term`, or rate the question `partly`.
)");
    CHECK(said("CLM006", R"(
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: school, commitment: committed, since: 2026-08-25}
vision: {endorsed: [{by: city}]}
assessment:
  establishing: {vision: {endorsement: fully}}
)") == R"(
10:40+5 error: vision and mission are rated as endorsed, but 1 of 2 committed stakeholders has not endorsed them
  at establishing.vision.endorsement
  here: the claim
  8:10+8: who has endorsed
  7:10+6: committed, and has not endorsed
  help: Record who adopted them, and when, under `vision.endorsed`, or rate the question `partly`. Rated `largely`, so small a gap is no contradiction.
)");
    CHECK(said("CLM006", R"(
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: school, commitment: committed, since: 2026-08-25}
vision: {endorsed: [{by: city}]}
assessment:
  establishing: {vision: {endorsement: largely}}
)") == R"(
10:40+7 warning: vision and mission are rated as endorsed, but 1 of 2 committed stakeholders has not endorsed them
  at establishing.vision.endorsement
  here: the claim
  8:10+8: who has endorsed
  7:10+6: committed, and has not endorsed
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
}

TEST_CASE("one of several who decide has withdrawn", "[rules]") {
    CHECK(said("CLM019", R"(
stakeholders: [{id: city}, {id: port}, {id: builder, commitment: withdrawn}]
governance: {decides: [city, port, builder]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == R"(
6:36+7 warning: the authority to decide is rated as settled, but 1 of 3 named there has withdrawn
  at preconditions.governance.decision-authority
  here: in charge here
  5:66+9: and withdrawn here
  8:52+7: the claim
  help: Close the gap when you come to it: `largely` allows one as small, and `fully` allows none.
)");
}
