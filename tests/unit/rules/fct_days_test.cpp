#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("FCT001: what is dated before the atelier began", "[rules]") {
    CHECK(said("FCT001", R"(
started: 2021-01-10
challenge:
  validated: {date: 2020-12-01, by: [city]}
stakeholders: [{id: city}]
vision:
  objectives: [{id: o1, due: 2020-12-31}, {id: o2, due: 2021-01-10}]
  endorsed: [{by: city, date: 2021-01-09}, {by: city, date: 2021-01-10}, {by: city}]
activities:
  - {id: a1, date: 2019-04-10, follow-ups: [{action: Ask., owner: city, done: 2019-04-28}]}
  - {id: a2, date: 2021-01-10}
  - {id: a3, follow-ups: [{action: Ask., owner: city, done: 2019-04-28}]}
  - {title: Nobody knows when}
decisions:
  - {id: d1, date: 2020-03-01, by: [city]}
  - {id: d2, by: [city]}
actions:
  - {id: act1, owner: city, start: 2020-05-01, review: 2020-06-01}
  - {id: act2, owner: city, review: 2020-06-01}
  - {id: act3, owner: city, start: 2021-05-01, review: 2021-06-01}
)") == R"(
7:21+10 warning: the challenge was agreed on 1 December 2020, and the atelier began on 10 January 2021
  at challenge.validated
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
10:30+10 warning: the objective `o1` was due on 31 December 2020, and the atelier began on 10 January 2021
  at vision.objectives.o1
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
11:31+10 error: the vision was endorsed on 9 January 2021, and the atelier began on 10 January 2021
  at vision.endorsed
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
13:20+10 error: the session `a1` took place on 10 April 2019, and the atelier began on 10 January 2021
  at activities.a1
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
15:61+10 error: a follow-up was done on 28 April 2019, and the atelier began on 10 January 2021
  at activities.a3
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
18:20+10 warning: the decision `d1` was taken on 1 March 2020, and the atelier began on 10 January 2021
  at decisions.d1
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
21:36+10 error: the action `act1` started on 1 May 2020, and the atelier began on 10 January 2021
  at actions.act1
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
22:37+10 error: the action `act2` was reviewed on 1 June 2020, and the atelier began on 10 January 2021
  at actions.act2
  here: this day
  5:10+10: the atelier began
  help: Correct the date, or `started` where the atelier began earlier than it says.
)");
}

TEST_CASE("FCT001: papers older than the atelier support what was there before, and not what was done since",
          "[rules]") {
    CHECK(said("FCT001", R"(
started: 2021-01-10
evidence:
  - {id: study, kind: document, date: 2019-05-01}
  - {id: survey, kind: data, date: 2019-06-01}
  - {id: unused, kind: data, date: 2019-06-01}
assessment:
  preconditions: {context: {technical-systems: {rating: fully, evidence: [study]}}}
  establishing: {activities: {follow-up: {rating: largely, evidence: [survey]}}}
)") == R"(
8:36+10 note: the evidence `survey` dates from 1 June 2019, and the atelier began on 10 January 2021
  at evidence.survey
  here: this day
  5:10+10: the atelier began
  12:51+7: a claim that rests on it
  help: Name evidence of what the atelier has done since, or correct one of the two dates.
)");
}

TEST_CASE("FCT001: ratings of later work before the atelier began", "[rules]") {
    CHECK(said("FCT001", R"(
started: 2026-05-01
assessment:
  date: 2026-03-01
  preconditions: {challenge: {urgency: fully}}
  establishing: {capacity: {skills: largely, core-team: partly}}
)") == R"(
7:9+10 warning: work of later phases was rated on 1 March 2026, and the atelier began on 1 May 2026
  at assessment
  here: this day
  5:10+10: the atelier began
  9:37+7: such a rating
  help: Correct the date, or `started` where the atelier began earlier than it says.
)");
}

TEST_CASE(
    "FCT001: a first phase may be rated while the atelier is prepared, and one that is still to begin is "
    "being prepared",
    "[rules]") {
    CHECK(said("FCT001", R"(
started: 2026-10-01
activities: [{id: a1, date: 2026-08-01}]
assessment:
  date: 2026-03-01
  preconditions: {challenge: {urgency: fully}}
)") == "\n");
}

TEST_CASE("FCT001: a day before the start means nothing where nobody wrote when that was", "[rules]") {
    CHECK(said("FCT001", R"(
activities: [{id: a1, date: 1999-08-01}]
)") == "\n");
}

TEST_CASE("FCT008: objectives past their day", "[rules]") {
    CHECK(said("FCT008", R"(
vision:
  objectives:
    - {id: o1, due: 2026-08-31, state: open}
    - {id: o2, due: 2026-08-31}
    - {id: o3, due: 2026-09-01, state: open}
    - {id: o4, due: 2026-08-31, state: met}
    - {id: o5, due: 2026-08-31, state: dropped}
    - {id: o6, state: open}
    - {id: o7, due: 2026-08-31, state: mett}
)") == R"(
7:21+10 warning: the objective `o1` was due on 31 August 2026, and is still open on 1 September 2026
  at vision.objectives.o1
  here: this day has passed
  7:40+4: still open
  help: Set its `state` to `met`, `missed` or `dropped`, or agree with the partners on a new `due` date.
8:21+10 note: the objective `o2` was due on 31 August 2026, and the record does not say what has become of it
  at vision.objectives.o2
  here: this day has passed
  help: Set its `state` to `met`, `missed` or `dropped`, or agree with the partners on a new `due` date.
)");
}

TEST_CASE("FCT009: money that has ended, and nothing after it", "[rules]") {
    CHECK(said("FCT009", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}, {source: City, until: 2026-08-31}]
)") == R"(
6:70+10 warning: the last funding ended on 31 August 2026, and nothing has followed it
  at capacity.funding
  here: has ended
  4:8+12: still at work in this phase
  help: Record the funding that there is now, or find some before the next session.
)");
}

TEST_CASE("FCT009: money that has ended beside money that flows is history", "[rules]") {
    CHECK(said("FCT009", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}, {source: City, until: 2026-09-01}]
)") == "\n");
}

TEST_CASE("FCT009: money that has ended beside a claim about it", "[rules]") {
    CHECK(said("FCT009", R"(
capacity:
  funding: [{source: Fund, until: 2025-12-31}]
assessment:
  establishing: {capacity: {resources: fully}}
)") == "\n");
}

TEST_CASE("FCT020: evidence and follow-ups that are over before they began", "[rules]") {
    CHECK(said("FCT020", R"(
evidence:
  - {id: model, date: 2026-05-20, valid-until: 2025-06-30}
  - {id: plan, date: 2026-05-20, valid-until: 2026-05-20}
  - {id: map, valid-until: 2025-06-30}
activities:
  - {id: a1, date: 2026-02-11, follow-ups: [{action: Ask., due: 2026-01-11}, {action: Tell., due: 2026-02-11}, {action: Write., due: 2026-01-11, done: 2026-01-10}]}
  - {id: a2, date: 2026-10-01, follow-ups: [{action: Invite., due: 2026-09-20}]}
)") == R"(
6:48+10 error: the evidence `model` runs out on 30 June 2025, and was made on 20 May 2026
  at evidence.model
  here: runs out
  6:23+10: made
  help: Correct one of the two dates.
10:65+10 warning: a follow-up was due on 11 January 2026, and its session is on 11 February 2026
  at activities.a1
  here: due
  10:20+10: the session
  help: Correct one of the two dates.
)");
}

TEST_CASE("FCT021: an atelier that reached a late phase within weeks", "[rules]") {
    CHECK(said("FCT021", R"(
atelier: 1
id: example
name: Example
phase: maturing
started: 2026-06-03
)") == R"(
5:10+10 note: the record is in `maturing` on 1 September 2026, and the atelier began on 3 June 2026
  at started
  here: lately
  4:8+8: the phase that it is in
  help: Correct `started`, or set `phase` to `preconditions` until the atelier has begun.
)");
}

TEST_CASE("FCT021: an atelier that took its time", "[rules]") {
    CHECK(said("FCT021", R"(
atelier: 1
id: example
name: Example
phase: maturing
started: 2026-06-02
)") == "\n");
}

TEST_CASE("FCT021: a phase that an atelier which is still to begin cannot be in", "[rules]") {
    CHECK(said("FCT021", R"(
atelier: 1
id: example
name: Example
phase: maturing
started: 2026-09-02
)") == R"(
5:10+10 error: the record is in `maturing` on 1 September 2026, and the atelier begins on 2 September 2026
  at started
  here: still to come
  4:8+8: the phase that it is in
  help: Correct `started`, or set `phase` to `preconditions` until the atelier has begun.
)");
}

TEST_CASE("FCT021: an atelier that began today, and one that is still being prepared", "[rules]") {
    CHECK(said("FCT021", R"(
atelier: 1
id: example
name: Example
phase: preconditions
started: 2026-09-02
)") == "\n");
}
