#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/lines.hpp"
#include "atelier/yaml/slips/brackets.hpp"
#include "atelier/yaml/slips/columns.hpp"
#include "atelier/yaml/slips/merge.hpp"
#include "atelier/yaml/slips/missing_space.hpp"
#include "atelier/yaml/slips/signs.hpp"
#include "atelier/yaml/slips/slip.hpp"
#include "atelier/yaml/slips/values.hpp"

namespace atelier::yaml::detail {

/// Looks for the slip behind a fault. The parser tells that there is one and how far it came; the lines up to there tell what it is. A slip
/// is looked for on one line after another, first for what is wrong within it, then for how it stands to the others.
class Diagnosis {
public:
    explicit Diagnosis(const Lines& lines) : lines_{lines} {}

    /// The slip that made the reader give up, or nothing where nobody could tell.
    [[nodiscard]] std::optional<Slip> of(const Fault& fault) const {
        if (fault.kind == FaultKind::second_document) return of_document(fault);
        if (fault.kind == FaultKind::indentation && fault.detail == "tab") return of_tab(fault);
        if (fault.kind == FaultKind::syntax && fault.detail == unknown_escape) return of_escape(fault);
        if (fault.kind == FaultKind::indentation && fault.detail.empty()) return as_it_is(fault);
        const std::size_t last = lines_.at(fault.span.begin);
        const std::size_t first = start_of_section(last);
        if (auto slip = within(first, last)) return slip;
        // What opens in one section and is never closed is met in the next.
        if (first > 0)
            if (auto slip = within(start_of_section(first - 1), first - 1)) return slip;
        // The reader tells of some slips at the line before.
        if (const auto next = lines_.behind(last))
            if (auto slip = within(*next, *next)) return slip;
        return as_it_is(fault);
    }

private:
    /// Where the key begins under which a line stands, in the first column; not far up.
    [[nodiscard]] std::size_t start_of_section(std::size_t last) const {
        constexpr std::size_t most = 300;
        const std::size_t least = last > most ? last - most : 0;
        std::size_t i = last;
        while (i > least && !(lines_.counts(i) && lines_[i].column() == 0 && lines_[i].has_key())) --i;
        return i;
    }

    [[nodiscard]] std::optional<Slip> within(std::size_t first, std::size_t last) const {
        for (std::size_t i = first; i <= last && i < lines_.size(); ++i) {
            if (mark_of_merge(lines_.text(), lines_[i]) != '\0') return merge_conflict(lines_, i);
            if (!lines_.counts(i)) continue;
            if (auto slip = look_alike_slip(lines_, i)) return slip;
            if (auto slip = glued_dash(lines_, i)) return slip;
            if (auto slip = glued_key(lines_, i)) return slip;
            if (auto slip = bracket_slip(lines_, i)) return slip;
            if (auto slip = colon_forgotten(lines_, i)) return slip;
            if (auto slip = column_slip_of(lines_, i)) return slip;
            if (auto slip = value_slip(lines_, i)) return slip;
        }
        for (std::size_t i = first; i <= last && i < lines_.size(); ++i)
            if (lines_.counts(i))
                if (auto slip = colon_forgotten_within(lines_, i)) return slip;
        return std::nullopt;
    }

    /// A path of Windows, most likely: the backslash is meant as one.
    [[nodiscard]] static std::optional<Slip> of_escape(const Fault& fault) {
        const std::uint32_t at = fault.span.begin;
        return Slip{fault, {{{at, at}, "\\"}}};
    }

    /// What stands behind the end of the document is left alone.
    [[nodiscard]] std::optional<Slip> of_document(const Fault& fault) const {
        if (auto slip = first_line_indented(lines_)) return slip;
        const auto end = static_cast<std::uint32_t>(lines_.text().size());
        if (lines_.text().substr(0, fault.span.begin).find_first_not_of(" \t\r\n") == std::string_view::npos)
            return std::nullopt;
        return Slip{fault, {{{fault.span.begin, end}, {}}}};
    }

    /// Tabs give way to as many spaces as make the line begin where its neighbour does.
    [[nodiscard]] std::optional<Slip> of_tab(const Fault& fault) const {
        const std::size_t i = lines_.at(fault.span.begin);
        const Line& line = lines_[i];
        const std::string_view text = lines_.text();
        std::uint32_t end = line.begin;
        while (end < line.end && (text[end] == ' ' || text[end] == '\t')) ++end;
        if (fault.span.begin >= end) return Slip{fault, {{fault.span, " "}}};
        std::uint32_t column = 2;
        Slip slip{fault, {}};
        if (const auto above = lines_.before(i)) {
            const Line& upper = lines_[*above];
            const bool dash = text.substr(end).starts_with("- ");
            column = upper.has_key() && !lines_.has_value(upper) ? upper.content_column() + 2
                     : dash && upper.has_dash()                  ? upper.column()
                                                                 : upper.content_column();
            if (dash && upper.has_key() && !upper.has_dash() && lines_.has_value(upper))
                column = dash_column(*above, column);
            slip.fault.remedy =
                "Delete it and type spaces, so that the line begins in " + column_name(column);
            if (upper.has_key() && lines_.has_value(upper) && column == upper.content_column())
                slip.fault.remedy += ", as `" + shown(lines_.slice(upper.key())) + "` above";
            slip.fault.remedy += ".";
        }
        const bool blank = end == line.end;
        slip.edits.push_back({{line.begin, end}, blank ? std::string{} : spaces(column)});
        return slip;
    }

    /// The column of the entries among which a line stands.
    [[nodiscard]] std::uint32_t dash_column(std::size_t i, std::uint32_t otherwise) const {
        for (auto near = std::optional{i}; near; near = lines_.before(*near)) {
            if (lines_[*near].has_dash()) return lines_[*near].column();
            if (lines_[*near].column() == 0) break;
        }
        return otherwise;
    }

    /// Faults that say themselves what they are, and can be stepped over.
    [[nodiscard]] std::optional<Slip> as_it_is(const Fault& fault) const {
        if (fault.kind != FaultKind::indentation || !fault.detail.empty()) return std::nullopt;
        const std::size_t i = lines_.at(fault.span.begin);
        // It goes on with something further up: it may stand anywhere right of that.
        return Slip{fault, {{{lines_[i].begin, lines_[i].begin}, spaces(4)}}};
    }

    const Lines& lines_;
};

}  // namespace atelier::yaml::detail
