#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("ACT001: actions without an owner", "[rules]") {
    CHECK(said("ACT001", R"(
stakeholders: [{id: a}, {id: b}, {id: d}, {id: e}, {id: f}, {id: g}]
actions:
  - {id: act1}
  - {id: act2, owner: a}
)") == R"(
7:10+4 warning: the action `act1` has no owner
  at actions.act1
  here: no `owner`
  help: Name a stakeholder who sees to it (a, b, d, e, f, …).
)");
}

TEST_CASE("ACT001: actions without an owner where nobody is kept", "[rules]") {
    CHECK(said("ACT001", R"(
actions: [{id: act1}]
)") == R"(
5:16+4 warning: the action `act1` has no owner
  at actions.act1
  here: no `owner`
  help: Name a stakeholder who sees to it.
)");
}

TEST_CASE("ACT002: actions without a review", "[rules]") {
    CHECK(said("ACT002", R"(
actions: [{id: act1}, {id: act2, state: kept}, {id: act3, review: 2027-01-01}]
)") == R"(
5:16+4 note: the action `act1` has no review date
  at actions.act1
  here: no `review`
  help: Write under `review` when it is looked at again; a month from its start is usual.
)");
}

TEST_CASE("ACT003: reviews before their start", "[rules]") {
    CHECK(said("ACT003", R"(
actions:
  - {id: act1, start: 2027-02-01, review: 2027-01-01}
  - {id: act2, start: 2027-02-01, review: 2027-02-01}
)") == R"(
6:43+10 error: the action `act1` is reviewed before it starts
  at actions.act1
  here: the review
  6:23+10: the start
  help: Correct one of the two dates.
)");
}

TEST_CASE("ACT004: reviews that are overdue", "[rules]") {
    CHECK(said("ACT004", R"(
actions:
  - {id: act1, review: 2026-08-31, state: trying}
  - {id: act2, review: 2026-08-31}
  - {id: act3, review: 2026-08-31, state: kept}
  - {id: act4, review: 2026-09-01, state: planned}
)") == R"(
6:24+10 warning: the action `act1` was to be reviewed by 31 August 2026
  at actions.act1
  here: this day has passed
  help: Set its `state` to `kept` or `dropped` with what was `learned`, or agree on a new review date.
7:24+10 warning: the action `act2` was to be reviewed by 31 August 2026
  at actions.act2
  here: this day has passed
  help: Set its `state` to `kept` or `dropped` with what was `learned`, or agree on a new review date.
)");
}

TEST_CASE("ACT005: actions without what was learned", "[rules]") {
    CHECK(said("ACT005", R"(
actions:
  - {id: act1, state: kept}
  - {id: act2, state: dropped, learned: Monthly is too often.}
  - {id: act3, state: trying}
)") == R"(
6:23+4 warning: the action `act1` was kept without a word on what was learned
  at actions.act1
  here: no `learned`
  help: Write under `learned` what the trial showed, in one sentence.
)");
}

TEST_CASE("ACT006: follow-ups that are overdue", "[rules]") {
    CHECK(said("ACT006", R"(
activities:
  - id: a1
    follow-ups:
      - {due: 2026-08-31}
      - {due: 2026-08-31, done: 2026-08-30}
      - {due: 2026-09-01}
)") == R"(
8:15+10 note: a follow-up was due on 31 August 2026
  at activities.a1
  here: no `done` yet
  help: Write under `done` on which day it was done, or agree on a new date.
)");
}

TEST_CASE("ACT007: follow-ups before their session", "[rules]") {
    CHECK(said("ACT007", R"(
activities:
  - id: a1
    date: 2026-02-11
    follow-ups: [{done: 2026-02-10}, {done: 2026-02-11}, {due: 2026-03-01}]
)") == R"(
8:25+10 warning: a follow-up was done before its session
  at activities.a1
  here: done
  7:11+10: the session
  help: Correct one of the two dates.
)");
}
