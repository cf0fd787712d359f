#include "schema/sheet.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "atelier/record/codes.hpp"
#include "emit/support/escape.hpp"

namespace atelier::schema {

namespace {

/// Something that stands there: not null, and not blank.
[[nodiscard]] Value something(Sheet& sheet) {
    return sheet.refer("something", [] {
        return Value{
            {"$comment",
             "A key without a value is only not filled in yet, so what follows asks for no more."},
            {"type", {"array", "boolean", "number", "object", "string"}},
            {"pattern", R"([^ \t\r\n])"},
        };
    });
}

/// Words that a reader of YAML takes for a number or a truth value, as an id of a local method could be.
[[nodiscard]] bool reads_otherwise(std::string_view word) {
    return word.empty() || (word.front() >= '0' && word.front() <= '9') || word == "true" ||
           word == "false" || word == "null";
}

/// Paragraphs of ours as Markdown: what stands between two backticks is code, and nothing else becomes anything.
[[nodiscard]] std::string as_markdown(std::string_view text) {
    constexpr std::string_view gap = "\n\n";
    std::string out;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(gap, at);
        out += emit::escape::markdown_sentence(text.substr(at, end - at));
        if (end == std::string_view::npos) return out;
        out += gap;
        at = end + gap.size();
    }
}

/// The days of the calendar, the 29th of February in leap years alone.
constexpr std::string_view day_pattern =
    "^(?!0000)([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-"
    "9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$";

}  // namespace

Value where_given(Sheet& sheet, Value rule) { return {{"if", something(sheet)}, {"then", std::move(rule)}}; }

void tell(Value& one_of, Value meanings) {
    Value marked = Value::array();
    bool any = false;
    for (const Value& each : meanings) {
        const auto& meaning = each.get_ref<const std::string&>();
        any = any || meaning.find('`') != std::string::npos;
        marked.push_back(as_markdown(meaning));
    }
    one_of["enumDescriptions"] = std::move(meanings);
    if (any) one_of["markdownEnumDescriptions"] = std::move(marked);
}

Value words(Sheet& sheet) {
    return sheet.refer("words", [] {
        return Value{
            {"$comment",
             "A plain 2026 or true is read as the text that stands there, so that both may stand here."},
            {"if", {{"type", {"array", "object"}}}},
            {"then", {{"type", "string"}}},
        };
    });
}

Value short_name(Sheet& sheet) {
    return sheet.refer("id", [&] {
        return where_given(sheet, {{"type", {"string", "number", "boolean"}},
                                   {"pattern", id_pattern},
                                   {"minimum", 0},
                                   {"errorMessage", id_words}});
    });
}

Value day(Sheet& sheet) {
    return sheet.refer("day", [&] {
        Value out = where_given(
            sheet,
            {{"$comment",
              "Readers of YAML 1.1 in JavaScript make an object without keys of a plain date, and have "
              "then looked at the calendar themselves."},
             {"type", {"string", "object"}},
             {"maxProperties", 0},
             {"pattern", day_pattern},
             {"errorMessage", "A day that exists stands here, such as 2026-09-01."}});
        out["examples"] = {"2026-09-01"};
        return out;
    });
}

Value flag(Sheet& sheet) {
    return sheet.refer("flag", [&] {
        const Value either{{"type", "boolean"},
                           {"errorMessage", "true or false stands here, without quotes."}};
        return Value{{"anyOf", {either, nothing(sheet)}}};
    });
}

Value whole_number(Sheet& sheet) {
    return sheet.refer("whole-number", [&] {
        return where_given(sheet, {{"type", "integer"}, {"minimum", 0}, {"maximum", 999'999}});
    });
}

Value number(Sheet& sheet) {
    return sheet.refer("number", [&] {
        return where_given(sheet, {{"type", "number"}, {"minimum", 0}, {"exclusiveMaximum", 1'000'000'000}});
    });
}

Value country(Sheet& sheet) {
    return sheet.refer("country", [&] {
        std::string codes;
        for (std::size_t i = 0; i < record::country_codes.size(); i += 2)
            codes.append(i == 0 ? "" : "|").append(record::country_codes.substr(i, 2));
        Value out = where_given(
            sheet,
            {{"type", "string"},
             {"pattern", "^(" + codes + ")$"},
             {"errorMessage", "A country's two capital letters after ISO 3166-1 stand here, such as NL."}});
        out["examples"] = {"NL"};
        return out;
    });
}

Value language(Sheet& sheet) {
    return sheet.refer("language", [&] {
        Value out = where_given(
            sheet, {{"type", "string"},
                    {"pattern", "^(?=.{2,35}$)[a-z]{2,3}(-[A-Za-z0-9-]*[A-Za-z0-9])?$"},
                    {"errorMessage", "A language's two or three letters stand here, such as en."}});
        out["examples"] = {"en"};
        return out;
    });
}

Value nothing(Sheet& sheet) {
    // The title tells editors this alternative from the others.
    return sheet.refer("nothing", [&] {
        return Value{{"title", "not filled in"}, {"not", something(sheet)}};
    });
}

Value choice(Sheet& sheet, std::span<const Word> words, std::string_view otherwise) {
    Value known = Value::array();
    Value meanings = Value::array();
    bool told = false;
    bool odd = false;
    for (const Word& word : words) {
        known.push_back(word.word);
        meanings.push_back(word.meaning);
        told = told || !word.meaning.empty();
        odd = odd || reads_otherwise(word.word);
    }
    Value alternatives = Value::array();
    if (!known.empty()) {
        Value one_of{{"enum", std::move(known)}};
        if (told) tell(one_of, std::move(meanings));
        if (!otherwise.empty()) one_of["errorMessage"] = otherwise;
        alternatives.push_back(std::move(one_of));
    }
    if (odd) alternatives.push_back({{"type", {"number", "boolean"}}});
    alternatives.push_back(nothing(sheet));
    return {{"anyOf", std::move(alternatives)}};
}

Value list_of(Sheet& sheet, Value item) {
    Value out = where_given(sheet, {{"type", "array"}});
    out["items"] = std::move(item);
    return out;
}

Value filled(Sheet& sheet) {
    return sheet.refer("filled", [] {
        return Value{
            {"$comment", "A key that must be there counts as missing where no value stands."},
            {"if", {{"type", "null"}}},
            {"then",
             {{"type", {"string", "number", "boolean"}}, {"errorMessage", "This key needs a value."}}},
        };
    });
}

Keys& Keys::add(std::string_view key, Value schema, bool required) {
    properties_[std::string{key}] = std::move(schema);
    if (required) required_.push_back(key);
    return *this;
}

void Keys::into(Value& schema) const {
    schema["properties"] = properties_;
    if (!required_.empty()) schema["required"] = required_;
    schema["additionalProperties"] = false;
}

Value mapping(Sheet& sheet, const Keys& keys) {
    Value out{{"allOf", Value::array({sheet.refer("keys", [] {
                   return Value{
                       {"if", {{"type", {"array", "boolean", "number", "string"}}}},
                       {"then", {{"type", "object"}}},
                   };
               })})}};
    keys.into(out);
    return out;
}

Value mapping_alone(const Keys& keys) {
    Value out{{"type", "object"}};
    keys.into(out);
    return out;
}

Value described(std::string_view title, std::string_view meaning, Value schema) {
    Value out{{"title", title}, {"description", meaning}};
    if (meaning.find('`') != std::string_view::npos) out["markdownDescription"] = as_markdown(meaning);
    // Beside a reference draft-07 reads nothing, so that it goes into a list. That is anyOf, though it has one entry: an editor then
    // knows that a value follows the key.
    const bool refers =
        schema.contains("$ref") || (schema.contains("allOf") && !schema.contains("properties"));
    if (refers)
        out["anyOf"] = Value::array({std::move(schema)});
    else
        out.update(schema);
    return out;
}

Value document(std::string_view name, std::string_view variant, std::string_view title,
               std::string_view description, const Value& schema, const Value& definitions) {
    std::string id = "urn:atelier:schema:" + std::string{name} + ":1";
    if (!variant.empty()) id.append(":").append(variant);
    Value out{{"$schema", "http://json-schema.org/draft-07/schema#"},
              {"$id", id},
              {"title", title},
              {"description", description}};
    out.update(schema);
    if (!definitions.empty()) out["definitions"] = definitions;
    return out;
}

}  // namespace atelier::schema
