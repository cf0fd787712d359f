#pragma once

#include "atelier/record/cover.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::act {

inline void check_review_too_far(const Case& subject, const Reporter& reporter) {
    for (const auto& action : subject.record.actions) {
        if (!record::is_under_way(action) || !record::is_too_far(action.review, subject.settings.as_of))
            continue;
        reporter
            .report(action.review.at, entry_address("actions", action),
                    named("an", "action", action) + " is to be reviewed on " +
                        text::to_words(*action.review) + ", more than twelve months ahead")
            .label = "the review";
    }
}

inline constexpr Rule review_too_far{
    .code = "ACT009",
    .name = "review-too-far",
    .severity = diag::Severity::warning,
    .what =
        "An action is to be reviewed more than twelve months after the day for which the record is checked.",
    .why = "A trial that nobody looks at for so long is a promise, and carries no gate over a weak spot.",
    .help = "Agree on an earlier review; a month from its start is usual.",
    .bad = R"(stakeholders: [{id: municipality, commitment: committed}]
actions:
  - {id: act1, owner: municipality, review: 2099-05-01, state: trying}
)",
    .good = R"(stakeholders: [{id: municipality, commitment: committed}]
actions:
  - {id: act1, owner: municipality, review: 2027-05-01, state: trying}
)",
    .check = check_review_too_far,
};

}  // namespace atelier::rules::act
