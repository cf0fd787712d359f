#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/advice_report.hpp"
#include "emit/support/advice.hpp"
#include "emit/support/figures.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t most_steps = 5;
constexpr std::size_t most_answers = 3;
constexpr std::size_t most_strategies = 3;
constexpr std::size_t most_tries = 4;
constexpr std::size_t indent = 5;

/// The lists of one record.
class Lists {
public:
    Lists(Page& page, const AdviceItem& item, const Run& run)
        : page_{page}, item_{item}, next_{item.next}, run_{run} {}

    void write() {
        heading(page_, item_.record, run_);
        page_.fold(support_sentence(next_), 0, Ink::warning);
        steps();
        answers();
        strategies();
    }

private:
    void head(std::string_view text, bool with_list = true) {
        page_.blank();
        page_.fold(text, 0, Ink::bold);
        if (with_list) page_.blank();
    }

    /// One list through all kinds, so that the first three are those that `status` shows.
    void steps() {
        bool gate = false;
        for (std::size_t i = 0; i < next_.steps.size();) {
            const advice::StepKind kind = next_.steps[i].kind;
            std::size_t end = i;
            while (end < next_.steps.size() && next_.steps[end].kind == kind) ++end;
            gate = gate || kind == advice::StepKind::opening;
            head(head_of(kind, next_, run_.method, run_.as_of));
            const std::size_t shown = i + this->shown(end - i, most_steps);
            for (std::size_t k = i; k < shown; ++k) step(next_.steps[k], k);
            more(end - shown, "step");
            i = end;
        }
        if (!gate) head(gate_sentence(next_, run_.method, run_.as_of), false);
    }

    void step(const advice::Step& step, std::size_t index) {
        page_.fold_beside(step.what, "", number(index), indent);
        page_.fold(once(step.why), indent, Ink::dim);
        where(step_place(step, item_.source));
        chain(step.chain);
    }

    void answers() {
        if (next_.narrowings.empty()) return;
        head(next_.narrowings.size() == 1 ? "The answer that would say most, whatever it is:"
                                          : "The answers that would say most, whatever they are:");
        const std::size_t shown = this->shown(next_.narrowings.size(), most_answers);
        for (std::size_t i = 0; i < shown; ++i) {
            const advice::Narrowing& narrowing = next_.narrowings[i];
            const method::Question& question = run_.method.questions[narrowing.question];
            page_.fold_beside(question.text, "", number(i), indent);
            page_.fold(narrows(narrowing, run_.method), indent, Ink::dim);
            where(question.address);
            chain(narrowing.chain);
        }
        more(next_.narrowings.size() - shown, "answer");
    }

    void strategies() {
        const auto& all = next_.proposals.all;
        if (!all.empty()) head("Strategies for what is weak:");
        const std::size_t shown = this->shown(all.size(), most_strategies);
        for (std::size_t i = 0; i < shown; ++i) {
            const advice::Proposal& proposal = all[i];
            page_.fold_beside(title_of(proposal, run_.method), "", number(i), indent);
            page_.fold(because(proposal), indent, Ink::dim);
            page_.fold(begin_with(proposal, run_.method), indent);
            history(so_far(proposal, run_.method, run_.as_of));
            if (item_.why)
                for (const advice::Reason* reason : reasons_of(proposal)) chain(reason->chain);
        }
        more(all.size() - shown, "strategy", "strategies");
        if (next_.proposals.unplaced.empty()) return;
        page_.blank();
        page_.fold(unplaced_sentence(next_.proposals));
    }

    /// What has been explained at one step need not be explained at the next.
    [[nodiscard]] std::string_view once(const std::string& sentence) {
        const bool fresh = said_.insert(sentence).second;
        return fresh || page_.look().verbose ? std::string_view{sentence} : std::string_view{};
    }

    void history(const std::vector<std::string>& sentences) {
        const std::size_t shown = this->shown(sentences.size(), most_tries);
        // The latest stand last, and are what counts.
        for (std::size_t i = sentences.size() - shown; i < sentences.size(); ++i)
            page_.fold(sentences[i], indent, Ink::dim);
        more(sentences.size() - shown, "try", "tries");
    }

    [[nodiscard]] static std::string number(std::size_t index) { return fmt::format("{:>3}  ", index + 1); }

    void where(std::string_view address) {
        if (!address.empty()) page_.fold(address, indent, Ink::dim);
    }

    void chain(const std::vector<advice::Link>& links) {
        if (!item_.why) return;
        for (const advice::Link& link : links)
            page_.fold_beside(fmt::format("{}: {}", said_by(link, item_.source), link.text), "",
                              std::string(indent, ' ') + "- ", indent + 2, Ink::dim);
    }

    [[nodiscard]] std::size_t shown(std::size_t all, std::size_t most) const {
        return page_.look().verbose ? all : std::min(all, most);
    }

    void more(std::size_t left, std::string_view one, std::string_view several = {}) {
        if (left > 0)
            page_.fold(fmt::format("and {} more; `-v` shows all", text::count(left, one, several)), indent,
                       Ink::dim);
    }

    Page& page_;
    const AdviceItem& item_;
    const advice::Next& next_;
    const Run& run_;
    std::set<std::string> said_;
};

class Advised final : public AdviceWriter {
public:
    Advised(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const AdviceItem& item, std::string& out) override {
        Page page{look_, out};
        if (any_) page.blank();
        any_ = advised_ = true;
        why_ = item.why;
        Lists{page, item, run_}.write();
    }

    void unjudged(const Unjudged& one, std::string& out) override {
        if (any_) out += '\n';
        any_ = true;
        plain::unjudged(one, run_, look_, out);
    }

    void end(const Totals&, std::string& out) override {
        if (!advised_ || look_.quiet) return;
        Page page{look_, out};
        page.blank();
        page.fold(
            std::string{"Which strategy strengthens which element follows from the article's order; that a "
                        "weak question calls for one, and every threshold, is atelier's own."} +
                (why_ ? ""
                      : " Where each line comes from: atelier next --why. One page for the meeting: "
                        "atelier next --card"),
            0, Ink::dim);
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
    bool advised_{false};
    bool why_{false};
};

}  // namespace

std::unique_ptr<AdviceWriter> advice(const Run& run, const Look& look) {
    return std::make_unique<Advised>(run, look);
}

}  // namespace atelier::emit::plain
