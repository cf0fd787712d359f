#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/words.hpp"

// Where an atelier stands and what helps most, as a value: what `status` shows on one screen.
namespace atelier::gate {

/// One thing to do, in a sentence, and where to start.
struct Step {
    std::string text;
    std::string where;  ///< `line 41`, or the address or command that helps
};

struct Outlook {
    std::vector<Gate> gates;           ///< by phase, up to the declared one; without a sound phase none
    method::Index next{method::none};  ///< as in Way
    std::vector<Step> steps;           ///< at most three, the most useful first
    std::size_t more_errors{0};        ///< errors beyond those that stand in `steps`
};

namespace detail {

/// Chooses steps: first what is wrong, then what opens the gate, then what narrows the interval, then what runs out.
class OutlookMaker {
public:
    OutlookMaker(const text::Source& source, const record::Record& record, const method::Method& method,
                 const score::RecordScore& scored, const std::vector<diag::Finding>& findings,
                 const Terms& terms)
        : source_{source},
          record_{record},
          method_{method},
          scored_{scored},
          findings_{findings},
          terms_{terms} {}

    [[nodiscard]] Outlook make() {
        errors();
        if (record_.phase_index == method::none) return std::move(outlook_);
        Way way = way_of(record_, method_, scored_.questions, terms_);
        outlook_.gates = std::move(way.gates);
        outlook_.next = way.next;
        unanswered();
        nearest_blockers();
        warnings();
        return std::move(outlook_);
    }

private:
    static constexpr std::size_t most = 3;

    [[nodiscard]] bool full() const { return outlook_.steps.size() >= most; }
    void add(std::string text, std::string where) {
        if (!full()) outlook_.steps.push_back({std::move(text), std::move(where)});
    }

    [[nodiscard]] std::string line_of(const diag::Finding& finding) const {
        return fmt::format("line {}", source_.position(finding.span.begin).line);
    }

    /// The first error, since no figure is worth much while the record contradicts itself; the others are counted.
    void errors() {
        std::size_t number = 0;
        for (const diag::Finding& finding : findings_) {
            if (finding.suppressed || finding.severity != diag::Severity::error) continue;
            if (++number == 1) add(fmt::format("Put right: {}.", finding.message), line_of(finding));
        }
        outlook_.more_errors = number > 1 ? number - 1 : 0;
    }

    /// The step, cell or theme of which most is still to be answered, in the phase that is next.
    void unanswered() {
        const method::Index phase = target();
        text::Fraction best;
        method::Index group = method::none;
        for (std::size_t i = 0; i < method_.groups.size(); ++i) {
            const auto index = static_cast<method::Index>(i);
            if (method_.groups[i].phase != phase || open_in(index) == 0) continue;
            const text::Fraction gain{static_cast<std::int64_t>(open_in(index)),
                                      static_cast<std::int64_t>(applying_in(index))};
            if (gain <= best) continue;
            best = gain;
            group = index;
        }
        if (group == method::none) return;
        add(fmt::format("Answer {} on “{}” ({}): that raises its figure by up to {}.",
                        text::count(open_in(group), "question"), method_.groups[group].title,
                        method_.phases[phase].title, best.decimal(2)),
            std::string{method_.groups[group].address});
    }

    [[nodiscard]] std::size_t applying_in(method::Index group) const {
        std::size_t applying = 0;
        for (std::size_t i = 0; i < method_.questions.size(); ++i)
            if (method_.questions[i].group == group &&
                scored_.questions[i].claimed != record::State::not_applicable)
                ++applying;
        return applying;
    }

    [[nodiscard]] std::size_t open_in(method::Index group) const {
        std::size_t open = 0;
        for (std::size_t i = 0; i < method_.questions.size(); ++i) {
            const record::State state = scored_.questions[i].claimed;
            if (method_.questions[i].group == group &&
                (state == record::State::unanswered || state == record::State::unknown))
                ++open;
        }
        return open;
    }

    /// The phase to work on: the next gate, but no phase that is not yet due.
    [[nodiscard]] method::Index target() const {
        return outlook_.next == method::none ? record_.phase_index
                                             : std::min(outlook_.next, record_.phase_index);
    }

    void nearest_blockers() {
        const Gate& gate = outlook_.gates[target()];
        for (const Point& point : gate.blockers) {
            if (full()) return;
            const bool output = point.output != method::none;
            if (!output && (point.has == "unanswered" || point.has == "unknown"))
                continue;  // the step above speaks of them
            if (output)
                add(fmt::format("The output “{}” does not stand yet; {}.", point.text, point.has),
                    std::string{point.address});
            else
                add(fmt::format("{} Now `{}`; the gate asks for `{}`.", point.text, point.has, point.needs),
                    std::string{point.address});
        }
    }

    void warnings() {
        for (const diag::Finding& finding : findings_) {
            if (full()) return;
            if (finding.suppressed || finding.severity != diag::Severity::warning ||
                finding.code.starts_with("PHA"))
                continue;
            add(fmt::format("Look at: {}.", finding.message), line_of(finding));
        }
    }

    const text::Source& source_;
    const record::Record& record_;
    const method::Method& method_;
    const score::RecordScore& scored_;
    const std::vector<diag::Finding>& findings_;
    const Terms& terms_;
    Outlook outlook_;
};

}  // namespace detail

/// What to show of one record. `findings` as rules::check() gives them, `scored` as score::score(); of `terms` the phase does not matter. Views and pointers of the
/// gates lead into the Record and the Method.
[[nodiscard]] inline Outlook look_ahead(const text::Source& source, const record::Record& record,
                                        const method::Method& method, const score::RecordScore& scored,
                                        const std::vector<diag::Finding>& findings, const Terms& terms) {
    return detail::OutlookMaker{source, record, method, scored, findings, terms}.make();
}

}  // namespace atelier::gate
