#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct CoreTeamWithdrawn {
    static constexpr Claimed claims[]{
        {"establishing.capacity.core-team", "the core team is rated as stable"},
        {"maturing.capacity.formal-roles", "roles are rated as settled formally"},
        {"stabilising.capacity.secured-roles", "roles are rated as secured for the long term"}};

    static Verdict judge(const Case& subject) {
        const StakeholderIndex stakeholders{subject.record};
        Tally tally;
        // What the team lacks otherwise is held against these claims by CLM013 and CLM038.
        for (const auto& member : subject.record.capacity.core_team)
            tally.look(stakeholders.has_withdrawn(member.stakeholder),
                       member.stakeholder ? member.stakeholder.at : first_line(subject, member.place()),
                       "has withdrawn");
        if (tally.all()) return entries(std::move(tally.against), "everybody in the core team has withdrawn");
        return each(std::move(tally), "in the core team has withdrawn", "in the core team have withdrawn");
    }
};

inline constexpr Rule core_team_withdrawn{
    .code = "CLM041",
    .name = "core-team-withdrawn",
    .severity = diag::Severity::error,
    .what = "The core team is rated as stable or its roles as settled, but somebody in it has withdrawn.",
    .why = "A post in the name of somebody who left is a post that nobody fills.",
    .help = "Name who has taken over in `capacity.core-team`, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: municipality, commitment: committed}, {id: builder, commitment: withdrawn}]
capacity:
  core-team:
    - {role: coordinator, stakeholder: builder, fte: 0.4}
    - {role: expert, stakeholder: builder, fte: 0.2}
assessment:
  establishing: {capacity: {core-team: fully}}
)",
    .good = R"(stakeholders: [{id: municipality, commitment: committed}, {id: builder, commitment: withdrawn}]
capacity:
  core-team:
    - {role: coordinator, stakeholder: municipality, fte: 0.4}
    - {role: expert, stakeholder: municipality, fte: 0.2}
assessment:
  establishing: {capacity: {core-team: fully}}
)",
    .check = check_claims<CoreTeamWithdrawn>,
    .claims = claims_of<CoreTeamWithdrawn>,
};

}  // namespace atelier::rules::clm
