#include "catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "atelier/method/builtin.hpp"
#include "atelier/method/overlay.hpp"
#include "atelier/record/describe.hpp"
#include "atelier/yaml/read.hpp"
#include "schema/schema.hpp"

using namespace atelier;
using schema::Value;

namespace {

const method::Method shipped = method::builtin();

Value of_record() { return schema::record_schema({shipped, shipped, shipped}); }

/// Notes the keys that describe() names.
class KeysSeen {
public:
    template <class F>
    void operator()(std::string_view key, F&, record::Need need, std::string_view meaning) {
        all.push_back({std::string{key}, std::string{meaning}, need == record::Need::required});
    }
    struct Seen {
        std::string key;
        std::string meaning;
        bool required;
    };
    std::vector<Seen> all;
};

}  // namespace

TEST_CASE("the schema of a record has every key of the format, and no other") {
    const Value schema = of_record();
    KeysSeen seen;
    record::Record blank;
    record::describe_record(seen, blank);
    CHECK(schema["properties"].size() == seen.all.size());
    CHECK(schema["additionalProperties"] == false);
    for (const auto& [key, meaning, required] : seen.all) {
        INFO(key);
        REQUIRE(schema["properties"].contains(key));
        CHECK(schema["properties"][key]["description"] == meaning);
        CHECK(schema["properties"][key]["title"] == key);
        const Value& must = schema["required"];
        CHECK((std::find(must.begin(), must.end(), key) != must.end()) == required);
    }
}

TEST_CASE("every question stands in the schema with its text") {
    const Value schema = of_record();
    for (const method::Question& question : shipped.questions) {
        INFO(question.address);
        const method::Group& group = shipped.groups[question.group];
        const Value& at =
            schema["properties"]["assessment"]["properties"][std::string{shipped.phases[question.phase].id}]
                  ["properties"][std::string{group.id}]["properties"][std::string{question.id}];
        REQUIRE(at.is_object());
        const std::string told = at["description"];
        CHECK(told.starts_with(std::string{question.text} + "\n\n`" + std::string{question.address} + "`"));
        if (!question.at.empty()) CHECK(told.find("`" + std::string{question.at} + "`") != std::string::npos);
    }
}

TEST_CASE("a rating says what it means") {
    const Value rating = of_record()["definitions"]["rating"];
    CHECK(rating["enum"] == Value({"not", "partly", "largely", "fully", "unknown", "n/a", "declined"}));
    CHECK(rating["enumDescriptions"][1] == "some of it, with clear gaps");
    CHECK(rating["enumDescriptions"].size() == rating["enum"].size());
}

TEST_CASE("elements are rated as a whole or by the actions of their strategy") {
    const Value learning = of_record()["properties"]["innovation-capacity"]["properties"]["learning"];
    const Value& keys = learning["then"]["properties"];
    CHECK(keys.contains("rating"));
    CHECK(keys.contains("note"));
    CHECK(keys["time-to-reflect"]["description"].get<std::string>().size() > 10);
}

TEST_CASE("addresses are those that the field may name") {
    const Value definitions = of_record()["definitions"];
    const std::size_t questions = shipped.questions.size();
    CHECK(definitions["question-address"]["anyOf"][0]["enum"].size() == questions);
    CHECK(definitions["topic-address"]["anyOf"][0]["enum"].size() == questions + shipped.groups.size());
    CHECK(definitions["gate-address"]["anyOf"][0]["enum"].size() ==
          questions + shipped.groups.size() + shipped.outputs.size());
}

TEST_CASE("the schema follows a local method, and has another id then") {
    const method::Loaded loaded = method::load_any(
        yaml::read(
            {"city.yaml",
             "overlay: {id: city, version: 3, title: City, base: {id: innovation-atelier, version: 1}}\n"
             "add: [{to: establishing.vision, id: plan, kind: closed, text: Does the plan fit?}]\n"
             "weigh: [{question: establishing.vision.endorsement, weight: 2}]\n"}),
        shipped);
    REQUIRE(loaded.usable);
    const Value schema = schema::record_schema({loaded.method, shipped, shipped});
    CHECK(schema["$id"] == "urn:atelier:schema:record:1:city:3");
    CHECK(of_record()["$id"] == "urn:atelier:schema:record:1");
    const Value& vision = schema["properties"]["assessment"]["properties"]["establishing"]["properties"]
                                ["vision"]["properties"];
    CHECK(vision["plan"]["description"].get<std::string>().starts_with("Does the plan fit?"));
    CHECK(vision["endorsement"]["description"].get<std::string>().find("“City” gives it the weight 2.00.") !=
          std::string::npos);
}

TEST_CASE("the schema of a response has its own four keys and the assessment") {
    const Value schema = schema::response_schema({shipped, shipped, shipped});
    CHECK(schema["required"] == Value({"response", "atelier", "respondent"}));
    CHECK(schema["properties"].size() == 5);
    CHECK(schema["properties"]["assessment"]["properties"].contains("maturing"));
}
