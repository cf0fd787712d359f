#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/score/elements.hpp"
#include "atelier/score/score.hpp"
#include "emit/support/elements.hpp"
#include "emit/support/figures.hpp"
#include "emit/text/elements.hpp"
#include "emit/text/page.hpp"
#include "emit/text/profile.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t deeper = 6;
constexpr std::size_t rating_columns = 12;  // `unanswered` and a gap

/// The profile of one record at one level.
class Levels {
public:
    Levels(Page& page, const ScoreItem& item, const method::Method& method)
        : page_{page}, item_{item}, method_{method} {}

    void write() {
        switch (item_.level) {
            case Level::block: return blocks();
            case Level::phase: return phases();
            case Level::cell: return groups(false);
            case Level::question: return groups(true);
            case Level::element: return elements(page_, item_, method_);
        }
    }

private:
    void blocks() {
        const score::RecordScore& score = item_.score;
        std::vector<ProfileRow> rows;
        for (std::size_t i = 0; i < score.blocks.size(); ++i) {
            ProfileRow row = row_of(page_.safe(score.blocks[i].title), score.blocks[i]);
            row.weakest = i == score.weakest_block;
            rows.push_back(std::move(row));
        }
        Profile{page_, rows}.write();
        if (rows.empty() ||
            std::any_of(rows.begin(), rows.end(), [](const ProfileRow& row) { return row.figures->due; }))
            return;
        page_.blank();
        page_.fold("No block is due yet; `atelier score --by phase` shows what counts so far.");
    }

    void phases() {
        std::vector<ProfileRow> rows;
        for (std::size_t i = 0; i < item_.score.phases.size() && i < method_.phases.size(); ++i)
            rows.push_back(row_of(page_.safe(numbered(i)), item_.score.phases[i]));
        Profile{page_, rows}.write();
    }

    void groups(bool with_questions) {
        std::vector<ProfileRow> rows;
        for (std::size_t i = 0; i < item_.score.groups.size() && i < method_.groups.size(); ++i)
            rows.push_back(row_of(page_.safe(item_.score.groups[i].title), item_.score.groups[i]));
        if (with_questions)  // they stand below, each with its rating
            for (ProfileRow& row : rows) row.weakest_text.clear();
        Profile profile{page_, rows};
        for (std::size_t phase = 0; phase < method_.phases.size(); ++phase) {
            if (phase > 0) page_.blank();
            const bool due = phase < item_.score.phases.size() && item_.score.phases[phase].due;
            page_.fold(numbered(phase) + (due ? "" : ": not yet due"), 0, due ? Ink::bold : Ink::dim);
            for (std::size_t i = 0; due && i < rows.size(); ++i) {
                if (method_.groups[i].phase != phase) continue;
                profile.write(rows[i]);
                if (with_questions) questions(i);
            }
        }
    }

    [[nodiscard]] ProfileRow row_of(std::string title, const score::Figures& figures) const {
        ProfileRow out{std::move(title), &figures};
        if (figures.weakest < method_.questions.size())
            out.weakest_text = method_.questions[figures.weakest].text;
        return out;
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
        Levels{page, item, run_.method}.write();
        elements_ = item.level == Level::element;
        with_figures_ = with_figures_ || !elements_ || score::rates_any(item.score.elements);
        // Weights are those of questions.
        if (elements_ || item.score.comparable) return;
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
        page.blank();
        if (elements_) page.fold(view_of_its_own());
        if (with_figures_) page.fold(scale() + " " + bands(), 0, Ink::dim);
    }

private:
    [[nodiscard]] std::string scale() const {
        if (!look_.terminal)
            return "From 0 (nothing in place) to 1 (all in place); in brackets the least and the most that "
                   "open answers can make of it.";
        const BarSigns signs = bar_signs(look_);
        return fmt::format(
            "From 0 (nothing in place) to 1 (all in place): {} is in place, {} depends on open answers, {} "
            "is missing.",
            signs.filled, signs.shaded, signs.empty);
    }

    [[nodiscard]] std::string bands() const {
        return fmt::format(
            "The words are the band of the least, at most one step above the weakest {}; while any is open "
            "there is none. Scale and bands are atelier's own; the method sets none. More: atelier explain "
            "score",
            elements_ ? "action" : "question");
    }

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

}  // namespace atelier::emit::plain
