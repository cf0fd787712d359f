#include <string>
#include <vector>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

const std::string head = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
const std::string barrier = "barriers:\n  - {id: b1, text: No time, element: learning}\n";
const std::string city = "stakeholders:\n  - {id: city, name: City of Demo, commitment: committed}\n";

struct Fixture {
    FakeWorld world;

    Outcome next(const std::string& record, const std::vector<std::string>& words) {
        world.files.files["atelier.yaml"] = record;
        std::vector<std::string> all{"next"};
        all.insert(all.end(), words.begin(), words.end());
        return world.run(all);
    }

    /// What the card says is to be written into the record.
    std::string yaml(const std::string& record) {
        const Outcome outcome = next(record, {"--card"});
        CHECK(outcome.status == 0);
        const auto begin = outcome.out.find("```yaml\n") + 8;
        return outcome.out.substr(begin, outcome.out.find("```\n", begin) - begin);
    }

    /// The errors and warnings of a record, but for those about phases.
    std::string objections(const std::string& record) {
        world.files.files["atelier.yaml"] = record;
        return world.run({"validate", "--ignore", "PHA,ACT", "--format", "concise", "-q"}).out;
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "next: three lists, each with its reason in one line") {
    const Outcome outcome =
        next(head + barrier +
                 "actions:\n  - {id: act1, strategy: learning-as-outcome/time-to-reflect, state: dropped, "
                 "learned: Too long.}\n"
                 "assessment:\n  preconditions:\n    challenge: {systemic-issue: partly}\n",
             {});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == R"(Demo
as of 1 September 2026, says it is in preconditions

Preconditions is blocked: 28 of 28 still open. What opens it:

  1  Answer in one sitting the 2 open questions on “Clarify the central
     challenge” (Preconditions).
     None of them has a rating yet.
     preconditions.challenge
  2  From `partly` to `largely`: Which systemic issue does the atelier take on?
     Raise it to `largely`, or record an action with a willing or committed
     owner and a review date within twelve months: that covers this point.
     preconditions.challenge.systemic-issue
  3  Bring into the record: a statement.
     One item waits for it: “A challenge statement that is clearly put and
     validated”.
     challenge.statement
  4  Bring into the record: a validation with a date and a committed
     stakeholder.
     challenge.validated
  5  Answer in one sitting the 5 open questions on “Map the broader context”
     (Preconditions).
     preconditions.context
     and 13 steps more; `-v` shows all

Worth a look:

 19  Look at: the action `act1` has no owner.
     Name a stakeholder who sees to it.
     line 8, actions.act1
 20  Look at: `systemic-issue` is rated `partly`, but `challenge.systemic-issue`
     does not answer it.
     Write it where the fact belongs, at `challenge.systemic-issue`: Which
     systemic issue does the atelier take on?
     line 11, preconditions.challenge.systemic-issue

The answers that would say most, whatever they are:

  1  What makes this challenge urgent or meaningful, and why now?
     It narrows Preconditions by 0.04, and “Clarify the central challenge” in it
     by 0.33.
     preconditions.challenge.urgency
  2  Which boundaries and constraints are already given?
     It narrows Preconditions by 0.04, and “Clarify the central challenge” in it
     by 0.33.
     preconditions.challenge.boundaries
  3  Which technical systems shape the challenge?
     It narrows Preconditions by 0.04, and “Map the broader context” in it by
     0.20.
     preconditions.context.technical-systems
     and 19 answers more; `-v` shows all

Strategies for what is weak:

  1  Make learning a result in its own right (strategy 5)
     Because: the barrier “No time”.
     Begin with: Adopt the principle that learning is the goal: capacity grows
     from results that disappoint, too (`learning-as-outcome/learning-goal`).
     “Set aside time and means for reflection beside delivery”: tried and
     dropped (`act1`). Learned: Too long.

Which strategy strengthens which element follows from the article's order; that
a weak question calls for one, and every threshold, is atelier's own. Where each
line comes from: atelier next --why. One page for the meeting: atelier next
--card
)");
}

TEST_CASE_METHOD(Fixture, "next: what has no phase has no gate, and is told so") {
    const Outcome outcome = next("atelier: 1\nid: demo\n", {});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == R"(demo
as of 1 September 2026, names no phase yet

2 errors, to put right before all else:

  1  Put right: the key `name` is missing.
     Add a line `name:` with its value.
     line 1, name
  2  Put right: the key `phase` is missing.
     Add a line `phase:` with its value.
     line 1, phase

The record names no phase of the method yet, so that no gate can be told: give
it a `phase`.

Which strategy strengthens which element follows from the article's order; that
a weak question calls for one, and every threshold, is atelier's own. Where each
line comes from: atelier next --why. One page for the meeting: atelier next
--card
)");
}

TEST_CASE_METHOD(Fixture, "next: another phase, by its name or number") {
    CHECK(next(head, {"--phase", "maturing"}).out.find("\nMaturing, which is not yet due, is blocked: ") !=
          std::string::npos);
    CHECK(next(head, {"--phase", "3"}).out == next(head, {"--phase", "maturing"}).out);
    CHECK(next(head, {"--phase", "matruing"}).err ==
          "atelier: no such phase: matruing\n  Did you mean `maturing`?   The phases: preconditions, "
          "establishing, maturing, "
          "stabilising and continuation\n");
}

TEST_CASE_METHOD(Fixture, "next: a phase where a path belongs") {
    CHECK(next(head, {"maturing"}).err ==
          "atelier: `maturing` is a phase, and there is no such file or folder\n  To ask for that phase: "
          "atelier next --phase "
          "maturing\n");
    world.files.files["maturing/atelier.yaml"] = head;
    CHECK(next(head, {"maturing"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "next: --why leads from the line of the record to the advice") {
    const Outcome outcome = next(head + barrier, {"--why", "-v"});
    CHECK(outcome.out.find("     - the record, line 6: A barrier of the record's own, of the element\n       "
                           "`learning`: No time\n") != std::string::npos);
    CHECK(outcome.out.find("     - the article: “Learning” is strengthened by strategy 5,") !=
          std::string::npos);
    CHECK(outcome.out.find("     - atelier: The gate asks for `largely`:") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "next: what cannot be judged is said, and the others are advised") {
    world.files.files["b.atelier.yaml"] = "- a list\n";
    const Outcome outcome = next(head, {"atelier.yaml", "b.atelier.yaml"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with("Demo\n"));
    CHECK(outcome.err == "atelier: b.atelier.yaml cannot be judged: it has to be put right first\n");
    CHECK(next(head, {"missing.yaml"}).status == 2);
}

TEST_CASE_METHOD(Fixture, "next --card: one page, filled as far as the record allows") {
    const Outcome outcome = next(head + barrier + city, {"--card"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == R"(# One small step for next month

Demo · 1 September 2026

## The one challenge that you see most clearly

No time

## The strategy that would make it lighter

**Make learning a result in its own right**

Set aside time and means for reflection beside delivery.

## Who must be involved

- ☐ City of Demo
- ☐ ________________________________________

## What changes in the way people meet, decide, hand over or describe a role

- ☐ meeting rhythm
- ☐ role description
- ☐ decision template
- ☐ handover routine
- ☐ other

How: ________________________________________________________

## The smallest version that you can try

______________________________________________________________

______________________________________________________________

Who sees to it: ________________   From: ____________   We look back on: ____________

---

To keep it, write this into the record, at the end of the record; take the `#` away from what has been settled:

```yaml
actions:
  - id: act1
    barrier: b1
    strategy: learning-as-outcome/time-to-reflect
    # involved: [city]
    # change: {kind: meeting-rhythm, text: what changes}  # or role-description, decision-template, handover-routine or other
    # smallest-version: what you try
    # owner: the id of a stakeholder
    # start: 2026-09-01
    # review: 2026-10-01
    state: planned
```
)");
}

TEST_CASE_METHOD(Fixture, "next --card: an empty record leaves lines to write on") {
    CHECK(yaml(head) ==
          "actions:\n"
          "  - id: act1\n"
          "    # barrier: the id of one under `barriers`\n"
          "    # strategy: direction, embedding, boundary-spanning, knowledge-flow or learning-as-outcome\n"
          "    # involved: []\n"
          "    # change: {kind: meeting-rhythm, text: what changes}  # or role-description, "
          "decision-template, handover-routine or other\n"
          "    # smallest-version: what you try\n"
          "    # owner: the id of a stakeholder\n"
          "    # start: 2026-09-01\n"
          "    # review: 2026-10-01\n"
          "    state: planned\n");
}

TEST_CASE_METHOD(Fixture,
                 "next --card: what is pasted back fits the record, however its actions are written") {
    const std::string record = head + barrier + city;
    CHECK(objections(record + yaml(record)).empty());
    const std::string empty = record + "actions: []\n";
    CHECK(next(empty, {"--card"}).out.find("into the record, in place of line 9; take") != std::string::npos);
    CHECK(objections(record + yaml(empty)).empty());
    for (const std::string margin : {"", "  ", "      "}) {
        const std::string block =
            record + "actions:\n" + margin + "- id: act1\n" + margin + "  state: kept\n";
        CHECK(yaml(block).starts_with(margin + "- id: act2\n"));
        CHECK(objections(block + yaml(block)).empty());
        CHECK(next(block, {"--card"}).out.find("below the actions that stand there from line 9 on; take") !=
              std::string::npos);
    }
    const std::string flow = record + "actions: [{id: act1, state: kept}]\n";
    CHECK(next(flow, {"--card"})
              .out.find("into the list on line 9, behind a comma, on one line and between braces; take") !=
          std::string::npos);
}

TEST_CASE_METHOD(Fixture, "next --card: is for one record, and a page of its own") {
    CHECK(next(head, {"--card", "--why"}).err ==
          "atelier: `--card` is a page of its own, in Markdown\n  Leave out --why.\n");
    CHECK(next(head, {"--card", "--format", "json"}).status == 2);
    world.files.files["b.atelier.yaml"] = head;
    CHECK(next(head, {"--card"}).err.starts_with("atelier: this works on one record, and 2 were found"));
}
