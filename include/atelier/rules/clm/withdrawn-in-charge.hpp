#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

/// What is absent from `governance` is no matter for this rule: these questions are open, and the family ANS
/// asks for their answers.
struct WithdrawnInCharge {
    static constexpr Claimed claims[]{
        {"preconditions.governance.facilitator", "the facilitator is rated as settled"},
        {"preconditions.governance.decision-authority", "the authority to decide is rated as settled"}};

    static Verdict judge(const Case& subject, std::size_t which) {
        const auto& governance = subject.record.governance;
        const StakeholderIndex stakeholders{subject.record};
        std::vector<diag::Label> facts;
        Share share;
        const auto look = [&](const record::StakeholderRef& ref) {
            const auto* who = stakeholders.find(ref);
            ++share.looked;
            if (who == nullptr || !who->withdrawn()) return;
            ++share.against;
            facts.push_back({ref.at, "in charge here"});
            facts.push_back({who->commitment.at, "and withdrawn here"});
        };
        if (which == 0)
            look(governance.facilitator);
        else
            for (const auto& ref : governance.decides) look(ref);
        const std::string but = share.looked == 1 ? std::string{"the one named has withdrawn"}
                                                  : std::to_string(share.against) + " of " +
                                                        std::to_string(share.looked) + " named there " +
                                                        (share.against == 1 ? "has" : "have") + " withdrawn";
        Verdict verdict = entries(
            std::move(facts), but,
            "Name another stakeholder" + candidates(subject.record) + ", or rate the question `partly`.");
        verdict.share = share;
        return verdict;
    }
};

inline constexpr Rule withdrawn_in_charge{
    .code = "CLM019",
    .name = "withdrawn-in-charge",
    .severity = diag::Severity::error,
    .what = "It is rated as settled who facilitates or decides, but that stakeholder has withdrawn.",
    .why = "A task in the name of somebody who left is a task that nobody has.",
    .help = "Name another stakeholder, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
governance: {facilitator: developer}
assessment:
  preconditions: {governance: {facilitator: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
governance: {facilitator: municipality}
assessment:
  preconditions: {governance: {facilitator: largely}}
)",
    .check = check_claims<WithdrawnInCharge>,
    .claims = claims_of<WithdrawnInCharge>,
};

}  // namespace atelier::rules::clm
