#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// What is planned may be dropped before it starts. It cannot be tried, and even less kept.
inline void check_action_ahead_of_its_start(const Case& subject, const Reporter& reporter) {
    using record::ActionState;
    for (const auto& action : subject.record.actions) {
        if (!action.state || !record::is_to_come(action.start, subject.settings.as_of)) continue;
        if (*action.state != ActionState::kept && *action.state != ActionState::trying) continue;
        auto& finding = hold_against(reporter, {action.state.at, "what has become of it"},
                                     {action.start.at, "still to come"}, entry_address("actions", action),
                                     named("an", "action", action) + " is `" +
                                         std::string{record::to_string(*action.state)} + "` on " +
                                         text::to_words(subject.settings.as_of) + ", and starts on " +
                                         text::to_words(*action.start));
        // A trial that somebody began a little earlier than agreed is worth a look; one that is over before it began cannot be.
        finding.severity =
            *action.state == ActionState::trying ? diag::Severity::warning : ahead_of_its_day(subject);
    }
}

inline constexpr Rule action_ahead_of_its_start{
    .code = "FCT010",
    .name = "action-ahead-of-its-start",
    .severity = diag::Severity::error,
    .what = "An action is being tried, or was kept, before the day on which it starts.",
    .why = "Nothing can be learned from what has not begun, so either its state or its start is a slip.",
    .help = "Set `state` to `planned`, or `start` to the day on which it began.",
    .bad = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2027-01-01, review: 2027-06-01, state: kept, learned: It works.}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2026-01-01, review: 2026-06-01, state: kept, learned: It works.}
)",
    .check = check_action_ahead_of_its_start,
};

}  // namespace atelier::rules::fct
