#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::act {

inline void check_follow_up_overdue(const Case& subject, const Reporter& reporter) {
    for (const auto& activity : subject.record.activities) {
        for (const auto& follow_up : activity.follow_ups) {
            const text::Date as_of = subject.settings.as_of;
            const bool done = follow_up.done && !record::is_to_come(follow_up.done, as_of);
            if (done || !record::has_ended(follow_up.due, as_of)) continue;
            reporter
                .report(follow_up.due.at, entry_address("activities", activity),
                        "a follow-up was due on " + text::to_words(*follow_up.due))
                .label = follow_up.done ? "not done yet" : "no `done` yet";
        }
    }
}

inline constexpr Rule follow_up_overdue{
    .code = "ACT006",
    .name = "follow-up-overdue",
    .severity = diag::Severity::note,
    .what = "A follow-up is past its due date and not marked as done.",
    .why = "Follow-ups are where a session turns into results.",
    .help = "Write under `done` on which day it was done, or agree on a new date.",
    .bad = R"(stakeholders: [{id: developer}]
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, owner: developer, due: 2026-03-01}]
)",
    .good = R"(stakeholders: [{id: developer}]
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, owner: developer, due: 2026-03-01, done: 2026-02-25}]
)",
    .check = check_follow_up_overdue,
};

}  // namespace atelier::rules::act
