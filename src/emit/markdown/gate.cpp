#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/gate/gate.hpp"
#include "emit/markdown/file_table.hpp"
#include "emit/markdown/heading.hpp"
#include "emit/markdown/markdown.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/gates.hpp"

namespace atelier::emit::markdown {

namespace {

/// One record's gate; tables are never cut, since a pull request scrolls.
class Sheet {
public:
    Sheet(const GateItem& item, const Run& run, const Look& look, std::string& out)
        : item_{item}, gate_{item.gate}, run_{run}, look_{look}, out_{out} {}

    void write() {
        const bool passed = gate_.result == gate::Result::passed;
        heading(item_.record, run_, look_, out_);
        if (const std::string terms = terms_sentence(item_.terms); !terms.empty()) paragraph(safe(terms));
        if (!passed && is_last(run_.method, gate_.phase))
            paragraph(safe(again_sentence(run_.method, gate_.phase)));
        if (const std::string errors = errors_sentence(item_.errors); !errors.empty())
            paragraph(safe(errors));
        paragraph("**" + safe(result()) + "**");
        if (!passed) {
            blockers();
            conditions();
        }
        waived();
        if (!look_.quiet) unsupported();
    }

private:
    [[nodiscard]] std::string safe(std::string_view text) const {
        return escape::markdown_sentence(text, look_.unicode);
    }

    void paragraph(std::string_view text) { out_.append(text).append("\n\n"); }

    [[nodiscard]] std::string result() const {
        switch (gate_.result) {
            case gate::Result::blocked: return blocked_sentence(item_, run_);
            case gate::Result::conditional: return conditional_sentence(item_, run_);
            case gate::Result::passed: break;
        }
        return passed_sentence(item_, run_);
    }

    [[nodiscard]] std::string has_to_needs(const gate::Point& point) const {
        return safe(point.question == method::none ? point.has : change(point));
    }

    void blockers() {
        if (gate_.blockers.empty()) return;
        out_ += "| # | What is asked | Where | How far | Why, and what to do |\n|---:|---|---|---|---|\n";
        for (std::size_t i = 0; i < gate_.blockers.size(); ++i) {
            const gate::Point& point = gate_.blockers[i];
            out_ += fmt::format("| {} | {} | {} | {} | {} {} |\n", i + 1, safe(point.text),
                                safe(place(point, run_.method)), has_to_needs(point), safe(point.why),
                                safe(point.remedy));
        }
        out_ += '\n';
    }

    void conditions() {
        if (gate_.conditions.empty()) return;
        if (gate_.result == gate::Result::blocked) paragraph(safe(covered_sentence(gate_)));
        out_ += "| What is asked | How far | Covered by |\n|---|---|---|\n";
        for (const gate::Point& point : gate_.conditions)
            out_ += fmt::format("| {} | {} | {} |\n", safe(point.text), has_to_needs(point),
                                safe(action_sentence(point.action)));
        out_ += '\n';
    }

    void waived() {
        if (gate_.waived.empty()) return;
        paragraph(safe(waived_sentence(gate_)));
        out_ += "| What is asked | How far | Waiver |\n|---|---|---|\n";
        for (const gate::Point& point : gate_.waived)
            out_ += fmt::format("| {} | {} | {} |\n", safe(point.text), has_to_needs(point),
                                safe(waiver_sentence(point.waiver)));
        out_ += '\n';
    }

    void unsupported() {
        if (gate_.unsupported.empty()) return;
        paragraph(safe(unsupported_sentence(gate_)));
        out_ += "| Question | Claimed | Supported |\n|---|---|---|\n";
        for (const gate::Unsupported& claim : gate_.unsupported)
            out_ += fmt::format("| {} | {} | {} |\n", safe(question_text(claim, run_.method)),
                                to_string(claim.claimed), to_string(claim.supported));
        out_ += '\n';
    }

    const GateItem& item_;
    const gate::Gate& gate_;
    const Run& run_;
    Look look_;
    std::string& out_;
};

class Gates final : public GatesWriter {
public:
    Gates(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const GateItem& item, std::string& out) override {
        any_ = true;
        Sheet{item, run_, look_, out}.write();
    }
    void unjudged(const Unjudged& one, std::string& out) override { not_judged(one, look_.unicode, out); }

    void end(const Totals&, std::string& out) override {
        if (any_ && !look_.quiet)
            out += "The thresholds are atelier's own; the method sets none. More: `atelier explain gate`\n";
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
};

}  // namespace

std::unique_ptr<GatesWriter> gates(const Run& run, const Look& look) {
    return std::make_unique<Gates>(run, look);
}

}  // namespace atelier::emit::markdown
