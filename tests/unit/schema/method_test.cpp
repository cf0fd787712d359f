#include "catch.hpp"

#include <string>

#include "atelier/method/builtin.hpp"
#include "atelier/method/fields.hpp"
#include "atelier/record/places.hpp"
#include "schema/schema.hpp"

using namespace atelier;
using schema::Value;
namespace tables = method::detail;

namespace {

const method::Method shipped = method::builtin();
const Value schema_of_method = schema::method_schema({shipped, shipped, shipped});

/// That a mapping in the schema has the keys of a table.
void follows(const Value& mapping, tables::Fields fields) {
    CHECK(mapping["additionalProperties"] == false);
    CHECK(mapping["properties"].size() == fields.size());
    for (const tables::Field& field : fields) {
        INFO(field.key);
        const std::string key{field.key};
        REQUIRE(mapping["properties"].contains(key));
        const Value& property = mapping["properties"][key];
        CHECK(property["description"] == field.meaning);
        if (field.want == tables::Want::list) CHECK(property.contains("items"));
        if (field.want == tables::Want::choice) CHECK(property["enum"].size() == field.choices.size());
    }
}

}  // namespace

TEST_CASE("the schema of a method follows the tables that it is read by") {
    const Value& overlay = schema_of_method["anyOf"][0];
    const Value& catalogue = schema_of_method["anyOf"][1];
    follows(overlay, tables::overlay_fields);
    follows(catalogue, tables::catalogue_fields);
    const auto entry = [](const Value& of, const char* key) { return of["properties"][key]["items"]; };
    follows(entry(overlay, "add"), tables::add_fields);
    follows(entry(overlay, "reword"), tables::reword_fields);
    follows(entry(overlay, "weigh"), tables::weigh_fields);
    follows(entry(overlay, "retire"), tables::retire_fields);
    follows(entry(overlay, "advise"), tables::advice_fields);
    follows(entry(overlay, "describe"), tables::describe_fields);
    follows(entry(catalogue, "advice"), tables::advice_fields);
    follows(entry(catalogue, "signs"), tables::sign_fields);
    follows(entry(catalogue, "chapters"), tables::chapter_fields);
    follows(entry(entry(catalogue, "chapters"), "points"), tables::point_fields);
    follows(overlay["properties"]["overlay"]["properties"]["base"], tables::base_fields);
    follows(entry(catalogue, "phases"), tables::phase_fields);
    follows(entry(catalogue, "steps"), tables::step_fields);
    follows(entry(entry(catalogue, "steps"), "outputs"), tables::output_fields);
    follows(entry(entry(catalogue, "themes"), "questions"), tables::question_fields);
    follows(entry(entry(catalogue, "strategies"), "actions"), tables::strategy_action_fields);
    const Value& row = catalogue["properties"]["cells"]["additionalProperties"];
    follows(row["additionalProperties"], tables::cell_fields);
}

TEST_CASE("a list of words in a method takes ids") {
    const Value& kinds = schema_of_method["anyOf"][1]["properties"]["change-kinds"];
    CHECK(kinds["items"]["$ref"] == "#/definitions/id");
}

TEST_CASE("an overlay is offered the addresses of its base, and the places of a record") {
    const Value& definitions = schema_of_method["definitions"];
    CHECK(definitions["question-address"]["anyOf"][0]["enum"].size() == shipped.questions.size());
    CHECK(definitions["group-address"]["anyOf"][0]["enum"].size() == shipped.groups.size());
    CHECK(definitions["place"]["enum"].size() == record::places().size());
}
