#include "catch.hpp"

#include <set>
#include <string>

#include "atelier/method/builtin.hpp"
#include "emit/json/stream.hpp"
#include "schema/schema.hpp"

using namespace atelier;
using schema::Value;

namespace {

const method::Method shipped = method::builtin();

/// Calls `use` with every mapping of a schema, wherever it stands.
template <class Use>
void each_object(const Value& value, Use use) {
    if (value.is_object()) use(value);
    if (value.is_structured())
        for (const Value& below : value) each_object(below, use);
}

}  // namespace

TEST_CASE("every schema has a name of its own for its id, and says what it is") {
    std::set<std::string> names;
    for (const schema::Schema& one : schema::all()) {
        INFO(one.name);
        CHECK(names.insert(std::string{one.name}).second);
        const Value made = one.make({shipped, shipped, shipped});
        CHECK(made["$schema"] == "http://json-schema.org/draft-07/schema#");
        CHECK(made["$id"] == "urn:atelier:schema:" + std::string{one.name} + ":1");
        CHECK(made["title"].is_string());
        CHECK(made["description"].is_string());
        CHECK(made["type"] == "object");
        if (one.written) CHECK(made["properties"]["schema"]["const"] == "atelier." + std::string{one.name});
    }
}

TEST_CASE("nothing in a schema is referred to and missing, and nothing stands there unused") {
    for (const schema::Schema& one : schema::all()) {
        INFO(one.name);
        const Value made = one.make({shipped, shipped, shipped});
        std::set<std::string> defined;
        if (made.contains("definitions"))
            for (const auto& [name, definition] : made["definitions"].items())
                defined.insert("#/definitions/" + name);
        std::set<std::string> referred;
        each_object(made, [&](const Value& object) {
            if (!object.contains("$ref") || !object["$ref"].is_string()) return;
            referred.insert(object["$ref"].get<std::string>());
            CHECK(object.size() == 1);  // draft-07 reads nothing beside a reference
        });
        CHECK(referred == defined);
    }
}

TEST_CASE("a schema is the same each time") {
    for (const schema::Schema& one : schema::all()) {
        const schema::Input input{shipped, shipped, shipped};
        CHECK(emit::json::dump(one.make(input)) == emit::json::dump(one.make(input)));
    }
}
