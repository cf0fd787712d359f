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
    CHECK(outcome.out == R"()");
}

TEST_CASE_METHOD(Fixture, "next: what has no phase has no gate, and is told so") {
    const Outcome outcome = next("atelier: 1\nid: demo\n", {});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("The record names no phase of the method yet, so that no gate can be told: give "
                           "it a\n`phase`.\n") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "next: another phase, by its name or number") {
    CHECK(next(head, {"--phase", "maturing"}).out.find("\nMaturing, which is not yet due, is blocked by") !=
          std::string::npos);
    CHECK(next(head, {"--phase", "3"}).out == next(head, {"--phase", "maturing"}).out);
    CHECK(next(head, {"--phase", "matruing"}).err ==
          "atelier: no such phase: matruing\n  Did you mean `maturing`?   The phases: preconditions, "
          "establishing, maturing, "
          "stabilising and continuation\n");
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
    CHECK(outcome.out == R"()");
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
