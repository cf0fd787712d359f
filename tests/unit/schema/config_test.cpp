#include "catch.hpp"

#include "schema/schema.hpp"

using namespace atelier;
using schema::Value;

namespace {

const method::Method none;
const Value schema_of_config = schema::config_schema({none, none, none});

}  // namespace

TEST_CASE("the schema of the configuration has its settings with their choices") {
    const Value& settings = schema_of_config["properties"];
    CHECK(settings.size() == 11);
    CHECK(settings["fail-on"]["anyOf"][0]["enum"] == Value({"note", "warning", "error", "never"}));
    CHECK(settings["gate"]["properties"]["basis"]["anyOf"][0]["enum"] == Value({"claimed", "supported"}));
    CHECK(settings["gate"]["properties"]["basis"]["title"] == "gate.basis");
    CHECK_FALSE(schema_of_config.contains("required"));
}

TEST_CASE("any code may have another severity") {
    const Value& severity = schema_of_config["properties"]["severity"];
    CHECK(severity["additionalProperties"]["anyOf"][0]["enum"] == Value({"note", "warning", "error"}));
}

TEST_CASE("a limit of bytes may have a unit, and a count may not") {
    const Value& definitions = schema_of_config["definitions"];
    CHECK(definitions["size"]["then"]["type"] == Value({"integer", "string"}));
    CHECK(definitions["size"]["examples"] == Value::array({"8 MiB"}));
    CHECK(definitions["count"]["then"]["type"] == Value::array({"integer"}));
}
