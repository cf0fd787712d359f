#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "atelier/text/span.hpp"

// What the text around a place tells about a fault there. A parser gives up where it is at its wits' end, often lines behind the slip; these
// find the slip. Places are byte offsets into the text; all of them look, and none reports.
namespace atelier::yaml::detail {

/// How far the line of a place is indented; the dash of an entry counts where `dashes` says so.
[[nodiscard]] inline std::size_t indentation(std::string_view text, std::size_t at, bool dashes = true) {
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    return std::min(text.find_first_not_of(dashes ? " \t-" : " \t", line), text.size()) - line;
}

/// True where `at` stands on a later line than `opening` that is indented no further: what was opened does not go on there.
[[nodiscard]] inline bool is_outdented(std::string_view text, std::uint32_t opening, std::uint32_t at) {
    return opening < at && text.substr(opening, at - opening).find('\n') != std::string_view::npos &&
           indentation(text, at) <= indentation(text, opening);
}

/// True where a line between `opening` and `at` is indented less than a value that begins at `opening` may go on: it was closed by
/// the next quote of its kind, which may stand far below, and was meant to be closed on its line.
[[nodiscard]] inline bool runs_over(std::string_view text, std::uint32_t opening, std::uint32_t at) {
    const std::size_t least = indentation(text, opening, false);
    for (std::size_t line = text.find('\n', opening); line < at; line = text.find('\n', line + 1)) {
        const std::size_t first = text.find_first_not_of(" \t\r", line + 1);
        if (first < at && text[first] != '\n' && indentation(text, first, false) <= least) return true;
    }
    return false;
}

/// Where the next value in quotes begins, or the end of the text.
[[nodiscard]] inline std::uint32_t next_quote(std::string_view text, std::size_t from) {
    constexpr std::string_view openers = " \t\r\n[{,:-";
    for (std::size_t at = text.find_first_of("\"'#", from); at < text.size();
         at = text.find_first_of("\"'#", at)) {
        const bool begins = at == 0 || openers.find(text[at - 1]) != std::string_view::npos;
        if (text[at] != '#' && begins) return static_cast<std::uint32_t>(at);
        at = text[at] == '#' && begins ? std::min(text.find('\n', at), text.size()) : at + 1;
    }
    return static_cast<std::uint32_t>(text.size());
}

/// True where the bracket that opens here is closed somewhere; brackets in quotes do not count.
[[nodiscard]] inline bool is_closed(std::string_view text, std::uint32_t opening) {
    std::size_t depth = 0;
    for (std::size_t at = opening; at < text.size(); at = text.find_first_of("[]{}\"'", at + 1)) {
        if (text[at] == '"' || text[at] == '\'') {
            if (next_quote(text, at) == at) at = std::min(text.find(text[at], at + 1), text.size() - 1);
        } else if (text[at] == '[' || text[at] == '{') {
            ++depth;
        } else if (--depth == 0) {
            return true;
        }
    }
    return false;
}

/// The tab that indents the line of a place, or nothing.
[[nodiscard]] inline std::optional<std::uint32_t> indenting_tab(std::string_view text, std::uint32_t at) {
    const std::size_t line = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
    const std::size_t first = std::min(text.find_first_not_of(" \t", line), text.size());
    const auto tab = text.substr(line, first - line).find('\t');
    return tab == std::string_view::npos ? std::nullopt
                                         : std::optional{static_cast<std::uint32_t>(line + tab)};
}

/// True where the quote that opens here is closed before its line ends.
[[nodiscard]] inline bool closes_on_its_line(std::string_view text, std::uint32_t opening) {
    const char quote = text[opening];
    for (std::size_t at = opening + 1; at < text.size() && text[at] != '\n'; ++at) {
        const bool escapes = quote == '"' ? text[at] == '\\' : text.substr(at).starts_with("''");
        if (escapes)
            ++at;
        else if (text[at] == quote)
            return true;
    }
    return false;
}

/// True where something stands on the line of a closing quote or bracket, behind it.
[[nodiscard]] inline bool is_behind_closed(std::string_view text, std::uint32_t at) {
    const auto before =
        at == 0 || at >= text.size() ? std::string_view::npos : text.find_last_not_of(" \t", at - 1);
    return before != std::string_view::npos &&
           std::string_view{"\"']}"}.find(text[before]) != std::string_view::npos;
}

/// A line without a colon runs into the key below it, which the parser then takes for one value with a colon in it. The
/// first such line above the place, or nothing.
[[nodiscard]] inline std::optional<text::Span> line_without_colon(std::string_view text, std::uint32_t at) {
    const auto start_of = [&](std::size_t place) { return place == 0 ? 0 : text.rfind('\n', place - 1) + 1; };
    const auto first_of = [&](std::size_t line) {
        return std::min(text.find_first_not_of(' ', line), text.size());
    };
    std::size_t line = start_of(at);
    const std::size_t indent = first_of(line) - line;
    std::size_t most = at;
    std::optional<text::Span> found;
    if (text.substr(line, at - line).find(": ") != std::string_view::npos) return found;
    while (line > 0) {
        line = start_of(line - 1);
        const std::size_t first = first_of(line);
        const std::size_t end = std::min(text.find_first_of("\r\n", first), text.size());
        const std::string_view words = text.substr(first, end - first);
        if (first - line < indent || first - line > most || words.empty() ||
            std::string_view{"-#\"'[{&*!|>?"}.find(words.front()) != std::string_view::npos)
            break;
        if (words.find(": ") != std::string_view::npos || words.ends_with(':')) break;
        found = text::Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)};
        most =
            first - line;  // a line that stands deeper than the one below it goes on with a value further up
    }
    return found;
}

}  // namespace atelier::yaml::detail
