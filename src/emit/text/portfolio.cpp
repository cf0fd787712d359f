#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/portfolio/portfolio.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/portfolio_report.hpp"
#include "emit/support/portfolio.hpp"
#include "emit/text/page.hpp"
#include "emit/text/portfolio_table.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t deeper = 4;
constexpr std::size_t most_told = 3;  // texts of one entry

/// The sections of the one report, in the order in which a meeting goes through them: where all stand, what they lack, what they try, and
/// what one can tell another.
class Sections {
public:
    Sections(Page& page, const portfolio::Portfolio& all, const method::Method& method)
        : page_{page}, all_{all}, method_{method} {}

    void write() {
        tables();
        marks();
        lacking();
        strategies();
        hypotheses();
        lessons();
    }

private:
    void head(std::string_view title) {
        page_.blank();
        page_.fold(title, 0, Ink::bold);
    }

    void tables() {
        PortfolioTables tables{page_, all_, method_};
        std::vector<FigureColumn> blocks;
        for (std::size_t i = 0; i < method_.blocks.size(); ++i)
            blocks.push_back({method_.blocks[i].id, method_.blocks[i].title, i});
        const bool wide = tables.wide(blocks.size());
        if (!wide) {
            head("The gate that each stands before");
            tables.gates();
        }
        head(wide ? "Building blocks, and the gate that each stands before" : "Building blocks");
        tables.figures(blocks, &portfolio::Row::blocks, wide, false);
        if (page_.look().verbose) groups(tables);
    }

    void groups(PortfolioTables& tables) {
        for (std::size_t phase = 0; phase < method_.phases.size(); ++phase) {
            std::vector<FigureColumn> columns;
            for (std::size_t i = 0; i < method_.groups.size(); ++i)
                if (method_.groups[i].phase == phase)
                    columns.push_back({method_.groups[i].id, method_.groups[i].title, i});
            const bool due = std::any_of(all_.rows.begin(), all_.rows.end(), [&](const portfolio::Row& row) {
                return row.is_due(static_cast<method::Index>(phase));
            });
            if (columns.empty() || !due) continue;
            head(fmt::format("{} {}", method_.phases[phase].number, method_.phases[phase].title));
            tables.figures(columns, &portfolio::Row::groups, false, true);
        }
    }

    void marks() {
        carried();
        bool first = true;
        for (const portfolio::Row& row : all_.rows) {
            const std::vector<std::string> words = mark_words(row);
            if (words.empty()) continue;
            if (first) {
                page_.blank();
                page_.fold("* not comparable with the others:", indent);
            }
            first = false;
            page_.fold(fmt::format("{} {}", row.label, text::listing(words)), deeper);
        }
    }

    /// Whose figures stand on claims alone, and how many.
    void carried() {
        bool first = true;
        for (const portfolio::Row& row : all_.rows) {
            const std::string words = carried_words(row);
            const bool marked = std::any_of(row.blocks.begin(), row.blocks.end(), [](const auto& figure) {
                return figure.due && figure.is_unsupported();
            });
            if (words.empty() && !marked) continue;
            if (first) {
                page_.blank();
                page_.fold(fmt::format("{} {}:", unsupported_mark, unsupported_legend), indent);
            }
            first = false;
            page_.fold(fmt::format("{}: {}", row.label,
                                   words.empty() ? "claims of `fully` that need more evidence" : words),
                       deeper);
        }
    }

    /// The first entries of a list, each by `entry`, then how many more there are; or one line that there is none.
    template <class Things, class Entry>
    void list(std::string_view title, const Things& things, std::string_view none, Entry entry) {
        head(title);
        if (things.empty()) return page_.fold(none, indent, Ink::dim);
        const std::size_t shown = entries_shown(things.size(), page_.look());
        for (std::size_t i = 0; i < shown; ++i) entry(things[i]);
        page_.fold(more_sentence(things.size(), page_.look()), indent, Ink::dim);
    }

    /// The first texts of an entry, each by `tell`, which says whether it told anything.
    template <class Things, class Tell>
    void texts(const Things& things, Tell tell) {
        std::size_t told = 0;
        std::size_t left = 0;
        for (const auto& thing : things) {
            if (told >= most_told && !page_.look().verbose)
                ++left;
            else if (tell(thing))
                ++told;
        }
        if (left > 0) page_.fold(fmt::format("and {} more: --verbose", left), deeper, Ink::dim);
    }

    void lacking() {
        list("What they lack most often", all_.lacking, "Nothing that is due is lacking.",
             [&](const portfolio::Lack& lack) {
                 const std::string count = lack_count(lack);
                 page_.fold_beside(lack_text(lack, method_), "", std::string(indent, ' ') + count,
                                   indent + std::max<std::size_t>(count.size() + 2, 8));
                 page_.fold(lack_address(lack, method_), indent + 8, Ink::dim);
                 if (page_.look().verbose) who_lacks(lack);
             });
    }

    void who_lacks(const portfolio::Lack& lack) {
        std::vector<std::string> words;
        for (const portfolio::Place place : lack.lacking)
            words.push_back(
                fmt::format("{} ({})", all_.rows[place].label, lack_state(lack, all_.rows[place])));
        page_.fold(text::listing(words, "", "and", words.size()), indent + 8);
    }

    void strategies() {
        list("Strategies in use, and what became of them", all_.strategies,
             "No action names a strategy of the method.", [&](const portfolio::StrategyUse& use) {
                 page_.fold(strategy_title(use, method_), indent);
                 page_.fold(trials_sentence(use, all_), deeper, Ink::dim);
                 std::vector<const portfolio::Trial*> taught;
                 for (const portfolio::Trial& trial : use.trials)
                     if (!trial.learned.empty()) taught.push_back(&trial);
                 texts(taught, [&](const portfolio::Trial* trial) {
                     page_.fold(fmt::format("{}: {}{}Learned: {}", all_.rows[trial->row].label, trial->change,
                                            trial->change.empty() ? "" : " ", trial->learned),
                                deeper);
                     return true;
                 });
             });
        if (all_.other_actions > 0 && !all_.strategies.empty())
            page_.fold(
                fmt::format("{} {} no strategy of the method.", text::count(all_.other_actions, "action"),
                            all_.other_actions == 1 ? "names" : "name"),
                indent, Ink::dim);
    }

    void hypotheses() {
        list("Hypotheses that more than one tests", all_.hypotheses,
             "No two ateliers test the same, or about a theme of the same name.",
             [&](const portfolio::SharedHypothesis& shared) {
                 const bool same = shared.bond == portfolio::Bond::statement;
                 page_.fold(
                     same ? fmt::format("“{}”", shared.text)
                          : fmt::format("About the theme `{}`{}", shared.text,
                                        shared.title.empty() ? "" : fmt::format(" (“{}”)", shared.title)),
                     indent);
                 texts(shared.tests, [&](const portfolio::Test& test) {
                     page_.fold(fmt::format("{} ({}){}", all_.rows[test.row].label, test_state(test),
                                            same ? "" : fmt::format(": {}", test.statement)),
                                deeper);
                     return true;
                 });
             });
    }

    void lessons() {
        list("Lessons of one where another is weak", all_.pairings,
             "No lesson is about something in which another atelier is weak.",
             [&](const portfolio::Pairing& pairing) {
                 page_.fold(topic_title(pairing.about, method_), indent);
                 page_.fold(topic_address(pairing.about, method_), indent, Ink::dim);
                 texts(pairing.lessons, [&](const portfolio::Lesson& lesson) {
                     page_.fold(fmt::format("From {}: {}{}{}", giver_words(lesson, all_), lesson.text,
                                            lesson.changed.empty() ? "" : " It changed: ", lesson.changed),
                                deeper);
                     return true;
                 });
                 page_.fold(fmt::format("For {}", takers_words(pairing, all_, page_.look())), deeper);
             });
    }

    Page& page_;
    const portfolio::Portfolio& all_;
    const method::Method& method_;
};

class PortfolioText final : public PortfolioWriter {
public:
    PortfolioText(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void unjudged(const Unjudged& one, std::string& out) override {
        plain::unjudged(one, run_, look_, out);
        out += '\n';
    }

    void item(const PortfolioItem& item, std::string& out) override {
        const portfolio::Portfolio& all = item.portfolio;
        Page page{look_, out};
        page.fold(
            fmt::format("{}, as of {}{}", text::count(all.rows.size(), "atelier"), text::to_words(run_.as_of),
                        all.unjudged == 0
                            ? ""
                            : fmt::format("; {} cannot be judged", text::count(all.unjudged, "record"))),
            0, Ink::bold);
        if (all.rows.empty()) return;
        Sections{page, all, run_.method}.write();
        if (look_.quiet) return;
        page.blank();
        page.fold(scale_sentence, 0, Ink::dim);
        page.fold(fmt::format("{} {}", order_sentence, all.anonymous ? letters_sentence : ""), 0, Ink::dim);
    }

private:
    Run run_;
    Look look_;
};

}  // namespace

std::unique_ptr<PortfolioWriter> portfolio(const Run& run, const Look& look) {
    return std::make_unique<PortfolioText>(run, look);
}

}  // namespace atelier::emit::plain
