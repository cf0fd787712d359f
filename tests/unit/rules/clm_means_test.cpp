#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM034: skill gaps without a plan", "[rules]") {
    CHECK(said("CLM034", R"(
capacity: {skill-gaps: [{skill: energy law}, {}, {skill: data, plan: a course}]}
assessment:
  establishing:
    capacity: {skills: fully}
)") == R"(
5:33+10 error: skill gaps are rated as being closed, but 2 of 3 have no plan
  at establishing.capacity.skills
  here: no plan
  5:46+2: no plan
  8:24+5: the claim
  help: Write under `plan` how the gap is being closed, or rate the question `partly`.
)");
}

TEST_CASE("CLM034: no skill gaps: nothing to say", "[rules]") {
    CHECK(said("CLM034", R"(
capacity: {skill-gaps: []}
assessment:
  establishing:
    capacity: {skills: fully}
)") == "\n");
}

TEST_CASE("CLM035: funding that has ended", "[rules]") {
    CHECK(said("CLM035", R"(
capacity: {funding: [{source: programme, until: 2026-08-31}]}
assessment:
  establishing:
    capacity: {resources: fully}
)") == R"(
5:49+10 error: time and means are rated as set aside, but all funding has ended
  at establishing.capacity.resources
  here: ended on 31 August 2026
  8:27+5: the claim
  help: Record the funding that there is now, or rate the question `partly`.
)");
}

TEST_CASE("CLM035: funding on its last day: nothing to say", "[rules]") {
    CHECK(said("CLM035", R"(
capacity: {funding: [{source: programme, until: 2026-09-01}]}
assessment:
  establishing:
    capacity: {resources: fully}
)") == "\n");
}

TEST_CASE("CLM035: no means", "[rules]") {
    CHECK(said("CLM035", R"(
capacity: {funding: []}
assessment:
  establishing:
    capacity: {resources: fully}
)") == R"(
8:27+5 error: time and means are rated as set aside, but the record has no funding
  at establishing.capacity.resources
  here: the claim
  5:12+7: an empty list
  help: Record the funding that there is now, or rate the question `partly`.
)");
}

TEST_CASE("CLM038: a member of the core team without a role", "[rules]") {
    CHECK(said("CLM038", R"(
capacity: {core-team: [{role: coordinator}, {fte: 0.2}]}
assessment:
  maturing: {capacity: {formal-roles: fully}}
  stabilising: {capacity: {secured-roles: fully}}
)") == R"(
5:45+10 error: roles are rated as settled formally, but 1 of 2 in the core team has none
  at maturing.capacity.formal-roles
  here: no role
  7:39+5: the claim
  help: Write the `role` of each member of `capacity.core-team`, or rate the question `partly`.
5:45+10 error: roles are rated as secured for the long term, but 1 of 2 in the core team has none
  at stabilising.capacity.secured-roles
  here: no role
  8:43+5: the claim
  help: Write the `role` of each member of `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM038: a core team without any role", "[rules]") {
    CHECK(said("CLM038", R"(
capacity: {core-team: [{fte: 0.2}]}
assessment:
  maturing:
    capacity: {formal-roles: fully}
)") == R"(
8:30+5 note: roles are rated as settled formally, but the record keeps no `capacity.core-team.role`
  at maturing.capacity.formal-roles
  here: the claim
  help: Add `capacity.core-team.role` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM038: nobody in the core team", "[rules]") {
    CHECK(said("CLM038", R"(
capacity: {core-team: []}
assessment:
  maturing:
    capacity: {formal-roles: fully}
)") == R"(
8:30+5 error: roles are rated as settled formally, but nobody is in the core team
  at maturing.capacity.formal-roles
  here: the claim
  5:12+9: an empty list
  help: Write the `role` of each member of `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM039: a handover that is not told", "[rules]") {
    CHECK(said("CLM039", R"(
capacity: {core-team: []}
assessment:
  maturing: {capacity: {turnover: fully}}
  stabilising: {capacity: {succession: fully}}
)") == R"(
7:35+5 warning: staff turnover is rated as absorbed, but `capacity` does not say how a handover goes
  at maturing.capacity.turnover
  here: the claim
  5:1+8: no `handover`
  help: Write under `capacity.handover` how knowledge stays when people leave, or rate the question `partly`.
8:40+5 warning: succession is rated as organised, but `capacity` does not say how a handover goes
  at stabilising.capacity.succession
  here: the claim
  5:1+8: no `handover`
  help: Write under `capacity.handover` how knowledge stays when people leave, or rate the question `partly`.
)");
}

TEST_CASE("CLM039: no capacity kept", "[rules]") {
    CHECK(said("CLM039", R"(
assessment:
  maturing:
    capacity: {turnover: fully}
)") == R"(
7:26+5 note: staff turnover is rated as absorbed, but the record keeps no `capacity`
  at maturing.capacity.turnover
  here: the claim
  help: Add `capacity` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM040: one programme pays", "[rules]") {
    CHECK(said("CLM040", R"(
capacity: {funding: [{source: Horizon, kind: programme}, {source: Horizon, kind: programme}]}
assessment:
  continuation:
    finance: {beyond-project-funding: fully}
)") == R"(
5:46+9 error: the atelier is rated as living on more than one project's money, but one programme pays for all of it
  at continuation.finance.beyond-project-funding
  here: one programme
  5:82+9: one programme
  8:39+5: the claim
  help: Record the other sources in `capacity.funding`, or rate the question `partly`.
)");
}

TEST_CASE("CLM040: two programmes pay: nothing to say", "[rules]") {
    CHECK(said("CLM040", R"(
capacity: {funding: [{source: Horizon, kind: programme}, {source: Interreg, kind: programme}]}
assessment:
  continuation:
    finance: {beyond-project-funding: fully}
)") == "\n");
}

TEST_CASE("CLM040: nobody pays", "[rules]") {
    CHECK(said("CLM040", R"(
capacity: {funding: []}
assessment:
  continuation:
    finance: {beyond-project-funding: fully}
)") == R"(
8:39+5 error: the atelier is rated as living on more than one project's money, but the record has no funding
  at continuation.finance.beyond-project-funding
  here: the claim
  5:12+7: an empty list
  help: Record the other sources in `capacity.funding`, or rate the question `partly`.
)");
}
