#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM008: follow-ups without an owner", "[rules]") {
    CHECK(said("CLM008", R"(
stakeholders: [{id: municipality}, {id: developer, commitment: withdrawn}, {id: grid-operator}]
activities:
  - id: a1
    follow-ups:
      - action: ask for the load profile
        due: 2027-03-01
      - {action: draft the contract}
      - {action: book a room, owner: municipality}
  - id: a2
    follow-ups: [{}]
assessment:
  establishing:
    activities: {follow-up: fully}
)") == R"(
9:9+32 error: follow-ups are rated as assigned, but 3 of 4 have no owner
  at establishing.activities.follow-up
  here: no owner
  11:9+28: no owner
  14:18+2: no owner
  17:29+5: the claim
  help: Name a stakeholder as its owner (municipality, grid-operator), or rate the question `partly`.
)");
}

TEST_CASE("CLM008: activities without follow-ups", "[rules]") {
    CHECK(said("CLM008", R"(
activities: [{id: a1, follow-ups: []}]
assessment:
  establishing:
    activities: {follow-up: fully}
)") == R"(
8:29+5 note: follow-ups are rated as assigned, but the record keeps no `activities.follow-ups`
  at establishing.activities.follow-up
  here: the claim
  help: Add `activities.follow-ups` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM008: no activities to follow up", "[rules]") {
    CHECK(said("CLM008", R"(
activities: []
assessment:
  establishing:
    activities: {follow-up: fully}
)") == R"(
8:29+5 error: follow-ups are rated as assigned, but the record has no activities
  at establishing.activities.follow-up
  here: the claim
  5:1+10: an empty list
  help: Name a stakeholder as its owner, or rate the question `partly`.
)");
}

TEST_CASE("CLM008: no activities kept", "[rules]") {
    CHECK(said("CLM008", R"(
assessment:
  establishing:
    activities: {follow-up: fully}
)") == R"(
7:29+5 note: follow-ups are rated as assigned, but the record keeps no `activities`
  at establishing.activities.follow-up
  here: the claim
  help: Add `activities` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM009: sessions without scope", "[rules]") {
    CHECK(said("CLM009", R"(
activities:
  - {id: a1, scope: the grid limit}
  - {id: a2, intended: options}
  - {id: a3}
  - {id: a4, scope: roles, intended: a table}
assessment:
  establishing:
    activities: {scoped-sessions: fully}
)") == R"(
6:10+2 error: sessions are rated as scoped, but 3 of 4 have no scope or no intended result
  at establishing.activities.scoped-sessions
  here: no `intended`
  7:10+2: no `scope`
  8:10+2: neither `scope` nor `intended`
  12:35+5: the claim
  help: Write its `scope` and what is `intended`, or rate the question `partly`.
)");
}

TEST_CASE("CLM030: a session without roles", "[rules]") {
    CHECK(said("CLM030", R"(
stakeholders: [{id: municipality}]
activities:
  - {id: a1, roles: [{stakeholder: municipality, role: host}]}
  - {id: a2, roles: [{stakeholder: municipality}]}
  - {id: a3}
assessment:
  establishing:
    activities: {session-roles: fully}
)") == R"(
8:14+5 error: the roles in each session are rated as clear, but 2 of 3 sessions do not name them
  at establishing.activities.session-roles
  here: a `role` is missing
  9:10+2: no roles
  12:33+5: the claim
  help: Write the session's `roles`, or rate the question `partly`.
)");
}

TEST_CASE("CLM030: roles that no session names", "[rules]") {
    CHECK(said("CLM030", R"(
activities: [{id: a1}]
assessment:
  establishing:
    activities: {session-roles: fully}
)") == R"(
8:33+5 note: the roles in each session are rated as clear, but the record keeps no `activities.roles`
  at establishing.activities.session-roles
  here: the claim
  help: Add `activities.roles` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM031: sessions that are still to come", "[rules]") {
    CHECK(said("CLM031", R"(
activities: [{id: a1, date: 2026-10-05}, {id: a2, date: 2027-01-05}]
assessment:
  maturing: {activities: {real-challenges: largely, right-people: fully}}
  stabilising: {activities: {network-events: fully, beyond-project: fully, replication: fully}}
)") == R"(
5:29+10 error: the activities are rated as tackling real problems, but no session was held by 1 September 2026
  at maturing.activities.real-challenges
  here: still to come
  5:57+10: still to come
  7:44+7: the claim
  help: Add the sessions that were held to `activities`, or rate the question `partly`.
5:29+10 error: the right people are rated as taking part, but no session was held by 1 September 2026
  at maturing.activities.right-people
  here: still to come
  5:57+10: still to come
  7:67+5: the claim
  help: Add the sessions that were held to `activities`, or rate the question `partly`.
5:29+10 error: the activities are rated as tied to events elsewhere, but no session was held by 1 September 2026
  at stabilising.activities.network-events
  here: still to come
  5:57+10: still to come
  8:46+5: the claim
  help: Add the sessions that were held to `activities`, or rate the question `partly`.
5:29+10 error: collaboration is rated as reaching beyond the first project, but no session was held by 1 September 2026
  at stabilising.activities.beyond-project
  here: still to come
  5:57+10: still to come
  8:69+5: the claim
  help: Add the sessions that were held to `activities`, or rate the question `partly`.
5:29+10 error: sessions are rated as helping to scale, but no session was held by 1 September 2026
  at stabilising.activities.replication
  here: still to come
  5:57+10: still to come
  8:89+5: the claim
  help: Add the sessions that were held to `activities`, or rate the question `partly`.
)");
}

TEST_CASE("CLM031: a session on the day itself was held: nothing to say", "[rules]") {
    CHECK(said("CLM031", R"(
activities: [{id: a1, date: 2026-09-01}]
assessment:
  maturing:
    activities: {real-challenges: fully}
)") == "\n");
}

TEST_CASE("CLM031: a session without a date may have been held: nothing to say", "[rules]") {
    CHECK(said("CLM031", R"(
activities: [{id: a1}, {id: a2, date: 2027-01-05}]
assessment:
  maturing:
    activities: {real-challenges: fully}
)") == "\n");
}

TEST_CASE("CLM032: sessions without decision-makers", "[rules]") {
    CHECK(said("CLM032", R"(
stakeholders: [{id: university, holds: [knowledge]}, {id: municipality, holds: [decision]}]
activities:
  - {id: a1, roles: [{stakeholder: university, role: expert}]}
  - {id: a2}
assessment:
  maturing:
    activities: {right-people: fully}
)") == R"(
7:14+5 error: the right people are rated as taking part, but nobody who takes part holds decision or ownership
  at maturing.activities.right-people
  here: nobody here decides or owns
  11:32+5: the claim
  help: Add to a session's `roles` those who decide or own, or rate the question `partly`.
)");
}

TEST_CASE("CLM032: sessions in which nobody is named", "[rules]") {
    CHECK(said("CLM032", R"(
activities: [{id: a1}]
assessment:
  maturing:
    activities: {right-people: fully}
)") == R"(
8:32+5 note: the right people are rated as taking part, but the record keeps no `activities.roles`
  at maturing.activities.right-people
  here: the claim
  help: Add `activities.roles` to the record, so that the claim can be held against facts.
)");
}
