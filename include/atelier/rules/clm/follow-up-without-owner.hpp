#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct FollowUpWithoutOwner {
    static constexpr Claimed claims[]{
        {"establishing.activities.follow-up", "follow-ups are rated as assigned"}};

    static Verdict judge(const Case& subject) {
        const auto& activities = subject.record.activities;
        if (!activities) return not_kept("activities");
        if (activities.empty())
            return absence(activities.key, "an empty list", "the record has no activities");
        const text::Date as_of = subject.settings.as_of;
        const StakeholderIndex stakeholders{subject.record};
        Tally tally{.field = "activities.follow-ups.owner"};
        bool left = false;
        bool planned = false;
        for (const auto& activity : activities) {
            const bool lately = began_lately(activity.date, as_of);
            for (const auto& follow_up : activity.follow_ups) {
                tally.keeps(follow_up.owner.given);
                if (is_to_come(activity.date, as_of)) {
                    planned = true;
                    continue;
                }
                // What is done was in somebody's hands, and is in nobody's any more.
                const bool done = follow_up.done && !is_to_come(follow_up.done, as_of);
                const bool gone = !done && stakeholders.has_withdrawn(follow_up.owner);
                left = left || gone;
                tally.look(!done && (gone || !follow_up.owner), first_line(subject, follow_up.place()),
                           gone ? "its owner has withdrawn" : "no owner", lately);
            }
        }
        if (tally.looked == 0) return planned ? consistent() : not_kept("activities.follow-ups");
        return each(std::move(tally), left ? "has no owner who is still there" : "has no owner",
                    left ? "have no owner who is still there" : "have no owner",
                    "Name a stakeholder as its owner" + candidates(subject.record) +
                        ", or rate the question `partly`.");
    }
};

inline constexpr Rule follow_up_without_owner{
    .code = "CLM008",
    .name = "follow-up-without-owner",
    .severity = diag::Severity::error,
    .what = "Follow-ups are rated as assigned, but one has no owner while others have.",
    .why = "What nobody owns is seldom done; the method asks that every follow-up is assigned.",
    .help = "Name a stakeholder as its owner, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: municipality}, {id: developer}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the load profile, owner: developer, due: 2027-03-01}
      - {action: draft the contract, due: 2027-03-01}
assessment:
  establishing: {activities: {follow-up: fully}}
)",
    .good = R"(stakeholders: [{id: municipality}, {id: developer}]
activities:
  - id: a1
    follow-ups:
      - {action: ask for the load profile, owner: developer, due: 2027-03-01}
      - {action: draft the contract, owner: municipality, due: 2027-03-01}
assessment:
  establishing: {activities: {follow-up: fully}}
)",
    .check = check_claims<FollowUpWithoutOwner>,
    .claims = claims_of<FollowUpWithoutOwner>,
};

}  // namespace atelier::rules::clm
