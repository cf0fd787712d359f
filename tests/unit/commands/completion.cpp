#include <algorithm>

#include "catch.hpp"
#include "support/fake_world.hpp"

// What a shell is told on a TAB, without a shell; tests/shell has the real ones.

using atelier::test::FakeWorld;

namespace {

/// What could stand last, one offer a line, without the meanings.
std::string offered(FakeWorld& world, std::vector<std::string> words) {
    words.insert(words.begin(), {"completion", "words", "--"});
    const auto outcome = world.run(words);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    std::string out;
    for (std::string_view rest = outcome.out; !rest.empty();) {
        const auto end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        const auto kind = line.find('\t');
        const auto word = std::min(line.find('\t', kind + 1), line.size());
        out += std::string{line.substr(0, kind)} + " " + std::string{line.substr(kind + 1, word - kind - 1)} +
               "\n";
        rest.remove_prefix(end + 1);
    }
    return out;
}

std::string offered(std::vector<std::string> words) {
    FakeWorld world;
    return offered(world, std::move(words));
}

}  // namespace

TEST_CASE("commands are offered with their aliases") {
    CHECK(offered({"ch"}) == "word check\nword checklist\n");
    CHECK(offered({"help", "ga"}) == "word gate\n");
    CHECK(offered({"--no-config", "ga"}) == "word gate\n");
    CHECK(offered({"--config", "x.yaml", "ga"}) == "word gate\n");
}

TEST_CASE("a gate is asked of a phase, and of nothing else") {
    CHECK(offered({"gate", ""}) ==
          "word preconditions\nword establishing\nword maturing\nword stabilising\nword continuation\n");
    CHECK(offered({"explain", "GATE-B"}) == "word GATE-BLOCKED\n");
}

TEST_CASE("options are offered for a dash, of the command and of all") {
    CHECK(offered({"validate", "--f"}) == "word --format\nword --fail-on\n");
    CHECK(offered({"rules", "--as"}) == "word --as-of\nword --ascii\n");
    CHECK(offered({"--fo"}).empty());
    CHECK(offered({"validate", "--", "--f"}).empty());
}

TEST_CASE("an option that was given is not offered again, unless it lists") {
    CHECK(offered({"validate", "--format", "json", "--fo"}).empty());
    CHECK(offered({"validate", "--select", "CLM", "--sel"}) == "word --select\n");
}

TEST_CASE("values are offered behind a space, behind =, and behind a comma") {
    CHECK(offered({"score", "--by", "p"}) == "word phase\n");
    CHECK(offered({"score", "--by=p"}) == "word --by=phase\n");
    CHECK(offered({"gate", "--format", "js"}).starts_with("word json\n"));
    CHECK(offered({"rules", "--format", "conc"}).empty());
    CHECK(offered({"rules", "--select", "CLM,HYP001"}) == "word CLM,HYP001\n");
    CHECK(offered({"rules", "--select=CLM,HYP001"}) == "word --select=CLM,HYP001\n");
    CHECK(offered({"validate", "--as-of", ""}).empty());
}

TEST_CASE("rules are offered by family first") {
    CHECK(offered({"rules", "--select", "S"}) == "part SYN\npart SCH\npart SUP\n");
    CHECK(offered({"explain", "HYP00"}).starts_with("word HYP001\nword HYP002\n"));
}

TEST_CASE("addresses are offered step by step") {
    CHECK(offered({"explain", "matu"}) == "word maturing\npart maturing.\n");
    CHECK(offered({"explain", "maturing.le"}) == "word maturing.learning\npart maturing.learning.\n");
    CHECK(offered({"explain", "maturing.learning.s"}) ==
          "word maturing.learning.synthesis\nword maturing.learning.shared-knowledge\n");
    CHECK(offered({"explain", "learning-as"}) == "word learning-as-outcome\npart learning-as-outcome/\n");
    CHECK(offered({"gate", "2"}).empty());
    CHECK(offered({"checklist", "--block", "v"}) == "word vision\nword value\n");
    CHECK(offered({"score", "--explain", "maturing.learning."}).empty());
}

TEST_CASE("a local method is asked, and one that is at fault is not missed") {
    FakeWorld world;
    world.files.files["local.yaml"] =
        "overlay:\n  id: demo\n  version: 1\n  title: Demo\n  base: {id: innovation-atelier, version: "
        "1}\nadd:\n"
        "  - {to: preconditions.stakeholders, id: skippers, kind: open, text: How are skippers reached?}\n";
    CHECK(offered(world, {"--method", "local.yaml", "explain", "preconditions.stakeholders.sk"}) ==
          "word preconditions.stakeholders.skippers\n");
    world.files.files[".atelier.yaml"] = "method: local.yaml\n";
    CHECK(offered(world, {"explain", "preconditions.stakeholders.sk"}) ==
          "word preconditions.stakeholders.skippers\n");
    world.files.files[".atelier.yaml"] = "metod: [\n";
    CHECK(offered(world, {"explain", "preconditions.stakeholders.sk"}).empty());
    CHECK(offered(world, {"gate", "est"}) == "word establishing\n");
}

TEST_CASE("records and folders are offered, and other files where there is no record") {
    FakeWorld world;
    world.files.files = {
        {"atelier.yaml", ""},          {"heat.atelier.yaml", ""},    {"notes.txt", ""},
        {"plans/old.txt", ""},         {".hidden/atelier.yaml", ""}, {"bad\x1b.atelier.yaml", ""},
        {"new\nline.atelier.yaml", ""}};
    CHECK(offered(world, {"validate", ""}) == "file atelier.yaml\nfile heat.atelier.yaml\nfolder plans/\n");
    CHECK(offered(world, {"gate", "maturing", "h"}) == "file heat.atelier.yaml\n");
    CHECK(offered(world, {"validate", "plans/"}) == "file plans/old.txt\n");
    CHECK(offered(world, {"validate", "."}) == "folder .hidden/\n");
    CHECK(offered(world, {"validate", "--baseline", "n"}) == "file notes.txt\n");
    CHECK(offered(world, {"-C", ""}) == "folder plans/\n");
    CHECK(offered(world, {"-C", "plans", "validate", ""}) == "file old.txt\n");
    CHECK(offered(world, {"checklist", "atelier.yaml", ""}).empty());
}

TEST_CASE("a home folder is looked into, and stays written as it was") {
    FakeWorld world;
    world.environment["HOME"] = "home";
    world.files.files["home/mine.atelier.yaml"] = "";
    CHECK(offered(world, {"validate", "~/m"}) == "file ~/mine.atelier.yaml\n");
}

TEST_CASE("behind a word that means nothing, nothing is offered") {
    CHECK(offered({"vaildate", ""}).empty());
    CHECK(offered({"explain", "CLM001", ""}).empty());
}

TEST_CASE("the scripts are printed, and a shell that is none is refused") {
    FakeWorld world;
    CHECK(world.run({"completion", "bash"}).out.find("complete -F _atelier atelier") != std::string::npos);
    CHECK(world.run({"completion", "zsh"}).out.starts_with("#compdef atelier\n"));
    CHECK(world.run({"completion", "fish"}).out.find("complete --command atelier") != std::string::npos);
    CHECK(world.run({"completion", "fihs"}).err ==
          "atelier: `SHELL` takes one of bash, zsh, fish, words, not `fihs`\n  Did you mean `fish`?   How it "
          "is "
          "used: atelier completion --help\n");
    CHECK(world.run({"completion", "bash", "more"}).status == 2);
    CHECK(world.run({"completion", "zsh", "-o", "_atelier"}).out.empty());
    CHECK(world.files.files["_atelier"].starts_with("#compdef"));
}
