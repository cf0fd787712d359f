#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "atelier/method/fields.hpp"
#include "atelier/record/places.hpp"
#include "schema/schema.hpp"
#include "schema/sheet.hpp"

// The schema of a local method: a whole catalogue, or an overlay over the method at hand. From the tables of method/fields.hpp.
namespace atelier::schema {

namespace {

namespace tables = method::detail;
using tables::Want;

/// A line of text, whatever it looks like.
[[nodiscard]] Value line(Sheet& sheet) {
    return sheet.refer("line", [] {
        return Value{
            {"$comment",
             "A plain 2026 or true is read as the text that stands there, so that both may stand here."},
            {"if", {{"type", {"array", "object", "null"}}}},
            {"then", {{"type", "string"}}},
            {"pattern", R"(^[^\n]*[^ \t\r\n][^\n]*$)"},
            {"errorMessage", "One line of text stands here."},
        };
    });
}

[[nodiscard]] Value id(Sheet& sheet) {
    return sheet.refer("id", [&] {
        return Value{{"allOf", Value::array({line(sheet)})},
                     {"pattern", id_pattern},
                     {"minimum", 0},
                     {"errorMessage", id_words}};
    });
}

[[nodiscard]] Value rising_number(Sheet& sheet) {
    return sheet.refer("number", [] {
        return Value{{"type", {"integer", "string"}},
                     {"pattern", "^[1-9][0-9]{0,3}$"},
                     {"minimum", 1},
                     {"maximum", 9999},
                     {"errorMessage", "A whole number from 1 to 9999 stands here."}};
    });
}

[[nodiscard]] Value weight(Sheet& sheet) {
    return sheet.refer("weight", [] {
        return Value{{"type", {"number", "string"}},
                     {"pattern", R"(^[0-9]{1,9}(\.[0-9]{1,6})?$)"},
                     {"exclusiveMinimum", 0},
                     {"maximum", 100},
                     {"errorMessage", "A number above 0 and up to 100 stands here."}};
    });
}

[[nodiscard]] Value place(Sheet& sheet) {
    return sheet.refer("place", [] {
        Value known = Value::array();
        for (const std::string_view place : record::places()) known.push_back(place);
        return Value{{"enum", std::move(known)},
                     {"errorMessage", "A record has no such place; one is `challenge.urgency`."}};
    });
}

/// An address of the base. An editor offers those that there are; others pass, since the overlay itself may have added them.
[[nodiscard]] Value address(Sheet& sheet, bool of_group) {
    return sheet.refer(of_group ? "group-address" : "question-address", [&] {
        const method::Method& method = sheet.method();
        Value known = Value::array();
        Value texts = Value::array();
        const auto add = [&](std::string_view address, std::string_view text) {
            known.push_back(address);
            texts.push_back(text);
        };
        if (of_group)
            for (const method::Group& group : method.groups) add(group.address, group.title);
        else
            for (const method::Question& question : method.questions) add(question.address, question.text);
        Value offered{{"enum", std::move(known)}};
        tell(offered, std::move(texts));
        return Value{{"anyOf", {offered, line(sheet)}}};
    });
}

[[nodiscard]] Value mapping_of(Sheet& sheet, tables::Fields fields);

[[nodiscard]] Value entries(Value item) {
    return {{"type", "array"}, {"minItems", 1}, {"items", std::move(item)}};
}

/// By phase, then by block: both as the catalogue itself names them.
[[nodiscard]] Value cells(Sheet& sheet) {
    const Value row{{"type", "object"},
                    {"minProperties", 1},
                    {"additionalProperties", mapping_of(sheet, tables::cell_fields)}};
    return {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", row}};
}

/// What stands below a list or a mapping.
struct Below {
    std::string_view key;
    tables::Fields fields;
};
constexpr Below below[] = {
    {"method", tables::method_fields},
    {"overlay", tables::overlay_head_fields},
    {"base", tables::base_fields},
    {"phases", tables::phase_fields},
    {"blocks", tables::block_fields},
    {"steps", tables::step_fields},
    {"themes", tables::theme_fields},
    {"questions", tables::question_fields},
    {"outputs", tables::output_fields},
    {"elements", tables::element_fields},
    {"strategies", tables::strategy_fields},
    {"actions", tables::strategy_action_fields},
    {"add", tables::add_fields},
    {"reword", tables::reword_fields},
    {"weigh", tables::weigh_fields},
    {"retire", tables::retire_fields},
    {"signs", tables::sign_fields},
    {"describe", tables::describe_fields},
    {"chapters", tables::chapter_fields},
    {"points", tables::point_fields},
    {"advice", tables::advice_fields},
    {"advise", tables::advice_fields},
};

[[nodiscard]] Value nested(Sheet& sheet, const tables::Field& field) {
    if (field.key == "cells") return cells(sheet);
    const auto* found =
        std::find_if(std::begin(below), std::end(below), [&](const Below& b) { return b.key == field.key; });
    if (found == std::end(below)) return entries(id(sheet));  // a plain list of words
    Value entry = mapping_of(sheet, found->fields);
    return field.want == Want::list ? entries(std::move(entry)) : entry;
}

[[nodiscard]] Value value_of(Sheet& sheet, const tables::Field& field) {
    switch (field.want) {
        case Want::id: return id(sheet);
        case Want::number: return rising_number(sheet);
        case Want::weight: return weight(sheet);
        case Want::place: return place(sheet);
        case Want::choice: {
            Value known = Value::array();
            for (const std::string_view word : field.choices) known.push_back(word);
            return {{"enum", std::move(known)}};
        }
        case Want::list:
        case Want::mapping: return nested(sheet, field);
        case Want::line: break;
    }
    if (field.key == "to" || field.key == "question") return address(sheet, field.key == "to");
    return line(sheet);
}

Value mapping_of(Sheet& sheet, tables::Fields fields) {
    Keys keys;
    for (const tables::Field& field : fields)
        keys.add(field.key, described(field.key, field.meaning, value_of(sheet, field)), field.required);
    return mapping_alone(keys);
}

}  // namespace

Value method_schema(const Input& input) {
    Sheet sheet{input.base};
    const Value catalogue = mapping_of(sheet, tables::catalogue_fields);
    const Value overlay = mapping_of(sheet, tables::overlay_fields);
    const Value either{{"type", "object"}, {"anyOf", {overlay, catalogue}}};
    return document("method", {}, "A local method or an overlay",
                    "A city's own questions: a whole catalogue, or what it changes about one.", either,
                    sheet.definitions());
}

}  // namespace atelier::schema
