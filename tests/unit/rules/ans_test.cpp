#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("ANS001: open questions without their answers", "[rules]") {
    CHECK(said("ANS001", R"(
stakeholders: [{id: municipality, gains: {long-term: A model.}, commitment: committed}, {id: developer, commitment: committed}, {id: press}]
governance: {facilitator: municipality}
lessons: [{id: l1, owner: municipality}, {id: l2}]
assessment:
  preconditions:
    challenge: {systemic-issue: not, urgency: partly, boundaries: unknown}
    governance: {facilitator: fully, mandate: {rating: fully, answer: To prepare decisions.}}
  establishing:
    vision: {first-year-objectives: largely}
    value: {partner-value: fully}
    learning: {capture: largely, translation: largely}
)") == R"(
10:47+6 warning: `urgency` is rated `partly`, but `challenge.urgency` does not answer it
  at preconditions.challenge.urgency
  here: the rating
  help: Write it where the fact belongs, at `challenge.urgency`: What makes this challenge urgent or meaningful, and why now?
13:37+7 warning: `first-year-objectives` is rated `largely`, but `vision.objectives` does not answer it
  at establishing.vision.first-year-objectives
  here: the rating
  help: Write it where the fact belongs, at `vision.objectives`: Which concrete objectives come first in year one?
14:28+5 warning: `partner-value` is rated `fully`, but `stakeholders.gains` does not answer it
  at establishing.value.partner-value
  here: the rating
  5:94+9: no `gains`
  help: Write it where the fact belongs, at `stakeholders.gains`: What does each partner concretely gain by taking part?
15:25+7 warning: `capture` is rated `largely`, but no `answer` stands beside it
  at establishing.learning.capture
  here: the rating
  help: Write the answer: How are lessons recorded?
15:47+7 warning: `translation` is rated `largely`, but `lessons.owner` does not answer it
  at establishing.learning.translation
  here: the rating
  7:47+2: no `owner`
  help: Write it where the fact belongs, at `lessons.owner`: Who turns insights into follow-up actions?
)");
}

TEST_CASE("ANS001: lists with an entry each are answered: nothing to say", "[rules]") {
    CHECK(said("ANS001", R"(
challenge: {boundaries: [the grid limit]}
context: {interdependencies: [{about: the connection}]}
vision: {objectives: [{id: o1}]}
coordination: {alignment: [{strategy: heat plan}]}
assessment:
  preconditions:
    challenge: {boundaries: fully}
    context: {interdependencies: fully}
  establishing:
    vision: {first-year-objectives: fully}
    coordination: {alignment: fully}
)") == "\n");
}

TEST_CASE("ANS002: an answer beside its place", "[rules]") {
    CHECK(said("ANS002", R"(
assessment:
  preconditions:
    governance: {mandate: {rating: partly, answer: To prepare decisions.}}
  establishing:
    learning: {capture: {rating: partly, answer: In a shared log.}}
)") == R"(
7:44+6 note: the answer to `mandate` stands in the assessment, and not at `governance.mandate`
  at preconditions.governance.mandate
  here: the answer
  help: Move it to `governance.mandate`, where the rest of the record can use it.
)");
}

TEST_CASE("ANS002: an answer that stands twice", "[rules]") {
    CHECK(said("ANS002", R"(
governance: {mandate: To prepare decisions.}
assessment:
  preconditions:
    governance: {mandate: {rating: partly, answer: To decide.}}
)") == R"(
8:44+6 note: the answer to `mandate` stands in the assessment, and also at `governance.mandate`
  at preconditions.governance.mandate
  here: the answer
  5:14+7: its place
  help: Keep the one at `governance.mandate`, and what more is to be said in a `note`.
)");
}

TEST_CASE("ANS003: n/a without a reason", "[rules]") {
    CHECK(said("ANS003", R"(
assessment:
  establishing:
    vision: {endorsement: n/a, long-term-change: {rating: n/a}, first-year-objectives: {rating: n/a, reason: The year is over.}}
)") == R"(
7:27+3 error: `endorsement` is rated `n/a` without a reason
  at establishing.vision.endorsement
  here: no `reason`
  help: Write `{rating: n/a, reason: …}`, or rate the question.
7:59+3 error: `long-term-change` is rated `n/a` without a reason
  at establishing.vision.long-term-change
  here: no `reason`
  help: Write `{rating: n/a, reason: …}`, or rate the question.
)");
}

TEST_CASE("ANS004: declined without a reason", "[rules]") {
    CHECK(said("ANS004", R"(
assessment:
  establishing:
    learning: {influence: declined, capture: {rating: declined, reason: By choice.}}
)") == R"(
7:27+8 warning: `influence` is `declined` without a reason
  at establishing.learning.influence
  here: no `reason`
  help: Write `{rating: declined, reason: …}`, or rate the question.
)");
}

TEST_CASE("ANS005: ratings of long ago", "[rules]") {
    CHECK(said("ANS005", R"(
assessment:
  date: 2024-08-31
  establishing:
    vision: {endorsement: partly, long-term-change: unknown}
    learning:
      influence: {rating: partly, date: 2024-09-01}
      capture: {rating: not, date: 2022-01-01}
)") == R"(
6:9+10 note: 1 question was rated more than 24 months ago
  at assessment
  here: rated on this day
  help: Look at the question again, and set a new date even where the rating stays.
11:36+10 note: `capture` was rated more than 24 months ago
  at establishing.learning.capture
  here: rated on this day
  help: Look at the question again, and set a new date even where the rating stays.
)");
}

TEST_CASE("ANS005: ratings of two years ago to the day: nothing to say", "[rules]") {
    CHECK(said("ANS005", R"(
assessment:
  date: 2024-09-01
  establishing:
    vision: {endorsement: partly}
)") == "\n");
}

TEST_CASE("ANS005: an old response", "[rules]") {
    CHECK(said("ANS005", R"(
response: 1
atelier: example
respondent: developer
date: 2020-01-01
assessment:
  establishing: {vision: {endorsement: partly}}
)") == R"(
4:7+10 note: 1 question was rated more than 24 months ago
  at assessment
  here: rated on this day
  help: Look at the question again, and set a new date even where the rating stays.
)");
}

TEST_CASE("ANS006: ratings that are dated in the future", "[rules]") {
    CHECK(said("ANS006", R"(
assessment:
  date: 2026-09-02
  establishing:
    vision: {endorsement: {rating: partly, date: 2027-01-01}, long-term-change: {rating: not, date: 2026-09-01}}
)") == R"(
6:9+10 warning: a rating is dated after 1 September 2026
  at assessment.date
  here: still to come
  help: Correct the date, or check the record for a later day with `--as-of`.
8:50+10 warning: a rating is dated after 1 September 2026
  at establishing.vision.endorsement
  here: still to come
  help: Correct the date, or check the record for a later day with `--as-of`.
)");
}

TEST_CASE("ANS007: elements that are rated as a whole and by their actions", "[rules]") {
    CHECK(said("ANS007", R"(
innovation-capacity:
  leadership: {rating: partly, note: As a whole.}
  learning: {learning-goal: unknown, rating: largely}
  network: {boundary-spanners: partly}
)") == R"(
7:46+7 warning: `learning` is rated as a whole and by its actions; the rating of the whole does not count
  at innovation-capacity.learning
  here: the whole
  7:29+7: an action
  help: Take the `rating` away and keep those of the actions, or take those away.
)");
}
