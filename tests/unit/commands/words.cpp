#include <algorithm>

#include "catch.hpp"
#include "commands/support/glossary.hpp"
#include "commands/support/record_words.hpp"
#include "support/fake_world.hpp"

// The commands that tell about the toolkit itself: explain, rules, method.

namespace commands = atelier::commands;
using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

Outcome run(const std::vector<std::string>& words) {
    FakeWorld world;
    world.files.files["local.yaml"] = R"(overlay: 1
of: {id: innovation-atelier, version: 1}
id: local
version: 1
title: Local
retire: [{at: establishing.vision.endorsement, reason: The council does that.}]
)";
    return world.run(words);
}

}  // namespace

TEST_CASE("explain: a code in any case, an address, a topic") {
    CHECK(run({"explain", "clm008"}).out == run({"explain", "CLM008"}).out);
    CHECK(run({"explain", "CLM008"}).out.starts_with("CLM008 follow-up-without-owner (error)\n"));
    CHECK(run({"explain", "establishing.vision.endorsement"})
              .out.starts_with("Have the partners formally adopted the vision and the mission?\n"));
    for (const char* topic : {"score", "gate", "rating"})
        CHECK(run({"explain", topic}).out.find("atelier's own choice") != std::string::npos);
}

TEST_CASE("explain: an id that several share tells all that was meant") {
    const std::string out = run({"explain", "learning"}).out;
    CHECK(out.starts_with("Building block: Learning & knowledge diffusion (learning)\n"));
    CHECK(out.find("\nElement of innovation capacity: Learning (learning)\n") != std::string::npos);
}

TEST_CASE("explain: an element by its address, apart from a block of the same name") {
    const std::string out = run({"explain", "innovation-capacity.learning"}).out;
    CHECK(out.starts_with("Element of innovation capacity: Learning (learning)\n"));
    CHECK(out.find("atelier score --by element") != std::string::npos);
    CHECK(out.find("Building block") == std::string::npos);
    CHECK(run({"explain", "innovation-capacity"})
              .out.find("\n\nElement of innovation capacity: Network (network)\n") != std::string::npos);
    CHECK(run({"explain", "innovation-capacity.lerning"})
              .err.find("Did you mean `innovation-capacity.learning`?") != std::string::npos);
}

TEST_CASE("explain: the codes of gates and scores, which reports name") {
    CHECK(run({"explain", "gate-waived"}).out.starts_with("GATE-WAIVED point-waived (note)\n"));
    for (const char* code : {"GATE-BLOCKED", "GATE-CONDITIONAL", "GATE-WAIVED", "GATE-UNSUPPORTED",
                             "SCORE-SHORT", "SCORE-FIGURE", "RECORD-UNJUDGED"})
        CHECK(run({"explain", code}).status == 0);
}

TEST_CASE("explain: what is not there leads to what is") {
    CHECK(run({"explain", "CLM08"}).err == "atelier: nothing is called `CLM08`\n  Did you mean `CLM008`?\n");
    CHECK(run({"explain", "vision.maturing"}).err ==
          "atelier: nothing is called `vision.maturing`\n  Did you mean `maturing.vision`?\n");
    CHECK(run({"explain", "xyzzy"}).err ==
          "atelier: nothing is called `xyzzy`\n"
          "  What there is: atelier rules, atelier method list, and the words of docs/record.md\n");
    CHECK(run({"explain", "stakeholders.comitment"}).err ==
          "atelier: nothing is called `stakeholders.comitment`\n  Did you mean `stakeholders.commitment`?\n");
    CHECK(run({"explain", "wiling"}).err ==
          "atelier: nothing is called `wiling`\n  Did you mean `willing`?\n");
    CHECK(run({"explain", "suported"}).err ==
          "atelier: nothing is called `suported`\n  Did you mean `supported`?\n");
    CHECK(run({"explain"}).status == 2);
}

TEST_CASE("explain: what three ratings of a question look like, marked as the toolkit's own") {
    CHECK(run({"explain", "preconditions.operations.budget"}).out ==
          R"(Is there a modest budget for facilitation or logistics?

  address  preconditions.operations.budget
  phase    Preconditions, step 5: Remove operational barriers
  kind     Closed: a rating is enough, an answer in words is welcome.
  source   Derived: the Innovation Atelier Guide (TNO, February 2026) says it
           without asking, and atelier made a question of it.
  note     The guide states these four as conditions and does not ask; the
           questions are made of its statements.
  held by  CLM004: An operational condition is rated as met, but its state in
           `operations` is open.
  if weak  direction/champions: To secure such preconditions is how champions
           lead. (atelier's own judgement)

What the ratings look like here, in atelier's own words:
  partly   Costs are paid case by case, from whatever a partner has left.
  largely  An amount for the first sessions is promised by somebody who may
           spend it.
  fully    An approved budget line covers facilitation or logistics until the
           phase ends.

Ratings: atelier explain rating
)");
}

TEST_CASE("explain: a field of a record, with each word that it may hold") {
    const std::string out = run({"explain", "stakeholders.commitment"}).out;
    CHECK(out == R"(In a record, `stakeholders.commitment`: How far it has bound itself to take
  part.

  takes    one of these words

  identified  it is known to matter, and nobody has spoken to it yet
  approached  it has been asked, and has not answered yet
  willing     it has said that it wants to take part, and has promised nothing
              yet: no people, money or signature
  committed   it has promised something that others count on: people, money,
              data or a signature
  withdrawn   it has left, or taken back what it said; `since` is the day on
              which it did
)");
    CHECK(run({"explain", "stakeholders[].commitment"}).out == out);
    CHECK(run({"explain", "commitment"}).out == out);
    CHECK(run({"explain", "until"}).out ==
          "In a record, `until` is a key in\n"
          "  capacity.funding.until: How long it lasts; without a day, it has no known\n"
          "    end.\n"
          "  waivers.until: How long it holds, that day included.\n"
          "\n"
          "What it may hold: atelier explain capacity.funding.until\n");
}

TEST_CASE("explain: a section of a record, with its keys") {
    CHECK(run({"explain", "communities"}).out ==
          R"(In a record, `communities`: Whether communities are affected.

  takes    these keys

  relevant  Whether the challenge affects any communities.
  reason    Why not, where they are not.

One of them: atelier explain communities.reason
)");
    for (const char* section :
         {"stakeholders", "hypotheses", "vision", "capacity", "evidence", "waivers", "started"})
        CHECK(run({"explain", section}).out.find("In a record, `" + std::string{section} + "`: ") !=
              std::string::npos);
}

TEST_CASE("explain: a fixed word, wherever it may stand") {
    CHECK(run({"explain", "testing"}).out ==
          "In a record, `testing` is a word for\n"
          "  hypotheses.state: it is still being tested; no result yet\n");
    const std::string open = run({"explain", "open"}).out;
    for (const char* field : {"hypotheses.state", "vision.objectives.state", "operations.budget.state"})
        CHECK(open.find(std::string{"\n  "} + field + ": ") != std::string::npos);
    CHECK(run({"explain", "meeting-rhythm"}).out.find("actions.change.kind: ") != std::string::npos);
}

TEST_CASE("explain: every word of every field means something") {
    for (const commands::RecordField& field : commands::record_fields()) {
        INFO(field.path);
        CHECK_FALSE(field.meaning.empty());
        CHECK_FALSE(field.takes.empty());
        CHECK(run({"explain", field.path}).status == 0);
        for (const commands::FixedWord& one : field.words) {
            INFO(one.word);
            CHECK_FALSE(one.meaning.empty());
            CHECK_FALSE(one.meaning.ends_with('.'));
        }
    }
}

TEST_CASE("explain: the toolkit's own words") {
    const auto terms = commands::glossary();
    CHECK(std::is_sorted(terms.begin(), terms.end(),
                         [](const auto& a, const auto& b) { return a.word < b.word; }));
    for (const commands::Term& term : terms)
        CHECK(run({"explain", std::string{term.word}}).out.starts_with(std::string{term.word} + ": "));
    CHECK(run({"explain", "waivers"}).out.starts_with("waiver: "));
    CHECK(run({"explain", "supported"})
              .out.find("In a record, `supported` is a word for\n  hypotheses.state: ") != std::string::npos);
}

TEST_CASE("explain: a family of rules") {
    const std::string out = run({"explain", "hyp"}).out;
    CHECK(out.starts_with(
        "HYP: Hypotheses\n  These rules look at whether hypotheses can be tested, and what became "
        "of them.\n\n  HYP001   "));
    for (const char* family :
         {"SYN", "SCH", "REF", "PHA", "ANS", "EVD", "CLM", "HYP", "ACT", "PRV", "SUP", "MET", "CFG"})
        CHECK_FALSE(commands::family_meaning(family).empty());
}

TEST_CASE("explain: what the method is for, its steps by number, and where the source says it otherwise") {
    const std::string gains = run({"explain", "gains"}).out;
    for (const char* who : {"Municipalities gain", "Companies and knowledge partners gain",
                            "All partners gain", "In a record, `stakeholders.gains`: "})
        CHECK(gains.find(who) != std::string::npos);
    CHECK(run({"explain", "preconditions.stakeholders"})
              .out.starts_with("Step 3 of Preconditions: Identify and secure key stakeholders\n"));
    CHECK(run({"explain", "stabilising.capacity"}).out.find("Note: The guide heads this part") !=
          std::string::npos);
    CHECK(run({"explain", "activities"})
              .out.find("Note: The guide does not say what happens without this block") != std::string::npos);
    CHECK(
        run({"explain", "knowledge-flow"}).out.find("Note: The article names no element for this strategy") !=
        std::string::npos);
    CHECK(run({"explain", "challenges"}).out.find("fifteen") != std::string::npos);
    CHECK(run({"explain", "preconditions.outputs"}).out.find("preconditions.outputs.challenge-statement: ") !=
          std::string::npos);
}

TEST_CASE("rules: chosen by family") {
    const Outcome outcome = run({"rules", "--select", "HYP"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("HYP: Hypotheses\n  HYP001  warning  A hypothesis has no test.\n"));
    CHECK(run({"rules", "--select", "CML"}).err ==
          "atelier: `--select` knows no rule `CML`\n  Did you mean `CLM`?   All rules: atelier rules\n");
}

TEST_CASE("method: lists, shows and checks, and says so") {
    CHECK(run({"method", "list"})
              .out.starts_with("Innovation Atelier (innovation-atelier, version 1): 89 questions, 5 outputs, "
                               "5\nstrategies\n"));
    CHECK(run({"method", "show"}).out.find("\nmethod:\n  id: innovation-atelier\n") != std::string::npos);
    CHECK(run({"method", "show", "establishing.vision"}).out == run({"explain", "establishing.vision"}).out);
    CHECK(run({"method", "lst"}).err ==
          "atelier: `DO` takes one of list, show, lint, not `lst`\n  Did you mean `list`?   How it is used: "
          "atelier method --help\n");
    CHECK(run({"method", "lint"}).err ==
          "atelier: `atelier method lint` needs the file of a method or an overlay\n  atelier method lint "
          "FILE\n");
    CHECK(run({"method", "lint", "no.yaml"}).err ==
          "atelier: cannot read no.yaml: there is no such file or folder\n");
}
