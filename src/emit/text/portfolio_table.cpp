#include "emit/text/portfolio_table.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/portfolio.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t figure_columns = 9;  // `0.33–0.67`
constexpr std::size_t least_label = 12;
constexpr std::size_t most_label = 28;
constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;
constexpr std::size_t rightmost_words = 24;  // of a gate, before it is folded
constexpr std::string_view mark = " *";      // of what does not compare

[[nodiscard]] std::string_view ellipsis(const Look& look) { return look.unicode ? "…" : "..."; }

}  // namespace

PortfolioTables::PortfolioTables(Page& page, const portfolio::Portfolio& all, const method::Method& method)
    : page_{page}, all_{all}, method_{method}, figure_columns_{figure_columns} {
    for (const portfolio::Row& row : all.rows) {
        const auto unsupported = [](const portfolio::Figure& figure) { return figure.is_unsupported(); };
        if (std::any_of(row.blocks.begin(), row.blocks.end(), unsupported) ||
            std::any_of(row.groups.begin(), row.groups.end(), unsupported))
            figure_columns_ = figure_columns + unsupported_mark.size();
        labels_.push_back(page.safe(row.label));
        longest_label_ =
            std::max(longest_label_, width(labels_.back()) + (row.marks.none() ? 0 : mark.size()));
    }
}

std::size_t PortfolioTables::longest_gate() const {
    std::size_t longest = 0;
    for (const portfolio::Row& row : all_.rows)
        longest = std::max(longest, width(page_.safe(gate_words(row, method_))));
    return longest;
}

bool PortfolioTables::wide(std::size_t figures) const {
    return indent + std::min(longest_label_, most_label) + 1 + figures * stride() + gap + longest_gate() <=
           page_.columns();
}

template <class Line>
void PortfolioTables::by_group(const std::vector<bool>& shown, Line line) {
    if (all_.by == portfolio::By::none) {
        for (std::size_t i = 0; i < all_.rows.size(); ++i)
            if (shown[i]) line(static_cast<portfolio::Place>(i));
        return;
    }
    bool first = true;
    for (const portfolio::Group& group : all_.groups) {
        const auto count = static_cast<std::size_t>(std::count_if(
            group.rows.begin(), group.rows.end(), [&](portfolio::Place place) { return shown[place]; }));
        if (count == 0) continue;
        if (!first) page_.blank();
        first = false;
        page_.fold(
            fmt::format("{} ({})", group_title(group, all_.by, method_), text::count(count, "atelier")),
            indent, Ink::bold);
        for (const portfolio::Place place : group.rows)
            if (shown[place]) line(place);
    }
}

std::string PortfolioTables::shortened(portfolio::Place place, std::size_t columns) const {
    const std::string& whole = labels_[place];
    const std::string_view sign = all_.rows[place].marks.none() ? "" : mark;
    if (width(whole) + sign.size() <= columns) return whole + std::string{sign};
    return cut(whole, columns - sign.size(), ellipsis(page_.look())) + std::string{sign};
}

void PortfolioTables::on_its_own_line(portfolio::Place place) {
    const std::string_view sign = all_.rows[place].marks.none() ? "" : mark;
    for (const std::string& part : emit::fold(labels_[place] + std::string{sign}, page_.columns() - indent))
        page_.line(std::string(indent, ' ') + page_.paint(Ink::bold, part));
}

std::string PortfolioTables::label(portfolio::Place place, std::size_t columns) {
    // Rows stand in order, so that labels with the same beginning are neighbours. The mark alone tells nobody apart.
    const auto beginning = [&](std::size_t of) {
        return cut(labels_[of], columns - mark.size(), ellipsis(page_.look()));
    };
    const bool taken = (place > 0 && beginning(place - 1U) == beginning(place)) ||
                       (place + 1U < labels_.size() && beginning(place + 1U) == beginning(place));
    if (!taken || width(labels_[place]) + mark.size() <= columns)
        return padded(shortened(place, columns), columns);
    on_its_own_line(place);
    return padded("", columns);
}

void PortfolioTables::gates() {
    std::size_t phase_columns = 0;
    for (const portfolio::Row& row : all_.rows)
        phase_columns = std::max(phase_columns, width(page_.safe(phase_id(method_, row.phase))));
    const std::size_t label_columns = std::min(longest_label_, most_label);
    const std::size_t before = indent + label_columns + gap + phase_columns + gap;
    const bool beside = before + rightmost_words <= page_.columns();
    by_group(std::vector<bool>(all_.rows.size(), true), [&](portfolio::Place place) {
        const portfolio::Row& row = all_.rows[place];
        const std::string words = gate_words(row, method_);
        if (beside) {
            page_.fold_beside(words, "",
                              std::string(indent, ' ') + label(place, label_columns) + std::string(gap, ' ') +
                                  page_.safe(phase_id(method_, row.phase)),
                              before);
            return;
        }
        on_its_own_line(place);
        if (row.phase != method::none)
            page_.fold(fmt::format("says it is in {}", phase_id(method_, row.phase)), 2 * indent);
        page_.fold(words, 2 * indent);
    });
}

void PortfolioTables::figures(const std::vector<FigureColumn>& columns,
                              std::vector<portfolio::Figure> portfolio::Row::*from, bool with_gate,
                              bool due_only) {
    const Look& look = page_.look();
    std::vector<bool> shown;
    for (const portfolio::Row& row : all_.rows)
        shown.push_back(!due_only ||
                        std::any_of(columns.begin(), columns.end(), [&](const FigureColumn& column) {
                            return (row.*from)[column.index].due;
                        }));
    const std::size_t taken = indent + 1 + columns.size() * stride() + (with_gate ? gap + longest_gate() : 0);
    const std::size_t room = page_.columns() + 1 > taken ? page_.columns() + 1 - taken : 0;
    const std::size_t label_columns = std::min({room, longest_label_, most_label});
    if (label_columns < std::min(least_label, longest_label_)) {
        by_group(shown, [&](portfolio::Place place) {
            on_its_own_line(place);
            for (const FigureColumn& column : columns)
                page_.fold_beside(column.title, cell((all_.rows[place].*from)[column.index], look), "",
                                  2 * indent);
        });
        return;
    }
    const auto trimmed = [](std::string line) {
        while (line.ends_with(' ')) line.pop_back();
        return line;
    };
    std::string head(indent + label_columns + 1, ' ');
    for (const FigureColumn& column : columns)
        head += padded(cut(page_.safe(column.head), figure_columns_, ellipsis(look)), stride());
    if (with_gate) head += std::string(gap - 1, ' ') + "gate";
    page_.line(page_.paint(Ink::dim, trimmed(head)));
    by_group(shown, [&](portfolio::Place place) {
        const portfolio::Row& row = all_.rows[place];
        std::string line = std::string(indent, ' ') + label(place, label_columns) + ' ';
        for (const FigureColumn& column : columns)
            line += padded(cell((row.*from)[column.index], look), stride());
        if (with_gate) line += std::string(gap - 1, ' ') + page_.safe(gate_words(row, method_));
        page_.line(trimmed(line));
    });
}

}  // namespace atelier::emit::plain
