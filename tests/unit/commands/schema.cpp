#include "catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto overlay =
    "overlay: {id: city, version: 1, title: City, base: {id: innovation-atelier, version: 1}}\n"
    "add: [{to: establishing.vision, id: plan, kind: closed, text: Does the plan fit?}]\n"
    "retire: [{question: establishing.vision.endorsement, reason: Asked elsewhere.}]\n";

Outcome run(const std::vector<std::string>& words) {
    FakeWorld world;
    world.files.files["city.yaml"] = overlay;
    return world.run(words);
}

nlohmann::json vision(const std::string& text) {
    return nlohmann::json::parse(
        text)["properties"]["assessment"]["properties"]["establishing"]["properties"]["vision"]["properties"];
}

}  // namespace

TEST_CASE("schema lists what there is") {
    const Outcome outcome = run({"schema"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "For what you write, in editors: atelier schema NAME\n"
          "  record            the record of an atelier, by the method at hand\n"
          "  response          one respondent's answers, by the method at hand\n"
          "  method            a local method, or an overlay\n"
          "  config            the configuration, .atelier.yaml\n"
          "\n"
          "For what atelier writes, in programs: atelier schema NAME\n"
          "  findings          JSON of validate and of method lint\n"
          "  score             JSON of score\n"
          "  gate              JSON of gate\n"
          "  next              JSON of next\n"
          "  actions           JSON of actions\n"
          "  portfolio         JSON of portfolio\n"
          "  finding           a line of validate --format ndjson\n"
          "  left-out          a line about findings that are counted and not shown\n"
          "  fixed             a line about a finding of the baseline that is gone\n"
          "  findings-summary  the last line of validate --format ndjson\n"
          "  score-record      a line of score --format ndjson\n"
          "  gate-record       a line of gate --format ndjson\n"
          "  unjudged          a line of either about a record that has no figures\n"
          "  configuration     a line of either about what the configuration makes milder\n"
          "  rules             JSON of rules\n"
          "  settings          JSON of config\n"
          "  baseline          what validate --write-baseline writes\n");
}

TEST_CASE("a mistyped schema is named, with the one that was meant") {
    const Outcome outcome = run({"schema", "recrod"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: there is no schema `recrod`\n  Did you mean `record`?   All schemas: atelier schema\n");
    CHECK(run({"schema", "zzz"}).err == "atelier: there is no schema `zzz`\n  All schemas: atelier schema\n");
}

TEST_CASE("one schema at a time") { CHECK(run({"schema", "record", "config"}).status == 2); }

TEST_CASE("the schema of a record follows a local method") {
    CHECK(vision(run({"schema", "record"}).out).contains("endorsement"));
    const auto local = vision(run({"schema", "record", "--method", "city.yaml"}).out);
    CHECK(local.contains("plan"));
    CHECK_FALSE(local.contains("endorsement"));
}

TEST_CASE("a local method that the configuration names is no base for itself") {
    FakeWorld world;
    world.files.files["city.yaml"] = overlay;
    world.files.files[".atelier.yaml"] = "method: city.yaml\n";
    const auto schema = nlohmann::json::parse(world.run({"schema", "method"}).out);
    const auto known = schema["definitions"]["question-address"]["anyOf"][0]["enum"];
    CHECK(std::find(known.begin(), known.end(), "establishing.vision.endorsement") != known.end());
    CHECK(std::find(known.begin(), known.end(), "establishing.vision.plan") == known.end());
}

TEST_CASE("a schema goes into a file") {
    FakeWorld world;
    const Outcome outcome = world.run({"schema", "gate", "-o", "gate.schema.json"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    const std::string text = world.files.files["gate.schema.json"];
    CHECK(text.starts_with("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"));
    CHECK(text.ends_with("}\n"));
}
