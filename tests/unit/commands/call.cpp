#include "catch.hpp"
#include "support/fake_world.hpp"

// What is said to a call that cannot be meant: whole texts, since people read them.

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

Outcome run(const std::vector<std::string>& words) {
    FakeWorld world;
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
    return world.run(words);
}

}  // namespace

TEST_CASE("a mistyped command is named, with the one that was meant") {
    const Outcome outcome = run({"vaildate"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: no such command: vaildate\n  Did you mean `validate`?   All commands: atelier --help\n");
}

TEST_CASE("a path in the place of a command leads to status") {
    CHECK(run({"records/republica.atelier.yaml"}).err ==
          "atelier: no such command: records/republica.atelier.yaml\n"
          "  To see where that record stands: atelier status records/republica.atelier.yaml   All commands: "
          "atelier --help\n");
}

TEST_CASE("a mistyped option is named, with the one that was meant") {
    const Outcome outcome = run({"validate", "--formt", "json"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: `atelier validate` has no option `--formt`\n  Did you mean `--format`?   All options: "
          "atelier validate --help\n");
}

TEST_CASE("a word that is given as an option is told apart from a mistyped one") {
    CHECK(run({"gate", "--phase", "maturing"}).err ==
          "atelier: `atelier gate` takes PHASE as a word of its own, without `--phase`\n"
          "  How it is used: atelier gate --help\n");
    CHECK(run({"validate", "--path=records"}).err ==
          "atelier: `atelier validate` takes PATH as a word of its own, without `--path`\n"
          "  How it is used: atelier validate --help\n");
    CHECK(run({"checklist", "--phase", "preconditions"}).status == 0);
}

TEST_CASE("an option without its value says so") {
    const Outcome outcome = run({"validate", "--format"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: `--format` needs a value: FORMAT\n  All options: atelier validate --help\n");
}

TEST_CASE("an option given twice is refused where only one value could count") {
    const Outcome outcome = run({"validate", "--format", "json", "--format=text"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: `--format` is given twice, as `json` and as `text`\n"
          "  Leave one of the two out.   All options: atelier validate --help\n");
    CHECK(run({"validate", "--as-of", "2026-09-01", "--as-of", "2026-09-02"}).status == 2);
    CHECK(run({"validate", "--as-of", "2026-09-01", "--as-of", "2026-09-01", "-q", "-q"}).status == 0);
    CHECK(run({"validate", "--select", "SYN", "--select", "SCH"}).status == 0);
    CHECK(
        run({"init", "--dry-run", "--name", "A", "--stakeholder", "Port", "--stakeholder", "City"}).status ==
        0);
}

TEST_CASE("a list of rules without a rule in it is refused") {
    const Outcome outcome = run({"validate", "--select", ","});
    CHECK(outcome.status == 2);
    CHECK(
        outcome.err ==
        "atelier: `--select` names no rule\n"
        "  Give codes or their beginnings, such as CLM,SCH003, or leave the option out.   All rules: atelier "
        "rules\n");
    CHECK(run({"rules", "--ignore", ",,"}).status == 2);
}

TEST_CASE("a value behind an option that takes none is not swallowed") {
    const Outcome outcome = run({"checklist", "preconditions", "--element=learning"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: `--element` takes no value\n"
          "  Write it without `=learning`, or leave it out.   All options: atelier checklist --help\n");
    CHECK(run({"validate", "--no-config=false"}).err ==
          "atelier: `--no-config` takes no value\n"
          "  Write it without `=false`, or leave it out.   All options: atelier validate --help\n");
    CHECK(run({"--version=2"}).status == 2);
}

TEST_CASE("the next word is no value where none was given") {
    // `--output=$EMPTY record.yaml` in a script would write over the record.
    CHECK(run({"validate", "--output=", "atelier.yaml"}).err ==
          "atelier: `--output` needs a value: FILE\n  All options: atelier validate --help\n");
    CHECK(run({"init", "--name", "--city", "Bilbao"}).err ==
          "atelier: `--name` needs a value: NAME\n  All options: atelier init --help\n");
    CHECK(run({"init", "--name", "--force"}).err ==
          "atelier: `--name` needs a value: NAME\n"
          "  One that begins with `--` stands behind a `=`: --name=--force   All options: atelier init "
          "--help\n");
    CHECK(run({"validate", "-C", "-q"}).err ==
          "atelier: `-C` needs a value: DIR\n  All options: atelier validate --help\n");
    CHECK(run({"validate", "-qj"}).err ==
          "atelier: `--jobs` needs a value: N\n  All options: atelier validate --help\n");
    CHECK(run({"validate", "-o=report.txt"}).err ==
          "atelier: `-o` takes its value without a `=`\n"
          "  Write it behind a space, `-o report.txt`.   All options: atelier validate --help\n");
    CHECK(run({"validate", "-j="}).err ==
          "atelier: `-j` takes its value without a `=`\n"
          "  Write it behind a space, `-j N`.   All options: atelier validate --help\n");
}

TEST_CASE("a value may look like an option where it stands behind a `=`") {
    CHECK(run({"init", "new", "--name=--force"}).status == 0);
    CHECK(run({"init", "new", "--name", "- Harbour -"}).status == 0);
    CHECK(run({"validate", "--as-of", "--"}).err ==
          "atelier: `--as-of` takes a day that exists, such as 2026-09-01, not `--`\n");
}

TEST_CASE("an option before the command needs its value too") {
    CHECK(run({"--as-of"}).status == 2);
    CHECK(run({"--as-of", "2026-09-01", "validate"}).status == 0);
    CHECK(run({"validate", "--as-of", "2026-09-01"}).status == 0);
    CHECK(run({"validate", "--as-of=2026-09-01"}).status == 0);
}

TEST_CASE("a choice that is none is refused with the choices") {
    CHECK(run({"score", "--by", "blok"}).err ==
          "atelier: `--by` takes one of question, cell, block, phase, element, not `blok`\n  Did you mean "
          "`block`?   "
          "All options: atelier score --help\n");
    CHECK(run({"validate", "--format", "jsn"}).err ==
          "atelier: `--format` takes text, concise, json, ndjson, markdown, sarif, sarif-github, junit, "
          "github, gitlab or auto here, not `jsn`\n  Did you mean `json`?\n");
    CHECK(run({"validate", "--color", "sometimes"}).status == 2);
}

TEST_CASE("a day that does not exist is refused") {
    CHECK(run({"validate", "--as-of", "2026-02-30"}).err ==
          "atelier: `--as-of` takes a day that exists, such as 2026-09-01, not `2026-02-30`\n");
}

TEST_CASE("numbers out of range are refused") {
    CHECK(run({"validate", "--jobs", "0"}).err ==
          "atelier: `--jobs` takes a whole number from 1 to 64, not `0`\n");
    CHECK(run({"score", "--fail-under", "2"}).err ==
          "atelier: `--fail-under` takes a number from 0 to 1, not `2`\n");
    CHECK(run({"score", "--min-answered", "-5"}).status == 2);
}

TEST_CASE("a phase, a block, a rule that does not exist is named with the nearest") {
    CHECK(run({"gate", "maturin"}).err ==
          "atelier: no such phase: maturin\n  Did you mean `maturing`?   The phases: preconditions, "
          "establishing, maturing, stabilising and continuation\n");
    CHECK(run({"checklist", "--phase", "establishing", "--block", "lerning"}).err ==
          "atelier: no such building block: lerning\n  Did you mean `learning`?   The blocks: vision, value, "
          "coordination, activities, learning and capacity\n");
    CHECK(run({"validate", "--select", "CLX"}).status == 2);
    CHECK(run({"score", "--explain", "maturing.lerning"}).err ==
          "atelier: the method has no block, phase, cell or element `maturing.lerning`\n  Did you mean "
          "`maturing.learning`?\n");
}

TEST_CASE("a missing word is asked for") {
    const Outcome outcome = run({"gate"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: `atelier gate` needs PHASE: preconditions, establishing, maturing, stabilising or "
          "continuation (or 1 to 5)\n  How it is used: atelier gate --help\n");
    CHECK(run({"explain"}).status == 2);
    CHECK(run({"method", "lint"}).status == 2);
}

TEST_CASE("a word too many is not swallowed") {
    CHECK(run({"explain", "CLM001", "CLM002"}).err ==
          "atelier: `atelier explain` does not know what to do with `CLM002`\n  How it is used: atelier "
          "explain --help\n");
}

TEST_CASE("controls in a call are shown, not sent") {
    const Outcome outcome = run({"\x1b[31mred"});
    CHECK(outcome.err.find('\x1b') == std::string::npos);
    CHECK(outcome.status == 2);
}

TEST_CASE("help and version need no record and no sound call") {
    CHECK(run({"--version"}).out.starts_with("atelier 0."));
    CHECK(run({"--help"}).out.find("Usage: atelier COMMAND") != std::string::npos);
    CHECK(run({"gate", "--help"}).status == 0);
    CHECK(run({"gate", "-h"}).out.find("Usage: atelier gate PHASE [PATH...]") != std::string::npos);
}

TEST_CASE("every command has help with examples, and none is wider than the terminal") {
    for (const auto* command : atelier::commands::all_commands()) {
        FakeWorld world;
        world.environment["COLUMNS"] = "60";
        const Outcome outcome = world.run({std::string{command->name}, "--help"});
        INFO(command->name);
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("Examples\n") != std::string::npos);
        CHECK(!command->summary.empty());
        CHECK(command->examples.find(std::string{"atelier "} +
                                     (command->name == "status" ? "" : std::string{command->name})) !=
              std::string_view::npos);
        for (const auto& option : command->options)
            CHECK(outcome.out.find(std::string{option.names.substr(option.names.find("--"))}) !=
                  std::string::npos);
    }
}
