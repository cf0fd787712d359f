#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NoSessionHeld {
    static constexpr Claimed claims[]{
        {"maturing.activities.real-challenges", "the activities are rated as tackling real problems"},
        {"maturing.activities.right-people", "the right people are rated as taking part"},
        {"stabilising.activities.network-events", "the activities are rated as tied to events elsewhere"},
        {"stabilising.activities.beyond-project",
         "collaboration is rated as reaching beyond the first project"},
        {"stabilising.activities.replication", "sessions are rated as helping to scale"}};

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        if (!activities) return not_kept("activities");
        if (activities.empty())
            return absence(activities.key, "an empty list", "the record has no activities");
        Tally tally;
        for (const auto& session : activities)
            tally.look(is_to_come(session.date, subject.settings.as_of), session.date.place(),
                       "still to come");
        return every(std::move(tally), "no session was held by " + text::to_words(subject.settings.as_of));
    }
};

inline constexpr Rule no_session_held{
    .code = "CLM031",
    .name = "no-session-held",
    .severity = diag::Severity::error,
    .what = "The activities are rated by what they achieve, but none has taken place yet.",
    .why = "What a session achieves is known once it was held.",
    .help = "Add the sessions that were held to `activities`, or rate the question `partly`.",
    .bad = R"(activities:
  - {id: a1, date: 2026-10-05}
assessment:
  maturing: {activities: {real-challenges: largely}}
)",
    .good = R"(activities:
  - {id: a1, date: 2026-10-05}
  - {id: a2, date: 2026-05-11}
assessment:
  maturing: {activities: {real-challenges: largely}}
)",
    .check = check_claims<NoSessionHeld>,
    .claims = claims_of<NoSessionHeld>,
};

}  // namespace atelier::rules::clm
