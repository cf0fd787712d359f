#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct DecisionMakersNotWilling {
    static constexpr Claimed claims[]{
        {"preconditions.stakeholders.decision-makers", "decision-makers are rated as willing"}};

    static Verdict judge(const Case& subject) {
        const auto& stakeholders = subject.record.stakeholders;
        if (!stakeholders) return not_kept("stakeholders");
        std::vector<diag::Label> facts;
        bool tells_holds = false;
        bool tells_commitment = false;
        for (const auto& who : stakeholders) {
            tells_holds = tells_holds || who.holds;
            tells_commitment = tells_commitment || who.commitment;
            if (!who.decides_or_owns()) continue;
            if (is_willing(who, subject.settings.as_of)) return consistent();
            const bool told = who.commitment.given;
            facts.push_back({told ? who.commitment.at : place_of(subject, who), who.willing()
                                                                                    ? "from a later day on"
                                                                                : told ? "only so far"
                                                                                       : "no `commitment`"});
        }
        if (!stakeholders.empty() && !tells_holds) return not_kept("stakeholders.holds");
        if (!facts.empty() && !tells_commitment) return not_kept("stakeholders.commitment");
        if (facts.empty())
            return absence(stakeholders.key, "nobody here decides or owns",
                           "no stakeholder holds decision or ownership");
        return entries(std::move(facts), "nobody who holds decision or ownership is willing or committed");
    }
};

inline constexpr Rule decision_makers_not_willing{
    .code = "CLM001",
    .name = "decision-makers-not-willing",
    .severity = diag::Severity::error,
    .what =
        "Decision-makers are rated as willing, but nobody who holds decision or ownership is willing or "
        "committed.",
    .why = "Without somebody who decides or owns, what the group works out binds nobody.",
    .help = "Win somebody who decides or owns and set `commitment: willing`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, holds: [decision], commitment: approached}
assessment:
  preconditions: {stakeholders: {decision-makers: fully}}
)",
    .good = R"(stakeholders:
  - {id: municipality, holds: [decision], commitment: willing}
assessment:
  preconditions: {stakeholders: {decision-makers: fully}}
)",
    .check = check_claims<DecisionMakersNotWilling>,
    .claims = claims_of<DecisionMakersNotWilling>,
};

}  // namespace atelier::rules::clm
