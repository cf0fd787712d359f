#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/portfolio/portfolio.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/markdown/file_table.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/portfolio_report.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/portfolio.hpp"

namespace atelier::emit::markdown {

namespace {

/// The sections of the one page.
class Sections {
public:
    Sections(const portfolio::Portfolio& all, const method::Method& method, const Look& look,
             std::string& out)
        : all_{all}, method_{method}, look_{look}, out_{out} {}

    void write() {
        blocks();
        if (look_.verbose) groups();
        marks();
        lacking();
        strategies();
        hypotheses();
        lessons();
    }

private:
    using Figures = std::vector<portfolio::Figure> portfolio::Row::*;
    struct Column {
        std::string_view title;
        std::size_t index;
    };

    /// Words of a record.
    [[nodiscard]] std::string text(std::string_view text) const {
        return escape::markdown(text, look_.unicode);
    }
    /// A sentence of ours that may quote one.
    [[nodiscard]] std::string sentence(std::string_view text) const {
        return escape::markdown_sentence(text, look_.unicode);
    }
    [[nodiscard]] std::string label(portfolio::Place place) const { return text(all_.rows[place].label); }

    void head(std::string_view title) { out_ += fmt::format("### {}\n\n", title); }

    void blocks() {
        head("Building blocks, and the gate that each stands before");
        std::vector<Column> columns;
        for (std::size_t i = 0; i < method_.blocks.size(); ++i)
            columns.push_back({method_.blocks[i].title, i});
        tables(columns, &portfolio::Row::blocks, true);
    }

    void groups() {
        for (std::size_t phase = 0; phase < method_.phases.size(); ++phase) {
            std::vector<Column> columns;
            for (std::size_t i = 0; i < method_.groups.size(); ++i)
                if (method_.groups[i].phase == phase) columns.push_back({method_.groups[i].title, i});
            const bool due = std::any_of(all_.rows.begin(), all_.rows.end(), [&](const portfolio::Row& row) {
                return row.is_due(static_cast<method::Index>(phase));
            });
            if (columns.empty() || !due) continue;
            head(fmt::format("{} {}", method_.phases[phase].number, sentence(method_.phases[phase].title)));
            tables(columns, &portfolio::Row::groups, false);
        }
    }

    void tables(const std::vector<Column>& columns, Figures from, bool with_gate) {
        if (all_.by == portfolio::By::none) {
            table_head(columns, with_gate);
            for (std::size_t i = 0; i < all_.rows.size(); ++i)
                line(static_cast<portfolio::Place>(i), columns, from, with_gate);
            out_ += '\n';
        }
        for (const portfolio::Group& group : all_.groups) {
            out_ += fmt::format("#### {} ({})\n\n", text(group_title(group, all_.by, method_)),
                                text::count(group.rows.size(), "atelier"));
            table_head(columns, with_gate);
            for (const portfolio::Place place : group.rows) line(place, columns, from, with_gate);
            out_ += '\n';
        }
    }

    void table_head(const std::vector<Column>& columns, bool with_gate) {
        out_ += with_gate ? "| Atelier | Says it is in | Gate |" : "| Atelier |";
        for (const Column& column : columns) out_ += fmt::format(" {} |", sentence(column.title));
        out_ += with_gate ? "\n|---|---|---|" : "\n|---|";
        for (std::size_t i = 0; i < columns.size(); ++i) out_ += "---:|";
        out_ += '\n';
    }

    void line(portfolio::Place place, const std::vector<Column>& columns, Figures from, bool with_gate) {
        const portfolio::Row& row = all_.rows[place];
        out_ += fmt::format("| {}{} |", label(place), row.marks.none() ? "" : " \\*");
        if (with_gate)
            out_ += fmt::format(" {} | {} |", sentence(phase_id(method_, row.phase)),
                                sentence(gate_words(row, method_)));
        for (const Column& column : columns)
            out_ += fmt::format(" {} |", cell((row.*from)[column.index], look_));
        out_ += '\n';
    }

    /// Whose figures stand on claims alone, and how many.
    void carried() {
        std::string out;
        for (std::size_t i = 0; i < all_.rows.size(); ++i) {
            const portfolio::Row& row = all_.rows[i];
            const std::string words = carried_words(row);
            const bool marked = std::any_of(row.blocks.begin(), row.blocks.end(), [](const auto& figure) {
                return figure.due && figure.is_unsupported();
            });
            if (words.empty() && !marked) continue;
            out += fmt::format("- {}: {}\n", label(static_cast<portfolio::Place>(i)),
                               sentence(words.empty() ? "claims of `fully` that need more evidence" : words));
        }
        if (!out.empty())
            out_ += fmt::format("{} {}:\n\n{}\n", text(unsupported_mark), unsupported_legend, out);
    }

    void marks() {
        carried();
        std::string out;
        for (std::size_t i = 0; i < all_.rows.size(); ++i) {
            const std::vector<std::string> words = mark_words(all_.rows[i]);
            if (!words.empty())
                out += fmt::format("- {} {}\n", label(static_cast<portfolio::Place>(i)),
                                   sentence(text::listing(words)));
        }
        if (!out.empty()) out_ += "\\* Not comparable with the others:\n\n" + out + '\n';
    }

    /// The first entries of a list, each by `entry`, or one line that there is none.
    template <class Things, class Entry>
    void list(std::string_view title, const Things& things, std::string_view none, Entry entry) {
        head(title);
        if (things.empty()) {
            out_ += fmt::format("{}\n\n", none);
            return;
        }
        const std::size_t shown = entries_shown(things.size(), look_);
        for (std::size_t i = 0; i < shown; ++i) entry(things[i]);
        const std::string more = more_sentence(things.size(), look_);
        out_ += more.empty() ? "\n" : fmt::format("\n{}\n\n", sentence(more));
    }

    void lacking() {
        list("What they lack most often", all_.lacking, "Nothing that is due is lacking.",
             [&](const portfolio::Lack& lack) {
                 out_ +=
                     fmt::format("- **{}**: {} ({})\n", lack_count(lack), sentence(lack_text(lack, method_)),
                                 escape::markdown_code(lack_address(lack, method_), look_.unicode));
                 if (!look_.verbose) return;
                 for (const portfolio::Place place : lack.lacking)
                     out_ += fmt::format("  - {}: {}\n", label(place), lack_state(lack, all_.rows[place]));
             });
    }

    void strategies() {
        list("Strategies in use, and what became of them", all_.strategies,
             "No action names a strategy of the method.", [&](const portfolio::StrategyUse& use) {
                 out_ += fmt::format("- **{}**: {}\n", sentence(strategy_title(use, method_)),
                                     text(trials_sentence(use, all_)));
                 for (const portfolio::Trial& trial : use.trials)
                     if (!trial.learned.empty())
                         out_ +=
                             fmt::format("  - {}: {}{}Learned: {}\n", label(trial.row), text(trial.change),
                                         trial.change.empty() ? "" : " ", text(trial.learned));
             });
        if (all_.other_actions > 0 && !all_.strategies.empty())
            out_ +=
                fmt::format("{} {} no strategy of the method.\n\n", text::count(all_.other_actions, "action"),
                            all_.other_actions == 1 ? "names" : "name");
    }

    void hypotheses() {
        list("Hypotheses that more than one tests", all_.hypotheses,
             "No two ateliers test the same, or about a theme of the same name.",
             [&](const portfolio::SharedHypothesis& shared) {
                 const bool same = shared.bond == portfolio::Bond::statement;
                 out_ +=
                     same ? fmt::format("- **{}**\n", text(shared.text))
                          : fmt::format(
                                "- About the theme {}{}\n", escape::markdown_code(shared.text, look_.unicode),
                                shared.title.empty() ? "" : fmt::format(" (“{}”)", text(shared.title)));
                 for (const portfolio::Test& test : shared.tests)
                     out_ += fmt::format("  - {} ({}){}{}\n", label(test.row), test_state(test),
                                         same ? "" : ": ", same ? "" : text(test.statement));
             });
    }

    void lessons() {
        list("Lessons of one where another is weak", all_.pairings,
             "No lesson is about something in which another atelier is weak.",
             [&](const portfolio::Pairing& pairing) {
                 out_ +=
                     fmt::format("- **{}** ({})\n", sentence(topic_title(pairing.about, method_)),
                                 escape::markdown_code(topic_address(pairing.about, method_), look_.unicode));
                 for (const portfolio::Lesson& lesson : pairing.lessons)
                     out_ += fmt::format("  - From {}: {}{}{}\n", text(giver_words(lesson, all_)),
                                         text(lesson.text),
                                         lesson.changed.empty() ? "" : " It changed: ", text(lesson.changed));
                 out_ += fmt::format("  - For {}\n", text(takers_words(pairing, all_, look_)));
             });
    }

    const portfolio::Portfolio& all_;
    const method::Method& method_;
    Look look_;
    std::string& out_;
};

class PortfolioPage final : public PortfolioWriter {
public:
    PortfolioPage(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void unjudged(const Unjudged& one, std::string& out) override { not_judged(one, look_.unicode, out); }

    void item(const PortfolioItem& item, std::string& out) override {
        const portfolio::Portfolio& all = item.portfolio;
        out += fmt::format("## {}, as of {}\n\n", text::count(all.rows.size(), "atelier"),
                           text::to_words(run_.as_of));
        if (all.unjudged > 0)
            out += fmt::format("{} cannot be judged.\n\n", text::count(all.unjudged, "record"));
        if (all.rows.empty()) return;
        Sections{all, run_.method, look_, out}.write();
        if (look_.quiet) return;
        out += fmt::format("{} {}{}{}\n", scale_sentence, order_sentence, all.anonymous ? " " : "",
                           all.anonymous ? letters_sentence : "");
    }

private:
    Run run_;
    Look look_;
};

}  // namespace

std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look& look) {
    return std::make_unique<PortfolioPage>(run, look);
}

}  // namespace atelier::emit::markdown
