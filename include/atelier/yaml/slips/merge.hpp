#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/slips/slip.hpp"

namespace atelier::yaml::detail {

/// The letter of a line that git, or another program that merges, left: `<`, `|`, `=` or `>`, else 0.
[[nodiscard]] inline char mark_of_merge(std::string_view text, const Line& line) {
    constexpr std::uint32_t length = 7;
    if (line.end - line.first < length) return '\0';
    const char c = text[line.first];
    if (c != '<' && c != '|' && c != '=' && c != '>') return '\0';
    for (std::uint32_t i = 1; i < length; ++i)
        if (text[line.first + i] != c) return '\0';
    const std::uint32_t behind = line.first + length;
    if (c == '=' ? behind < line.end : behind < line.end && text[behind] != ' ') return '\0';
    return c;
}

/// True where a text may hold such a line: cheap enough to be asked of every text.
[[nodiscard]] inline bool may_hold_a_merge(std::string_view text) {
    return text.find("<<<<<<<") != std::string_view::npos || text.find(">>>>>>>") != std::string_view::npos;
}

/// The first conflict at or behind a line, up to its last mark. What follows upon `=======` or `|||||||` is passed over: of the two
/// sides one is to be kept, and the first is as good as the other for reading on.
[[nodiscard]] inline std::optional<Slip> merge_conflict(const Lines& lines, std::size_t from = 0) {
    const std::string_view text = lines.text();
    std::size_t first = from;
    while (first < lines.size() && mark_of_merge(text, lines[first]) == '\0') ++first;
    if (first == lines.size()) return std::nullopt;
    const bool opens = mark_of_merge(text, lines[first]) == '<';
    std::size_t last = first;
    std::vector<Edit> edits;
    const auto take_out = [&](std::size_t i) { edits.push_back({{lines[i].begin, lines[i].end}, {}}); };
    bool passing = false;
    for (std::size_t i = first; i < lines.size(); ++i) {
        const char mark = mark_of_merge(text, lines[i]);
        if (opens && i > first && mark == '<') break;  // the next conflict: this one has lost its end
        if (mark != '\0') last = i;
        if (mark == '|' || mark == '=') passing = opens;
        if (mark != '\0' || passing) take_out(i);
        if (!opens || mark == '>') break;
    }
    if (opens && mark_of_merge(text, lines[last]) != '>') {
        // Without an end nobody can say what belongs to it: only the marks go.
        edits.clear();
        for (std::size_t i = first; i <= last; ++i)
            if (mark_of_merge(text, lines[i]) != '\0') take_out(i);
    }
    Fault fault{FaultKind::merge, {lines[first].first, lines[first].end}, {}, {}, 0};
    if (last > first) fault.other = {lines[last].first, lines[last].end};
    return Slip{std::move(fault), std::move(edits)};
}

}  // namespace atelier::yaml::detail
