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
    world.files.files["repo/.git/HEAD"] = "ref: refs/heads/main\n";
    world.git.listed = {{"b.atelier.yaml"}};
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
