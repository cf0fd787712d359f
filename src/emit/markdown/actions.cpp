#include <memory>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/markdown/file_table.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/actions.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {

namespace {

using advice::Followed;
using advice::Stage;

/// For the minutes of a meeting: a table for each stage.
class ActionTables {
public:
    ActionTables(const ActionsReport& report, const Look& look, std::string& out)
        : report_{report}, look_{look}, out_{out} {}

    void write() {
        out_ += fmt::format("## What is being tried, as of {}\n", text::to_words(report_.terms.as_of));
        for (const Stage stage :
             {Stage::overdue, Stage::due, Stage::running, Stage::planned, Stage::kept, Stage::dropped})
            table(stage);
        if (look_.quiet) return;
        if (const std::string count = count_of(report_); !count.empty()) out_ += fmt::format("\n{}\n", count);
        if (const std::string without = without_actions(report_); !without.empty())
            out_ += fmt::format("\n{}\n", escape::markdown_sentence(without, look_.unicode));
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown(text, look_.unicode);
    }

    void table(Stage stage) {
        const auto actions = of_stage(report_, stage);
        if (actions.empty()) return;
        const bool many = report_.records > 1;
        out_ += fmt::format(
            "\n### {}\n\n| Action |{} Barrier | Question | Who | Start | Review | State | Learned |\n",
            heading_of(stage, report_.terms), many ? " Atelier |" : "");
        out_ += fmt::format("|---|{}---|---|---|---|---|---|---|\n", many ? "---|" : "");
        for (const Followed& action : actions) {
            out_ += "|";
            cell(first(action));
            if (many) cell(safe(action.title));
            cell(safe(action.barrier_text.empty() ? action.barrier : action.barrier_text));
            cell(action.question_text.empty() ? safe(action.question) : safe(action.question_text));
            cell(who(action));
            cell(action.start ? text::to_words(*action.start) : "");
            cell(action.review ? text::to_words(*action.review) : "");
            cell(action.state ? std::string{record::to_string(*action.state)} : "");
            cell(safe(action.learned));
            out_ += "\n";
        }
    }

    void cell(const std::string& text) { out_ += text.empty() ? " |" : fmt::format(" {} |", text); }

    [[nodiscard]] std::string first(const Followed& action) const {
        std::string out = safe(what_of(action));
        if (!action.id.empty()) out += fmt::format(" ({})", escape::markdown_code(action.id, look_.unicode));
        if (const std::string lack = lack_of(action); !lack.empty()) out += fmt::format(" **{}**", lack);
        return out;
    }

    [[nodiscard]] std::string who(const Followed& action) const {
        std::string out = safe(action.owner);
        for (const std::string& other : action.involved)
            if (other != action.owner) out += fmt::format("{}{}", out.empty() ? "" : ", ", safe(other));
        return out;
    }

    const ActionsReport& report_;
    const Look& look_;
    std::string& out_;
};

class Actions final : public ActionsWriter {
public:
    explicit Actions(const Look& look) : look_{look} {}

    void item(const ActionsReport& report, std::string& out) override {
        ActionTables{report, look_, out}.write();
    }
    void unjudged(const Unjudged& one, std::string& out) override { not_judged(one, look_.unicode, out); }

private:
    Look look_;
};

}  // namespace

std::unique_ptr<ActionsWriter> actions(const Run&, const Look& look) {
    return std::make_unique<Actions>(look);
}

}  // namespace atelier::emit::markdown
