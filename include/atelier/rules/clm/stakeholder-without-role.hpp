#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct StakeholderWithoutRole {
    static constexpr Claimed claims[]{{"preconditions.stakeholders.roles", "roles are rated as clear"}};

    static Verdict judge(const Case& subject) {
        if (!subject.record.stakeholders) return not_kept("stakeholders");
        Tally tally;
        for (const auto& who : subject.record.stakeholders)
            if (who.committed()) tally.look(!who.role, place_of(subject, who), "no role");
        return each(std::move(tally), "committed stakeholder has no role",
                    "committed stakeholders have no role");
    }
};

inline constexpr Rule stakeholder_without_role{
    .code = "CLM003",
    .name = "stakeholder-without-role",
    .severity = diag::Severity::error,
    .what = "Roles are rated as clear enough to begin, but a committed stakeholder has no role.",
    .why = "Whoever does not know what is expected waits for the others, and so do they.",
    .help = "Write the `role` of each committed stakeholder, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: developer, commitment: committed}
assessment:
  preconditions: {stakeholders: {roles: fully}}
)",
    .good = R"(stakeholders:
  - {id: developer, role: builds and finances, commitment: committed}
assessment:
  preconditions: {stakeholders: {roles: fully}}
)",
    .check = check_claims<StakeholderWithoutRole>,
    .claims = claims_of<StakeholderWithoutRole>,
};

}  // namespace atelier::rules::clm
