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
        Tally tally;
        for (const auto& activity : activities)
            for (const auto& follow_up : activity.follow_ups)
                tally.look(!follow_up.owner, first_line(subject, follow_up.place()), "no owner");
        if (tally.looked == 0) return not_kept("activities.follow-ups");
        return each(std::move(tally), "has no owner", "have no owner",
                    "Name a stakeholder as its owner" + candidates(subject.record) +
                        ", or rate the question `partly`.");
    }
};

inline constexpr Rule follow_up_without_owner{
    .code = "CLM008",
    .name = "follow-up-without-owner",
    .severity = diag::Severity::error,
    .what = "Follow-ups are rated as assigned, but one has no owner.",
    .why = "What nobody owns is seldom done; the method asks that every follow-up is assigned.",
    .help = "Name a stakeholder as its owner, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: municipality}, {id: developer}]
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, due: 2027-03-01}]
assessment:
  establishing: {activities: {follow-up: fully}}
)",
    .good = R"(stakeholders: [{id: municipality}, {id: developer}]
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, owner: developer, due: 2027-03-01}]
assessment:
  establishing: {activities: {follow-up: fully}}
)",
    .check = check_claims<FollowUpWithoutOwner>,
    .claims = claims_of<FollowUpWithoutOwner>,
};

}  // namespace atelier::rules::clm
