#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct CoreMemberWithoutRole {
    static constexpr Claimed claims[]{
        {"maturing.capacity.formal-roles", "roles are rated as settled formally"},
        {"stabilising.capacity.secured-roles", "roles are rated as secured for the long term"}};

    static Verdict judge(const Case& subject) {
        const auto& team = subject.record.capacity.core_team;
        if (!team) return not_kept("capacity.core-team");
        if (team.empty()) return absence(team.key, "an empty list", "nobody is in the core team");
        Tally tally{.field = "capacity.core-team.role"};
        for (const auto& member : team) {
            tally.keeps(member.role.given);
            tally.look(!member.role, first_line(subject, member.place()), "no role");
        }
        return each(std::move(tally), "in the core team has none", "in the core team have none");
    }
};

inline constexpr Rule core_member_without_role{
    .code = "CLM038",
    .name = "core-member-without-role",
    .severity = diag::Severity::error,
    .what = "Roles are rated as settled formally, but a member of the core team has none while others do.",
    .why = "A role on paper outlasts the person who fills it; one without paper leaves with that person.",
    .help = "Write the `role` of each member of `capacity.core-team`, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: municipality}]
capacity:
  core-team:
    - {role: coordinator, fte: 0.4}
    - {stakeholder: municipality, fte: 0.2}
assessment:
  maturing: {capacity: {formal-roles: largely}}
)",
    .good = R"(stakeholders: [{id: municipality}]
capacity:
  core-team:
    - {role: coordinator, fte: 0.4}
    - {role: facilitator, stakeholder: municipality, fte: 0.2}
assessment:
  maturing: {capacity: {formal-roles: largely}}
)",
    .check = check_claims<CoreMemberWithoutRole>,
    .claims = claims_of<CoreMemberWithoutRole>,
};

}  // namespace atelier::rules::clm
