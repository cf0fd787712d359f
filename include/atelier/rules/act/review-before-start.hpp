#pragma once

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::act {

inline void check_review_before_start(const Case& subject, const Reporter& reporter) {
    for (const auto& action : subject.record.actions) {
        if (!action.review || !action.start || *action.review >= *action.start) continue;
        auto& finding = reporter.report(action.review.at, entry_address("actions", action),
                                        named("an", "action", action) + " is reviewed before it starts");
        finding.label = "the review";
        finding.related.push_back({action.start.at, "the start"});
    }
}

inline constexpr Rule review_before_start{
    .code = "ACT003",
    .name = "review-before-start",
    .severity = diag::Severity::error,
    .what = "An action's review comes before its start.",
    .why = "Nothing can be seen of what has not begun, so that one of the two dates is a slip.",
    .help = "Correct one of the two dates.",
    .bad = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2027-06-01, review: 2027-05-01}
)",
    .good = R"(stakeholders: [{id: municipality}]
actions:
  - {id: act1, owner: municipality, start: 2027-04-01, review: 2027-05-01}
)",
    .check = check_review_before_start,
};

}  // namespace atelier::rules::act
