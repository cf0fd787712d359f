#include "emit/text/profile.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t deeper = 6;
constexpr std::size_t gap = 2;
constexpr std::size_t fewest_cells = 12;
constexpr std::size_t most_cells = 24;

[[nodiscard]] std::string marker(const Look& look) { return look.unicode ? "◂ weakest" : "< weakest"; }

[[nodiscard]] std::string trimmed(std::string line) {
    while (line.ends_with(' ')) line.pop_back();
    return line;
}

}  // namespace

Profile::Profile(Page& page, const std::vector<ProfileRow>& rows)
    : page_{page}, rows_{rows}, columns_{layout()} {}

void Profile::write() {
    for (const ProfileRow& row : rows_) write(row);
}

/// What a line must hold comes first, then the marker, then the figures, then a longer bar.
Profile::Layout Profile::layout() const {
    Layout out;
    std::size_t mark = 0;
    std::size_t figures = 0;
    std::size_t intervals = 0;
    for (const ProfileRow& row : rows_) {
        out.title = std::max(out.title, width(row.title));
        out.band = std::max(out.band, width(band(row)));
        if (has_figures(*row.figures)) {
            figures = std::max(figures, width(summary(*row.figures, page_.look())));
            intervals = std::max(intervals, width(interval(row.figures->claimed, page_.look())));
        }
        if (row.weakest) mark = gap + width(marker(page_.look()));
    }
    const bool bars = page_.look().terminal;
    const std::size_t around = indent + out.title + gap + gap + out.band;
    std::size_t room = page_.columns() > around ? page_.columns() - around : 0;
    const std::size_t least = bars ? fewest_cells : intervals;
    out.stacked = room < least;
    if (out.stacked) {
        if (bars) out.cells = std::min(most_cells, page_.columns() - deeper);
        out.marked = bars && deeper + most_cells + gap + out.band + mark <= page_.columns();
        return out;
    }
    room -= least;
    const auto take = [&](std::size_t wanted) {
        const bool fits = room >= wanted;
        if (fits) room -= wanted;
        return fits;
    };
    out.marked = take(mark);
    // How many are answered stands below where it has no room beside; without a bar the interval always has.
    if (bars ? take(figures + gap) : take(figures - intervals)) out.summary = figures;
    if (!bars && out.summary == 0) out.interval = intervals;
    if (bars) out.cells = std::min(fewest_cells + room, most_cells);
    return out;
}

void Profile::write(const ProfileRow& row) {
    if (!has_figures(*row.figures)) return without_figures(row);
    if (columns_.stacked) {
        page_.fold(row.title, indent, Ink::bold);
        stacked(row);
    } else {
        page_.line(trimmed(std::string(indent, ' ') + padded(row.title, columns_.title + gap) + middle(row) +
                           mark(row)));
    }
    details(row);
}

void Profile::without_figures(const ProfileRow& row) {
    const std::string why =
        summary(*row.figures, page_.look()) + (row.figures->insufficient_basis ? ", insufficient basis" : "");
    if (indent + columns_.title + gap + why.size() > page_.columns()) {
        page_.fold(row.title, indent);
        page_.fold(why, deeper, Ink::dim);
    } else {
        page_.line(std::string(indent, ' ') + padded(row.title, columns_.title + gap) +
                   page_.paint(Ink::dim, why));
    }
}

void Profile::stacked(const ProfileRow& row) {
    if (columns_.cells == 0) return;
    const std::string margin(deeper, ' ');
    const bool beside = deeper + columns_.band + gap + columns_.cells <= page_.columns();
    if (!beside) page_.fold(band(row), deeper, Ink::bold);
    page_.line(trimmed(margin + (beside ? painted_band(row) : "") + painted_bar(row) + std::string(gap, ' ') +
                       mark(row)));
}

std::string Profile::middle(const ProfileRow& row) const {
    std::string out = painted_band(row);
    if (columns_.cells > 0) out += painted_bar(row) + std::string(gap, ' ');
    if (columns_.summary > 0) out += padded(summary(*row.figures, page_.look()), columns_.summary + gap);
    if (columns_.interval > 0)
        out += padded(interval(row.figures->claimed, page_.look()), columns_.interval + gap);
    return out;
}

std::string Profile::band(const ProfileRow& row) const { return band_words(*row.figures, page_.look()); }

std::string Profile::painted_bar(const ProfileRow& row) const {
    const Bar parts = bar(row.figures->claimed, columns_.cells);
    const BarSigns signs = bar_signs(page_.look());
    return repeat(signs.filled, parts.filled) +
           page_.paint(Ink::dim, repeat(signs.shaded, parts.shaded) + repeat(signs.empty, parts.empty));
}

std::string Profile::painted_band(const ProfileRow& row) const {
    return page_.paint(Ink::bold, padded(band(row), columns_.band + gap));
}

std::string Profile::mark(const ProfileRow& row) const {
    if (!row.weakest || !columns_.marked) return {};
    return page_.paint(Ink::warning, marker(page_.look()));
}

void Profile::details(const ProfileRow& row) {
    const score::Figures& figures = *row.figures;
    std::string first = columns_.stacked || (columns_.summary == 0 && columns_.interval == 0)
                            ? summary(figures, page_.look())
                        : columns_.interval > 0 ? answered(figures)
                                                : "";
    const auto add = [&](std::string_view part) {
        first += (first.empty() || part.empty() ? "" : ", ") + std::string{part};
    };
    if (columns_.stacked && columns_.cells == 0) add(band(row));
    if (row.weakest && !columns_.marked) add("the weakest block");
    if (figures.insufficient_basis) add("insufficient basis");
    if (differs(figures)) add("supported " + interval(figures.supported, page_.look()));
    add(row.remark);
    page_.fold(first, deeper, Ink::dim);
    if (!names_weakest(figures) || row.weakest_text.empty()) return;
    page_.fold(fmt::format("weakest: {} ({})", row.weakest_text, to_string(figures.weakest_state)), deeper,
               Ink::dim);
}

}  // namespace atelier::emit::plain
