#pragma once

#include <chrono>
#include <cstddef>
#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/rules/two_facts.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::clm {

struct SessionWithoutOutcome {
    static constexpr Claimed claims[]{
        {"maturing.activities.applied-insights",
         "insights from the activities are rated as improving projects"},
        {"establishing.activities.scoped-sessions", "sessions are rated as aimed at a result"}};

    /// Minutes take a while: a session of the last season may still be without its outcome.
    static bool is_settled(const record::Activity& session, text::Date as_of) {
        constexpr std::chrono::days season{90};
        return session.date && std::chrono::sys_days{*session.date} + season < std::chrono::sys_days{as_of};
    }

    static Verdict judge(const Case& subject, std::size_t which) {
        // One fact, told once, beside the claim that says more.
        if (which == 1 && is_claimed(subject, claims[0].address)) return consistent();
        Tally tally;
        bool kept = false;
        for (const auto& session : subject.record.activities) {
            kept = kept || session.outcome;
            if (!is_settled(session, subject.settings.as_of)) continue;
            tally.look(!session.outcome, place_of(subject, session),
                       "held on " + text::to_words(*session.date) + ", no `outcome`");
        }
        if (tally.looked == 0) return consistent();
        if (!kept) return not_kept("activities.outcome");
        return each(std::move(tally), "that was held has no outcome", "that were held have no outcome");
    }
};

inline constexpr Rule session_without_outcome{
    .code = "CLM046",
    .name = "session-without-outcome",
    .severity = diag::Severity::warning,
    .what = "Sessions are rated by what they lead to, but one that was held has no outcome in the record.",
    .why = "What came of a session is forgotten within a season, and nobody can build on it then.",
    .help = "Write under `outcome` what came of the session, or rate the question `partly`.",
    .bad = R"(activities:
  - {id: a1, date: 2026-02-11, scope: The limit., intended: A list., outcome: A list of seven.}
  - {id: a2, date: 2026-03-11, scope: The rules., intended: A request.}
assessment:
  maturing: {activities: {applied-insights: largely}}
)",
    .good = R"(activities:
  - {id: a1, date: 2026-02-11, scope: The limit., intended: A list., outcome: A list of seven.}
  - {id: a2, date: 2026-03-11, scope: The rules., intended: A request., outcome: The request was filed.}
assessment:
  maturing: {activities: {applied-insights: largely}}
)",
    .check = check_claims<SessionWithoutOutcome>,
    .claims = claims_of<SessionWithoutOutcome>,
};

}  // namespace atelier::rules::clm
