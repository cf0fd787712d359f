#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/slips/slip.hpp"

// Values outside of brackets that cannot stand as they do: they begin with a sign, hold a colon, or go on behind a closing quote.
namespace atelier::yaml::detail {

/// The last line of a plain value that goes on in lines further right.
[[nodiscard]] inline std::size_t last_of_plain(const Lines& lines, std::size_t i) {
    std::size_t last = i;
    for (auto next = lines.behind(i); next; next = lines.behind(*next)) {
        const Line& line = lines[*next];
        if (line.column() <= lines[i].parent_column() || line.has_dash() || line.has_key()) break;
        last = *next;
    }
    return last;
}

/// A plain value from its first letter to its last.
[[nodiscard]] inline text::Span plain_value(const Lines& lines, std::size_t i) {
    const std::size_t last = last_of_plain(lines, i);
    const std::uint32_t end = last == i ? lines.end_of_value(lines[i])
                                        : end_of_plain(lines.text(), lines[last].first, lines[last].end);
    return {lines[i].value, end};
}

/// Where a colon that is read as one stands in a span, or nothing.
[[nodiscard]] inline std::optional<std::uint32_t> colon_within(std::string_view text, text::Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at)
        if (text[at] == ':' && is_white(text, at + 1)) return at;
    return std::nullopt;
}

/// A value that begins with a sign that YAML keeps for itself.
[[nodiscard]] inline std::optional<Slip> odd_beginning(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (!lines.has_value(line)) return std::nullopt;
    const char c = text[line.value];
    const bool reserved = std::string_view{"@`%,]}"}.find(c) != std::string_view::npos;
    const bool spaced = line.value + 1 < line.end && text[line.value + 1] == ' ';
    const bool sign = line.has_key() && (c == '-' || c == '?' || c == ':') && spaced;
    bool block = false;
    if (c == '|' || c == '>') {
        const auto behind = text.find_first_not_of("+-123456789 ", line.value + 1);
        block = behind < line.end && text[behind] != '#';
    }
    if (!reserved && !sign && !block) return std::nullopt;
    const text::Span value{line.value, lines.end_of_value(line)};
    return needing_quotes(text, value, line.value, cannot_begin_with(c));
}

/// True for the short forms of articles that begin names in Dutch and its neighbours: `'s-Hertogenbosch`, `'t Gooi`.
[[nodiscard]] inline bool begins_with_apostrophe(std::string_view value) {
    return value.size() > 3 && value[0] == '\'' && value[1] >= 'a' && value[1] <= 'z' &&
           (value[2] == '-' || value[2] == ' ');
}

/// A quote that is not closed on its line, or behind which the text goes on.
[[nodiscard]] inline std::optional<Slip> odd_quote(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (!lines.has_value(line) || (text[line.value] != '"' && text[line.value] != '\'')) return std::nullopt;
    if (i + 1 < lines.size() && lines[i + 1].inside) return std::nullopt;  // it is closed further down
    std::uint32_t end = line.end;
    while (end > line.value + 1 && text[end - 1] == ' ') --end;
    const text::Span value{line.value, end};
    const std::string_view words = text.substr(value.begin, value.size());
    const auto behind = behind_quote(text, line.value, line.end);
    if (!behind) {
        if (begins_with_apostrophe(words))
            return needing_quotes(text, value, line.value,
                                  "an apostrophe that begins a text opens a quote, which is never closed");
        const char quote = text[line.value];
        Fault fault{FaultKind::unterminated_quote, value, {}, {}, 0};
        fault.meant = shown(words) + quote;
        return Slip{std::move(fault), {{{end, end}, std::string{quote}}}};
    }
    std::uint32_t rest = *behind;
    while (rest < line.end && text[rest] == ' ') ++rest;
    if (rest >= line.end) return std::nullopt;
    if (text[rest] == '#') {
        if (rest > *behind) return std::nullopt;
        return unspaced_comment({rest, end});
    }
    if (text[rest] == ':' && is_white(text, rest + 1)) return std::nullopt;  // a key in quotes
    const text::Span all{line.value, end_of_plain(text, rest, line.end)};
    return needing_quotes(text, all, rest, "the quote closes before this, and the text goes on");
}

/// True where a word stands as a key on some line.
[[nodiscard]] inline bool is_a_key_elsewhere(const Lines& lines, std::string_view word) {
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].has_key() && lines.slice(lines[i].key()) == word) return true;
    return false;
}

/// `- id: p, name: Port`: several keys behind each other.
[[nodiscard]] inline std::optional<Slip> several_keys(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    const std::uint32_t end = lines.end_of_value(line);
    std::vector<std::uint32_t> keys;
    for (std::uint32_t at = line.value; at < end; ++at) {
        if (text[at] != ',' && text[at] != ';') continue;
        std::uint32_t next = at + 1;
        while (next < end && text[next] == ' ') ++next;
        if (is_key_here(text, next)) keys.push_back(next);
    }
    if (keys.empty()) return std::nullopt;
    const auto key_at = [&](std::uint32_t at) { return text.substr(at, behind_key(text, at) - at); };
    const bool lone_word =
        text.substr(line.value, keys.front() - line.value).find(' ') + line.value + 1 == keys.front();
    bool small = true;
    for (const std::uint32_t key : keys) small = small && text[key] >= 'a' && text[key] <= 'z';
    if (!small || (!lone_word && !line.has_dash() && !is_a_key_elsewhere(lines, key_at(keys.front()))))
        return std::nullopt;
    const auto next_line = lines.behind(i);
    const bool goes_on =
        next_line && lines[*next_line].column() >= line.content_column() && !lines[*next_line].has_dash();
    Fault fault{FaultKind::several_keys, {keys.front(), behind_key(text, keys.front())}, {}, {}, 0};
    fault.detail = "`" + shown(key_at(line.content)) + "` and `" + shown(key_at(keys.front())) +
                   "` stand behind each other on one line";
    std::vector<Edit> edits;
    if (line.has_dash() && !goes_on) {
        edits = {{{line.content, line.content}, "{"}, {{end, end}, "}"}};
        fault.meant = "- {" + shown(text.substr(line.content, end - line.content), 60) + "}";
        fault.remedy = "Give each key a line of its own, or put them in braces:";
    } else {
        for (const std::uint32_t key : keys) {
            std::uint32_t comma = key;
            while (text[comma] != ',' && text[comma] != ';') --comma;
            edits.push_back({{comma, key}, "\n" + spaces(line.content_column())});
        }
        fault.remedy = "Give each key a line of its own.";
    }
    return Slip{std::move(fault), std::move(edits)};
}

/// A colon within a plain value, which begins a key to every reader.
[[nodiscard]] inline std::optional<Slip> colon_in_text(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (!line.has_key() || !lines.has_plain_value(line)) return std::nullopt;
    const text::Span value = plain_value(lines, i);
    const auto colon = colon_within(text, value);
    if (!colon) return std::nullopt;
    if (auto slip = several_keys(lines, i)) return slip;
    return needing_quotes(text, value, *colon, "a text without quotes cannot hold a colon and a space");
}

/// What is wrong with the value on a line, or nothing.
[[nodiscard]] inline std::optional<Slip> value_slip(const Lines& lines, std::size_t i) {
    if (auto slip = odd_beginning(lines, i)) return slip;
    if (auto slip = odd_quote(lines, i)) return slip;
    return colon_in_text(lines, i);
}

}  // namespace atelier::yaml::detail
