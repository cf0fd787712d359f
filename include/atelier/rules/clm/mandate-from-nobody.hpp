#pragma once

#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct MandateFromNobody {
    static constexpr Claimed claims[]{
        {"preconditions.governance.mandate", "the mandate is rated as settled"},
        {"establishing.coordination.mandate", "the formal mandate is rated as settled"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        // A mandate may come from a council or a board that takes no part.
        if (record.governance.reports_to) return consistent();
        std::vector<diag::Label> facts;
        for (const auto& who : record.stakeholders) {
            // Without `holds` nothing is known against them.
            if (!who.holds || (who.decides_or_owns() && !who.withdrawn())) return consistent();
            const bool left = who.decides_or_owns();
            facts.push_back({left ? who.commitment.at : who.holds.at,
                             left ? "could give it, and has withdrawn" : "neither decision nor ownership"});
        }
        return entries(std::move(facts),
                       "nobody here could give it, and `governance` names nobody to report to");
    }
};

inline constexpr Rule mandate_from_nobody{
    .code = "CLM043",
    .name = "mandate-from-nobody",
    .severity = diag::Severity::warning,
    .what =
        "The mandate is rated as settled, but no stakeholder holds decision or ownership, and the atelier "
        "reports to nobody.",
    .why =
        "A mandate is given by somebody who may, and without such a party the group has only spoken to "
        "itself.",
    .help =
        "Write under `governance.reports-to` who gave it, or add the stakeholder who did, or rate the "
        "question `partly`.",
    .bad = R"(stakeholders:
  - {id: university, holds: [knowledge]}
governance: {mandate: To prepare the heat plan.}
assessment:
  establishing: {coordination: {mandate: largely}}
)",
    .good = R"(stakeholders:
  - {id: university, holds: [knowledge]}
governance: {mandate: To prepare the heat plan., reports-to: The council committee on energy}
assessment:
  establishing: {coordination: {mandate: largely}}
)",
    .check = check_claims<MandateFromNobody>,
    .claims = claims_of<MandateFromNobody>,
};

}  // namespace atelier::rules::clm
