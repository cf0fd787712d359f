#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto record = "atelier.yaml";

/// No error: what is only missing is none.
void check_sound(FakeWorld& world, const std::string& path = record) {
    const Outcome outcome = world.run({"validate", path, "--format", "concise"});
    INFO(world.files.files[path]);
    INFO(outcome.out);
    CHECK(outcome.status == 0);
}

std::string uncommented(const std::string& text) {
    static const std::regex key{"^( *)# ( *(- )?[a-z][a-z0-9-]*:( .*)?)$"};
    std::istringstream in{text};
    std::string out;
    for (std::string line; std::getline(in, line);) out += std::regex_replace(line, key, "$1$2") + "\n";
    return out;
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t number = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++number;
    return number;
}

}  // namespace

TEST_CASE("a name is enough for a record, and it is sound") {
    FakeWorld world;
    const Outcome outcome = world.run({"init", "--name", "Harbour Heat"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == R"(Wrote atelier.yaml

Next
  atelier validate   what is wrong, and what is missing
  atelier status     where it stands
)");
    const std::string& text = world.files.files[record];
    CHECK(text.find("\natelier: 1") != std::string::npos);
    CHECK(text.find("\nid: harbour-heat ") != std::string::npos);
    CHECK(text.find("\nname: Harbour Heat ") != std::string::npos);
    CHECK(text.find("\nphase: preconditions\n") != std::string::npos);
    CHECK(text.find("\nmethod: {id: innovation-atelier, version: 1}") != std::string::npos);
    CHECK(text.find("\n# city: ") != std::string::npos);
    check_sound(world);
}

TEST_CASE("the record is sound in whatever phase, and asks the questions that are due in it") {
    std::size_t last = 0;
    for (const char* phase :
         {"preconditions", "establishing", "maturing", "stabilising", "continuation", "5"}) {
        INFO(phase);
        FakeWorld world;
        REQUIRE(world
                    .run({"init", "--name", "X", "--city", "Bilbao", "--country", "NO", "--phase", phase,
                          "--stakeholder", "port: Port of Bilbao", "--stakeholder", "City of Bilbao"})
                    .status == 0);
        check_sound(world);
        const std::string& text = world.files.files[record];
        CHECK(text.find("\ncountry: \"NO\"") != std::string::npos);
        CHECK(text.find("\nstakeholders:\n  - id: port\n    name: Port of Bilbao\n") != std::string::npos);
        CHECK(text.find("\n  - id: city-of-bilbao\n    name: City of Bilbao\n") != std::string::npos);
        const std::size_t questions = count(text, "?");
        CHECK((questions > last || std::string{phase} == "5"));
        last = questions;
    }
}

TEST_CASE("all that stands in a comment is part of a record once the comment sign is gone") {
    for (const bool with : {false, true}) {
        FakeWorld world;
        std::vector<std::string> words{"init", "--name", "X", "--phase", "continuation"};
        if (with) words.insert(words.end(), {"--stakeholder", "Port"});
        REQUIRE(world.run(words).status == 0);
        std::string& text = world.files.files[record];
        const std::string whole = uncommented(text);
        CHECK(whole.size() + 400 < text.size());
        text = whole;
        const Outcome outcome =
            world.run({"validate", "--format", "concise", "--select", "SYN,SCH001,SCH002,SCH003"});
        INFO(whole);
        CHECK(outcome.out.empty());
        // Every section of a record is there, as the fields of its description.
        for (const char* key : {"\nchallenge:", "\n  statement:", "\nassessment:", "\n    gains:",
                                "\nwaivers:", "\n  - at:", "\ninnovation-capacity:", "\n  data-access:",
                                "\n    state:", "\nlanguage:", "\n      short-term:"})
            CHECK(whole.find(key) != std::string::npos);
    }
}

TEST_CASE("names that YAML would take for something else stay what they are") {
    for (const char* name : {"no", "Heat: the \"second\" try", "# 1", "- a", "'quoted'", "back\\slash",
                             "Malm\xC3\xB6 \xF0\x9F\x94\xA5", "{a: b}", "1e3", "caf\xC3\xA9\xE2\x80\x8B", "*",
                             "a\xE2\x80\xAE"
                             "b"}) {
        INFO(name);
        FakeWorld world;
        REQUIRE(world
                    .run({"init", "--name", name, "--id", "x", "--city", name, "--stakeholder",
                          std::string{"x: "} + name})
                    .status == 0);
        check_sound(world);
        const std::string json = world.run({"score", "--format", "json"}).out;
        CHECK(json.find("\"id\": \"x\"") != std::string::npos);
    }
    FakeWorld world;
    REQUIRE(world
                .run({"init", "--name",
                      "Malm\xC3\xB6: the \xC5\x81\xC3\xB3"
                      "d\xC5\xBA quay, l'\xC3\x89toile"})
                .status == 0);
    CHECK(world.files.files[record].find("\nid: malmo-the-lodz-quay-letoile ") != std::string::npos);
}

TEST_CASE("what no record can hold is refused, with the option that it was given to") {
    FakeWorld world;
    const auto refused = [&](std::vector<std::string> more, const std::string& said) {
        more.insert(more.begin(), "init");
        const Outcome outcome = world.run(more);
        CHECK(outcome.status == 2);
        CHECK(outcome.err == said);
        CHECK(world.files.files.empty());
    };
    refused({},
            "atelier: a new record needs a name\n"
            "  atelier init --name \"Harbour Heat\"   In a terminal, init asks.\n");
    refused({"--name", " "}, "atelier: `--name` cannot be ` `\n  It needs a name.\n");
    refused({"--name", "a\x1B[31m"},
            "atelier: `--name` cannot be `a\\u{1b}[31m`\n"
            "  It holds a character that cannot stand in a record: a control character, or no UTF-8.\n");
    refused({"--name", "a\nb"},
            "atelier: `--name` cannot be `a b`\n"
            "  It holds a character that cannot stand in a record: a control character, or no UTF-8.\n");
    refused({"--name", "X", "--city", "\xFF"},
            "atelier: `--city` cannot be `\\x{ff}`\n"
            "  It holds a character that cannot stand in a record: a control character, or no UTF-8.\n");
    refused({"--name", "X", "--id", "My Id"},
            "atelier: `--id` cannot be `My Id`\n"
            "  An id has small letters from a to z, digits and hyphens: harbour-heat.\n");
    refused({"--name", "\xE6\x9D\xB1\xE4\xBA\xAC"},
            "atelier: no id can be made of the name `\xE6\x9D\xB1\xE4\xBA\xAC`\n"
            "  Give one, in letters from a to z: --id harbour-heat\n");
    refused({"--name", "X", "--country", "Spain"},
            "atelier: `--country` cannot be `Spain`\n"
            "  Write a country's two capital letters after ISO 3166-1, such as NL.\n");
    refused({"--name", "X", "--phase", "maturin"},
            "atelier: no such phase: maturin\n"
            "  Did you mean `maturing`?   The phases: preconditions, establishing, maturing, stabilising and "
            "continuation\n");
    refused({"--name", "X", "--stakeholder", "Port", "--stakeholder", "port: Port"},
            "atelier: `--stakeholder` cannot be `port: Port`\n"
            "  There is a stakeholder `port` already. Put another short name in front: `port-2: Port`.\n");
    refused({"--name", "X", "--stakeholder", "port:"},
            "atelier: `--stakeholder` cannot be `port:`\n  It needs a name.\n");
    refused({"--name", "X", "--with", "jenkins"},
            "atelier: `--with` takes one of github, gitlab, pre-commit, editor, not `jenkins`\n"
            "  All options: atelier init --help\n");
    refused({"--no-record"}, "atelier: with `--no-record` and without `--with` there is nothing to do\n");
}

TEST_CASE("nothing is ever written over, and then nothing is written at all") {
    FakeWorld world;
    world.files.files[record] = "mine";
    const Outcome outcome = world.run({"init", "--name", "X"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: atelier.yaml is there already, and init never writes over a file\n"
          "  Name another folder, or with --no-record add only what --with names.\n");
    CHECK(world.files.files[record] == "mine");
    world.files.files.erase(record);
    world.files.files[".pre-commit-config.yaml"] = "mine";
    const Outcome hook = world.run({"init", "--name", "X", "--with", "github,pre-commit"});
    CHECK(hook.status == 2);
    CHECK(hook.err ==
          "atelier: .pre-commit-config.yaml is there already, and init never writes over a file\n"
          "  Leave that part out. What would stand there: the same call with --dry-run.\n");
    CHECK(world.files.files.size() == 1);
}

TEST_CASE("the checks of services and hooks go to the root of the repository") {
    FakeWorld world;
    world.files.make_repository("repo");
    world.files.files["repo/old/atelier.yaml"] = "mine";
    const Outcome outcome = world.run(
        {"-C", "repo", "init", "records/heat", "--name", "Heat", "--with", "github,gitlab,pre-commit"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("Wrote records/heat/atelier.yaml\n") == 0);
    CHECK(outcome.out.find("  atelier validate records/heat   what") != std::string::npos);
    CHECK(outcome.out.find("git submodule add ADDRESS tools/atelier") != std::string::npos);
    CHECK(outcome.out.find("\nWrote .github/workflows/atelier.yml\nWrote .gitlab-ci.yml\n") !=
          std::string::npos);
    CHECK(outcome.out.find("pre-commit install") != std::string::npos);
    for (const char* path : {"repo/records/heat/atelier.yaml", "repo/.github/workflows/atelier.yml",
                             "repo/.gitlab-ci.yml", "repo/.pre-commit-config.yaml"})
        CHECK(world.files.files.contains(path));
    // A record that is there already gets its check later.
    FakeWorld later;
    later.files.make_repository("repo");
    later.files.files["repo/old/atelier.yaml"] = "mine";
    CHECK(later.run({"-C", "repo/old", "init", "--no-record", "--with", "gitlab"})
              .out.find("Wrote ../.gitlab-ci.yml\n") != std::string::npos);
    CHECK(later.files.files.contains("repo/.gitlab-ci.yml"));
    CHECK(later.files.files["repo/old/atelier.yaml"] == "mine");
}

TEST_CASE("paths are printed as somebody would write them, and can be copied into a shell") {
    FakeWorld world;
    world.files.files["notes.txt"] = "";
    const Outcome outcome = world.run({"init", "./records//met spatie/x/../", "--name", "X"});
    CHECK(outcome.out ==
          "Wrote records/met spatie/atelier.yaml\n\nNext\n"
          "  atelier validate 'records/met spatie'   what is wrong, and what is missing\n"
          "  atelier status 'records/met spatie'     where it stands\n");
}

TEST_CASE("nothing is begun through a link that leads out of the repository") {
    FakeWorld world;
    world.files.files["repo/.git/HEAD"] = "ref: refs/heads/main\n";
    world.files.files["home/notes.txt"] = "";
    world.files.links["repo/.github"] = "home";
    world.files.links["repo/records"] = "repo/.git";
    CHECK(world.run({"-C", "repo", "init", "--name", "X", "--with", "github"}).err ==
          "atelier: cannot write .github/workflows/atelier.yml: .github is a link that leads out of the "
          "repository\n");
    CHECK(world.files.files.size() == 2);
}

TEST_CASE("a dry run shows the files, and writes none") {
    FakeWorld world;
    world.files.files[record] = "mine";
    const Outcome outcome = world.run({"init", "--name", "X", "--with", "pre-commit", "--dry-run"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("==> atelier.yaml <==\n# The record of an Innovation Atelier.") == 0);
    CHECK(outcome.out.find("==> .pre-commit-config.yaml <==\n") != std::string::npos);
    CHECK(world.files.files.size() == 1);
}

TEST_CASE("the record is not looked for in the place of the report") {
    FakeWorld world;
    const Outcome outcome = world.run({"init", "--name", "X", "-o", "heat.atelier.yaml"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err ==
          "atelier: `--output` does not say where `atelier init` puts the record\n"
          "  Name the folder: atelier init DIR   Only to look at it: atelier init --dry-run -o FILE\n");
    CHECK(world.files.files.empty());
    CHECK(world.run({"init", "--name", "X", "--dry-run", "-o", "look.txt"}).status == 0);
    CHECK(world.files.files["look.txt"].starts_with("==> atelier.yaml <=="));
}

TEST_CASE("a disk that takes nothing is said") {
    FakeWorld world;
    world.files.write_problem = "the disk is full";
    const Outcome outcome = world.run({"init", "--name", "X"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("atelier.yaml cannot be written: the disk is full. Nothing has been written") !=
          std::string::npos);
}

TEST_CASE("at a terminal it asks for what was not given, and again where an answer will not do") {
    FakeWorld world;
    world.terminal = {true, true, true, 80};
    world.input =
        "\nHarbour Heat\nBilbao\n7\n2\nport: Port of Bilbao\nport: Again\nCity of Bilbao\n\nnobody reads "
        "this\n";
    const Outcome outcome = world.run({"init"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err ==
          "What do people call the atelier? It needs a name.\n"
          "What do people call the atelier? In which city? (may stay empty) "
          "Which phase is it in? 1 Preconditions, 2 Establishing, 3 Maturing, 4 Stabilising, 5 Continuation. "
          "[1] "
          "Type a number from 1 to 5.\n"
          "Which phase is it in? 1 Preconditions, 2 Establishing, 3 Maturing, 4 Stabilising, 5 Continuation. "
          "[1] "
          "Who takes part? One organisation a line; an empty line ends. "
          "And? There is a stakeholder `port` already. Put another short name in front: `port-2: Again`.\n"
          "And? And? ");
    const std::string& text = world.files.files[record];
    CHECK(text.find("\nname: Harbour Heat ") != std::string::npos);
    CHECK(text.find("\ncity: Bilbao ") != std::string::npos);
    CHECK(text.find("\nphase: establishing\n") != std::string::npos);
    CHECK(text.find("\n  - id: city-of-bilbao\n") != std::string::npos);
    check_sound(world);
}

TEST_CASE("answers that end too early leave nothing behind, and options spare questions") {
    FakeWorld world;
    world.terminal = {true, true, true, 80};
    world.input = "Harbour Heat\n";
    const Outcome outcome = world.run({"init"});
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("the answers ended before all was asked\n  Nothing has been written.\n") !=
          std::string::npos);
    CHECK(world.files.files.empty());
    world.input.clear();
    const Outcome given =
        world.run({"init", "--name", "X", "--city", "Y", "--phase", "1", "--stakeholder", "Z"});
    CHECK(given.status == 0);
    CHECK(given.err.empty());
}

TEST_CASE("for editors, the schema lies beside the record, and the record names it") {
    FakeWorld world;
    REQUIRE(world.run({"init", "heat", "--name", "Heat", "--with", "editor"}).status == 0);
    CHECK(world.files.files["heat/atelier.yaml"].find(
              "# yaml-language-server: $schema=atelier.schema.json\n") == 0);
    CHECK(world.files.files["heat/atelier.schema.json"] == world.run({"schema", "record"}).out);
    check_sound(world, "heat/atelier.yaml");
    FakeWorld later;
    CHECK(later.run({"init", "--no-record", "--with", "editor"})
              .out.find("# yaml-language-server: $schema=atelier.schema.json   as the first line") !=
          std::string::npos);
    CHECK(later.files.files.size() == 1);
}

TEST_CASE("an id that YAML reads as something else is written in quotes") {
    for (const std::string name : {"null", "Yes", "2026", "true"}) {
        FakeWorld world;
        CHECK(world.run({"init", "--name", name, "--stakeholder", "No"}).status == 0);
        INFO(world.files.files[record]);
        CHECK(world.files.files[record].find("  - id: \"no\"\n    name: \"No\"\n") != std::string::npos);
        check_sound(world);
    }
    FakeWorld world;
    static_cast<void>(world.run({"init", "--name", "Null"}));
    CHECK(world.files.files[record].find("\nid: \"null\" ") != std::string::npos);
}
