#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/yaml/slips/slip.hpp"

// `key:value`, `key = value`, `-entry`: what the signs are meant for is clear, and a space is missing.
namespace atelier::yaml::detail {

/// True where a line with a key stands beside this one, in the same column: then this one is meant for a key, too.
[[nodiscard]] inline bool stands_among_keys(const Lines& lines, std::size_t i) {
    const std::uint32_t column = lines[i].content_column();
    if (lines[i].has_dash()) return true;
    for (auto near = lines.before(i); near; near = lines.before(*near)) {
        if (lines[*near].column() < column && lines[*near].content_column() != column)
            return !lines.has_value(lines[*near]);
        if (lines[*near].content_column() == column && lines[*near].has_key()) return true;
    }
    if (const auto next = lines.behind(i))
        return lines[*next].column() == column && lines[*next].has_key() && !lines[*next].has_dash();
    return column == 0;
}

/// `key:value` and `key=value`.
[[nodiscard]] inline std::optional<Slip> glued_key(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    if (line.has_key() || line.content >= line.end) return std::nullopt;
    const std::uint32_t end = behind_key(text, line.content);
    if (end == line.content) return std::nullopt;
    std::uint32_t sign = end;
    while (sign < line.end && text[sign] == ' ') ++sign;
    if (sign >= line.end || (text[sign] != ':' && text[sign] != '=')) return std::nullopt;
    const bool spaced_colon = text[sign] == ':' && sign > end && is_white(text, sign + 1);
    if (spaced_colon || text.substr(sign).starts_with("://") || text.substr(sign).starts_with("==") ||
        !stands_among_keys(lines, i))
        return std::nullopt;
    std::uint32_t value = sign + 1;
    while (value < line.end && text[value] == ' ') ++value;
    return Slip{unspaced_key({line.content, value}, text.substr(line.content, end - line.content), text[sign],
                             text.substr(value, end_of_plain(text, value, line.end) - value)),
                {{{end, value}, ": "}}};
}

/// `-entry` among entries, or before a key.
[[nodiscard]] inline std::optional<Slip> glued_dash(const Lines& lines, std::size_t i) {
    const std::string_view text = lines.text();
    const Line& line = lines[i];
    const std::uint32_t behind = line.first + 1;
    if (line.has_dash() || line.first >= line.end || text[line.first] != '-' || behind >= line.end ||
        text[behind] == '-')
        return std::nullopt;
    const auto is_entry_here = [&](std::optional<std::size_t> near) {
        return near && lines[*near].has_dash() && lines[*near].column() == line.column();
    };
    const auto above = lines.before(i);
    bool among = is_key_here(text, behind) || is_entry_here(lines.behind(i)) ||
                 (above && lines[*above].has_key() && !lines.has_value(lines[*above]));
    for (auto near = above; near && !among; near = lines.before(*near)) {
        among = is_entry_here(near);
        if (lines[*near].column() < line.column()) break;
    }
    if (!among) return std::nullopt;
    Fault fault{FaultKind::missing_space, {line.first, behind + 1}, {}, {}, 0};
    fault.detail = "behind the `-` of an entry a space is missing";
    fault.meant = "- " + shown(text.substr(behind, line.end - behind), 40);
    return Slip{std::move(fault), {{{behind, behind}, " "}}};
}

}  // namespace atelier::yaml::detail
