#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

inline void check_objective_overdue(const Case& subject, const Reporter& reporter) {
    for (const auto& objective : subject.record.vision.objectives) {
        const bool settled = objective.state && *objective.state != record::ObjectiveState::open;
        // A state that could not be read is another finding, and may well settle it.
        const bool misread = !objective.state && !objective.state.key.empty();
        if (settled || misread || !record::has_ended(objective.due, subject.settings.as_of)) continue;
        auto& finding = reporter.report(
            objective.due.at, entry_address("vision.objectives", objective),
            named("an", "objective", objective) + " was due on " + text::to_words(*objective.due) +
                (objective.state ? ", and is still open on " + text::to_words(subject.settings.as_of)
                                 : ", and the record does not say what has become of it"));
        finding.label = "this day has passed";
        if (objective.state)
            finding.related.push_back({objective.state.at, "still open"});
        else
            finding.severity = diag::Severity::note;
    }
}

inline constexpr Rule objective_overdue{
    .code = "FCT008",
    .name = "objective-overdue",
    .severity = diag::Severity::warning,
    .what = "An objective is past its due date and still open.",
    .why =
        "A date that passed without a word says neither whether the aim was reached nor whether it still "
        "holds.",
    .help =
        "Set its `state` to `met`, `missed` or `dropped`, or agree with the partners on a new `due` date.",
    .bad = R"(vision:
  objectives:
    - {id: o1, text: A load model that all partners trust., due: 2021-12-31, state: open}
)",
    .good = R"(vision:
  objectives:
    - {id: o1, text: A load model that all partners trust., due: 2021-12-31, state: met}
)",
    .check = check_objective_overdue,
};

}  // namespace atelier::rules::fct
