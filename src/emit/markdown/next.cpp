#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "emit/advice_report.hpp"
#include "emit/markdown/file_table.hpp"
#include "emit/markdown/heading.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/advice.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::markdown {

namespace {

/// The lists of one record; never cut, since a page scrolls.
class Lists {
public:
    Lists(const AdviceItem& item, const Run& run, const Look& look, std::string& out)
        : item_{item}, next_{item.next}, run_{run}, look_{look}, out_{out} {}

    void write() {
        heading(item_.record, run_, look_, out_);
        if (const std::string support = support_sentence(next_); !support.empty()) paragraph(support);
        steps();
        answers();
        strategies();
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown_sentence(text, look_.unicode);
    }
    void head(std::string_view text) { out_ += fmt::format("### {}\n\n", text); }
    void paragraph(std::string_view text) { out_ += safe(text) + "\n\n"; }
    void task(std::string_view what, std::string_view why) {
        out_ += fmt::format("- [ ] **{}** {}", safe(what), safe(why));
    }
    void address(std::string_view address) {
        if (!address.empty()) out_ += fmt::format(" {}", escape::markdown_code(address, look_.unicode));
        out_ += "\n";
    }
    void chain(const std::vector<advice::Link>& links) {
        if (!item_.why) return;
        for (const advice::Link& link : links)
            out_ += fmt::format("  - {}: {}\n", safe(said_by(link, item_.source)), safe(link.text));
    }

    void steps() {
        bool gate = false;
        for (std::size_t i = 0; i < next_.steps.size(); ++i) {
            const advice::Step& step = next_.steps[i];
            if (i == 0 || next_.steps[i - 1].kind != step.kind) {
                if (i > 0) out_ += "\n";
                head(safe(head_of(step.kind, next_, run_.method, run_.as_of)));
            }
            gate = gate || step.kind == advice::StepKind::opening;
            task(step.what, step.why);
            address(step_place(step, item_.source));
            chain(step.chain);
        }
        if (!next_.steps.empty()) out_ += "\n";
        if (!gate) paragraph(gate_sentence(next_, run_.method, run_.as_of));
    }

    void answers() {
        if (next_.narrowings.empty()) return;
        head("The answers that would say most");
        for (const advice::Narrowing& narrowing : next_.narrowings) {
            const method::Question& question = run_.method.questions[narrowing.question];
            task(question.text, narrows(narrowing, run_.method));
            address(question.address);
            chain(narrowing.chain);
        }
        out_ += "\n";
    }

    void strategies() {
        if (next_.proposals.all.empty() && next_.proposals.unplaced.empty()) return;
        head("Strategies for what is weak");
        for (const advice::Proposal& proposal : next_.proposals.all) {
            task(title_of(proposal, run_.method), because(proposal));
            out_ += " " + safe(begin_with(proposal, run_.method)) + "\n";
            for (const std::string& sentence : so_far(proposal, run_.method, run_.as_of))
                out_ += fmt::format("  - {}\n", safe(sentence));
            for (const advice::Reason* reason : reasons_of(proposal)) chain(reason->chain);
        }
        if (!next_.proposals.all.empty()) out_ += "\n";
        if (!next_.proposals.unplaced.empty()) paragraph(unplaced_sentence(next_.proposals));
    }

    const AdviceItem& item_;
    const advice::Next& next_;
    const Run& run_;
    const Look& look_;
    std::string& out_;
};

class Advised final : public AdviceWriter {
public:
    Advised(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const AdviceItem& item, std::string& out) override {
        any_ = true;
        Lists{item, run_, look_, out}.write();
    }
    void unjudged(const Unjudged& one, std::string& out) override { not_judged(one, look_.unicode, out); }

    void end(const Totals&, std::string& out) override {
        if (any_ && !look_.quiet)
            out +=
                "Which strategy strengthens which element follows from the article's order; that a weak "
                "question calls for one, and every threshold, is atelier's own.\n";
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
};

}  // namespace

std::unique_ptr<AdviceWriter> advice(const Run& run, const Look& look) {
    return std::make_unique<Advised>(run, look);
}

}  // namespace atelier::emit::markdown
