#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/words.hpp"
#include "emit/markdown/elements.hpp"
#include "emit/markdown/file_table.hpp"
#include "emit/markdown/heading.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"

namespace atelier::emit::markdown {

namespace {

/// A line of a table: what it is called, and its figures.
struct Row {
    std::string title;  ///< escaped
    const score::Figures* figures;
};

/// The tables of one record.
class Tables {
public:
    Tables(const ScoreItem& item, const method::Method& method, const Look& look, std::string& out)
        : item_{item}, method_{method}, look_{look}, out_{out} {}

    void write() {
        switch (item_.level) {
            case Level::block: return blocks();
            case Level::phase: return table("Phase", phases());
            case Level::cell: return cells();
            case Level::question: return questions();
            case Level::element: return elements(item_, method_, look_, out_);
        }
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown_sentence(text, look_.unicode);
    }

    void blocks() {
        const score::RecordScore& score = item_.score;
        std::vector<Row> rows;
        for (const score::Figures& figures : score.blocks) rows.push_back({safe(figures.title), &figures});
        table("Block", rows);
        if (score.weakest_block >= score.blocks.size()) return;
        out_ += fmt::format("\nThe weakest block is {}.\n", safe(score.blocks[score.weakest_block].title));
    }

    [[nodiscard]] std::vector<Row> phases() const {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < item_.score.phases.size() && i < method_.phases.size(); ++i)
            rows.push_back({phase(i), &item_.score.phases[i]});
        return rows;
    }

    [[nodiscard]] std::string phase(std::size_t index) const {
        return fmt::format("{} {}", method_.phases[index].number, safe(method_.phases[index].title));
    }

    void cells() {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < groups(); ++i)
            if (item_.score.groups[i].due) rows.push_back({group(i), &item_.score.groups[i]});
        table("Part", rows);
        not_yet_due();
    }

    [[nodiscard]] std::size_t groups() const {
        return std::min(item_.score.groups.size(), method_.groups.size());
    }

    [[nodiscard]] std::string group(std::size_t index) const {
        return fmt::format("{}: {}", safe(phase_title(method_, method_.groups[index].phase)),
                           safe(item_.score.groups[index].title));
    }

    void not_yet_due() {
        std::vector<std::string> later;
        for (std::size_t i = 0; i < item_.score.phases.size() && i < method_.phases.size(); ++i)
            if (!item_.score.phases[i].due) later.push_back(safe(method_.phases[i].title));
        if (!later.empty()) out_ += fmt::format("\nNot yet due: {}.\n", text::listing(later));
    }

    void questions() {
        bool first = true;
        for (std::size_t i = 0; i < groups(); ++i) {
            const score::Figures& figures = item_.score.groups[i];
            if (!figures.due) continue;
            if (!first) out_ += '\n';
            first = false;
            out_ += fmt::format("### {}\n\n{}{}\n\n", group(i), summary(figures, look_),
                                figures.insufficient_basis ? ", insufficient basis" : "");
            out_ += "| Question | Claimed | Supported |\n|---|---|---|\n";
            for (std::size_t q = 0; q < item_.score.questions.size() && q < method_.questions.size(); ++q)
                if (method_.questions[q].group == i) question(method_.questions[q], item_.score.questions[q]);
        }
        not_yet_due();
    }

    void question(const method::Question& question, const score::Standing& standing) {
        out_ += fmt::format("| {} | {} | {}{} |\n", safe(question.text), to_string(standing.claimed),
                            to_string(standing.supported),
                            standing.contradicted ? "; facts in the record say otherwise" : "");
    }

    void table(std::string_view what, const std::vector<Row>& rows) {
        const bool supported =
            std::any_of(rows.begin(), rows.end(), [](const Row& row) { return differs(*row.figures); });
        out_ += fmt::format("| {} | Point | Range | Answered | Band |{} Weakest question |\n", what,
                            supported ? " Supported |" : "");
        out_ += fmt::format("|---|---:|---:|---:|---|{}---|\n", supported ? "---:|" : "");
        for (const Row& row : rows) {
            std::vector<std::string> cells =
                has_figures(*row.figures) ? cells_of(*row.figures) : cells_without_figures(*row.figures);
            if (supported)
                cells.push_back(differs(*row.figures) ? interval(row.figures->supported, look_) : "");
            cells.push_back(weakest(*row.figures));
            out_ += fmt::format("| {} |", row.title);
            for (const std::string& cell : cells) out_ += cell.empty() ? " |" : fmt::format(" {} |", cell);
            out_ += '\n';
        }
    }

    [[nodiscard]] std::vector<std::string> cells_of(const score::Figures& figures) const {
        std::string band = band_words(figures, look_);
        if (figures.insufficient_basis) band += ", insufficient basis";
        return {figure(figures.claimed.point, look_), range(figures.claimed, look_),
                fmt::format("{} of {}", figures.answered, figures.applicable), std::move(band)};
    }

    [[nodiscard]] std::vector<std::string> cells_without_figures(const score::Figures& figures) const {
        return {summary(figures, look_), "", "", figures.insufficient_basis ? "insufficient basis" : ""};
    }

    [[nodiscard]] std::string weakest(const score::Figures& figures) const {
        if (!names_weakest(figures) || figures.weakest >= method_.questions.size()) return {};
        return fmt::format("{} ({})", safe(method_.questions[figures.weakest].text),
                           to_string(figures.weakest_state));
    }

    const ScoreItem& item_;
    const method::Method& method_;
    Look look_;
    std::string& out_;
};

class Scores final : public ScoresWriter {
public:
    Scores(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const ScoreItem& item, std::string& out) override {
        heading(item.record, run_, look_, out);
        Tables{item, run_.method, look_, out}.write();
        elements_ = item.level == Level::element;
        with_figures_ = with_figures_ || !elements_ || score::rates_any(item.score.elements);
        if (!elements_ && !item.score.comparable)  // weights are those of questions
            out +=
                "\nA local method weighs its questions, so these figures are not comparable with those of "
                "other methods.\n";
        out += '\n';
        any_ = true;
    }
    void unjudged(const Unjudged& one, std::string& out) override { not_judged(one, look_.unicode, out); }

    void end(const Totals&, std::string& out) override {
        if (!any_ || look_.quiet) return;
        if (elements_) out += std::string{view_of_its_own()} + (with_figures_ ? " " : "\n");
        if (!with_figures_) return;
        out +=
            "From 0 (nothing in place) to 1 (all in place); the range is the least and the most that open "
            "answers can make of it. ";
        out += "The scale and bands are atelier's own; the method sets none. More: `atelier explain score`\n";
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
    bool elements_{false};
    bool with_figures_{false};
};

}  // namespace

std::unique_ptr<ScoresWriter> scores(const Run& run, const Look& look) {
    return std::make_unique<Scores>(run, look);
}

}  // namespace atelier::emit::markdown
