#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct StakeholderWithoutRole {
    static constexpr Claimed claims[]{{"preconditions.stakeholders.roles", "roles are rated as clear"}};

    static Verdict judge(const Case& subject) {
        if (!subject.record.stakeholders) return not_kept("stakeholders");
        const text::Date as_of = subject.settings.as_of;
        Tally tally{.thing = "committed stakeholder", .field = "stakeholders.role"};
        for (const auto& who : subject.record.stakeholders) {
            tally.keeps(who.role.given);
            if (is_committed(who, as_of))
                tally.look(!who.role, place_of(subject, who), "no role", began_lately(who.since, as_of));
        }
        return each(std::move(tally), "has no role", "have no role");
    }
};

inline constexpr Rule stakeholder_without_role{
    .code = "CLM003",
    .name = "stakeholder-without-role",
    .severity = diag::Severity::error,
    .what =
        "Roles are rated as clear enough to begin, but a committed stakeholder has no role while others "
        "have.",
    .why = "Whoever does not know what is expected waits for the others, and so do they.",
    .help = "Write the `role` of each committed stakeholder, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, role: decides, commitment: committed}
  - {id: developer, commitment: committed}
assessment:
  preconditions: {stakeholders: {roles: fully}}
)",
    .good = R"(stakeholders:
  - {id: municipality, role: decides, commitment: committed}
  - {id: developer, role: builds and finances, commitment: committed}
assessment:
  preconditions: {stakeholders: {roles: fully}}
)",
    .check = check_claims<StakeholderWithoutRole>,
    .claims = claims_of<StakeholderWithoutRole>,
};

}  // namespace atelier::rules::clm
