#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

struct Fixture {
    FakeWorld world;
    Fixture() {
        world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
        world.files.files["two.atelier.yaml"] = R"(atelier: 1
id: two
name: Two
phase: establishing
assessment:
  establishing:
    learning: {capture: fully, translation: largely, influence: partly}
)";
    }
    Outcome score(const std::string& file, const std::vector<std::string>& words) {
        std::vector<std::string> all{"score", file, "--format", "concise"};
        all.insert(all.end(), words.begin(), words.end());
        return world.run(all);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "score: --fail-under tests the low of each block, exactly") {
    // (1 + 2/3 + 1/3) / 3
    CHECK(score("two.atelier.yaml", {"--fail-under", "0"}).status == 0);
    const Outcome outcome = score("two.atelier.yaml", {"--fail-under", "0.7"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err ==
          "atelier: two.atelier.yaml: the `low` of vision is 0.0000, under 0.7000\n"
          "atelier: two.atelier.yaml: the `low` of value is 0.0000, under 0.7000\n"
          "atelier: two.atelier.yaml: the `low` of coordination is 0.0000, under 0.7000\n"
          "atelier: two.atelier.yaml: the `low` of activities is 0.0000, under 0.7000\n"
          "atelier: two.atelier.yaml: the `low` of learning is 0.6667, under 0.7000\n"
          "atelier: two.atelier.yaml: the `low` of capacity is 0.0000, under 0.7000\n");
    CHECK(score("two.atelier.yaml", {"--fail-under", "2"}).err ==
          "atelier: `--fail-under` takes a number from 0 to 1, not `2`\n");
}

TEST_CASE_METHOD(Fixture, "score: a figure and what it falls short of are never shown as the same") {
    // 0.6667 is what outputs show of 2/3, so whoever copied it is not told that 0.6667 is under 0.6667.
    world.files.files["wish.yaml"] = "target: {learning: 0.6667}\n";
    CHECK(score("two.atelier.yaml", {"--target", "wish.yaml"}).status == 0);
    world.files.files["wish.yaml"] = "target: {learning: 0.66669}\n";
    CHECK(score("two.atelier.yaml", {"--target", "wish.yaml"}).err ==
          "atelier: two.atelier.yaml: the `low` of learning is 2/3, and the target is 0.66669\n");
    CHECK(score("two.atelier.yaml", {"--min-answered", "7.32"}).err ==
          "atelier: two.atelier.yaml: 3 of 41 questions answered, less than 7.32 per cent\n");
}

TEST_CASE_METHOD(Fixture, "score: a question that does not apply does not count") {
    world.files.files["two.atelier.yaml"] +=
        "    coordination: {mandate: declined, decisions: {rating: n/a, reason: x}}\n";
    const std::string out = score("two.atelier.yaml", {"--explain", "coordination"}).out;
    CHECK(out.find("    n/a: does not count (establishing.coordination.decisions)\n") != std::string::npos);
    CHECK(out.find("    declined: counts 0 (establishing.coordination.mandate)\n") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "score: a check that has nothing to look at says so") {
    const Outcome outcome = score("atelier.yaml", {"--fail-under", "0.5"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err ==
          "atelier: atelier.yaml: no block is due yet, so `--fail-under` has nothing to test\n");
    world.files.files["wish.yaml"] = "target: {learning: 0.6}\n";
    const Outcome target = score("atelier.yaml", {"--target", "wish.yaml"});
    CHECK(target.status == 0);
    CHECK(target.err == "atelier: atelier.yaml: learning is not due yet, so its target is not tested\n");
}

TEST_CASE_METHOD(Fixture, "score: --min-answered counts what is due and applies") {
    CHECK(score("two.atelier.yaml", {"--min-answered", "7"}).status == 0);
    CHECK(score("two.atelier.yaml", {"--min-answered", "8"}).err ==
          "atelier: two.atelier.yaml: 3 of 41 questions answered, less than 8 per cent\n");
    CHECK(score("two.atelier.yaml", {"--min-answered", "x"}).err ==
          "atelier: `--min-answered` takes a number from 0 to 100, not `x`\n");
}

TEST_CASE_METHOD(Fixture, "score: a target names blocks, phases or cells") {
    world.files.files["wish.yaml"] = "target:\n  learning: 0.6\n  establishing.learning: 0.7\n";
    CHECK(score("two.atelier.yaml", {"--target", "wish.yaml"}).err ==
          "atelier: two.atelier.yaml: the `low` of establishing.learning is 0.6667, and the target is "
          "0.7000\n");
    const auto refusal = [&](const std::string& text) {
        world.files.files["wish.yaml"] = text;
        const Outcome outcome = score("two.atelier.yaml", {"--target", "wish.yaml"});
        CHECK(outcome.status == 2);
        return outcome.err;
    };
    CHECK(refusal("target: {lerning: 0.6}\n") ==
          "atelier: the method has no block, phase, cell or element `lerning`\n  Did you mean `learning`?\n");
    constexpr auto shape = "  A target reads `target:` and below it lines such as `learning: 0.6`.\n";
    CHECK(refusal("target: {learning: high}\n") ==
          std::string{"atelier: wish.yaml:1:20: a number from 0 to 1 is wanted here\n"} + shape);
    CHECK(refusal("targets: {learning: 0.6}\n") ==
          std::string{"atelier: wish.yaml:1:1: the key `target` is missing\n"} + shape);
    CHECK(refusal("target: {learning: 0.6}\nfor: Demo\n") ==
          std::string{"atelier: wish.yaml:2:1: a target has no key `for` beside `target`\n"} + shape);
    CHECK(score("two.atelier.yaml", {"--target", "no.yaml"}).err ==
          "atelier: cannot read the target no.yaml: there is no such file or folder\n");
}

TEST_CASE_METHOD(Fixture, "score: --explain takes what has a figure") {
    CHECK(world.run({"score", "atelier.yaml", "--explain", "visoin"}).err ==
          "atelier: the method has no block, phase, cell or element `visoin`\n  Did you mean `vision`?\n");
    CHECK(
        world.run({"score", "two.atelier.yaml", "--explain", "learning"}).out.find("\n  low 2/3 = 0.6667 ") !=
        std::string::npos);
}

TEST_CASE_METHOD(Fixture, "score: elements of innovation capacity, by themselves") {
    world.files.files["two.atelier.yaml"] +=
        "innovation-capacity: {network: largely, learning: {time-to-reflect: fully, learning-goal: "
        "unknown}}\n";
    const Outcome outcome = score("two.atelier.yaml", {"--by", "element"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "two.atelier.yaml: innovation-capacity.leadership - [0.00-1.00] 0 of 3\n"
          "two.atelier.yaml: innovation-capacity.organisation - [0.00-1.00] 0 of 3\n"
          "two.atelier.yaml: innovation-capacity.knowledge - [0.00-1.00] 0 of 3\n"
          "two.atelier.yaml: innovation-capacity.network 0.67 [0.67-0.67] 1 of 1 as a whole\n"
          "two.atelier.yaml: innovation-capacity.learning 1.00 [0.33-1.00] 1 of 3\n");
    // What the checks test stays what it was: blocks, and what is due.
    CHECK(score("two.atelier.yaml", {"--by", "element", "--fail-under", "0.7"}).err ==
          score("two.atelier.yaml", {"--fail-under", "0.7"}).err);
    CHECK(score("two.atelier.yaml", {"--min-answered", "8"}).err ==
          "atelier: two.atelier.yaml: 3 of 41 questions answered, less than 8 per cent\n");
    CHECK(world.run({"score", "atelier.yaml", "--by", "element"}).out.find("To begin: `atelier checklist") !=
          std::string::npos);
    CHECK(score("two.atelier.yaml", {"--by", "elements"}).err.find("Did you mean `element`?") !=
          std::string::npos);
}

TEST_CASE_METHOD(Fixture, "score: an element has workings, and may have a target") {
    world.files.files["two.atelier.yaml"] +=
        "innovation-capacity: {network: largely, learning: {time-to-reflect: fully, learning-goal: "
        "unknown}}\n";
    CHECK(world.run({"score", "two.atelier.yaml", "--explain", "innovation-capacity.learning"}).out ==
          R"(Learning (innovation-capacity.learning) of Two

  Set aside time and means for reflection beside delivery
    fully: counts 1 (learning-as-outcome/time-to-reflect)
  Adopt the principle that learning is the goal: capacity grows from results
  that disappoint, too
    unknown: counts 0 to 1 (learning-as-outcome/learning-goal)
  Bring what worked back into regular procedures, so that it does not stay in a
  pilot
    unanswered: counts 0 to 1 (learning-as-outcome/back-to-routine)

  low 1/3 = 0.3333 (what is unanswered or unknown counts 0)
  high 1 (the same counts 1)
  point 1 (mean of what is rated)
  1 of 3 actions that apply answered, 1 unknown, 0 not applicable
  band none while 2 of 3 are open
  The scale, the intervals and the bands are atelier’s own choice; the method
  sets none.
  Innovation capacity is a view of its own: it counts in no block and at no
  gate.
)");
    CHECK(world.run({"score", "two.atelier.yaml", "--explain", "innovation-capacity.network"})
              .out.find("\n  1 of 1 rating that applies answered, 0 unknown, 0 not applicable\n  band "
                        "largely (that of "
                        "`low`)\n") != std::string::npos);
    CHECK(world.run({"score", "two.atelier.yaml", "--explain", "innovation-capacity.leadership"})
              .out.find("\n  low 0 (what is unanswered or unknown counts 0)\n  high 1 (the same counts 1)\n  "
                        "point none") != std::string::npos);
    world.files.files["wish.yaml"] = "target: {innovation-capacity.learning: 0.5, learning: 0.6}\n";
    CHECK(score("two.atelier.yaml", {"--target", "wish.yaml"}).err ==
          "atelier: two.atelier.yaml: the `low` of innovation-capacity.learning is 0.3333, and the target is "
          "0.5000\n");
    CHECK(world.run({"score", "two.atelier.yaml", "--explain", "innovation-capacity.lerning"}).err ==
          "atelier: the method has no block, phase, cell or element `innovation-capacity.lerning`\n  Did you "
          "mean "
          "`innovation-capacity.learning`?\n");
}
