#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/text/utf8.hpp"
#include "atelier/yaml/scalar.hpp"
#include "atelier/yaml/tree.hpp"

// How a text is written as one YAML scalar, so that yaml-cpp, libyaml and PyYAML (YAML 1.1) all read it back as that text. yaml/scalar.hpp
// writes the few values of a new record, and can afford to put everything else in quotes; here the words are a user's own, and quotes that
// they need not see are a change that they did not ask for.
namespace atelier::edit {

/// Where a scalar stands: between brackets more signs mean something.
enum class Within : std::uint8_t { block, flow };

namespace detail {

[[nodiscard]] inline bool is_one_of(std::string_view signs, char c) {
    return signs.find(c) != std::string_view::npos;
}

/// Words that YAML 1.1 takes for a truth or for nothing, in any capitals, and its three signs of its own.
[[nodiscard]] inline bool is_reserved_word(std::string_view text) {
    return text == "~" || text == "=" || text == "<<" || yaml::is_word_of_yaml(text);
}

/// True for what some reader could take for a number, a time or a day: it begins like one, and has nothing in it but digits and the signs
/// and letters that such values may have. `3 homes` is none, `2026-09-01`, `1:30`, `0x1f` and `1e5` are.
[[nodiscard]] inline bool looks_like_number(std::string_view text) {
    const char first = text.front();
    if (first == '+' || first == '.') return true;
    if (first < '0' || first > '9') return false;
    return text.find_first_not_of("0123456789abcdefABCDEFxXoOtTzZ_.,:+- ") == std::string_view::npos;
}

/// True for a character that is spelled out in double quotes, since it is not seen, or turns the direction of writing.
[[nodiscard]] inline bool is_spelled_out(char32_t value) {
    return text::is_invisible(value) || value == 0xA0 || value == U'\t' || value == 0x85;
}

}  // namespace detail

/// True where a text can be written at all: UTF-8, without control characters. Line ends are allowed.
[[nodiscard]] inline bool can_be_written(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid || text::is_forbidden(point.value) || point.value == U'\r') return false;
        at += point.bytes;
    }
    return true;
}

/// True where every reader takes the text for itself without any quotes.
[[nodiscard]] inline bool reads_plain(std::string_view text, Within within) {
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    if (detail::is_one_of("-?:,[]{}#&*!|>'\"%@`", text.front())) return false;
    if (detail::is_reserved_word(text) || detail::looks_like_number(text)) return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
    // Inside brackets a colon before a quote or a bracket is one too, and readers differ about others.
    if (within == Within::flow && text.find_first_of(",[]{}:#\"") != std::string_view::npos) return false;
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (point.value == U'\n' || detail::is_spelled_out(point.value)) return false;
        at += point.bytes;
    }
    return true;
}

/// In double quotes, on one line, whatever it holds.
[[nodiscard]] inline std::string in_double_quotes(std::string_view text) {
    std::string out = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (point.value == U'"' || point.value == U'\\')
            out += std::string{"\\"} + text[at];
        else if (point.value == U'\n')
            out += "\\n";
        else if (point.value == U'\t')
            out += "\\t";
        else if (detail::is_spelled_out(point.value))
            out += point.value > 0xFFFF ? fmt::format("\\U{:08X}", static_cast<unsigned>(point.value))
                                        : fmt::format("\\u{:04X}", static_cast<unsigned>(point.value));
        else
            out += text.substr(at, point.bytes);
        at += point.bytes;
    }
    return out + "\"";
}

/// In single quotes; nothing where the text needs an escape or a line end.
[[nodiscard]] inline std::optional<std::string> in_single_quotes(std::string_view text) {
    std::string out = "'";
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (point.value == U'\n' || detail::is_spelled_out(point.value)) return std::nullopt;
        out += text.substr(at, point.bytes);
        if (point.value == U'\'') out += '\'';
        at += point.bytes;
    }
    return out + "'";
}

/// A text on one line, in the dress of the one that it replaces or stands beside as far as that can hold it: else plain, else in double
/// quotes.
[[nodiscard]] inline std::string on_one_line(std::string_view text, Within within, bool typed,
                                             yaml::Style like = yaml::Style::plain) {
    if (typed) return std::string{text};
    if (like == yaml::Style::single_quoted)
        if (auto quoted = in_single_quotes(text)) return *std::move(quoted);
    if (like == yaml::Style::double_quoted || !reads_plain(text, within)) return in_double_quotes(text);
    return std::string{text};
}

}  // namespace atelier::edit
