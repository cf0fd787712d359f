#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

// A configuration that was found by itself may be part of the change that is checked. What it makes milder is said.

using atelier::test::FakeWorld;
using atelier::test::Outcome;
using nlohmann::json;

namespace {

constexpr auto sound = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
constexpr auto line =
    ".atelier.yaml changes what is checked: rules ignored: PHA and SCH001; made milder: SCH003 (note). All "
    "of "
    "it: atelier config";

struct Configured {
    FakeWorld world;
    Configured() {
        world.files.files["a.atelier.yaml"] = sound;
        world.files.files[".atelier.yaml"] =
            "ignore: [PHA, SCH001]\nseverity: {SCH003: note, CLM004: error}\n";
    }
    Outcome run(const std::string& format, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"validate", "--format", format};
        words.insert(words.end(), more.begin(), more.end());
        return world.run(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Configured, "every format says what the configuration makes milder") {
    CHECK(run("text", {"--color", "never"}).out.find(".atelier.yaml changes what is checked") !=
          std::string::npos);
    CHECK(run("markdown").out.find("changes what is checked") != std::string::npos);
    CHECK(run("concise").err == std::string{"atelier: "} + line + "\n");
    CHECK(run("gitlab").err == std::string{"atelier: "} + line + "\n");
    CHECK(run("github").out.ends_with(std::string{"::notice title=configuration::"} + line + "\n"));
    const json wanted{{"file", ".atelier.yaml"},
                      {"softens", {"rules ignored: PHA and SCH001", "made milder: SCH003 (note)"}}};
    CHECK(json::parse(run("json").out)["configuration"] == wanted);
    CHECK(json::parse(run("sarif").out)["runs"][0]["properties"]["configuration"] == wanted);
    CHECK(run("ndjson").out.find("\"configuration\":{") != std::string::npos);
    CHECK(run("junit").out.find("<property name=\"configuration\" value=\"") != std::string::npos);
    CHECK(world.run({"validate", "--statistics"}).err == std::string{"atelier: "} + line + "\n");
}

TEST_CASE_METHOD(Configured, "nothing is said where the caller chose, or where nothing is milder") {
    CHECK(run("concise", {"--config", ".atelier.yaml"}).err.empty());
    CHECK(run("concise", {"--no-config"}).err.empty());
    CHECK(run("concise", {"--select", "CLM"}).err ==
          "atelier: .atelier.yaml changes what is checked: made milder: SCH003 (note). All of it: atelier "
          "config\n");
    world.files.files[".atelier.yaml"] = "fail-on: warning\nseverity: {CLM004: error}\nages: {answers: 6}\n";
    CHECK(run("concise").err.empty());
    CHECK_FALSE(json::parse(run("json").out).contains("configuration"));
}

TEST_CASE_METHOD(Configured, "records left out, ages, overrides and what never fails are said too") {
    world.files.files["records/b.atelier.yaml"] = sound;
    world.files.files[".atelier.yaml"] =
        "records: [records]\nfail-on: never\nages: {answers: 0}\n"
        "overrides: [{paths: [pilots], ignore: [CLM]}]\n";
    CHECK(
        run("concise").err ==
        "atelier: .atelier.yaml changes what is checked: records only in records; no finding makes it fail; "
        "ratings never grow old; less is asked of pilots. All of it: atelier config\n");
    CHECK(world.run({"score", "--format", "concise"}).err ==
          "atelier: .atelier.yaml changes what is checked: records only in records. All of it: atelier "
          "config\n");
}

TEST_CASE_METHOD(Configured, "limits are raised only by a configuration that the call names") {
    world.files.files[".atelier.yaml"] = "limits: {file: 8 MiB, nesting: 8}\n";
    std::string text = sound;
    while (text.size() < (5U << 20U)) text += "# " + std::string(1000, 'x') + "\n";
    world.files.files["a.atelier.yaml"] = text;
    const Outcome found = run("concise", {"--select", "SYN,SCH012"});
    CHECK(found.status == 1);
    CHECK(found.err ==
          "atelier: .atelier.yaml: limits.file can be raised beyond 4 MiB only by a configuration that the "
          "call "
          "names: --config .atelier.yaml\n");
    const Outcome named = run("concise", {"--select", "SYN,SCH012", "--config", ".atelier.yaml"});
    CHECK(named.status == 0);
    CHECK(named.err.empty());
}

TEST_CASE_METHOD(Configured, "atelier config shows the limit that holds") {
    world.files.files[".atelier.yaml"] = "limits: {file: 8 MiB, nesting: 8}\n";
    const auto line_of = [](const std::string& out, std::string_view key) {
        const auto begin = out.find(key);
        return out.substr(begin, out.find('\n', begin) - begin);
    };
    const std::string found = world.run({"config"}).out;
    CHECK(line_of(found, "limits.file") == "limits.file     4 MiB                   default");
    CHECK(line_of(found, "limits.nesting").ends_with(" .atelier.yaml:1"));
    const std::string named = world.run({"config", "--config", ".atelier.yaml"}).out;
    CHECK(line_of(named, "limits.file").ends_with(" .atelier.yaml:1"));
    CHECK(line_of(named, "limits.file").find("8 MiB") != std::string::npos);
}
