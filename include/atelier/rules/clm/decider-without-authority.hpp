#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct DeciderWithoutAuthority {
    static constexpr Claimed claims[]{
        {"preconditions.governance.decision-authority", "the authority to decide is rated as settled"}};

    static Verdict judge(const Case& subject) {
        const StakeholderIndex stakeholders{subject.record};
        std::vector<diag::Label> facts;
        for (const auto& ref : subject.record.governance.decides) {
            const auto* who = stakeholders.find(ref);
            // Whoever has withdrawn brings no authority with them; that they stand there is for another rule to say.
            if (who != nullptr && who->withdrawn()) continue;
            // Without `holds` nothing is known against them.
            if (who == nullptr || !who->holds || who->decides_or_owns()) return consistent();
            facts.push_back({ref.at, "decides"});
            facts.push_back({who->holds.at, "holds neither decision nor ownership"});
        }
        return entries(std::move(facts), "none of those who decide holds decision or ownership");
    }
};

inline constexpr Rule decider_without_authority{
    .code = "CLM020",
    .name = "decider-without-authority",
    .severity = diag::Severity::error,
    .what =
        "The authority to decide is rated as settled, but none of those who decide holds decision or "
        "ownership.",
    .why = "A decision counts only where those who take it are entitled to.",
    .help =
        "Name somebody under `decides` who holds `decision`, or correct `holds`, or rate the question "
        "`partly`.",
    .bad = R"(stakeholders:
  - {id: university, holds: [knowledge]}
governance: {decides: [university]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)",
    .good = R"(stakeholders:
  - {id: university, holds: [knowledge]}
  - {id: municipality, holds: [decision]}
governance: {decides: [university, municipality]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)",
    .check = check_claims<DeciderWithoutAuthority>,
    .claims = claims_of<DeciderWithoutAuthority>,
};

}  // namespace atelier::rules::clm
