#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto sound = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
constexpr auto faulty = "atelier: 1\nid: other\nname: Other\nphase: preconditions\ncty: Bilbao\n";

struct Fixture {
    FakeWorld world;
    Fixture() {
        world.files.files["records/a.atelier.yaml"] = sound;
        world.files.files["records/b.atelier.yaml"] = faulty;
        world.files.files["records/notes.yaml"] = "a: b\n";
        world.files.files["records/.hidden/c.atelier.yaml"] = faulty;
    }
};

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        out.push_back(text.substr(at, end - at));
        at = end == std::string::npos ? text.size() : end + 1;
    }
    return out;
}

}  // namespace

TEST_CASE_METHOD(Fixture, "exit status follows the findings") {
    CHECK(world.run({"validate", "records/a.atelier.yaml"}).status == 0);
    CHECK(world.run({"validate", "records/b.atelier.yaml"}).status == 1);
    CHECK(world.run({"check", "records/b.atelier.yaml"}).status == 1);
    CHECK(world.run({"validate", "records/b.atelier.yaml", "--exit-zero"}).status == 0);
    CHECK(world.run({"validate", "records/b.atelier.yaml", "--fail-on", "never"}).status == 0);
    CHECK(world.run({"validate", "records/a.atelier.yaml", "--fail-on", "note"}).status == 1);
    CHECK(world.run({"validate", "records/b.atelier.yaml", "--ignore", "SCH001"}).status == 0);
    CHECK(world.run({"validate", "records/b.atelier.yaml", "--select", "SYN"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "folders are searched for records, hidden folders are not") {
    const Outcome outcome = world.run({"validate", "--list-files", "records"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "records/a.atelier.yaml\nrecords/b.atelier.yaml\n");
}

TEST_CASE_METHOD(Fixture, "in a repository git says what is ignored") {
    world.files.make_repository(".");
    world.git.excluded = {"records/a.atelier.yaml"};
    const Outcome outcome = world.run({"validate", "--list-files"});
    CHECK(outcome.out == "records/b.atelier.yaml\n");
    CHECK(outcome.err ==
          "atelier: git ignores records/a.atelier.yaml, so it was not read\n"
          "  To have it read, name it: records/a.atelier.yaml\n"
          "atelier: the folder records/.hidden is hidden, so it was not searched\n"
          "  To have its records read, name the file: records/.hidden/c.atelier.yaml\n");
    world.git.asked = 0;
    CHECK(world.run({"validate", "--list-files", "records/a.atelier.yaml"}).out ==
          "records/a.atelier.yaml\n");
    CHECK(world.git.asked == 0);
}

TEST_CASE_METHOD(Fixture, "without git the folder is walked, and that is said") {
    world.files.make_repository(".");
    world.files.files.erase("records/.hidden/c.atelier.yaml");
    world.git.trouble = "git is not installed";
    const Outcome outcome = world.run({"validate", "--list-files"});
    CHECK(outcome.out == "records/a.atelier.yaml\nrecords/b.atelier.yaml\n");
    CHECK(outcome.err == "atelier: git is not installed, so what .gitignore excludes was not left out\n");
    world.files.files["records/kit/.git"] = "gitdir: nowhere\n";
    world.files.files["records/kit/atelier.yaml"] = faulty;
    const Outcome nested = world.run({"validate", "--list-files"});
    CHECK(nested.out == outcome.out);
    CHECK(nested.err ==
          "atelier: git is not installed, so what .gitignore excludes was not left out\n"
          "  Folders that hold a `.git` were not entered.\n"
          "atelier: records/kit is a git repository of its own, so it was not searched\n"
          "  To have its records read, name it: records/kit\n");
    CHECK(world.run({"validate", "--list-files", "records/kit"}).out == "records/kit/atelier.yaml\n");
}

TEST_CASE_METHOD(Fixture, "each folder of the call has to hold a record") {
    world.files.files.erase("records/.hidden/c.atelier.yaml");
    world.files.files["b/atelier.yml"] = sound;
    world.files.files["c/Heat.Atelier.yaml"] = sound;
    const Outcome outcome = world.run({"validate", "records/a.atelier.yaml", "b", "c", "--select", "SCH"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.starts_with("Nothing to object in 1 record."));
    CHECK(outcome.err ==
          "atelier: no record in b\n  A record is a file named atelier.yaml or something.atelier.yaml; "
          "`b/atelier.yml` looks like one, and can be given as it is\n"
          "atelier: no record in c\n  A record is a file named atelier.yaml or something.atelier.yaml; "
          "`c/Heat.Atelier.yaml` looks like one, and can be given as it is\n");
    world.files.files.erase("records/b.atelier.yaml");
    const Outcome all = world.run({"validate", "--select", "SCH"});
    CHECK(all.status == 0);
    CHECK(all.out.find("2 places were not looked at: see standard error.") != std::string::npos);
    CHECK(all.err ==
          "atelier: b/atelier.yml has nearly the name of a record and was left out\n"
          "  A record is a file named atelier.yaml or something.atelier.yaml; any other name can be given as "
          "it is.\n"
          "atelier: c/Heat.Atelier.yaml has nearly the name of a record and was left out\n"
          "  A record is a file named atelier.yaml or something.atelier.yaml; any other name can be given as "
          "it is.\n");
}

TEST_CASE_METHOD(Fixture, "a link that leads nowhere is named for what it is") {
    world.files.links["c.atelier.yaml"] = "nowhere";
    const Outcome named = world.run({"validate", "--list-files", "c.atelier.yaml"});
    CHECK(named.status == 2);
    CHECK(named.out.empty());
    CHECK(named.err == "atelier: cannot read c.atelier.yaml: it is a link that leads nowhere\n");
    const Outcome met =
        world.run({"validate", "--list-files", "c.atelier.yaml", "records/a.atelier.yaml", "."});
    CHECK(met.status == 2);
    CHECK(met.out == "records/a.atelier.yaml\nrecords/b.atelier.yaml\n");
    CHECK(met.err.starts_with("atelier: c.atelier.yaml is a link that leads nowhere and was left out\n"));
}

TEST_CASE_METHOD(Fixture, "a pipe is read as standard input") {
    world.files.devices.insert("pipe");
    world.files.unreadable["pipe"] = "it is not a regular file";
    const Outcome outcome = world.run({"validate", "--list-files", "pipe"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: cannot read pipe: it is not a regular file\n"
          "  What another program writes is read from standard input: … | atelier validate -\n");
}

TEST_CASE_METHOD(Fixture, "a folder without a record is refused with a hint") {
    FakeWorld empty;
    const Outcome outcome = empty.run({"validate"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: no record in this folder\n  A record is a file named atelier.yaml or "
          "something.atelier.yaml; any other name can be given as it is. To begin one: "
          "atelier init\n");
    empty.files.files["atelier.yml"] = sound;
    empty.files.files["docker-compose.yml"] = "services:\n";
    CHECK(empty.run({"validate"}).err ==
          "atelier: no record in this folder\n  A record is a file named atelier.yaml or "
          "something.atelier.yaml; `atelier.yml` looks like one, and can be given as it is\n");
    empty.files.files["Heat.yaml"] = std::string{"# ours\n"} + sound;
    CHECK(empty.run({"status", "."}).err ==
          "atelier: no record in this folder\n  A record is a file named atelier.yaml or "
          "something.atelier.yaml; `Heat.yaml` and `atelier.yml` look like records, and can be given as they "
          "are\n");
    CHECK(world.run({"validate", "records/notes"}).err ==
          "atelier: cannot read records/notes: there is no such file or folder\n");
    CHECK(world.run({"validate", "record/a.atelier.yml"}).err ==
          "atelier: cannot read record/a.atelier.yml: there is no such file or folder\n"
          "  Did you mean `records/a.atelier.yaml`?\n");
    CHECK(world.run({"validate", "--select", "CLM,EVD", "SYN", "records/a.atelier.yaml"}).err ==
          "atelier: cannot read SYN: there is no such file or folder\n"
          "  For several codes: --select CLM,EVD,SYN\n");
    CHECK(world.run({"-C", "recrods", "validate"}).err ==
          "atelier: cannot work in recrods: there is no such file or folder\n  Did you mean `records`?\n");
}

TEST_CASE_METHOD(Fixture, "what cannot be read is said, and the rest goes on") {
    world.files.unreadable["records/locked.atelier.yaml"] = "its permissions do not allow it";
    const Outcome outcome = world.run(
        {"validate", "--format", "concise", "records/locked.atelier.yaml", "records/b.atelier.yaml"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: cannot read records/locked.atelier.yaml: its permissions do not allow it\n");
    CHECK(outcome.out.find("records/b.atelier.yaml:5:1: error SCH001") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "standard input has the name that it is given") {
    world.input = faulty;
    CHECK(world.run({"validate", "-", "--format", "concise"}).out.starts_with("standard input:"));
    const Outcome outcome =
        world.run({"validate", "-", "--stdin-filename", "records/x.yaml", "--format", "concise"});
    CHECK(outcome.out.find("records/x.yaml:5:1: error SCH001") != std::string::npos);
    CHECK(outcome.status == 1);
}

TEST_CASE_METHOD(Fixture, "the output does not depend on the number of jobs") {
    for (int i = 0; i < 40; ++i)
        world.files.files["many/" + std::to_string(i) + ".atelier.yaml"] = i % 3 == 0 ? faulty : sound;
    const Outcome one = world.run({"validate", "--jobs", "1", "many"});
    for (const char* jobs : {"2", "7", "64"}) {
        const Outcome more = world.run({"validate", "--jobs", jobs, "many"});
        CHECK(more.out == one.out);
        CHECK(more.status == one.status);
    }
}

TEST_CASE_METHOD(Fixture, "progress is shown on a terminal only, and only to those who wait") {
    for (int i = 0; i < 40; ++i) world.files.files["many/" + std::to_string(i) + ".atelier.yaml"] = sound;
    world.tick = 1;  // the clock is asked for the deadline of each file, too
    CHECK(world.run({"validate", "many"}).err.empty());
    world.terminal.error = true;
    CHECK(world.run({"validate", "many"}).err == "\r16 of 40 files\r32 of 40 files\r\x1b[K");
    CHECK(world.run({"validate", "many", "--quiet"}).err.empty());
    world.tick = 0;
    CHECK(world.run({"validate", "many"}).err.empty());
}

TEST_CASE_METHOD(Fixture, "a file that takes too long ends in a finding, and the next has its own time") {
    world.files.files[".atelier.yaml"] = "limits: {seconds: 2}\n";
    world.tick = 900;  // so that reading is over in time, and the rules are not
    const Outcome slow = world.run({"validate", "records", "--format", "concise"});
    CHECK(slow.status == 1);
    CHECK(slow.out ==
          "records/a.atelier.yaml:1:1: error SCH012 checking it takes longer than 2 seconds\n"
          "records/b.atelier.yaml:1:1: error SCH012 checking it takes longer than 2 seconds\n"
          "records/b.atelier.yaml:5:1: error SCH001 there is no key `cty`\n");
    world.tick = 2001;
    const Outcome slower = world.run({"validate", "records/b.atelier.yaml"});
    CHECK(slower.status == 1);
    CHECK(slower.out == R"(records/b.atelier.yaml:1:1: error SCH012: reading it takes longer than 2 seconds

  why   Records come from strangers too, and the limits keep a hostile one from
        taking all memory and time; no ordinary record comes near them.
  help  Shorten it, or raise `seconds` under `limits` in a configuration that
        the call names with `--config`, up to 600.
        atelier explain SCH012

1 error in 1 record.
)");
    CHECK(world.run({"gate", "1", "records/a.atelier.yaml"}).status == 1);
    world.files.files[".atelier.yaml"] = "limits: {seconds: 600}\n";
    world.tick = 900;
    CHECK(world.run({"validate", "records/a.atelier.yaml"}).status == 1);
    CHECK(world.run({"validate", "records/a.atelier.yaml", "--config", ".atelier.yaml"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "a file of -o is written, and nothing goes to standard output") {
    const Outcome outcome = world.run({"validate", "records", "--format", "json", "-o", "out.json"});
    CHECK(outcome.out.empty());
    CHECK(outcome.status == 1);
    const auto json = nlohmann::json::parse(world.files.files["out.json"]);
    CHECK(json["schema"] == "atelier.findings");
    CHECK(json["summary"]["files"] == 2);
    CHECK(json["summary"]["errors"] == 1);
    world.files.write_problem = "the disk is full";
    CHECK(world.run({"validate", "records/a.atelier.yaml", "-o", "out.json"}).err ==
          "atelier: cannot write out.json: the disk is full\n");
}

TEST_CASE_METHOD(Fixture, "statistics count by rule") {
    const auto counted = lines(world.run({"validate", "records", "--statistics"}).out);
    REQUIRE(!counted.empty());
    CHECK(counted.back() == "     1  SCH001  unknown-key");
}

TEST_CASE_METHOD(Fixture, "a record that is not YAML is a finding") {
    world.files.files["records/b.atelier.yaml"] = "atelier: [1\n";
    CHECK(world.run({"validate", "records"}).status == 1);
    CHECK(world.run({"score", "records"}).status == 1);
    CHECK(world.run({"gate", "preconditions", "records"}).status == 1);
    CHECK(world.run({"status", "records"}).status == 1);
    CHECK(world.run({"checklist", "records/b.atelier.yaml"}).status == 1);
}

TEST_CASE_METHOD(Fixture, "colour only where it is wanted") {
    const auto coloured = [&](const std::vector<std::string>& words) {
        return world.run(words).out.find('\x1b') != std::string::npos;
    };
    CHECK_FALSE(coloured({"validate", "records"}));
    CHECK(coloured({"validate", "records", "--color", "always"}));
    world.terminal.output = true;
    CHECK(coloured({"validate", "records"}));
    CHECK_FALSE(coloured({"validate", "records", "--color", "never"}));
    world.environment["NO_COLOR"] = "1";
    CHECK_FALSE(coloured({"validate", "records"}));
    world.environment.clear();
    world.environment["TERM"] = "dumb";
    CHECK_FALSE(coloured({"validate", "records"}));
    world.terminal.output = false;
    world.environment = {{"CLICOLOR_FORCE", "1"}};
    CHECK(coloured({"validate", "records"}));
}

TEST_CASE_METHOD(Fixture, "ASCII on request, and on a terminal whose locale has no more") {
    const auto ascii = [&](const std::vector<std::string>& words) {
        const std::string out = world.run(words).out;
        return std::all_of(out.begin(), out.end(),
                           [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    CHECK_FALSE(ascii({"validate", "records"}));
    CHECK(ascii({"validate", "records", "--ascii"}));
    world.environment["LC_ALL"] = "C";
    CHECK_FALSE(ascii({"validate", "records"}));  // in a pipe the bytes do not depend on the locale
    world.terminal.output = true;
    CHECK(ascii({"validate", "records", "--color", "never"}));
    world.environment["LC_ALL"] = "en_GB.UTF-8";
    CHECK_FALSE(ascii({"validate", "records", "--color", "never"}));
}

TEST_CASE_METHOD(Fixture, "the working folder can be another") {
    CHECK(world.run({"-C", "records", "validate", "--list-files"}).out == "a.atelier.yaml\nb.atelier.yaml\n");
    FakeWorld other;
    CHECK(other.run({"-C", "nowhere", "validate"}).err ==
          "atelier: cannot work in nowhere: there is no such file or folder\n");
}

TEST_CASE_METHOD(Fixture, "an address of a person is pointed at, and not shown") {
    world.files.files["p.atelier.yaml"] =
        std::string{sound} + "governance: {mandate: Ask jan.jansen@example.org or call.}\n";
    const Outcome outcome = world.run({"validate", "p.atelier.yaml", "--select", "PRV"});
    CHECK(outcome.out.find("PRV001") != std::string::npos);
    CHECK(outcome.out.find("jan.jansen") == std::string::npos);
    CHECK(outcome.out.find("Ask **********************") != std::string::npos);
    CHECK(world.run({"validate", "p.atelier.yaml", "--format", "json"}).out.find("jan.jansen") ==
          std::string::npos);
}
