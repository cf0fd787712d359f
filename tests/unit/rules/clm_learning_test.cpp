#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM010: lessons of which none says what it changed", "[rules]") {
    CHECK(said("CLM010", R"(
lessons:
  - {id: l1, text: Ask the grid operator first.}
  - {id: l2}
  - {id: l3}
  - {id: l4}
  - {id: l5}
assessment:
  establishing: {learning: {influence: largely}}
  maturing:
    vision: {insights-update: fully}
    activities: {applied-insights: partly}
)") == R"(
12:40+7 note: learning is rated as shaping decisions, but the record keeps no `lessons.changed`
  at establishing.learning.influence
  here: the claim
  help: Add `lessons.changed` to the record, so that the claim can be held against facts.
14:31+5 note: the vision is rated as updated with what was learned, but the record keeps no `lessons.changed`
  at maturing.vision.insights-update
  here: the claim
  help: Add `lessons.changed` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM010: one lesson that changed something: nothing to say", "[rules]") {
    CHECK(said("CLM010", R"(
lessons: [{id: l1}, {id: l2, changed: The order of the permits.}]
assessment:
  stabilising:
    learning: {strategic-lessons: fully}
)") == "\n");
}

TEST_CASE("CLM010: no lessons that could change anything", "[rules]") {
    CHECK(said("CLM010", R"(
lessons: []
assessment:
  maturing:
    learning: {policy-influence: fully}
)") == R"(
8:34+5 error: learning is rated as informing policy, but no lesson is recorded
  at maturing.learning.policy-influence
  here: the claim
  5:1+7: an empty list
  help: Write under `changed` what a lesson changed, or rate the question `partly`.
)");
}

TEST_CASE("CLM011: lessons that were not shared", "[rules]") {
    CHECK(said("CLM011", R"(
lessons: [{id: l1, shared-with: []}, {id: l2}]
assessment:
  maturing:
    learning: {shared-knowledge: fully}
)") == R"(
5:20+11 error: knowledge is rated as passed on, but no lesson was shared with anyone outside
  at maturing.learning.shared-knowledge
  here: nobody
  5:43+2: no `shared-with`
  8:34+5: the claim
  help: Name under `shared-with` who was told of a lesson, or rate the question `partly`.
)");
}

TEST_CASE("CLM011: no lessons to share", "[rules]") {
    CHECK(said("CLM011", R"(
lessons: []
assessment:
  maturing:
    learning: {shared-knowledge: fully}
)") == R"(
8:34+5 error: knowledge is rated as passed on, but no lesson is recorded
  at maturing.learning.shared-knowledge
  here: the claim
  5:1+7: an empty list
  help: Name under `shared-with` who was told of a lesson, or rate the question `partly`.
)");
}

TEST_CASE("CLM033: no lessons at all", "[rules]") {
    CHECK(said("CLM033", R"(
lessons: []
assessment:
  establishing: {learning: {capture: fully}}
  maturing: {learning: {synthesis: fully}}
  stabilising: {learning: {embedded-monitoring: fully}}
)") == R"(
7:38+5 error: lessons are rated as recorded, but no lesson is recorded
  at establishing.learning.capture
  here: the claim
  5:1+7: an empty list
  help: Add what was learned to `lessons`, or rate the question `partly`.
8:36+5 error: lessons are rated as recorded and synthesised, but no lesson is recorded
  at maturing.learning.synthesis
  here: the claim
  5:1+7: an empty list
  help: Add what was learned to `lessons`, or rate the question `partly`.
9:49+5 error: learning is rated as part of the structure, but no lesson is recorded
  at stabilising.learning.embedded-monitoring
  here: the claim
  5:1+7: an empty list
  help: Add what was learned to `lessons`, or rate the question `partly`.
)");
}

TEST_CASE("CLM033: lessons that are not kept", "[rules]") {
    CHECK(said("CLM033", R"(
assessment:
  maturing:
    learning: {synthesis: fully}
)") == R"(
7:27+5 note: lessons are rated as recorded and synthesised, but the record keeps no `lessons`
  at maturing.learning.synthesis
  here: the claim
  help: Add `lessons` to the record, so that the claim can be held against facts.
)");
}
