#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct SessionsWithoutDecisionMakers {
    static constexpr Claimed claims[]{
        {"maturing.activities.right-people", "the right people are rated as taking part"}};

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        const StakeholderIndex stakeholders{subject.record};
        std::vector<diag::Label> facts;
        bool planned = false;
        for (const auto& session : activities) {
            if (is_to_come(session.date, subject.settings.as_of)) {
                planned = planned || session.roles.given;
                continue;
            }
            for (const auto& part : session.roles) {
                const auto* who = stakeholders.find(part.stakeholder);
                // Without `holds` nothing is known against them.
                if (who == nullptr || !who->holds || who->decides_or_owns()) return consistent();
            }
            if (!session.roles.empty()) facts.push_back({session.roles.key, "nobody here decides or owns"});
        }
        if (facts.empty() && !activities.empty() && !planned) return not_kept("activities.roles");
        return entries(std::move(facts), "nobody who takes part holds decision or ownership");
    }
};

inline constexpr Rule sessions_without_decision_makers{
    .code = "CLM032",
    .name = "sessions-without-decision-makers",
    .severity = diag::Severity::error,
    .what =
        "Decision-makers are rated as taking part, but nobody who takes part in a session holds decision or "
        "ownership.",
    .why = "What is worked out without those who decide has to be worked out again with them.",
    .help = "Add to a session's `roles` those who decide or own, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: university, holds: [knowledge]}, {id: municipality, holds: [decision]}]
activities:
  - {id: a1, date: 2026-05-11, roles: [{stakeholder: university, role: expert}]}
assessment:
  maturing: {activities: {right-people: fully}}
)",
    .good = R"(stakeholders: [{id: university, holds: [knowledge]}, {id: municipality, holds: [decision]}]
activities:
  - id: a1
    date: 2026-05-11
    roles: [{stakeholder: university, role: expert}, {stakeholder: municipality, role: decides}]
assessment:
  maturing: {activities: {right-people: fully}}
)",
    .check = check_claims<SessionsWithoutDecisionMakers>,
    .claims = claims_of<SessionsWithoutDecisionMakers>,
};

}  // namespace atelier::rules::clm
