#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("PHA001: outputs that do not stand", "[rules]") {
    CHECK(said("PHA001", R"(
challenge: {statement: The grid is full., validated: {date: 2026-03-01, by: [municipality]}}
stakeholders: [{id: municipality, holds: [decision], commitment: committed}]
communities: {relevant: false, reason: Nobody lives there.}
governance: {facilitator: municipality, decides: [municipality]}
waivers:
  - {at: preconditions.outputs.operational-conditions, reason: The budget follows., by: municipality, until: 2026-09-01}
  - {at: preconditions.outputs.committed-stakeholders, reason: The second follows., by: municipality, until: 2026-08-31}
)") == R"(
4:8+12 warning: the output `focus-and-hypotheses` is not complete yet; missing: a theme to explore or a hypothesis
  at preconditions.outputs.focus-and-hypotheses
  here: a later phase than the output's
  help: Add what is missing, or record a waiver for the output with its reason and its end.
6:1+12 warning: the output `committed-stakeholders` is not complete yet; missing: a second committed stakeholder
  at preconditions.outputs.committed-stakeholders
  4:8+12: a later phase than the output's
  help: Add what is missing, or record a waiver for the output with its reason and its end.
8:1+10 warning: the output `governance-arrangement` is not complete yet; missing: a mandate; resources
  at preconditions.outputs.governance-arrangement
  4:8+12: a later phase than the output's
  help: Add what is missing, or record a waiver for the output with its reason and its end.
)");
}

TEST_CASE("PHA001: outputs of the declared phase are notes", "[rules]") {
    CHECK(said("PHA001", R"(
atelier: 1
id: example
name: Example
phase: preconditions
operations: {data-access: {state: open}}
waivers:
  - {at: preconditions.outputs.challenge-statement, reason: r, by: a, until: 2027-01-01}
  - {at: preconditions.outputs.committed-stakeholders, reason: r, by: a, until: 2027-01-01}
  - {at: preconditions.outputs.governance-arrangement, reason: r, by: a, until: 2027-01-01}
  - {at: preconditions.outputs.focus-and-hypotheses, reason: r, by: a, until: 2027-01-01}
)") == R"(
5:1+10 note: the output `operational-conditions` is not complete yet; missing: `data-access` secured or not needed for a reason; `confidentiality` secured or not needed for a reason; `expertise` secured or not needed for a reason; `budget` secured or not needed for a reason
  at preconditions.outputs.operational-conditions
  4:8+13: the phase that the record is in
  help: Add what is missing, or record a waiver for the output with its reason and its end.
)");
}

TEST_CASE("PHA001: a waiver speaks of one output, as at the gate", "[rules]") {
    CHECK(said("PHA001", R"(
atelier: 1
id: example
name: Example
phase: preconditions
challenge: {statement: The grid is full.}
stakeholders:
  - {id: municipality, holds: [decision], commitment: committed}
  - {id: developer, commitment: committed}
communities: {relevant: false, reason: Nobody lives there.}
governance: {facilitator: municipality, decides: [municipality], mandate: To prepare., resources: Two days.}
operations:
  data-access: {state: secured}
  confidentiality: {state: secured}
  expertise: {state: secured}
  budget: {state: secured}
focus: [{id: grid, decision: explore}]
waivers:
  - {at: preconditions.outputs, reason: All at once., by: municipality, until: 2027-01-01}
)") == R"(
5:1+9 note: the output `challenge-statement` is not complete yet; missing: a validation with a date and a committed stakeholder
  at preconditions.outputs.challenge-statement
  4:8+13: the phase that the record is in
  help: Add what is missing, or record a waiver for the output with its reason and its end.
)");
}

TEST_CASE("PHA002: questions without an answer", "[rules]") {
    CHECK(said("PHA002", R"(
atelier: 1
id: example
name: Example
phase: preconditions
assessment:
  preconditions:
    challenge: {systemic-issue: unknown, urgency: largely, boundaries: {note: soon}}
    stakeholders: {communities: {rating: n/a, reason: Nobody lives there.}, trust: declined}
)") == R"(
6:3+13 note: preconditions: 20 of 22 questions are not answered yet
  at preconditions
  7:33+7: asked, and not known yet
  7:60+10: no `rating`
  help: Rate them, or set `n/a` with a reason; the first is: Which systemic issue does the atelier take on?
)");
}

TEST_CASE("PHA002: questions that a waiver lets through", "[rules]") {
    CHECK(said("PHA002", R"(
atelier: 1
id: example
name: Example
phase: preconditions
waivers:
  - {at: preconditions.context, reason: It was mapped before., by: municipality, until: 2026-12-31}
  - {at: preconditions.challenge.urgency, reason: It is in the news., by: municipality, until: 2026-12-31}
)") == R"(
4:8+13 note: preconditions: 17 of 23 questions are not answered yet
  at preconditions
  help: Rate them, or set `n/a` with a reason; the first is: Which systemic issue does the atelier take on?
)");
}

TEST_CASE("PHA003: ratings below largely", "[rules]") {
    CHECK(said("PHA003", R"(
assessment:
  preconditions:
    stakeholders: {decision-makers: partly, communities: not, roles: declined, trust: partly}
    operations: {budget: partly, expertise: largely}
  establishing:
    vision: {endorsement: partly}
  maturing:
    vision: {city-alignment: not}
waivers:
  - {at: preconditions.stakeholders.trust, reason: Trust takes time., by: municipality, until: 2026-12-31}
)") == R"(
6:3+13 warning: preconditions: 4 of 23 questions are rated below `largely`
  at preconditions
  7:37+6: below `largely`
  7:58+3: below `largely`
  7:70+8: below `largely`
  8:26+6: below `largely`
  help: Plan an action with an owner and a review date for each; the first is: Are those who decide, or who own what is at stake, willing to take part?
9:3+12 note: establishing: 1 of 18 questions is rated below `largely`
  at establishing
  10:27+6: below `largely`
  help: Plan an action with an owner and a review date for each; the first is: Have the partners formally adopted the vision and the mission?
)");
}

TEST_CASE("PHA004: continuation reopens an earlier phase", "[rules]") {
    CHECK(said("PHA004", R"(
atelier: 1
id: example
name: Example
phase: continuation
assessment:
  preconditions:
    focus: {themes-weighed: partly}
waivers:
  - {at: establishing.vision, reason: r, by: a, until: 2027-01-01}
  - {at: establishing.value, reason: r, by: a, until: 2027-01-01}
  - {at: establishing.coordination, reason: r, by: a, until: 2027-01-01}
  - {at: establishing.activities, reason: r, by: a, until: 2027-01-01}
  - {at: establishing.learning, reason: r, by: a, until: 2027-01-01}
  - {at: establishing.capacity, reason: r, by: a, until: 2027-01-01}
)") == R"(
4:8+12 warning: maturing is open again: 18 questions without an answer
  at maturing
  help: See `atelier gate maturing` for what to mend, and in which order.
4:8+12 warning: stabilising is open again: 18 questions without an answer
  at stabilising
  help: See `atelier gate stabilising` for what to mend, and in which order.
6:3+13 warning: preconditions is open again: 22 questions without an answer, 1 rating below `largely` and 5 outputs missing
  at preconditions
  7:29+6: below `largely`
  4:8+12: the phase that the record is in
  help: See `atelier gate preconditions` for what to mend, and in which order.
)");
}

TEST_CASE("PHA004: what fell, is open or does not stand is pointed at, in four places at most", "[rules]") {
    CHECK(said("PHA004", R"(
atelier: 1
id: example
name: Example
phase: continuation
focus: [{id: grid, decision: later}]
governance: {}
assessment:
  preconditions:
    focus:
      themes-weighed: partly
      scope-separated: unknown
      testable-hypotheses: {note: soon}
)") == R"(
4:8+12 warning: establishing is open again: 18 questions without an answer
  at establishing
  help: See `atelier gate establishing` for what to mend, and in which order.
4:8+12 warning: maturing is open again: 18 questions without an answer
  at maturing
  help: See `atelier gate maturing` for what to mend, and in which order.
4:8+12 warning: stabilising is open again: 18 questions without an answer
  at stabilising
  help: See `atelier gate stabilising` for what to mend, and in which order.
8:3+13 warning: preconditions is open again: 22 questions without an answer, 1 rating below `largely` and 5 outputs missing
  at preconditions
  10:23+6: below `largely`
  11:24+7: open
  12:7+19: open
  6:1+10: `governance-arrangement` is not complete
  4:8+12: the phase that the record is in
  help: See `atelier gate preconditions` for what to mend, and in which order.
)");
}

TEST_CASE("PHA004: no other phase reopens one: nothing to say", "[rules]") {
    CHECK(said("PHA004", R"(
atelier: 1
id: example
name: Example
phase: stabilising
)") == "\n");
}
