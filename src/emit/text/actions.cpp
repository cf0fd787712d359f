#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/actions.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

using advice::Followed;
using advice::Stage;

constexpr std::string_view bullet = "  - ";
constexpr std::size_t indent = bullet.size();

/// All that is being tried, stage by stage.
class ActionsPage {
public:
    ActionsPage(Page& page, const ActionsReport& report) : page_{page}, report_{report} {}

    void write() {
        bool first = true;
        for (const Stage stage :
             {Stage::overdue, Stage::due, Stage::running, Stage::planned, Stage::kept, Stage::dropped}) {
            const auto actions = of_stage(report_, stage);
            if (actions.empty()) continue;
            if (!first) page_.blank();
            first = false;
            page_.fold(heading_of(stage, report_.terms), 0,
                       stage == Stage::overdue ? Ink::warning : Ink::bold);
            for (const Followed& action : actions) entry(action);
        }
        if (page_.look().quiet) return;
        if (!first) page_.blank();
        end();
    }

private:
    void entry(const Followed& action) {
        const std::string review = action.review ? "review " + text::to_words(*action.review) : std::string{};
        page_.blank();
        page_.fold_beside(what_of(action), review, bullet, indent, Ink::bold);
        page_.fold(who(action), indent);
        if (const std::string lack = lack_of(action); !lack.empty()) page_.fold(lack, indent, Ink::warning);
        if (!action.barrier_text.empty() && action.what() != action.barrier_text)
            page_.fold("barrier: " + action.barrier_text, indent, Ink::dim);
        if (!action.question.empty())
            page_.fold("question: " + (action.question_text.empty() ? action.question
                                                                    : std::string{action.question_text}),
                       indent, Ink::dim);
        if (page_.look().verbose) more(action);
        if (!action.learned.empty()) page_.fold("learned: " + action.learned, indent);
    }

    /// Which action it is, whose, since when, and what the record says has become of it.
    [[nodiscard]] std::string who(const Followed& action) const {
        std::string out = action.id.empty() ? "An action" : fmt::format("`{}`", action.id);
        if (report_.records > 1) out += " of " + action.title;
        out += action.owner.empty() ? ": no owner" : fmt::format(": owner `{}`", action.owner);
        if (const auto others = besides(action); !others.empty())
            out += " with " + text::listing(others, "`");
        if (action.start)
            out += fmt::format(", {} {}", *action.start <= report_.terms.as_of ? "since" : "from",
                               text::to_words(*action.start));
        // In its own group the word has been said.
        if (action.stage == Stage::overdue || action.stage == Stage::due)
            out += action.state ? fmt::format(", {}", record::to_string(*action.state)) : "";
        return out;
    }

    [[nodiscard]] static std::vector<std::string_view> besides(const Followed& action) {
        std::vector<std::string_view> out;
        for (const std::string& who : action.involved)
            if (who != action.owner) out.emplace_back(who);
        return out;
    }

    void more(const Followed& action) {
        if (!action.strategy.empty())
            page_.fold(fmt::format("strategy: {} ({})", action.strategy_text, action.strategy), indent,
                       Ink::dim);
        if (!action.smallest_version.empty())
            page_.fold("smallest version: " + action.smallest_version, indent, Ink::dim);
    }

    void end() {
        if (!report_.actions.empty() || report_.terms.only_due || report_.without.empty())
            page_.fold(count_of(report_));
        if (!report_.actions.empty() && !report_.terms.only_due)
            page_.fold(fmt::format("Due means a review by {}, within a month; another day: --due",
                                   text::to_words(report_.terms.due)),
                       0, Ink::dim);
        page_.fold(without_actions(report_), 0, Ink::dim);
    }

    Page& page_;
    const ActionsReport& report_;
};

class Actions final : public ActionsWriter {
public:
    Actions(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const ActionsReport& report, std::string& out) override {
        if (any_) out += '\n';
        Page page{look_, out};
        ActionsPage{page, report}.write();
    }

    void unjudged(const Unjudged& one, std::string& out) override {
        if (any_) out += '\n';
        any_ = true;
        plain::unjudged(one, run_, look_, out);
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
};

}  // namespace

std::unique_ptr<ActionsWriter> actions(const Run& run, const Look& look) {
    return std::make_unique<Actions>(run, look);
}

}  // namespace atelier::emit::plain
