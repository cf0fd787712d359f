#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/gate.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"
#include "emit/text/page.hpp"
#include "emit/text/text.hpp"

namespace atelier::emit::plain {

namespace {

constexpr std::size_t most_points = 12;
constexpr std::size_t most_claims = 5;
constexpr std::size_t many = 3;  ///< more points than that, and each says where it belongs
constexpr std::string_view bullet = "  - ";

/// One record's gate, from the result to the last claim.
class Sheet {
public:
    Sheet(Page& page, const GateItem& item, const Run& run)
        : page_{page}, item_{item}, gate_{item.gate}, run_{run} {}

    void write() {
        if (gate_.result == gate::Result::passed)
            passed();
        else
            short_of_it();
        waived();
        if (page_.look().quiet) return;
        unsupported();
    }

private:
    void passed() {
        if (page_.look().quiet && gate_.waived.empty()) return;
        page_.fold(fmt::format("{}: {}", item_.record.title(), passed_sentence(item_, run_)), 0, Ink::bold);
        page_.fold(terms_sentence(item_.terms), 0, Ink::dim);
        page_.fold(errors_sentence(item_.errors), 0, Ink::error);
    }

    void short_of_it() {
        const bool blocked = gate_.result == gate::Result::blocked;
        heading(page_, item_.record, run_);
        page_.fold(terms_sentence(item_.terms), 0, Ink::dim);
        if (is_last(run_.method, gate_.phase))
            page_.fold(again_sentence(run_.method, gate_.phase), 0, Ink::dim);
        page_.blank();
        page_.fold(errors_sentence(item_.errors), 0, Ink::error);
        page_.fold(blocked ? blocked_sentence(item_, run_) : conditional_sentence(item_, run_), 0,
                   blocked ? Ink::error : Ink::warning);
        blockers();
        conditions();
    }

    void blockers() {
        const std::size_t shown = this->shown(gate_.blockers.size(), most_points);
        const std::size_t digits = std::to_string(shown).size();
        for (std::size_t i = 0; i < shown; ++i) {
            page_.blank();
            blocker(gate_.blockers[i], fmt::format("  {:>{}}  ", i + 1, digits));
        }
        more(gate_.blockers.size() - shown, "open item");
    }

    void blocker(const gate::Point& point, const std::string& lead) {
        const std::size_t indent = lead.size();
        page_.fold_beside(point.text, change(point), lead, indent, Ink::bold);
        if (gate_.blockers.size() > many) page_.fold(place(point, run_.method), indent, Ink::dim);
        if (point.question == method::none) page_.fold(point.has, indent);
        if (page_.look().verbose && point.question == method::none)
            page_.fold("needs: " + point.needs, indent);
        page_.fold(once(point.why) + once(point.remedy), indent);
    }

    /// What has been explained at one point need not be explained at the next.
    [[nodiscard]] std::string once(const std::string& sentence) {
        if (!page_.look().verbose && !said_.insert(sentence).second) return {};
        return sentence + " ";
    }

    void conditions() {
        if (gate_.conditions.empty()) return;
        if (gate_.result == gate::Result::blocked) {
            page_.blank();
            page_.fold(covered_sentence(gate_));
        }
        const std::size_t shown = this->shown(gate_.conditions.size(), most_points);
        page_.blank();
        for (std::size_t i = 0; i < shown; ++i) {
            const gate::Point& point = gate_.conditions[i];
            page_.fold_beside(point.text, change(point), bullet, bullet.size(), Ink::bold);
            page_.fold(action_sentence(point.action), bullet.size());
            if (page_.look().verbose) page_.fold(point.remedy, bullet.size());
        }
        more(gate_.conditions.size() - shown, "open item");
    }

    /// Never left out: who lets something through says so in public.
    void waived() {
        if (gate_.waived.empty()) return;
        page_.blank();
        page_.fold(waived_sentence(gate_), 0, Ink::warning);
        page_.blank();
        for (const gate::Point& point : gate_.waived) {
            page_.fold_beside(point.text, change(point), bullet, bullet.size(), Ink::bold);
            page_.fold(waiver_sentence(point.waiver), bullet.size());
        }
    }

    void unsupported() {
        if (gate_.unsupported.empty()) return;
        page_.blank();
        page_.fold(unsupported_sentence(gate_));
        page_.blank();
        const std::size_t shown = this->shown(gate_.unsupported.size(), most_claims);
        for (std::size_t i = 0; i < shown; ++i) {
            const gate::Unsupported& claim = gate_.unsupported[i];
            const std::string right =
                fmt::format("{}, supported: {}", to_string(claim.claimed), to_string(claim.supported));
            page_.fold_beside(question_text(claim, run_.method), right, bullet, bullet.size());
        }
        more(gate_.unsupported.size() - shown, "claim");
    }

    [[nodiscard]] std::size_t shown(std::size_t all, std::size_t most) const {
        return page_.look().verbose ? all : std::min(all, most);
    }

    void more(std::size_t left, std::string_view what) {
        if (left == 0) return;
        page_.blank();
        page_.fold(fmt::format("and {} more; `-v` shows all", text::count(left, what)), 2, Ink::dim);
    }

    Page& page_;
    const GateItem& item_;
    const gate::Gate& gate_;
    const Run& run_;
    std::set<std::string> said_;
};

class Gates final : public GatesWriter {
public:
    Gates(const Run& run, const Look& look) : run_{run}, look_{look} {}

    void item(const GateItem& item, std::string& out) override {
        std::string sheet;
        Page page{look_, sheet};
        Sheet{page, item, run_}.write();
        if (sheet.empty()) return;
        if (any_) out += '\n';
        any_ = true;
        blocked_ = blocked_ || item.gate.result != gate::Result::passed;
        out += sheet;
    }

    void unjudged(const Unjudged& one, std::string& out) override {
        if (any_) out += '\n';
        any_ = true;
        plain::unjudged(one, run_, look_, out);
    }

    void end(const Totals&, std::string& out) override {
        if (!blocked_ || look_.quiet) return;
        Page page{look_, out};
        page.blank();
        page.fold("The thresholds are atelier's own; the method sets none. More: atelier explain gate", 0,
                  Ink::dim);
    }

private:
    Run run_;
    Look look_;
    bool any_{false};
    bool blocked_{false};
};

}  // namespace

std::unique_ptr<GatesWriter> gates(const Run& run, const Look& look) {
    return std::make_unique<Gates>(run, look);
}

}  // namespace atelier::emit::plain
