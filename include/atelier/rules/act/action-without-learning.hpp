#pragma once

#include <string>

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::act {

inline void check_action_without_learning(const Case& subject, const Reporter& reporter) {
    for (const auto& action : subject.record.actions) {
        if (record::is_under_way(action) || action.learned) continue;
        reporter
            .report(action.state.at, entry_address("actions", action),
                    named("an", "action", action) + " was " + std::string{record::to_string(*action.state)} +
                        " without a word on what was learned")
            .label = "no `learned`";
    }
}

inline constexpr Rule action_without_learning{
    .code = "ACT005",
    .name = "action-without-learning",
    .severity = diag::Severity::warning,
    .what = "An action was kept or dropped, and the record does not say what was learned.",
    .why = "Capacity grows from disappointing outcomes too, as long as somebody writes them down.",
    .help = "Write under `learned` what the trial showed, in one sentence.",
    .bad = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, state: dropped}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, state: dropped, learned: Monthly is too often for a group of this size.}
)",
    .check = check_action_without_learning,
};

}  // namespace atelier::rules::act
