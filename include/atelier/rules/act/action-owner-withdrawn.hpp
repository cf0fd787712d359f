#pragma once

#include <string>

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::act {

/// Of an action that is over nothing more is asked: its owner saw to it.
inline void check_action_owner_withdrawn(const Case& subject, const Reporter& reporter) {
    const StakeholderIndex stakeholders{subject.record};
    std::string help;
    for (const auto& action : subject.record.actions) {
        if (!is_under_way(action) || !stakeholders.has_withdrawn(action.owner)) continue;
        if (help.empty())
            help = "Name another stakeholder who sees to it" + candidates(subject.record) +
                   ", or set its `state` to `dropped`.";
        auto& finding = reporter.report(action.owner.at, entry_address("actions", action),
                                        named("an", "action", action) + " is in the hands of " +
                                            ticked(*action.owner) + ", who has withdrawn");
        finding.label = "its owner";
        finding.related.push_back({stakeholders.find(action.owner)->commitment.at, "withdrawn here"});
        finding.help = help;
    }
}

inline constexpr Rule action_owner_withdrawn{
    .code = "ACT008",
    .name = "action-owner-withdrawn",
    .severity = diag::Severity::warning,
    .what = "An action is planned or being tried, and its owner has withdrawn.",
    .why = "What is in the hands of somebody who left is in nobody's, and carries no gate over a weak spot.",
    .help = "Name another stakeholder who sees to it, or set its `state` to `dropped`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
actions:
  - {id: act1, owner: developer, review: 2027-05-01, state: trying}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
actions:
  - {id: act1, owner: municipality, review: 2027-05-01, state: trying}
)",
    .check = check_action_owner_withdrawn,
};

}  // namespace atelier::rules::act
