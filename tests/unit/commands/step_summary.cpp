#include "commands/support/step_summary.hpp"

#include <string>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::commands::StepSummary;
using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

struct Step {
    FakeWorld world;
    Step() {
        world.files.files["atelier.yaml"] = "atelier: 1\nid: a\nname: A\nphase: preconditions\ncty: Bilbao\n";
        world.environment["GITHUB_STEP_SUMMARY"] = "summary.md";
    }
    std::string summary() { return world.files.files["summary.md"]; }
};

constexpr auto table =
    "## A\n\n`atelier.yaml`\n\n| Severity | Line:column | What | What to do |\n|---|---|---|---|\n"
    "| error | 5:1 | there is no key `cty` (`SCH001`) | Did you mean `city`? |\n\n1 error in 1 record.\n";

}  // namespace

TEST_CASE_METHOD(Step, "the table goes to the summary as well, behind what is there") {
    const std::vector<std::string> words{"validate", "--select", "SCH",
                                         "--format", "concise",  "--step-summary"};
    const Outcome outcome = world.run(words);
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "atelier.yaml:5:1: error SCH001 there is no key `cty`\n");
    CHECK(summary() == table);
    CHECK(world.run(words).status == 1);
    CHECK(summary() == std::string{table} + "\n" + table);
    CHECK(world.run({"gate", "1", "--step-summary"}).status == 1);
    CHECK(summary().find("| # | What is asked |") != std::string::npos);
    CHECK(world.run({"score", "--step-summary"}).status == 0);
    CHECK(summary().find("| Block | Point |") != std::string::npos);
}

TEST_CASE_METHOD(Step, "a summary is not longer than GitHub takes, and says where it is cut") {
    std::string record = "atelier: 1\nid: a\nname: A\nphase: preconditions\nstakeholders:\n";
    for (int i = 0; i < 900; ++i)
        record += "  - {id: s" + std::to_string(i) + ", name: x, sector: " + std::string(900, 'y') + "}\n";
    for (int i = 0; i < 9; ++i) world.files.files["many/" + std::to_string(i) + ".atelier.yaml"] = record;
    CHECK(world.run({"validate", "many", "--step-summary"}).status == 1);
    CHECK(summary().size() <= StepSummary::limit);
    CHECK(summary().size() > StepSummary::limit - 10000);
    CHECK(summary().ends_with("so the rest is left out. All of it: `--format markdown`\n"));
    const std::string full = summary();
    CHECK(world.run({"validate", "atelier.yaml", "--step-summary"}).status == 1);
    CHECK(summary().starts_with(full));
    CHECK(summary().size() <= StepSummary::limit);
}

TEST_CASE_METHOD(Step, "a summary that cannot be written is refused") {
    world.files.write_problem = "the disk is full";
    CHECK(world.run({"validate", "--step-summary"}).err ==
          "atelier: cannot write the summary summary.md: the disk is full\n");
    world.environment.clear();
    const Outcome outcome = world.run({"validate", "--step-summary"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: `--step-summary` writes to the file that GITHUB_STEP_SUMMARY names, and it names none\n"
          "  GitHub Actions sets it. Elsewhere: --format markdown -o FILE\n");
}

TEST_CASE_METHOD(Step, "auto is github where the environment says so, and else text") {
    CHECK(world.run({"validate", "--format", "auto"}).out.find("  why   ") != std::string::npos);
    world.environment["GITHUB_ACTIONS"] = "true";
    CHECK(world.run({"validate", "--format", "auto"}).out.starts_with("::error file=atelier.yaml,line=5"));
    CHECK(world.run({"validate"}).out.find("::error") == std::string::npos);
    CHECK(world.run({"score", "--format", "auto"}).out.starts_with("::notice "));
    CHECK(world.run({"rules", "--format", "auto"}).err ==
          "atelier: `--format` takes text, json or markdown here, not `auto`\n");
}

TEST_CASE_METHOD(Step, "a name of a file commands nothing on standard error") {
    const Outcome outcome = world.run({"validate", "a\n::error::x ##[error]y\x1b[2J"});
    CHECK(outcome.status == 2);
    CHECK(
        outcome.err ==
        "atelier: cannot read a :\\u{3a}error:\\u{3a}x ##\\u{5b}error]y\\u{1b}[2J: there is no such file or "
        "folder\n");
}
