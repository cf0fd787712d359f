#pragma once

#include <string>

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::act {

inline void check_review_overdue(const Case& subject, const Reporter& reporter) {
    for (const auto& action : subject.record.actions) {
        if (!action.review || !record::is_under_way(action) || *action.review >= subject.settings.as_of)
            continue;
        reporter
            .report(
                action.review.at, entry_address("actions", action),
                named("an", "action", action) + " was to be reviewed by " + text::to_words(*action.review))
            .label = "this day has passed";
    }
}

inline constexpr Rule review_overdue{
    .code = "ACT004",
    .name = "review-overdue",
    .severity = diag::Severity::warning,
    .what = "An action is still planned or being tried, and its review date has passed.",
    .why = "After its review an action carries no gate any more, and what was learned fades.",
    .help = "Set its `state` to `kept` or `dropped` with what was `learned`, or agree on a new review date.",
    .bad = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2026-04-01, review: 2026-05-01, state: trying}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2026-04-01, review: 2026-05-01, state: kept, learned: Ten minutes suffice.}
)",
    .check = check_review_overdue,
};

}  // namespace atelier::rules::act
