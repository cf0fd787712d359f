#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/fields.hpp"
#include "atelier/method/method.hpp"
#include "atelier/text/fraction.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::method::detail {

/// A whole number from 1 to 9999 as people write it: digits only, no leading zero.
[[nodiscard]] constexpr std::optional<int> parse_number(std::string_view text) {
    if (text.empty() || text.size() > 4 || text.front() == '0') return std::nullopt;
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

[[nodiscard]] constexpr std::optional<text::Fraction> parse_weight(std::string_view text) {
    const auto weight = text::Fraction::parse(text);
    if (!weight || *weight <= text::Fraction{0} || *weight > text::Fraction{100}) return std::nullopt;
    return weight;
}

/// One mapping, read after a table of fields. It hands out values that have been checked: a key that is
/// absent, or whose value is wrong (a problem by then), reads as empty.
struct Entry {
    yaml::View view;
    std::string address;  ///< of what it describes, for problems; composed, not the Method's
    Fields fields;
    std::vector<yaml::View> values;  ///< one for each field; not `found()` where there is none to be used

    [[nodiscard]] yaml::View get(std::string_view key) const {
        for (std::size_t i = 0; i < values.size(); ++i)
            if (fields[i].key == key) return values[i];
        return {};
    }
    [[nodiscard]] bool has(std::string_view key) const { return get(key).found(); }
    [[nodiscard]] std::string_view text(std::string_view key) const {
        return has(key) ? get(key).text() : std::string_view{};
    }
    [[nodiscard]] int number(std::string_view key) const { return parse_number(text(key)).value_or(1); }
    [[nodiscard]] text::Fraction weight() const {
        return parse_weight(text("weight")).value_or(text::Fraction{1});
    }
    [[nodiscard]] text::Span place(std::string_view key) const {
        return has(key) ? get(key).place() : text::Span{};
    }
};

/// Where a problem with a mapping as a whole points: its id, else its key, else the first key in it.
[[nodiscard]] inline text::Span face(yaml::View view) {
    if (const yaml::View id = view.find("id"); id.found() && !id.span().empty()) return id.span();
    if (!view.key_span().empty()) return view.key_span();
    if (view.is(yaml::Kind::mapping) && view.size() > 0) return (*view.begin()).key_span();
    return view.place();
}

/// The question that an entry of a catalogue or of an overlay describes; where it belongs is the caller's to
/// fill in.
[[nodiscard]] inline Question question_of(const Entry& entry) {
    Question question;
    question.id = entry.text("id");
    question.text = entry.text("text");
    question.at = entry.text("at");
    question.kind = entry.text("kind") == "open" ? QuestionKind::open : QuestionKind::closed;
    const std::string_view basis = entry.text("basis");
    question.basis = basis == "stated" ? Basis::stated : basis == "derived" ? Basis::derived : Basis::local;
    question.weight = entry.weight();
    return question;
}

}  // namespace atelier::method::detail
