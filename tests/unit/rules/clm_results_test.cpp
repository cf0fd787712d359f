#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM042: objectives of year one that lie beyond it", "[rules]") {
    CHECK(said("CLM042", R"(
started: 2024-01-10
vision:
  endorsed: [{by: city, date: 2025-09-18}, {by: uni, date: 2025-06-01}]
  objectives: [{id: o1, due: 2026-09-19}, {id: o2, due: 2027-09-18}]
assessment:
  establishing: {vision: {first-year-objectives: largely}}
)") == R"(
8:30+10 warning: the objectives of year one are rated as settled, but year one began on 18 September 2025, and none of them is due by 18 September 2026
  at establishing.vision.first-year-objectives
  here: later than that
  5:10+10: the atelier began
  8:57+10: later than that
  10:50+7: the claim
  help: Add to `vision.objectives` what is to be reached within the first year, or rate the question `partly`.
)");
}

TEST_CASE("CLM042: objectives of year one where nobody has adopted the direction yet", "[rules]") {
    CHECK(said("CLM042", R"(
started: 2024-01-10
vision:
  objectives: [{id: o1, due: 2027-09-01}]
assessment:
  establishing: {vision: {first-year-objectives: largely}}
)") == "\n");
}

TEST_CASE("CLM042: objectives that lie years ahead", "[rules]") {
    CHECK(said("CLM042", R"(
started: 2024-01-10
vision:
  objectives: [{id: o1, due: 2027-09-02}]
assessment:
  establishing: {vision: {first-year-objectives: largely}}
)") == R"(
7:30+10 warning: the objectives of year one are rated as settled, but year one began on 1 September 2026, and none of them is due by 1 September 2027
  at establishing.vision.first-year-objectives
  here: later than that
  5:10+10: the atelier began
  9:50+7: the claim
  help: Add to `vision.objectives` what is to be reached within the first year, or rate the question `partly`.
)");
}

TEST_CASE("CLM042: objectives of year one that a later phase need not keep", "[rules]") {
    CHECK(said("CLM042", R"(
atelier: 1
id: example
name: Example
phase: maturing
started: 2018-03-01
vision:
  objectives: [{id: o1, due: 2022-12-31}]
assessment:
  establishing: {vision: {first-year-objectives: fully}}
)") == R"(
9:50+5 note: the objectives of year one are rated as settled, but year one began on 1 March 2018, and none of them is due by 1 March 2020
  at establishing.vision.first-year-objectives
  here: the claim
  7:30+10: later than that
  5:10+10: the atelier began
  help: Add to `vision.objectives` what is to be reached within the first year, or rate the question `partly`.
)");
}

TEST_CASE("CLM042: one objective on the last day of year one", "[rules]") {
    CHECK(said("CLM042", R"(
started: 2024-01-10
vision:
  endorsed: [{by: city, date: 2024-01-10}]
  objectives: [{id: o1, due: 2025-01-10}, {id: o2, due: 2027-09-18}]
assessment:
  establishing: {vision: {first-year-objectives: fully}}
)") == "\n");
}

TEST_CASE("CLM042: an objective without a day", "[rules]") {
    CHECK(said("CLM042", R"(
started: 2024-01-10
vision:
  objectives: [{id: o1}, {id: o2, due: 2027-09-18}]
assessment:
  establishing: {vision: {first-year-objectives: fully}}
)") == "\n");
}

TEST_CASE("CLM045: lessons that nobody turns into action", "[rules]") {
    CHECK(said("CLM045", R"(
stakeholders: [{id: uni}, {id: builder, commitment: withdrawn}]
lessons:
  - {id: l1, owner: uni}
  - {id: l2}
  - {id: l3, owner: builder}
  - {id: l4, changed: The order.}
assessment:
  establishing: {learning: {translation: fully}}
)") == R"(
8:10+2 error: it is rated as settled who turns insights into action, but 2 of 3 lessons have nobody who would
  at establishing.learning.translation
  here: no `owner`
  9:21+7: its owner has withdrawn
  12:42+5: the claim
  help: Name under `owner` who turns the lesson into action (uni), or rate the question `partly`.
)");
}

TEST_CASE("CLM045: lessons without any owner are a question without an answer", "[rules]") {
    CHECK(said("CLM045", R"(
lessons: [{id: l1}, {id: l2}]
assessment:
  establishing: {learning: {translation: fully}}
)") == "\n");
}

TEST_CASE("CLM046: sessions without an outcome", "[rules]") {
    CHECK(said("CLM046", R"(
activities:
  - {id: a1, date: 2026-02-11, outcome: A list.}
  - {id: a2, date: 2026-03-11}
  - {id: a3, date: 2026-04-11}
  - {id: a4, date: 2026-06-03}
  - {id: a5, date: 2026-10-11}
  - {id: a6}
assessment:
  maturing: {activities: {applied-insights: largely}}
  establishing: {activities: {scoped-sessions: fully}}
)") == R"(
7:10+2 warning: insights from the activities are rated as improving projects, but 2 of 3 that were held have no outcome
  at maturing.activities.applied-insights
  here: held on 11 March 2026, no `outcome`
  8:10+2: held on 11 April 2026, no `outcome`
  13:45+7: the claim
  help: Write under `outcome` what came of the session, or rate the question `partly`.
)");
}

TEST_CASE("CLM046: no session has an outcome", "[rules]") {
    CHECK(said("CLM046", R"(
activities: [{id: a1, date: 2021-04-10}]
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)") == R"(
7:48+5 note: sessions are rated as aimed at a result, but the record keeps no `activities.outcome`
  at establishing.activities.scoped-sessions
  here: the claim
  help: Add `activities.outcome` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM046: sessions of the last season, to come and without a date", "[rules]") {
    CHECK(said("CLM046", R"(
activities: [{id: a4, date: 2026-06-03}, {id: a5, date: 2026-10-11}, {id: a6}]
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)") == "\n");
}

TEST_CASE("CLM049: value that was not shown", "[rules]") {
    CHECK(said("CLM049", R"(
vision:
  objectives: [{id: o1, state: missed}, {id: o2, state: dropped}]
assessment:
  maturing: {value: {scaling-case: largely}}
  stabilising: {value: {funding-case: fully}}
)") == R"(
6:32+6 error: the value proposition is rated as strong enough to scale, but every objective was missed or dropped
  at maturing.value.scaling-case
  here: not reached
  6:57+7: not reached
  8:36+7: the claim
  help: Record an objective that was met or who uses a service, or rate the question `partly`.
6:32+6 error: a funder is rated as having good reason to pay, but every objective was missed or dropped
  at stabilising.value.funding-case
  here: not reached
  6:57+7: not reached
  9:39+5: the claim
  help: Record an objective that was met or who uses a service, or rate the question `partly`.
)");
}

TEST_CASE("CLM049: services that nobody uses", "[rules]") {
    CHECK(said("CLM049", R"(
services: [{id: s1, used-by: []}, {id: s2}]
assessment:
  maturing: {value: {scaling-case: largely}}
)") == R"(
5:21+7 error: the value proposition is rated as strong enough to scale, but nobody uses any of the services
  at maturing.value.scaling-case
  here: no user
  5:40+2: no user
  7:36+7: the claim
  help: Record an objective that was met or who uses a service, or rate the question `partly`.
)");
}

TEST_CASE("CLM049: value that is still to be shown, and services whose users nobody wrote down", "[rules]") {
    CHECK(said("CLM049", R"(
vision:
  objectives: [{id: o1, state: missed}, {id: o2, state: open}]
services: [{id: s1}, {id: s2}]
assessment:
  maturing: {value: {scaling-case: largely}}
)") == "\n");
}

TEST_CASE("CLM052: knowledge that nobody outside has", "[rules]") {
    CHECK(said("CLM052", R"(
lessons: [{id: l1, shared-with: []}, {id: l2}]
assessment:
  stabilising: {learning: {accessible-knowledge: fully}}
)") == R"(
5:20+11 warning: knowledge is rated as open to people outside, but no lesson is shared with anybody, and no guidance is written
  at stabilising.learning.accessible-knowledge
  here: nobody
  5:43+2: nobody
  7:50+5: the claim
  help: Write under `shared-with` who has a lesson, or under `guidance` what helps others, or rate the question `partly`.
)");
}

TEST_CASE("CLM052: knowledge of which nobody wrote who has it", "[rules]") {
    CHECK(said("CLM052", R"(
lessons: [{id: l1}, {id: l2}]
assessment:
  stabilising: {learning: {accessible-knowledge: fully}}
)") == R"(
7:50+5 note: knowledge is rated as open to people outside, but the record keeps no `lessons.shared-with`
  at stabilising.learning.accessible-knowledge
  here: the claim
  help: Add `lessons.shared-with` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM052: no knowledge at all", "[rules]") {
    CHECK(said("CLM052", R"(
lessons: []
assessment:
  stabilising: {learning: {accessible-knowledge: fully}}
)") == R"(
7:50+5 warning: knowledge is rated as open to people outside, but no lesson is recorded
  at stabilising.learning.accessible-knowledge
  here: the claim
  5:1+7: an empty list
  help: Write under `shared-with` who has a lesson, or under `guidance` what helps others, or rate the question `partly`.
)");
}

TEST_CASE("CLM052: knowledge in a guide", "[rules]") {
    CHECK(said("CLM052", R"(
lessons: [{id: l1, shared-with: []}]
replications: [{guidance: A guide.}]
assessment:
  stabilising: {learning: {accessible-knowledge: fully}}
)") == "\n");
}

TEST_CASE("CLM059: lessons that only those inside have", "[rules]") {
    CHECK(said("CLM059", R"(
stakeholders: [{id: uni, name: University}, {id: builder, commitment: withdrawn}]
lessons: [{id: l1, shared-with: [uni]}, {id: l2, shared-with: [University]}, {id: l3}]
assessment:
  maturing: {learning: {shared-knowledge: fully}}
)") == R"(
6:34+3 error: knowledge is rated as passed on, but lessons are shared with the atelier's own stakeholders only
  at maturing.learning.shared-knowledge
  here: a stakeholder of the atelier
  6:64+10: a stakeholder of the atelier
  8:43+5: the claim
  help: Name under `shared-with` who has it outside the atelier, or rate the question `partly`.
)");
}

TEST_CASE("CLM059: lessons that one outside has", "[rules]") {
    CHECK(said("CLM059", R"(
stakeholders: [{id: uni, name: University}, {id: builder, commitment: withdrawn}]
lessons: [{id: l1, shared-with: [uni]}, {id: l2, shared-with: [builder]}]
assessment:
  maturing: {learning: {shared-knowledge: fully}}
)") == "\n");
}
