#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct SessionWithoutScope {
    template <class Has>
    static bool keeps(const record::List<record::Activity>& sessions, Has has) {
        return std::any_of(sessions.begin(), sessions.end(), has);
    }

    static constexpr Claimed claims[]{
        {"establishing.activities.scoped-sessions", "sessions are rated as scoped"}};

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        if (!activities) return not_kept("activities");
        if (activities.empty())
            return absence(activities.key, "an empty list", "the record has no activities");
        const text::Date as_of = subject.settings.as_of;
        const bool scoped = keeps(activities, [](const auto& session) { return session.scope.given; });
        const bool aimed = keeps(activities, [](const auto& session) { return session.intended.given; });
        if (!scoped || !aimed) return not_kept(scoped ? "activities.intended" : "activities.scope");
        Tally tally;
        for (const auto& session : activities) {
            if (is_to_come(session.date, as_of)) continue;
            const char* label = session.scope      ? "no `intended`"
                                : session.intended ? "no `scope`"
                                                   : "neither `scope` nor `intended`";
            tally.look(!session.scope || !session.intended, place_of(subject, session), label,
                       began_lately(session.date, as_of));
        }
        return each(std::move(tally), "has no scope or no intended result",
                    "have no scope or no intended result");
    }
};

inline constexpr Rule session_without_scope{
    .code = "CLM009",
    .name = "session-without-scope",
    .severity = diag::Severity::error,
    .what = "Sessions are rated as scoped, but one has no scope or no intended result while others have.",
    .why =
        "A session without a scope drifts, and without an intended result nobody can tell whether it was "
        "worth the time.",
    .help = "Write its `scope` and what is `intended`, or rate the question `partly`.",
    .bad = R"(activities:
  - {id: a1, title: Kick-off, scope: the grid limit, intended: a list of options}
  - {id: a2, title: Second round, scope: the order of the permits}
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)",
    .good = R"(activities:
  - {id: a1, title: Kick-off, scope: the grid limit, intended: a list of options}
  - {id: a2, title: Second round, scope: the order of the permits, intended: a calendar}
assessment:
  establishing: {activities: {scoped-sessions: fully}}
)",
    .check = check_claims<SessionWithoutScope>,
    .claims = claims_of<SessionWithoutScope>,
};

}  // namespace atelier::rules::clm
