#include "catch.hpp"
#include "support/fake_world.hpp"

// What a call must not do: write over what it reads, judge what it did not understand, ignore what was asked for.

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto sound = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";

struct Fixture {
    FakeWorld world;
    Fixture() { world.files.files["records/a.atelier.yaml"] = sound; }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "a report does not take the place of a record that is read") {
    const std::string record = world.files.files["records/a.atelier.yaml"];
    for (const char* path : {"records/a.atelier.yaml", "./records/a.atelier.yaml"}) {
        const Outcome outcome = world.run({"validate", "records", "-o", path});
        CHECK(outcome.status == 2);
        CHECK(outcome.err == std::string{"atelier: `--output` names "} + path +
                                 ", which this call reads\n  Choose another file: nothing was written.\n");
    }
    CHECK(world.run({"validate", "records", "--write-baseline", "records/a.atelier.yaml"}).status == 2);
    CHECK(world.run({"checklist", "records", "-o", "records/a.atelier.yaml"}).status == 2);
    CHECK(world.files.files["records/a.atelier.yaml"] == record);
    CHECK(world.run({"validate", "records", "-o", "records/report.txt"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "nor that of a baseline or a target; a baseline may be brought up to date") {
    CHECK(world.run({"validate", "records", "--write-baseline", "known.json"}).status == 0);
    CHECK(world.run({"validate", "records", "--baseline", "known.json", "-o", "known.json"}).err ==
          "atelier: `--output` names known.json, which this call reads\n  Choose another file: nothing was "
          "written.\n");
    CHECK(world.run({"validate", "records", "--baseline", "known.json", "--write-baseline", "known.json"})
              .status == 0);
    world.files.files["wish.yaml"] = "target: {learning: 0.6}\n";
    CHECK(world.run({"score", "records", "--target", "wish.yaml", "-o", "wish.yaml"}).status == 2);
    CHECK(world.files.files["wish.yaml"] == "target: {learning: 0.6}\n");
}

TEST_CASE_METHOD(Fixture, "nor that of a method or a configuration") {
    world.files.files["local.yaml"] = "overlay: {}\n";
    world.files.files[".atelier.yaml"] = "fail-on: note\n";
    CHECK(world.run({"method", "lint", "local.yaml", "-o", "./local.yaml"}).status == 2);
    CHECK(world.run({"validate", "records", "--method", "local.yaml", "-o", "local.yaml"}).err ==
          "atelier: `--output` names local.yaml, which this call reads\n  Choose another file: nothing was "
          "written.\n");
    CHECK(world.run({"validate", "records", "-o", ".atelier.yaml"}).status == 2);
    CHECK(world.files.files["local.yaml"] == "overlay: {}\n");
    CHECK(world.files.files[".atelier.yaml"] == "fail-on: note\n");
}

TEST_CASE_METHOD(Fixture, "the output goes to a file that has a name") {
    CHECK(world.run({"validate", "records", "-o", "-"}).err ==
          "atelier: `--output` takes the name of a file, not `-`\n  Without it the output goes to standard "
          "output.\n");
    CHECK(world.run({"status", "records", "--output", ""}).status == 2);
    CHECK(world.files.files.count("-") == 0);
}

TEST_CASE_METHOD(Fixture, "a file is read once, however often it is named") {
    CHECK(world.run({"validate", "--list-files", "records", "./records", "records/a.atelier.yaml"}).out ==
          "records/a.atelier.yaml\n");
}

TEST_CASE_METHOD(Fixture, "what only has the name of a record is said to be left out") {
    world.files.files["records/b.atelier.yaml/notes.txt"] = "x";
    const Outcome outcome = world.run({"validate", "--list-files", "records"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out == "records/a.atelier.yaml\n");
    CHECK(outcome.err ==
          "atelier: records/b.atelier.yaml has the name of a record, is no file and was left out\n");
}

TEST_CASE_METHOD(Fixture, "names of files are shown as a terminal can bear them") {
    world.files.files["records/\x1b[31m.atelier.yaml"] = sound;
    CHECK(world.run({"validate", "--list-files", "records"}).out ==
          "records/\\u{1b}[31m.atelier.yaml\nrecords/a.atelier.yaml\n");
}

TEST_CASE_METHOD(Fixture, "a text with faults of syntax is not judged, whatever else it says") {
    world.files.files["records/a.atelier.yaml"] = std::string{sound} + "city: A\ncity: B\n";
    const std::string told =
        "atelier: records/a.atelier.yaml cannot be judged: it has to be put right first\n";
    for (const char* command : {"status", "checklist"}) {
        const Outcome outcome = world.run({command, "records"});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.starts_with("records/a.atelier.yaml:6:1: error SYN"));
        CHECK(outcome.err.ends_with(told));
    }
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"score", "records"}, {"gate", "1", "records"}}) {
        const Outcome outcome = world.run(words);
        CHECK(outcome.status == 1);
        CHECK(outcome.out.find("Demo") == std::string::npos);
        CHECK(outcome.out.starts_with("records/a.atelier.yaml:6:1: error SYN"));
        CHECK(outcome.err == told);
    }
}

TEST_CASE_METHOD(Fixture, "of many errors the first few are shown, and the rest is counted") {
    std::string text = sound;
    for (int i = 0; i < 9; ++i) text += "name: Again\n";
    world.files.files["records/a.atelier.yaml"] = text;
    const Outcome outcome = world.run({"status", "records"});
    CHECK(outcome.err.ends_with(
        "atelier: records/a.atelier.yaml cannot be judged: it has to be put right first; all 9 errors with "
        "`atelier validate`\n"));
}

TEST_CASE_METHOD(Fixture, "options that would be ignored are refused") {
    CHECK(world.run({"validate", "records", "--statistics", "--format", "json"}).err ==
          "atelier: `--statistics` is a text of its own, and takes no `--format`\n  Leave one of the two "
          "out.\n");
    CHECK(world.run({"validate", "records", "--list-files", "--format", "concise"}).status == 2);
    CHECK(
        world.run({"method", "list", "--format", "json"}).err ==
        "atelier: `atelier method list` has one form, and takes no `--format`\n  Only `atelier method lint` "
        "has a choice of formats.\n");
    CHECK(world.run({"method", "lint", "records/a.atelier.yaml"}).err ==
          "atelier: records/a.atelier.yaml is a record, and no method\n  A record is checked by: atelier "
          "validate records/a.atelier.yaml\n");
}

TEST_CASE_METHOD(Fixture, "quiet leaves what objects in each format for people, and all in data") {
    for (const char* format : {"text", "concise", "markdown"})
        CHECK(world.run({"validate", "records", "-q", "--format", format}).out.find("PHA001") ==
              std::string::npos);
    for (const char* format : {"json", "ndjson", "sarif"})
        CHECK(world.run({"validate", "records", "-q", "--format", format}).out.find("PHA001") !=
              std::string::npos);
}

TEST_CASE_METHOD(Fixture, "explain knows the words that other outputs use") {
    for (const auto& [word, more] : {std::pair{"low", "score"},
                                     {"band", "score"},
                                     {"weakest", "score"},
                                     {"n/a", "rating"},
                                     {"blockers", "gate"}}) {
        INFO(word);
        const Outcome outcome = world.run({"explain", word});
        CHECK(outcome.status == 0);
        CHECK(outcome.out.find("More: atelier explain " + std::string{more} + "\n") != std::string::npos);
    }
    const std::string section = world.run({"explain", "stakeholders"}).out;
    CHECK(section.starts_with("stakeholder: An organisation or a role that matters to the challenge"));
    CHECK(section.find("Step 3 of Preconditions: Identify and secure key "
                       "stakeholders\n(preconditions.stakeholders)\n") != std::string::npos);
    const std::string both = world.run({"explain", "embedding"}).out;
    CHECK(both.find("(continuation.embedding)") != std::string::npos);
    CHECK(both.find("Strategy 2: ") != std::string::npos);
    CHECK(world.run({"score", "records", "--min-answered", "0%"}).status == 0);
}
