#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/score/score.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/width.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t deeper = 6;
constexpr std::size_t gap = 2;
constexpr std::size_t band_columns = 7;     // `largely`
constexpr std::size_t rating_columns = 12;  // `unanswered` and a gap
constexpr std::size_t fewest_cells = 18;
constexpr std::size_t most_cells = 24;

/// One line of the profile and what belongs below it.
struct Row {
    std::string title;  ///< escaped
    const score::Figures* figures;
    bool weakest{false};       ///< of all rows
    bool with_question{true};  ///< names its weakest question
};

/// How rows stand: which columns they have, once the longest title is known.
struct Layout {
    std::size_t title{0};
    std::size_t cells{0};    ///< of the bar; 0 without
    std::size_t summary{0};  ///< 0 where the figures stand below
    bool marked{false};      ///< there is room to mark the weakest at the end of its line
    bool stacked{false};     ///< the title stands on a line of its own
};

[[nodiscard]] std::string marker(const Look& look) { return look.unicode ? "◂ weakest" : "< weakest"; }

/// What a line must hold comes first, then the marker, then the figures, then a longer bar.
[[nodiscard]] Layout layout(const std::vector<Row>& rows, const Page& page) {
    Layout out;
    std::size_t mark = 0;
    std::size_t figures = 0;
    for (const Row& row : rows) {
        out.title = std::max(out.title, width(row.title));
        if (has_figures(*row.figures)) figures = std::max(figures, width(summary(*row.figures, page.look())));
        if (row.weakest) mark = gap + width(marker(page.look()));
    }
    const bool bars = page.look().terminal;
    const std::size_t around = indent + out.title + gap + gap + band_columns;
    std::size_t room = page.columns() > around ? page.columns() - around : 0;
    const std::size_t least = bars ? fewest_cells : figures;
    out.stacked = room < least;
    if (out.stacked) {
        if (bars) out.cells = std::min(most_cells, page.columns() - deeper);
        out.marked = bars && deeper + most_cells + gap + band_columns + mark <= page.columns();
        return out;
    }
    room -= least;
    const auto take = [&](std::size_t wanted) {
        const bool fits = room >= wanted;
        if (fits) room -= wanted;
        return fits;
    };
    out.marked = take(mark);
    if (!bars || take(figures + gap)) out.summary = figures;
    if (bars) out.cells = std::min(fewest_cells + room, most_cells);
    return out;
}

/// The profile of one record at one level.
class Profile {
public:
    Profile(Page& page, const ScoreItem& item, const method::Method& method)
        : page_{page}, item_{item}, method_{method} {}

    void write() {
        switch (item_.level) {
            case Level::block: return blocks();
            case Level::phase: return phases();
            case Level::cell: return groups(false);
            case Level::question: return groups(true);
        }
    }

private:
    void blocks() {
        const score::RecordScore& score = item_.score;
        std::vector<Row> rows;
        for (std::size_t i = 0; i < score.blocks.size(); ++i) {
            const auto& low = score.blocks[i].claimed.low;
            const bool weakest = i == score.weakest_block && low && *low < text::Fraction{1};
            rows.push_back({page_.safe(score.blocks[i].title), &score.blocks[i], weakest});
        }
        write(rows);
        if (rows.empty() ||
            std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.figures->due; }))
            return;
        page_.blank();
        page_.fold("No block is due yet; `atelier score --by phase` shows what counts so far.");
    }

    void phases() {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < item_.score.phases.size() && i < method_.phases.size(); ++i)
            rows.push_back({page_.safe(numbered(i)), &item_.score.phases[i]});
        write(rows);
    }

    void groups(bool with_questions) {
        const std::vector<Row> rows = group_rows(!with_questions);
        const Layout columns = layout(rows, page_);
        for (std::size_t phase = 0; phase < method_.phases.size(); ++phase) {
            if (phase > 0) page_.blank();
            const bool due = phase < item_.score.phases.size() && item_.score.phases[phase].due;
            page_.fold(numbered(phase) + (due ? "" : ": not yet due"), 0, due ? Ink::bold : Ink::dim);
            for (std::size_t i = 0; due && i < rows.size(); ++i) {
                if (method_.groups[i].phase != phase) continue;
                write(rows[i], columns);
                if (with_questions) questions(i);
            }
        }
    }

    [[nodiscard]] std::vector<Row> group_rows(bool with_question) const {
        std::vector<Row> rows;
        const auto& groups = item_.score.groups;
        for (std::size_t i = 0; i < groups.size() && i < method_.groups.size(); ++i)
            rows.push_back({page_.safe(groups[i].title), &groups[i], false, with_question});
        return rows;
    }

    void questions(std::size_t group) {
        for (std::size_t i = 0; i < item_.score.questions.size() && i < method_.questions.size(); ++i)
            if (method_.questions[i].group == group) question(method_.questions[i], item_.score.questions[i]);
    }

    void question(const method::Question& question, const score::Standing& standing) {
        constexpr std::size_t text_at = deeper + rating_columns;
        page_.fold_beside(question.text, "",
                          std::string(deeper, ' ') + std::string{to_string(standing.claimed)}, text_at);
        if (standing.contradicted)
            page_.fold(fmt::format("facts in the record say otherwise; supported: {}",
                                   to_string(standing.supported)),
                       text_at, Ink::dim);
        else if (standing.supported != standing.claimed)
            page_.fold(fmt::format("supported: {}", to_string(standing.supported)), text_at, Ink::dim);
    }

    [[nodiscard]] std::string numbered(std::size_t phase) const {
        return fmt::format("{} {}", method_.phases[phase].number, method_.phases[phase].title);
    }

    void write(const std::vector<Row>& rows) {
        const Layout columns = layout(rows, page_);
        for (const Row& row : rows) write(row, columns);
    }

    void write(const Row& row, const Layout& columns) {
        if (!has_figures(*row.figures)) return without_figures(row, columns);
        if (columns.stacked) {
            page_.fold(row.title, indent, Ink::bold);
            stacked(row, columns);
        } else {
            page_.line(trimmed(std::string(indent, ' ') + padded(row.title, columns.title + gap) +
                               middle(row, columns) + mark(row, columns)));
        }
        details(row, columns);
    }

    void without_figures(const Row& row, const Layout& columns) {
        const std::string why = summary(*row.figures, page_.look()) +
                                (row.figures->insufficient_basis ? ", insufficient basis" : "");
        if (indent + columns.title + gap + why.size() > page_.columns()) {
            page_.fold(row.title, indent);
            page_.fold(why, deeper, Ink::dim);
        } else {
            page_.line(std::string(indent, ' ') + padded(row.title, columns.title + gap) +
                       page_.paint(Ink::dim, why));
        }
    }

    void stacked(const Row& row, const Layout& columns) {
        if (columns.cells == 0) return;
        const std::string margin(deeper, ' ');
        const bool beside = deeper + band_columns + gap + columns.cells <= page_.columns();
        if (!beside) page_.fold(band(row), deeper, Ink::bold);
        page_.line(trimmed(margin + (beside ? painted_band(row) : "") + painted_bar(row, columns) +
                           std::string(gap, ' ') + mark(row, columns)));
    }

    [[nodiscard]] std::string middle(const Row& row, const Layout& columns) const {
        std::string out = painted_band(row);
        if (columns.cells > 0) out += painted_bar(row, columns) + std::string(gap, ' ');
        if (columns.summary > 0) out += padded(summary(*row.figures, page_.look()), columns.summary + gap);
        return out;
    }

    [[nodiscard]] std::string painted_bar(const Row& row, const Layout& columns) const {
        const Bar parts = bar(row.figures->claimed, columns.cells);
        const BarSigns signs = bar_signs(page_.look());
        return repeat(signs.filled, parts.filled) +
               page_.paint(Ink::dim, repeat(signs.shaded, parts.shaded) + repeat(signs.empty, parts.empty));
    }

    [[nodiscard]] static std::string trimmed(std::string line) {
        while (line.ends_with(' ')) line.pop_back();
        return line;
    }

    [[nodiscard]] static std::string band(const Row& row) {
        return std::string{row.figures->band ? band_name(*row.figures->band) : ""};
    }

    [[nodiscard]] std::string painted_band(const Row& row) const {
        return page_.paint(Ink::bold, padded(band(row), band_columns + gap));
    }

    [[nodiscard]] std::string mark(const Row& row, const Layout& columns) const {
        if (!row.weakest || !columns.marked) return {};
        return page_.paint(Ink::warning, marker(page_.look()));
    }

    void details(const Row& row, const Layout& columns) {
        const score::Figures& figures = *row.figures;
        std::string first = columns.summary > 0 && !columns.stacked ? "" : summary(figures, page_.look());
        const auto add = [&](std::string_view part) {
            first += (first.empty() ? "" : ", ") + std::string{part};
        };
        if (columns.stacked && columns.cells == 0) add(band(row));
        if (row.weakest && !columns.marked) add("the weakest block");
        if (figures.insufficient_basis) add("insufficient basis");
        if (differs(figures)) add("supported " + interval(figures.supported, page_.look()));
        page_.fold(first, deeper, Ink::dim);
        if (!row.with_question || !names_weakest(figures) || figures.weakest >= method_.questions.size())
            return;
        page_.fold(fmt::format("weakest: {} ({})", method_.questions[figures.weakest].text,
                               to_string(figures.weakest_state)),
                   deeper, Ink::dim);
    }

    Page& page_;
    const ScoreItem& item_;
    const method::Method& method_;
};

class Scores final : public ScoresWriter {
public:
    Scores(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const ScoreItem& item, std::string& out) override {
        Page page{look_, out};
        if (any_) page.blank();
        any_ = true;
        heading(page, item.record, run_);
        page.blank();
        Profile{page, item, run_.method}.write();
        if (item.score.comparable) return;
        page.blank();
        page.fold(
            "A local method weighs its questions, so these figures are not comparable with those of other "
            "methods.");
    }

    void unjudged(const Unjudged& one, std::string& out) override {
        if (any_) out += '\n';
        plain::unjudged(one, run_, look_, out);
    }

    void end(const Totals&, std::string& out) override {
        if (!any_ || look_.quiet) return;
        Page page{look_, out};
        const BarSigns signs = bar_signs(look_);
        page.blank();
        if (look_.terminal)
            legend(page, fmt::format("From 0 (nothing in place) to 1 (all in place): {} is in place, {} "
                                     "depends on open answers, {} is missing.",
                                     signs.filled, signs.shaded, signs.empty));
        else
            legend(page,
                   "From 0 (nothing in place) to 1 (all in place); in brackets the least and the most that "
                   "open answers can make of it.");
    }

private:
    static void legend(Page& page, const std::string& scale) {
        page.fold(scale +
                      " The word is the band of the least, at most one step above the weakest question. "
                      "Scale and bands "
                      "are atelier's own; the method sets none. More: atelier explain score",
                  0, Ink::dim);
    }

    Run run_;
    Look look_;
    bool any_{false};
};

}  // namespace

std::unique_ptr<ScoresWriter> scores(const Run& run, const Look& look) {
    return std::make_unique<Scores>(run, look);
}

}  // namespace atelier::emit::plain
