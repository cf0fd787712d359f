#pragma once

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::act {

inline void check_action_without_review(const Case& subject, const Reporter& reporter) {
    for (const auto& action : subject.record.actions) {
        if (action.review || !record::is_under_way(action)) continue;
        reporter
            .report(place_of(subject, action), entry_address("actions", action),
                    named("an", "action", action) + " has no review date")
            .label = "no `review`";
    }
}

inline constexpr Rule action_without_review{
    .code = "ACT002",
    .name = "action-without-review",
    .severity = diag::Severity::note,
    .what = "An action that is planned or being tried has no review date.",
    .why = "A trial is a trial because somebody looks at it again on a day that was agreed.",
    .help = "Write under `review` when it is looked at again; a month from its start is usual.",
    .bad = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, smallest-version: One review after one session., owner: municipality}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, smallest-version: One review after one session., owner: municipality, review: 2027-05-01}
)",
    .check = check_action_without_review,
};

}  // namespace atelier::rules::act
