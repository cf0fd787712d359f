#include "catch.hpp"
#include "support/fake_world.hpp"

// The commands that tell about the toolkit itself: explain, rules, method.

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
          "atelier: nothing is called `xyzzy`\n  What there is: atelier rules, and atelier method list\n");
    CHECK(run({"explain"}).status == 2);
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
