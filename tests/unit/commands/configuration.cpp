#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto faulty = "atelier: 1\nid: other\nname: Other\nphase: preconditions\ncty: Bilbao\n";

}  // namespace

TEST_CASE("the configuration of this folder is found, and its records are the default") {
    FakeWorld world;
    world.files.files["ateliers/b.atelier.yaml"] = faulty;
    world.files.files["else/c.atelier.yaml"] = faulty;
    world.files.files[".atelier.yaml"] = "records: [ateliers]\n";
    CHECK(world.run({"validate", "--list-files"}).out == "ateliers/b.atelier.yaml\n");
    CHECK(world.run({"validate", "--list-files", "--no-config"}).out ==
          "ateliers/b.atelier.yaml\nelse/c.atelier.yaml\n");
}

TEST_CASE("a configuration further up counts only within a repository") {
    FakeWorld world;
    world.files.files["repo/.atelier.yaml"] = "ignore: [SCH001]\n";
    world.files.files["repo/deep/b.atelier.yaml"] = faulty;
    CHECK(world.run({"-C", "repo/deep", "validate"}).status == 1);
    world.files.make_repository("repo");
    CHECK(world.run({"-C", "repo/deep", "validate"}).status == 0);
}

TEST_CASE("an unknown key in the configuration stops the run, with a suggestion") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = faulty;
    world.files.files[".atelier.yaml"] = "ingore: [SCH001]\n";
    const Outcome outcome = world.run({"validate"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("CFG001") != std::string::npos);
    CHECK(outcome.err.find("Did you mean `ignore`?") != std::string::npos);
    CHECK(outcome.err.find("the configuration .atelier.yaml cannot be used as it is") != std::string::npos);
}

TEST_CASE("flags go before the configuration") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = faulty;
    world.files.files["team.yaml"] = "ignore: [SCH001]\nfail-on: note\n";
    CHECK(world.run({"validate", "--config", "team.yaml"}).status == 1);
    CHECK(world.run({"validate", "--config", "team.yaml", "--fail-on", "error"}).status == 0);
    CHECK(world.run({"validate", "--config", "team.yaml", "--ignore", "PHA", "--fail-on", "error"}).status ==
          1);
    CHECK(world.run({"validate", "--config", "none.yaml"}).err ==
          "atelier: cannot read the configuration none.yaml: there is no such file or folder\n");
}

TEST_CASE("severities and limits come from the configuration") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = faulty;
    world.files.files[".atelier.yaml"] = "severity: {SCH001: warning}\n";
    CHECK(world.run({"validate"}).status == 0);
    world.files.files[".atelier.yaml"] = "limits: {file: 40}\n";
    const Outcome outcome = world.run({"validate"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.find("error SCH012") != std::string::npos);
}

TEST_CASE("a local overlay adds its questions, from the call or from the configuration") {
    FakeWorld world;
    world.files.files["a.atelier.yaml"] =
        "atelier: 1\nid: demo\nname: Demo\nphase: establishing\nmethod: {id: ours, version: 1}\nassessment: "
        "{establishing: {vision: {district-plan: largely}}}\n";
    world.files.files["method/ours.yaml"] =
        "overlay: {id: ours, version: 1, title: Ours, base: {id: innovation-atelier, version: 1}}\n"
        "add:\n  - {to: establishing.vision, id: district-plan, kind: closed, text: Does the district plan "
        "name the atelier?}\n";
    CHECK(world.run({"validate"}).status == 1);
    CHECK(world.run({"validate", "--method", "method/ours.yaml"}).status == 0);
    world.files.files[".atelier.yaml"] = "method: method/ours.yaml\n";
    CHECK(world.run({"validate"}).status == 0);
    CHECK(world.run({"explain", "establishing.vision.district-plan"}).out.find("The local method") !=
          std::string::npos);
    CHECK(world.run({"method", "lint", "method/ours.yaml"}).status == 0);
    world.files.files["method/ours.yaml"] +=
        "retire: [{question: establishing.vision.endorsment, reason: no}]\n";
    const Outcome lint = world.run({"method", "lint", "method/ours.yaml", "--no-config"});
    CHECK(lint.status == 1);
    CHECK(lint.out.find("establishing.vision.endorsement") != std::string::npos);
    CHECK(world.run({"validate", "--method", "method/ours.yaml", "--no-config"}).status == 2);
}

TEST_CASE("a language that does not ship is refused kindly") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = faulty;
    CHECK(world.run({"validate", "--lang", "nl"}).err ==
          "atelier: the method's texts ship in English (en), not in `nl`\n  A local overlay can reword them: "
          "see `reword` in docs/method.md and --method FILE.\n");
    CHECK(world.run({"validate", "--lang", "en"}).status == 1);
}

TEST_CASE("an override holds for the records that its patterns cover, the later one first") {
    FakeWorld world;
    world.files.make_repository("repo");
    world.files.files["repo/pilots/b.atelier.yaml"] = faulty;
    world.files.files["repo/c.atelier.yaml"] = faulty;
    world.files.files["repo/.atelier.yaml"] =
        "ignore: [PHA, REF012]\n"
        "overrides:\n"
        "  - {paths: [pilots], severity: {SCH001: note}}\n"
        "  - {paths: ['**/b.atelier.yaml'], severity: {SCH001: warning}}\n";
    const std::vector<std::string> concise{"validate", "--format", "concise"};
    const auto run = [&](std::vector<std::string> words) {
        words.insert(words.end(), concise.begin(), concise.end());
        return world.run(words).out;
    };
    CHECK(run({"-C", "repo"}) ==
          "c.atelier.yaml:5:1: error SCH001 there is no key `cty`\n"
          "pilots/b.atelier.yaml:5:1: warning SCH001 there is no key `cty`\n");
    // From wherever the record is looked at, and by whatever path.
    CHECK(run({"-C", "repo/pilots"}) == "b.atelier.yaml:5:1: warning SCH001 there is no key `cty`\n");
    CHECK(world.run({"-C", "repo/pilots", "validate", "--format", "concise", "../pilots/./b.atelier.yaml"})
              .out == "../pilots/./b.atelier.yaml:5:1: warning SCH001 there is no key `cty`\n");
}

TEST_CASE("a pattern that differs from a name on disk by capitals or accents is refused with its place") {
    FakeWorld world;
    world.environment["COLUMNS"] = "160";
    world.files.files["pilots/north/b.atelier.yaml"] = faulty;
    world.files.files["Ma\u0301laga/c.atelier.yaml"] = faulty;
    const auto config = [&](const std::string& pattern) {
        world.files.files[".atelier.yaml"] =
            "overrides: [{paths: ['" + pattern + "'], ignore: [PHA, SCH001]}]\n";
        return world.run({"validate", "--format", "concise"});
    };
    for (const auto& [pattern, is] : {std::pair{"Pilots", "pilots"},
                                      {"./Pilots/**", "pilots"},
                                      {"pilots/NORTH/*.atelier.yaml", "pilots/north"},
                                      {"pilots/north/B.atelier.yaml", "pilots/north/b.atelier.yaml"}}) {
        const Outcome outcome = config(pattern);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.starts_with(
            ".atelier.yaml:1:22: error CFG006: no record below this folder can match `" +
            std::string{pattern} + "`\n"));
        CHECK(outcome.err.find("help  What is there is `" + std::string{is} +
                               "`, and capitals count: write it so.\n") != std::string::npos);
    }
    const Outcome accents = config("M\u00e1laga");
    CHECK(accents.status == 2);
    CHECK(accents.err.find(
              "help  What is there composes its accents in another way: copy its name from there.\n") !=
          std::string::npos);
    // What is there, or nothing like it: records may come, and a run may look at one folder of many.
    for (const char* pattern :
         {"pilots", "./pilots/", "pilots/north/b.atelier.yaml", "*", ".", "P*", "Trials", "**/North"})
        CHECK(config(pattern).status != 2);
}

TEST_CASE("paths of a configuration are no patterns, and a folder stands for what is in it") {
    FakeWorld world;
    world.files.files["pilots/b.atelier.yaml"] = faulty;
    world.files.files[".atelier.yaml"] = "records: ['pilots/*']\n";
    const Outcome outcome = world.run({"validate"});
    CHECK(outcome.status == 2);
    CHECK(
        outcome.err.starts_with("atelier: cannot read pilots/*: there is no such file or folder\n"
                                "  A path is no pattern. A folder stands for all records in it: pilots\n"));
    CHECK(world.run({"validate", "trials/*.atelier.yaml"}).err ==
          "atelier: cannot read trials/*.atelier.yaml: there is no such file or folder\n"
          "  A path is no pattern. A folder stands for all records in it.\n");
}

TEST_CASE("an override ignores more, until the call says what to look at") {
    FakeWorld world;
    world.files.files["pilots/b.atelier.yaml"] = faulty;
    world.files.files[".atelier.yaml"] =
        "ignore: [PHA]\noverrides: [{paths: [pilots/*], ignore: [SCH001]}]\n";
    CHECK(world.run({"validate"}).status == 0);
    CHECK(world.run({"validate", "--select", "SCH001"}).status == 1);
    CHECK(world.run({"validate", "--ignore", "EVD"}).status == 1);
    world.files.files[".atelier.yaml"] = "ignore: [SCH001]\n";
    CHECK(world.run({"validate", "--select", "SCH"}).status == 1);
    CHECK(world.run({"validate", "--select", "SCH", "--ignore", "SCH001"}).status == 0);
}

TEST_CASE("an override asks more, or less, of a gate, and of the age of a rating") {
    FakeWorld world;
    const std::string record =
        "atelier: 1\nid: o\nname: O\nphase: establishing\nassessment:\n  date: 2025-06-01\n"
        "  establishing: {vision: {long-term-change: largely}}\n";
    world.files.files["strict/a.atelier.yaml"] = record;
    world.files.files["b.atelier.yaml"] = record;
    world.files.files[".atelier.yaml"] =
        "overrides: [{paths: [strict], gate: {basis: supported, profile: iso33020}, ages: {answers: 12}}]\n";
    const auto blockers = [&](const char* path, std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"gate", "establishing", path, "--format", "json"});
        const std::string out = world.run(more).out;
        std::size_t number = 0;
        for (std::size_t at = 0; (at = out.find("\"needs\": \"fully\"", at)) != std::string::npos; ++at)
            ++number;
        return number;
    };
    CHECK(blockers("b.atelier.yaml") == 0);
    CHECK(blockers("strict/a.atelier.yaml") > 0);
    CHECK(blockers("strict/a.atelier.yaml", {"--profile", "largely"}) == 0);
    CHECK(world.run({"validate", "--select", "ANS005", "--fail-on", "note", "strict"}).status == 1);
    CHECK(world.run({"validate", "--select", "ANS005", "--fail-on", "note", "b.atelier.yaml"}).status == 0);
    CHECK(world.run({"checklist", "--only", "stale", "strict"}).out.find("long") !=
          world.run({"checklist", "--only", "stale", "b.atelier.yaml"}).out.find("long"));
}

TEST_CASE("a variable goes before the file and behind the flag; one that is wrong is named") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = faulty;
    world.files.files["team.yaml"] = "ignore: [SCH001]\n";
    world.files.files["other.yaml"] = "fail-on: error\n";
    world.environment["ATELIER_CONFIG"] = "team.yaml";
    CHECK(world.run({"validate"}).status == 0);
    CHECK(world.run({"validate", "--config", "other.yaml"}).status == 1);
    CHECK(world.run({"validate", "--no-config"}).status == 1);
    world.environment["ATELIER_CONFIG"] = "";
    CHECK(world.run({"validate"}).status == 1);
    world.environment["ATELIER_CONFIG"] = "none.yaml";
    CHECK(world.run({"validate"}).err ==
          "atelier: cannot read the configuration none.yaml: there is no such file or folder\n"
          "  The variable ATELIER_CONFIG names it.\n");
    world.environment.clear();
    world.environment["ATELIER_AS_OF"] = "2026-02-30";
    CHECK(world.run({"validate"}).err ==
          "atelier: `ATELIER_AS_OF` takes a day that exists, such as 2026-09-01, not `2026-02-30`\n");
    CHECK(world.run({"validate", "--as-of", "2026-02-28"}).status == 1);
    world.environment["ATELIER_AS_OF"] = "2020-01-01";
    CHECK(world.run({"status"}).out.find("as of 1 January 2020") != std::string::npos);
    world.environment["ATELIER_JOBS"] = "0";
    CHECK(world.run({"validate"}).err ==
          "atelier: `ATELIER_JOBS` takes a whole number from 1 to 64, not `0`\n");
    world.environment["ATELIER_JOBS"] = "3";
    world.environment["ATELIER_METHOD"] = "none.yaml";
    CHECK(world.run({"validate"}).err ==
          "atelier: cannot read the method none.yaml: there is no such file or folder\n"
          "  The variable ATELIER_METHOD names it.\n");
}

TEST_CASE("config says what holds, and who says so") {
    FakeWorld world;
    world.files.files[".atelier.yaml"] =
        "ignore: [PHA]\nages:\n  answers: 12\noverrides:\n  - {paths: [pilots], ages: {answers: 6}, ignore: "
        "[SCH006]}\n";
    world.environment["ATELIER_AS_OF"] = "2020-01-01";
    const Outcome plain = world.run({"config", "--fail-on", "note"});
    CHECK(plain.status == 0);
    CHECK(plain.out == R"(Configuration: .atelier.yaml

as-of           2020-01-01              ATELIER_AS_OF
jobs            one for each processor  default
records         .                       default
method          innovation-atelier      default
language        en                      default
select          all                     default
ignore          PHA                     .atelier.yaml:1
severity        none                    default
fail-on         note                    --fail-on
limits.file     4 MiB                   default
limits.line     512 KiB                 default
limits.scalar   256 KiB                 default
limits.nesting  32                      default
limits.events   200000                  default
limits.seconds  10                      default
ages.answers    12                      .atelier.yaml:3
ages.evidence   0                       default
gate.profile    largely                 default
gate.basis      claimed                 default

Overrides
  .atelier.yaml:5, for pilots
What holds for one record: atelier config PATH
)");
    const std::string record = world.run({"config", "pilots/not-there-yet.atelier.yaml"}).out;
    CHECK(record.find("ages.answers    6                       .atelier.yaml:5, an override") !=
          std::string::npos);
    CHECK(record.find("                SCH006                  .atelier.yaml:5, an override") !=
          std::string::npos);
    CHECK(record.find(".atelier.yaml:5, for pilots: holds here") != std::string::npos);
    const std::string called = world.run({"config", "pilots/x", "--select", "CLM,EVD"}).out;
    CHECK(called.find("SCH006") == std::string::npos);
    CHECK(called.find("PHA") == std::string::npos);
    CHECK(called.find("select          CLM                     --select\n                EVD ") !=
          std::string::npos);
    const std::string json = world.run({"config", "pilots/x", "--format", "json"}).out;
    CHECK(json.find("\"schema\": \"atelier.settings\",\n  \"version\": 1,\n") != std::string::npos);
    CHECK(json.find("\"key\": \"ages.answers\",\n      \"value\": \"6\",\n      \"source\": \"file\",\n      "
                    "\"name\": "
                    "\".atelier.yaml\",\n      \"line\": 5,\n      \"overridden\": true") !=
          std::string::npos);
    CHECK(world.run({"config", "--no-config"}).out.find("No configuration file.") == 0);
    CHECK(world.run({"config", "--format", "concise"}).status == 2);
}

TEST_CASE("a text that cannot be read does not pass because other rules were asked for") {
    FakeWorld world;
    world.files.files["b.atelier.yaml"] = "atelier: 1\nid: [\n";
    CHECK(world.run({"validate"}).status == 1);
    CHECK(world.run({"validate", "--select", "CLM"}).status == 1);
    CHECK(world.run({"validate", "--ignore", "CLM"}).status == 1);
    world.files.files[".atelier.yaml"] = "select: [EVD]\n";
    CHECK(world.run({"validate"}).status == 1);
}
