#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/advice/link.hpp"
#include "atelier/advice/opening.hpp"
#include "atelier/advice/overdue.hpp"
#include "atelier/diag/finding.hpp"
#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/claims.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/words.hpp"

// All that there is to do, as one list in one order. `status` shows the first of it and `next` all of it, so that the two cannot come to
// differ about what comes first.
namespace atelier::advice {

/// What a step is about, in the order in which steps come.
enum class StepKind : std::uint8_t {
    contradiction,  ///< an error: no figure is worth much while the record contradicts itself
    overdue,        ///< a day that has passed
    opening,        ///< what opens the gate
    evidence,       ///< claims that nothing carries
    look            ///< a warning
};

[[nodiscard]] constexpr std::string_view to_string(StepKind kind) {
    constexpr std::string_view names[] = {"contradiction", "overdue", "opening", "evidence", "look"};
    return names[static_cast<std::size_t>(kind)];
}

struct Step {
    StepKind kind{StepKind::opening};
    std::string what;       ///< what to do, one sentence
    std::string why;        ///< what that changes, or how to go about it; may be empty
    std::string address;    ///< where it belongs: as in Opening, or as in diag::Finding; may be empty
    std::string_view code;  ///< of the finding, where it comes from one
    text::Span at{};        ///< in the record's text; empty where nothing of it stands there
    std::vector<std::string_view> serves;  ///< the points of the gate that wait for it
    std::vector<Link> chain;
};

/// What validate() has found in the record, and the text that its places lead into.
struct Found {
    const text::Source& source;
    const std::vector<diag::Finding>& findings;
};

namespace detail {

/// Lists the steps of one record.
class Stepper {
public:
    Stepper(const record::Record& record, const method::Method& method,
            const std::vector<score::Standing>& standings, const Found& found, text::Date as_of)
        : record_{record}, method_{method}, standings_{standings}, found_{found}, as_of_{as_of} {}

    /// `due` says whether the record has come to the gate of the openings: what lies ahead comes last.
    [[nodiscard]] std::vector<Step> list(const std::vector<Opening>& openings, const score::Claims& claims,
                                         bool due) {
        contradictions();
        overdue();
        if (due) opened(openings);
        evidence(claims);
        warnings();
        if (!due) opened(openings);
        return std::move(steps_);
    }

private:
    void contradictions() {
        std::unordered_set<std::string_view> told;
        for (const diag::Finding& finding : found_.findings) {
            if (finding.suppressed || finding.severity != diag::Severity::error) continue;
            told.insert(finding.address);
            from(finding, StepKind::contradiction, "Put right");
        }
        // A configuration can switch a rule off. What facts say stays true, and the figures go by it.
        for (std::size_t i = 0; i < standings_.size(); ++i) {
            const method::Question& question = method_.questions[i];
            if (!standings_[i].contradicted || !standings_[i].due || told.contains(question.address))
                continue;
            const record::Answer* answer = record_.assessment.find(static_cast<method::Index>(i));
            Step step;
            step.kind = StepKind::contradiction;
            step.what = fmt::format("Put right: “{}” is rated `{}`, but {}.", question.text,
                                    to_string(standings_[i].claimed),
                                    standings_[i].obstacle.empty() ? "facts in the record say otherwise"
                                                                   : standings_[i].obstacle);
            step.address = question.address;
            step.at = answer == nullptr ? text::Span{} : answer->place();
            step.chain.push_back({Origin::record, step.what, step.at});
            steps_.push_back(std::move(step));
        }
    }

    void from(const diag::Finding& finding, StepKind kind, std::string_view lead) {
        Step step;
        step.kind = kind;
        step.what = fmt::format("{}: {}.", lead, finding.message);
        step.why = finding.help;
        step.address = finding.address;
        step.code = finding.code;
        step.at = finding.span;
        step.chain = {{Origin::record, finding.message + ".", finding.span}};
        if (!finding.why.empty()) step.chain.push_back({Origin::own, finding.why});
        steps_.push_back(std::move(step));
    }

    void overdue() {
        overdue_ = overdue_things(record_, as_of_);
        for (const Overdue& thing : overdue_) {
            Step step;
            step.kind = StepKind::overdue;
            step.what = thing.what;
            step.why = thing.why;
            step.address = thing.address;
            step.at = thing.at;
            step.chain = {{Origin::record, thing.what, thing.at}};
            steps_.push_back(std::move(step));
        }
    }

    void opened(const std::vector<Opening>& openings) {
        for (const Opening& opening : openings) {
            Step step;
            step.kind = StepKind::opening;
            step.what = opening.what;
            step.why = opening.why;
            step.address = opening.address;
            step.serves = opening.serves;
            step.chain = opening.chain;
            steps_.push_back(std::move(step));
        }
    }

    /// One step for all of them: who has no evidence at all needs no list of what lacks it.
    void evidence(const score::Claims& claims) {
        if (claims.unbacked.empty()) return;
        const method::Question& first = method_.questions[claims.unbacked.front()];
        const record::Answer* answer = record_.assessment.find(claims.unbacked.front());
        Step step;
        step.kind = StepKind::evidence;
        step.what = fmt::format("Name evidence for {} of {} that nothing carries so far{}: {}",
                                claims.unbacked.size(), text::count(claims.all, "claim"),
                                claims.unbacked.size() == 1 ? "" : ", to begin with", first.text);
        step.why =
            "Without evidence that is more than a statement a claim counts as `partly` at most, and a gate "
            "on "
            "the basis `supported` does not pass it.";
        step.address = first.address;
        step.at = answer == nullptr ? text::Span{} : answer->place();
        step.chain = {{Origin::record,
                       fmt::format("{} of {} have no evidence that carries them.", claims.unbacked.size(),
                                   text::count(claims.all, "claim")),
                       step.at},
                      {Origin::own, step.why}};
        for (const method::Index question : claims.unbacked)
            step.serves.push_back(method_.questions[question].address);
        steps_.push_back(std::move(step));
    }

    /// Those about phases say what the openings say, and one about what is overdue stands above.
    void warnings() {
        for (const diag::Finding& finding : found_.findings)
            if (!finding.suppressed && finding.severity == diag::Severity::warning &&
                !finding.code.starts_with("PHA") && !is_overdue(finding))
                from(finding, StepKind::look, "Look at");
    }

    /// The things that are overdue stand in the order of their days, and there may be thousands of them.
    [[nodiscard]] bool is_overdue(const diag::Finding& finding) {
        if (overdue_places_.empty())
            for (const Overdue& thing : overdue_) overdue_places_.insert(thing.day_at.begin);
        return overdue_places_.contains(finding.span.begin);
    }

    const record::Record& record_;
    const method::Method& method_;
    const std::vector<score::Standing>& standings_;
    const Found& found_;
    text::Date as_of_;
    std::vector<Overdue> overdue_;
    std::unordered_set<std::uint32_t> overdue_places_;
    std::vector<Step> steps_;
};

}  // namespace detail

}  // namespace atelier::advice
