#include "catch.hpp"

#include <array>

#include "schema/sheet.hpp"

using namespace atelier;
using schema::Sheet;
using schema::Value;

namespace {

const method::Method none;

}  // namespace

TEST_CASE("a definition is made once and referred to") {
    Sheet sheet{none};
    int made = 0;
    const auto make = [&] {
        ++made;
        return Value{{"type", "string"}};
    };
    CHECK(sheet.refer("text", make) == Value{{"$ref", "#/definitions/text"}});
    CHECK(sheet.refer("text", make) == Value{{"$ref", "#/definitions/text"}});
    CHECK(made == 1);
    CHECK(sheet.definitions()["text"] == Value{{"type", "string"}});
}

TEST_CASE("what stands beside a reference would not be read, so that a description goes around it") {
    Sheet sheet{none};
    const Value described = schema::described("city", "The city.", schema::words(sheet));
    CHECK_FALSE(described.contains("$ref"));
    CHECK(described["description"] == "The city.");
    CHECK(described["anyOf"][0]["$ref"] == "#/definitions/words");
}

TEST_CASE("what has code in it is there as Markdown too, which editors show as it is") {
    Sheet sheet{none};
    const Value plain = schema::described("city", "The city.", Value::object());
    CHECK_FALSE(plain.contains("markdownDescription"));
    const Value marked =
        schema::described("urgency", "Why *now*?\n\n`challenge.urgency`, an open_question.", Value::object());
    CHECK(marked["description"] == "Why *now*?\n\n`challenge.urgency`, an open_question.");
    CHECK(marked["markdownDescription"] == "Why \\*now\\*?\n\n`challenge.urgency`, an open\\_question.");

    Value some{{"enum", {"a", "b"}}};
    schema::tell(some, {"not much", "it counts as `not`"});
    CHECK(some["enumDescriptions"] == Value({"not much", "it counts as `not`"}));
    CHECK(some["markdownEnumDescriptions"] == Value({"not much", "it counts as `not`"}));
    Value none_marked{{"enum", {"a"}}};
    schema::tell(none_marked, Value::array({"not much"}));
    CHECK_FALSE(none_marked.contains("markdownEnumDescriptions"));
}

TEST_CASE("a choice lists its words, and takes nothing as well") {
    Sheet sheet{none};
    const std::array<schema::Word, 2> words{{{"low", "not much"}, {"high", "a lot"}}};
    const Value choice = schema::choice(sheet, words, "Neither low nor high.");
    CHECK(choice["anyOf"].size() == 2);
    CHECK(choice["anyOf"][0]["enum"] == Value({"low", "high"}));
    CHECK(choice["anyOf"][0]["enumDescriptions"] == Value({"not much", "a lot"}));
    CHECK(choice["anyOf"][0]["errorMessage"] == "Neither low nor high.");
    CHECK(choice["anyOf"][1]["$ref"] == "#/definitions/nothing");
}

TEST_CASE("a word that an editor takes for a number may stand as one") {
    Sheet sheet{none};
    const std::array<schema::Word, 2> words{{{"1", {}}, {"two", {}}}};
    CHECK(schema::choice(sheet, words)["anyOf"][1]["type"] == Value({"number", "boolean"}));
    const std::array<schema::Word, 1> truth{{{"true", {}}}};
    CHECK(schema::choice(sheet, truth)["anyOf"].size() == 3);
}

TEST_CASE("a choice among no words takes nothing alone") {
    Sheet sheet{none};
    CHECK(schema::choice(sheet, {})["anyOf"].size() == 1);
}

TEST_CASE("the path of a field leads from the top") {
    Sheet sheet{none};
    const Sheet::Deeper outer{sheet, "stakeholders"};
    {
        const Sheet::Deeper inner{sheet, "gains"};
        CHECK(sheet.path() == "stakeholders.gains");
        const Value within = sheet.refer("apart", [&] { return Value(sheet.path()); });
        CHECK(sheet.definitions()["apart"] == "");  // a definition stands in many places, and so in none
    }
    CHECK(sheet.path() == "stakeholders");
}
