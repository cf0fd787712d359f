#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::act {

inline void check_action_without_owner(const Case& subject, const Reporter& reporter) {
    const std::string help = "Name a stakeholder who sees to it" + candidates(subject.record) + ".";
    for (const auto& action : subject.record.actions) {
        if (action.owner) continue;
        auto& finding = reporter.report(place_of(subject, action), entry_address("actions", action),
                                        named("an", "action", action) + " has no owner");
        finding.label = "no `owner`";
        finding.help = help;
    }
}

inline constexpr Rule action_without_owner{
    .code = "ACT001",
    .name = "action-without-owner",
    .severity = diag::Severity::warning,
    .what = "An action has no owner.",
    .why = "What nobody sees to is forgotten by the next meeting, and cannot carry a gate over a weak spot.",
    .help = "Name a stakeholder who sees to it.",
    .bad = R"(actions:
  - {id: act1, smallest-version: One review after one session., review: 2027-05-01}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, smallest-version: One review after one session., owner: municipality, review: 2027-05-01}
)",
    .check = check_action_without_owner,
};

}  // namespace atelier::rules::act
