#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("FCT010: actions ahead of their start", "[rules]") {
    CHECK(said("FCT010", R"(
actions:
  - {id: act1, start: 2027-01-01, state: kept}
  - {id: act2, start: 2026-09-02, state: trying}
  - {id: act3, start: 2026-09-01, state: trying}
  - {id: act4, start: 2027-01-01, state: planned}
  - {id: act5, start: 2027-01-01, state: dropped}
  - {id: act6, state: kept}
)") == R"(
6:42+4 error: the action `act1` is `kept` on 1 September 2026, and starts on 1 January 2027
  at actions.act1
  here: what has become of it
  6:23+10: still to come
  help: Set `state` to `planned`, or `start` to the day on which it began.
7:42+6 warning: the action `act2` is `trying` on 1 September 2026, and starts on 2 September 2026
  at actions.act2
  here: what has become of it
  7:23+10: still to come
  help: Set `state` to `planned`, or `start` to the day on which it began.
)");
}

TEST_CASE("FCT010: actions seen from a day before the ratings", "[rules]") {
    CHECK(said("FCT010", R"(
actions: [{id: act1, start: 2027-01-01, state: kept}]
assessment: {date: 2026-09-02}
)") == R"(
5:48+4 warning: the action `act1` is `kept` on 1 September 2026, and starts on 1 January 2027
  at actions.act1
  here: what has become of it
  5:29+10: still to come
  help: Set `state` to `planned`, or `start` to the day on which it began.
)");
}

TEST_CASE("FCT011: results of days to come", "[rules]") {
    CHECK(said("FCT011", R"(
activities:
  - {id: a1, date: 2026-10-01, outcome: A list.}
  - {id: a2, date: 2026-10-01, scope: The limit., follow-ups: [{action: Ask., due: 2026-11-01}]}
  - {id: a3, date: 2026-09-01, outcome: A list., follow-ups: [{action: Ask., done: 2026-09-02}]}
lessons:
  - {id: l1, text: Ask first., from: a2}
  - {id: l2, text: Ask first., from: a3}
decisions:
  - {id: d1, date: 2027-03-01, outcome: In the yard.}
  - {id: d2, date: 2027-03-01, options: [in the yard]}
  - {id: d3, date: 2026-09-01, outcome: In the yard.}
  - {id: d4, outcome: In the yard.}
)") == R"(
6:41+7 error: the session `a1` has an outcome, and its day, 1 October 2026, is still to come
  at activities.a1
  here: an outcome
  6:20+10: still to come
  help: Correct the date, or take the result out until the day has come.
8:84+10 error: a follow-up was done on 2 September 2026, which is still to come on 1 September 2026
  at activities.a3
  here: still to come
  help: Correct the date, or take `done` out until it is done.
10:38+2 error: the lesson `l1` comes from the session `a2`, and its day, 1 October 2026, is still to come
  at lessons.l1
  here: learned here
  7:20+10: still to come
  help: Correct the date, or take the result out until the day has come.
13:41+12 error: the decision `d1` has an outcome, and its day, 1 March 2027, is still to come
  at decisions.d1
  here: an outcome
  13:20+10: still to come
  help: Correct the date, or take the result out until the day has come.
)");
}

TEST_CASE("FCT011: results seen from a day before the ratings", "[rules]") {
    CHECK(said("FCT011", R"(
activities: [{id: a1, date: 2026-10-01, outcome: A list., follow-ups: [{action: Ask., done: 2026-10-02}]}]
assessment: {date: 2026-11-01}
)") == R"(
5:50+7 warning: the session `a1` has an outcome, and its day, 1 October 2026, is still to come
  at activities.a1
  here: an outcome
  5:29+10: still to come
  help: Correct the date, or take the result out until the day has come.
5:93+10 warning: a follow-up was done on 2 October 2026, which is still to come on 1 September 2026
  at activities.a1
  here: still to come
  help: Correct the date, or take `done` out until it is done.
)");
}

TEST_CASE("FCT015: a late phase without a mission that was adopted", "[rules]") {
    CHECK(said("FCT015", R"(
atelier: 1
id: example
name: Example
phase: continuation
vision:
  statement: Homes share what they make.
  endorsed: [{by: city, date: 2021-06-01}]
)") == R"(
4:8+12 warning: the record is in `continuation`, and has no mission, although the partners are recorded as having adopted it
  at vision.mission
  here: a phase that builds on it
  7:3+8: who has adopted it
  help: Write the lasting change under `vision.statement`, and what the atelier adds to it under `vision.mission`.
)");
}

TEST_CASE("FCT015: a late phase without a direction", "[rules]") {
    CHECK(said("FCT015", R"(
atelier: 1
id: example
name: Example
phase: maturing
)") == R"(
4:8+8 note: the record is in `maturing`, and has neither a vision nor a mission
  at vision.statement
  here: a phase that builds on it
  help: Write the lasting change under `vision.statement`, and what the atelier adds to it under `vision.mission`.
)");
}

TEST_CASE("FCT015: a late phase with a vision alone", "[rules]") {
    CHECK(said("FCT015", R"(
atelier: 1
id: example
name: Example
phase: maturing
vision: {mission: The atelier brings the parties together.}
)") == R"(
4:8+8 note: the record is in `maturing`, and has no vision
  at vision.statement
  here: a phase that builds on it
  5:1+6: not in here
  help: Write the lasting change under `vision.statement`, and what the atelier adds to it under `vision.mission`.
)");
}

TEST_CASE("FCT015: a vision that ANS001 asks for", "[rules]") {
    CHECK(said("FCT015", R"(
atelier: 1
id: example
name: Example
phase: maturing
vision: {mission: The atelier brings the parties together.}
assessment:
  establishing: {vision: {long-term-change: largely}}
)") == "\n");
}

TEST_CASE("FCT015: a mission that may stand under a mistyped key", "[rules]") {
    CHECK(said("FCT015", R"(
atelier: 1
id: example
name: Example
phase: maturing
vision: {statement: Homes share what they make., mision: The atelier brings the parties together.}
)") == "\n");
}

TEST_CASE("FCT015: an early phase without a direction", "[rules]") {
    CHECK(said("FCT015", R"(
vision: {statement: Homes share what they make.}
)") == "\n");
}

TEST_CASE("FCT016: verdicts by a statement alone", "[rules]") {
    CHECK(said("FCT016", R"(
evidence:
  - {id: word, kind: statement}
  - {id: praise, kind: statement}
  - {id: winter, kind: data}
  - {id: paper}
hypotheses:
  - {id: h1, state: supported, evidence: [word]}
  - {id: h2, state: refuted, evidence: [word, praise]}
  - {id: h3, state: supported, evidence: [word, winter]}
  - {id: h4, state: testing, evidence: [word]}
  - {id: h5, state: supported, evidence: [paper]}
  - {id: h6, state: supported, evidence: [gone]}
  - {id: h7, state: supported}
)") == R"(
11:21+9 warning: the hypothesis `h1` is `supported` by a statement alone
  at hypotheses.h1
  here: the verdict
  6:22+9: what somebody said
  help: Name under `evidence` what the test showed, or set the state to `testing`.
12:21+7 warning: the hypothesis `h2` is `refuted` by a statement alone
  at hypotheses.h2
  here: the verdict
  6:22+9: what somebody said
  help: Name under `evidence` what the test showed, or set the state to `testing`.
)");
}

TEST_CASE("FCT017: decisions upon a hypothesis that was refuted", "[rules]") {
    CHECK(said("FCT017", R"(
hypotheses:
  - {id: h1, state: refuted}
  - {id: h2, state: supported}
  - {id: grid, state: refuted}
  - {id: night-2, state: refuted}
  - {id: h9, state: refuted}
themes: []
actions: [{id: h9}]
decisions:
  - {id: d1, why: h1 shows that night charging halves the peak.}
  - {id: d2, why: h2 shows it.}
  - {id: d3, why: The grid is full.}
  - {id: d4, why: '`grid` shows it.'}
  - {id: d5, why: 'See (night-2).'}
  - {id: d6, why: h1 was refuted.}
  - {id: d7, why: 'h10, oh1 and h1-b show it.'}
  - {id: d8, why: h9 shows it.}
  - {id: d9}
)") == R"(
14:19+45 warning: the decision `d1` gives as its reason the hypothesis `h1`, which is refuted
  at decisions.d1
  here: the reason
  6:21+7: refuted
  help: Look at the decision again, or write in `why` that it was taken because the hypothesis was refuted.
17:19+18 warning: the decision `d4` gives as its reason the hypothesis `grid`, which is refuted
  at decisions.d4
  here: the reason
  8:23+7: refuted
  help: Look at the decision again, or write in `why` that it was taken because the hypothesis was refuted.
18:19+16 warning: the decision `d5` gives as its reason the hypothesis `night-2`, which is refuted
  at decisions.d5
  here: the reason
  9:26+7: refuted
  help: Look at the decision again, or write in `why` that it was taken because the hypothesis was refuted.
)");
}

TEST_CASE("FCT018: evidence that is newer than the ratings upon it", "[rules]") {
    CHECK(said("FCT018", R"(
evidence:
  - {id: old, date: 2026-03-01}
  - {id: new, date: 2026-08-20}
  - {id: once, date: 2026-08-20}
  - {id: to-come, date: 2026-10-20}
  - {id: undated}
assessment:
  date: 2026-03-01
  preconditions:
    challenge: {urgency: {rating: fully, evidence: [old, new]}, boundaries: {rating: largely, evidence: [new, to-come, undated]}}
  establishing:
    capacity: {skills: {rating: partly, evidence: [once]}, core-team: {rating: fully, evidence: [new], date: 2026-08-20}, resources: {rating: unknown, evidence: [new]}}
)") == R"(
7:21+10 warning: the evidence `new` dates from 20 August 2026, and 2 ratings that rest on it were given before, the first on 1 March 2026
  at evidence.new
  here: made on this day
  12:9+10: rated on this day
  14:35+5: rests on it
  help: Rate the question again in the light of it and set the `date`, or correct the date of the evidence.
8:22+10 warning: the evidence `once` dates from 20 August 2026, and 1 rating that rests on it was given before, on 1 March 2026
  at evidence.once
  here: made on this day
  12:9+10: rated on this day
  16:33+6: rests on it
  help: Rate the question again in the light of it and set the `date`, or correct the date of the evidence.
)");
}

TEST_CASE("FCT019: lessons that changed nothing about what is rated fully", "[rules]") {
    CHECK(said("FCT019", R"(
actions: [{id: act1, question: establishing.learning.capture}]
lessons:
  - {id: l1, text: All left., about: maturing.capacity.turnover}
  - {id: l2, text: All left., about: maturing.capacity.turnover, changed: The handover.}
  - {id: l3, text: All left., about: establishing.capacity.skills}
  - {id: l4, text: All left., about: maturing.capacity}
  - {id: l5, text: All left., about: establishing.learning.capture}
  - {id: l6, text: All left.}
assessment:
  establishing: {capacity: {skills: largely}, learning: {capture: fully}}
  maturing: {capacity: {turnover: fully}}
)") == R"(
7:38+26 note: the lesson `l1` has changed nothing so far, and the question that it is about is rated `fully`
  at lessons.l1
  here: learned about this question
  15:35+5: and rated this
  help: Write under `changed` what came of the lesson, or look at the rating again.
)");
}

TEST_CASE("FCT023: outcomes beside the options of a decision", "[rules]") {
    CHECK(said("FCT023", R"(
decisions:
  - {id: d1, options: [by price, by forecast], outcome: at night}
  - {id: d2, options: [by price, by forecast], outcome: 'By forecast, from May on.'}
  - {id: d3, options: [by price, by forecast alone], outcome: By forecast.}
  - {id: d4, options: [by price], outcome: at night}
  - {id: d5, outcome: at night}
  - {id: d6, options: [by price, by forecast]}
  - {id: d7, options: [Über Nacht, am Tag], outcome: über nacht}
)") == R"(
6:57+8 note: the outcome of the decision `d1` is none of its options
  at decisions.d1
  here: what was chosen
  6:23+23: what could be chosen
  help: Write the outcome in the words of its option, or add what was chosen to `options`.
)");
}

TEST_CASE("FCT025: barriers in elements that are rated fully", "[rules]") {
    CHECK(said("FCT025", R"(
innovation-capacity: {network: fully, learning: {time-to-reflect: fully}, leadership: largely}
barriers:
  - {id: b1, element: network}
  - {id: b2, element: learning}
  - {id: b3, element: leadership}
  - {id: b4, element: network}
  - {id: b5}
actions: [{id: act1, barrier: b4}]
)") == R"(
7:23+7 note: the barrier `b1` touches the element `network`, which is rated `fully`
  at barriers.b1
  here: stalls innovation here
  5:32+5: and rated this
  help: Plan an action for the barrier, take it out where it is gone, or look at the rating again.
)");
}
