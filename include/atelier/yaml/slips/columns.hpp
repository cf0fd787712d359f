#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/yaml/slips/slip.hpp"
#include "atelier/yaml/slips/values.hpp"

// Lines that stand too far left or right, lack their `- `, or belong under the line above.
namespace atelier::yaml::detail {

[[nodiscard]] inline std::string column_name(std::uint32_t column) {
    return "column " + std::to_string(column + 1);
}

/// Moves a line and what hangs on it; `last` is the last line that moves.
[[nodiscard]] inline std::vector<Edit> moved(const Lines& lines, std::size_t first, std::size_t last,
                                             std::uint32_t from, std::uint32_t to) {
    std::vector<Edit> edits;
    for (std::size_t i = first; i <= last; ++i) {
        const Line& line = lines[i];
        if (line.first >= line.end) continue;
        if (to > from)
            edits.push_back({{line.begin, line.begin}, spaces(to - from)});
        else
            edits.push_back({{line.begin, line.begin + std::min(from - to, line.column())}, {}});
    }
    return edits;
}

/// The last line that moves with one: on a key that has its value nothing hangs but the rest of that.
[[nodiscard]] inline std::size_t last_that_hangs(const Lines& lines, std::size_t i) {
    if (lines[i].has_dash() || !lines.has_value(lines[i])) return lines.last_of(i);
    std::size_t last = i;
    while (last + 1 < lines.size() && lines[last + 1].inside) ++last;
    return last;
}

/// What a line is called in a message: its key, or the entry that it begins.
[[nodiscard]] inline std::string name_of_line(const Lines& lines, const Line& line) {
    if (line.has_dash()) return "this entry";
    if (line.has_key()) return "`" + shown(lines.slice(line.key())) + "`";
    return "this line";
}

[[nodiscard]] inline Slip column_slip(const Lines& lines, std::size_t i, std::size_t neighbour,
                                      std::uint32_t from, std::uint32_t to) {
    const Line& line = lines[i];
    const Line& other = lines[neighbour];
    const std::uint32_t end = line.has_key() ? line.colon : line.end;
    Fault fault{FaultKind::column, {line.first, std::max(end, line.first)}, {}, {}, 0};
    const bool key = other.has_key() && !(line.has_dash() && other.has_dash());
    const std::string like = key ? "`" + shown(lines.slice(other.key())) + "`" : std::string{"the entry"};
    const bool above = neighbour < i;
    fault.detail = name_of_line(lines, line) + " stands further " + (from > to ? "right" : "left") +
                   " than " + like + (above ? " above" : " below");
    const std::size_t gap = from > to ? from - to : to - from;
    const std::string count = std::to_string(gap) + (gap == 1 ? " space" : " spaces");
    fault.remedy = "Begin it in " + column_name(to) + ", as " + like + (above ? " above" : " below") + ": " +
                   (from > to ? "take out " : "add ") + count + ".";
    fault.other = key ? other.key() : text::Span{other.first, other.end};
    fault.beside = "begins in " + column_name(to);
    return {std::move(fault), {}};
}

/// The last line of a run of lines that all stand at or right of a column.
[[nodiscard]] inline std::size_t last_right_of(const Lines& lines, std::size_t i, std::uint32_t column) {
    std::size_t last = i;
    for (std::size_t j = i + 1; j < lines.size(); ++j) {
        if (lines[j].first >= lines[j].end) continue;
        if (lines[j].column() < column) break;
        last = j;
    }
    return last;
}

/// A key, or an entry, further right than the line above although that has its value already. Where the line above that one lacks a
/// value, the one between belongs under it.
[[nodiscard]] inline std::optional<Slip> too_far_right(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    const auto above = lines.before(i);
    if (!above || !(line.has_key() || line.has_dash())) return std::nullopt;
    const Line& upper = lines[*above];
    const bool dashes = line.has_dash() && upper.has_dash();
    const std::uint32_t wanted = dashes ? upper.column() : upper.content_column();
    const std::uint32_t column = line.column();
    if (column <= wanted || !(upper.has_key() || upper.has_dash()) || !lines.has_value(upper))
        return std::nullopt;
    if (upper.has_key() && std::string_view{"|>"}.find(lines.text()[upper.value]) != std::string_view::npos)
        return std::nullopt;
    if (line.has_dash() && !upper.has_dash()) return std::nullopt;
    const auto top = lines.before(*above);
    if (top && !upper.has_dash() && lines[*top].has_key() && !lines.has_value(lines[*top]) &&
        lines[*top].content_column() == upper.column()) {
        Slip slip = column_slip(lines, *above, i, upper.column(), column);
        slip.fault.detail = name_of_line(lines, upper) + " belongs under `" +
                            shown(lines.slice(lines[*top].key())) + "`, and stands beside it";
        slip.edits = moved(lines, *above, *above, upper.column(), column);
        return slip;
    }
    Slip slip = column_slip(lines, i, *above, column, wanted);
    slip.edits = moved(lines, i, last_right_of(lines, i, column), column, wanted);
    return slip;
}

/// Of a key that begins an entry, as the one of the entry before does, and has no dash.
[[nodiscard]] inline Fault lacking_dash(const Lines& lines, const Line& line, const Line& before) {
    Fault fault{FaultKind::column, line.key(), {}, before.key(), 0};
    fault.detail = "the entry that begins with `" + shown(lines.slice(line.key())) + "` lacks its `- `";
    fault.meant = "- " + shown(lines.slice({line.content, line.end}));
    fault.beside = "the entry before begins here";
    return fault;
}

/// A key near the column of the keys of an entry, which begins with that key: it begins the next one, and lacks its dash. Moved into that
/// column it would only stand there a second time.
[[nodiscard]] inline std::optional<Slip> entry_beside_its_column(const Lines& lines, std::size_t i,
                                                                 std::uint32_t column) {
    const Line& line = lines[i];
    if (line.has_dash() || !line.has_key()) return std::nullopt;
    for (auto near = lines.before(i); near; near = lines.before(*near)) {
        const Line& upper = lines[*near];
        if (!upper.has_dash() || upper.content_column() != column) continue;
        if (!upper.has_key() || lines.slice(upper.key()) != lines.slice(line.key())) return std::nullopt;
        Fault fault = lacking_dash(lines, line, upper);
        fault.remedy = "Begin it in " + column_name(upper.column()) + " with its dash:";
        return Slip{std::move(fault), {{{line.begin, line.first}, spaces(upper.column()) + "- "}}};
    }
    return std::nullopt;
}

/// A line in a column in which nothing above it begins: it belongs to the nearest of those.
[[nodiscard]] inline std::optional<Slip> between_columns(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    if (!(line.has_key() || line.has_dash()) || line.column() == 0) return std::nullopt;
    // Right of a key that waits for its value a new column begins.
    const auto above = lines.before(i);
    if (!above || (!lines.has_value(lines[*above]) && lines[*above].parent_column() < line.column()))
        return std::nullopt;
    std::optional<std::size_t> best;
    std::uint32_t best_column = 0;
    const auto distance = [&](std::uint32_t column) {
        return column > line.column() ? column - line.column() : line.column() - column;
    };
    std::uint32_t least = UINT32_MAX;
    for (auto near = lines.before(i); near; near = lines.before(*near)) {
        const Line& upper = lines[*near];
        if (!upper.has_key() && !upper.has_dash()) continue;
        for (const bool dash : {false, true}) {
            const bool fits = dash ? upper.has_dash() : upper.has_key();
            const std::uint32_t column = dash ? upper.column() : upper.content_column();
            if (!fits || column >= least) continue;
            if (column == line.column() && dash == line.has_dash()) return std::nullopt;
            if (dash != line.has_dash()) continue;
            if (!best || distance(column) < distance(best_column)) {
                best = near;
                best_column = column;
            }
        }
        least = std::min(least, upper.column());
        if (least < line.column()) break;
    }
    if (!best || best_column == line.column()) return std::nullopt;
    if (auto slip = entry_beside_its_column(lines, i, best_column)) return slip;
    Slip slip = column_slip(lines, i, *best, line.column(), best_column);
    slip.edits = moved(lines, i, last_that_hangs(lines, i), line.column(), best_column);
    return slip;
}

/// A key in the column of the dashes: either its own dash is missing, or it stands too far left.
[[nodiscard]] inline std::optional<Slip> without_dash(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.has_dash() || !line.has_key()) return std::nullopt;
    std::optional<std::size_t> entry;
    for (auto near = lines.before(i); near; near = lines.before(*near)) {
        if (lines[*near].column() > line.column()) continue;
        if (lines[*near].column() == line.column() && lines[*near].has_dash()) entry = near;
        break;
    }
    if (!entry || !lines[*entry].has_key()) return std::nullopt;
    const Line& upper = lines[*entry];
    if (lines.slice(upper.key()) != lines.slice(line.key())) {
        Slip slip = column_slip(lines, i, *entry, line.column(), upper.content_column());
        slip.edits = moved(lines, i, last_that_hangs(lines, i), line.column(), upper.content_column());
        return slip;
    }
    // What hangs on it stands where it should, or in the column of the entry itself.
    std::vector<Edit> edits{{{line.first, line.first}, "- "}};
    for (auto next = lines.behind(i); next; next = lines.behind(*next)) {
        const Line& below = lines[*next];
        if (below.column() != line.column() || below.has_dash()) break;
        edits.push_back({{below.begin, below.begin}, spaces(upper.content_column() - upper.column())});
    }
    return Slip{lacking_dash(lines, line, upper), std::move(edits)};
}

/// A key that stands a second time in an entry whose first key it is: the dash of the next entry is missing.
[[nodiscard]] inline std::optional<Slip> doubled_for_want_of_dash(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.has_dash() || !line.has_key() || line.column() < 2) return std::nullopt;
    std::optional<std::size_t> entry;
    for (auto near = lines.before(i); near && !entry; near = lines.before(*near)) {
        const Line& upper = lines[*near];
        if (upper.has_dash() && upper.content_column() == line.column())
            entry = near;
        else if (upper.column() < line.column())
            return std::nullopt;
    }
    if (!entry || lines.slice(lines[*entry].key()) != lines.slice(line.key())) return std::nullopt;
    const Line& upper = lines[*entry];
    Fault fault = lacking_dash(lines, line, upper);
    fault.remedy = "Begin it in " + column_name(upper.column()) + " with its dash:";
    const std::uint32_t dash = line.begin + upper.column();
    return Slip{std::move(fault), {{{dash, dash + 1}, "-"}}};
}

/// The first line begins with spaces and the others do not.
[[nodiscard]] inline std::optional<Slip> first_line_indented(const Lines& lines) {
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < lines.size() && !first; ++i)
        if (lines.counts(i)) first = i;
    if (!first || lines[*first].column() == 0 || !lines[*first].has_key()) return std::nullopt;
    const std::uint32_t column = lines[*first].column();
    std::size_t last = *first;
    std::size_t indented = 0;
    std::size_t i = *first;
    for (; i < lines.size() && (!lines.counts(i) || lines[i].column() >= column); ++i) {
        if (!lines.counts(i)) continue;
        indented += lines[i].column() == column ? 1U : 0U;
        last = i;
    }
    if (i >= lines.size() || lines[i].column() != 0) return std::nullopt;
    Slip slip = column_slip(lines, *first, i, column, 0);
    if (indented == 1)
        slip.fault.detail = "the first line begins with " + std::string{column == 1 ? "a space" : "spaces"} +
                            ", and the others do not";
    else
        slip.fault.detail = "the first lines begin with spaces, and those from `" +
                            shown(lines.slice(lines[i].key())) + "` on do not";
    if (indented > 1 && lines[i].has_key()) slip.fault.remedy = "Begin all keys of the record in column 1.";
    slip.edits = moved(lines, *first, last, column, 0);
    return slip;
}

/// A key alone on its line, above what hangs on it.
[[nodiscard]] inline std::optional<Slip> colon_forgotten(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    if (line.has_key() || line.content >= line.end) return std::nullopt;
    const std::uint32_t end = behind_key(lines.text(), line.content);
    if (end != end_of_plain(lines.text(), line.content, line.end)) return std::nullopt;
    const auto next = lines.behind(i);
    if (!next || !(lines[*next].has_key() || lines[*next].has_dash()) ||
        lines[*next].column() < line.content_column() ||
        (lines[*next].column() == line.content_column() && !lines[*next].has_dash()))
        return std::nullopt;
    const text::Span key{line.content, end};
    return lacking_colon(key, lines.slice(key), shown(lines.slice(key)) + ":");
}

/// `commitment willing` among keys.
[[nodiscard]] inline std::optional<Slip> colon_forgotten_within(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    const std::string_view text = lines.text();
    if (line.has_key() || line.content >= line.end) return std::nullopt;
    const std::uint32_t end = behind_key(text, line.content);
    if (end == line.content || end >= line.end || text[end] != ' ' || colon_within(text, {end, line.end}))
        return std::nullopt;
    const text::Span key{line.content, end};
    if (!is_a_key_elsewhere(lines, lines.slice(key))) return std::nullopt;
    return lacking_colon(key, lines.slice(key),
                         shown(lines.slice(key)) + ": " + shown(lines.slice({end + 1, line.end}), 40));
}

[[nodiscard]] inline std::optional<Slip> column_slip_of(const Lines& lines, std::size_t i) {
    if (auto slip = too_far_right(lines, i)) return slip;
    if (auto slip = without_dash(lines, i)) return slip;
    return between_columns(lines, i);
}

}  // namespace atelier::yaml::detail
