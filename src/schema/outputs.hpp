#pragma once

#include <string_view>
#include <utility>

#include "atelier/record/standing.hpp"
#include "schema/sheet.hpp"

// Parts of the schemas of what the program writes. Such a text is JSON from the start, and strict: every key that is named stands there,
// and no other, so that a test finds whatever the writers and these schemas do not agree on.
namespace atelier::schema::output {

[[nodiscard]] inline Value text(std::string_view meaning) {
    return {{"description", meaning}, {"type", "string"}};
}
[[nodiscard]] inline Value text_or_null(std::string_view meaning) {
    return {{"description", meaning}, {"type", {"string", "null"}}};
}
[[nodiscard]] inline Value flag(std::string_view meaning) {
    return {{"description", meaning}, {"type", "boolean"}};
}
/// A whole number from `least`.
[[nodiscard]] inline Value count(std::string_view meaning, int least = 0) {
    return {{"description", meaning}, {"type", "integer"}, {"minimum", least}};
}
[[nodiscard]] inline Value day(std::string_view meaning) {
    return {{"description", meaning}, {"type", "string"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
}
[[nodiscard]] inline Value day_or_null(std::string_view meaning) {
    Value out = day(meaning);
    out["type"] = {"string", "null"};
    return out;
}
/// A figure from 0 to 1 with at most four decimals, or null.
[[nodiscard]] inline Value figure(std::string_view meaning) {
    return {{"description", meaning}, {"type", {"number", "null"}}, {"minimum", 0}, {"maximum", 1}};
}
/// One of the words of an enumeration that has a to_string().
template <class... Values>
[[nodiscard]] Value one_of(std::string_view meaning, Values... values) {
    return {{"description", meaning}, {"enum", {to_string(values)...}}};
}
/// A rating, or the word that says why there is none.
[[nodiscard]] inline Value state(std::string_view meaning) {
    using record::State;
    return one_of(meaning, State::unanswered, State::unknown, State::declined, State::not_, State::partly,
                  State::largely, State::fully, State::not_applicable);
}
/// The same with null as one more value of its enumeration.
[[nodiscard]] inline Value or_null(Value choice) {
    choice["enum"].push_back(nullptr);
    return choice;
}
/// An object that is told what it is for.
[[nodiscard]] inline Value with_words(std::string_view meaning, const Value& object) {
    Value out{{"description", meaning}};
    out.update(object);
    return out;
}
[[nodiscard]] inline Value list(std::string_view meaning, Value item) {
    return {{"description", meaning}, {"type", "array"}, {"items", std::move(item)}};
}

/// An object with all of these keys; where `or_null`, null may stand in its place.
class Object {
public:
    Object& with(std::string_view key, Value schema) {
        keys_.add(key, std::move(schema), true);
        return *this;
    }
    /// A key that is not always there.
    Object& at_times(std::string_view key, Value schema) {
        keys_.add(key, std::move(schema));
        return *this;
    }
    [[nodiscard]] Value done() const { return mapping_alone(keys_); }
    [[nodiscard]] Value or_null(std::string_view meaning) const {
        Value out{{"description", meaning}};
        out.update(done());
        out["type"] = {"object", "null"};
        return out;
    }

private:
    Keys keys_;
};

/// What every output begins with: its schema's name and version.
[[nodiscard]] inline Object begin(std::string_view name, int version = 1) {
    Object out;
    out.with("schema",
             {{"description", "The name of this schema."}, {"const", "atelier." + std::string{name}}});
    out.with("version",
             {{"description", "It rises with each change that could break a reader."}, {"const", version}});
    return out;
}

inline void add_softening(Object& to) {
    to.with("file", text("The configuration."))
        .with("softens", list("What it makes milder, one clause each.", text("A clause.")));
}

/// What a configuration that was found by itself makes milder; absent where it makes nothing.
[[nodiscard]] inline Value softening() {
    Object out;
    add_softening(out);
    return with_words("What the configuration makes milder; only where the call does not name it.",
                      out.done());
}

/// What every line of JSON begins with.
[[nodiscard]] inline Object begin_line(std::string_view name) {
    Object out = begin(name);
    out.with("as_of", day("The day for which it was judged."));
    return out;
}

}  // namespace atelier::schema::output
