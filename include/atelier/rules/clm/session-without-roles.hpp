#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct SessionWithoutRoles {
    static constexpr Claimed claims[]{
        {"establishing.activities.session-roles", "the roles in each session are rated as clear"}};

    static bool is_clear(const record::Activity& session) {
        if (session.roles.empty()) return false;
        return std::all_of(session.roles.begin(), session.roles.end(),
                           [](const record::SessionRole& one) { return one.role.given; });
    }

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        if (!activities) return not_kept("activities");
        if (activities.empty())
            return absence(activities.key, "an empty list", "the record has no activities");
        const text::Date as_of = subject.settings.as_of;
        Tally tally{.thing = "session", .field = "activities.roles"};
        for (const auto& session : activities) {
            tally.keeps(session.roles.given);
            if (is_to_come(session.date, as_of)) continue;
            const text::Span at = session.roles ? session.roles.key : place_of(subject, session);
            tally.look(!is_clear(session), at, session.roles.empty() ? "no roles" : "a `role` is missing",
                       began_lately(session.date, as_of));
        }
        return each(std::move(tally), "does not name them", "do not name them");
    }
};

inline constexpr Rule session_without_roles{
    .code = "CLM030",
    .name = "session-without-roles",
    .severity = diag::Severity::error,
    .what = "The roles in each session are rated as clear, but one session names none while others do.",
    .why = "Where nobody knows who leads, decides or brings the facts, the loudest voice does.",
    .help = "Write the session's `roles`, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: municipality}]
activities:
  - {id: a1, roles: [{stakeholder: municipality, role: host}]}
  - {id: a2}
assessment:
  establishing: {activities: {session-roles: fully}}
)",
    .good = R"(stakeholders: [{id: municipality}]
activities:
  - {id: a1, roles: [{stakeholder: municipality, role: host}]}
  - {id: a2, roles: [{stakeholder: municipality, role: decides}]}
assessment:
  establishing: {activities: {session-roles: fully}}
)",
    .check = check_claims<SessionWithoutRoles>,
    .claims = claims_of<SessionWithoutRoles>,
};

}  // namespace atelier::rules::clm
