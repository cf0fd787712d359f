#pragma once

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::act {

inline void check_follow_up_before_session(const Case& subject, const Reporter& reporter) {
    for (const auto& activity : subject.record.activities) {
        for (const auto& follow_up : activity.follow_ups) {
            if (!activity.date || !follow_up.done || *follow_up.done >= *activity.date) continue;
            auto& finding = reporter.report(follow_up.done.at, entry_address("activities", activity),
                                            "a follow-up was done before its session");
            finding.label = "done";
            finding.related.push_back({activity.date.at, "the session"});
        }
    }
}

inline constexpr Rule follow_up_before_session{
    .code = "ACT007",
    .name = "follow-up-before-session",
    .severity = diag::Severity::warning,
    .what = "A follow-up was done before the session that it follows.",
    .why = "One of the two dates is a slip, and reports order by them.",
    .help = "Correct one of the two dates.",
    .bad = R"(stakeholders: [{id: developer}]
activities:
  - id: a1
    date: 2026-02-11
    follow-ups: [{action: ask for the load profile, owner: developer, done: 2025-02-25}]
)",
    .good = R"(stakeholders: [{id: developer}]
activities:
  - id: a1
    date: 2026-02-11
    follow-ups: [{action: ask for the load profile, owner: developer, done: 2026-02-25}]
)",
    .check = check_follow_up_before_session,
};

}  // namespace atelier::rules::act
