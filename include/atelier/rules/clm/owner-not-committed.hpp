#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct OwnerNotCommitted {
    static constexpr Claimed claims[]{
        {"stabilising.coordination.institutional-support", "the institutions' support is rated as in place"},
        {"continuation.embedding.institutional-ownership", "an institution is rated as owning the atelier"}};

    static Verdict judge(const Case& subject) {
        const auto& stakeholders = subject.record.stakeholders;
        if (!stakeholders) return not_kept("stakeholders");
        std::vector<diag::Label> facts;
        bool kept = false;
        bool tells = false;
        for (const auto& who : stakeholders) {
            kept = kept || who.holds;
            if (!who.decides_or_owns()) continue;
            if (is_committed(who, subject.settings.as_of)) return consistent();
            tells = tells || who.commitment;
            facts.push_back({who.commitment ? who.commitment.at : place_of(subject, who),
                             who.committed() ? "decides or owns, and is committed later"
                                             : "decides or owns, and is not committed"});
        }
        if (!facts.empty() && !tells) return not_kept("stakeholders.commitment");
        if (facts.empty() && !kept) return not_kept("stakeholders.holds");
        if (facts.empty())
            return absence(stakeholders.key, "nobody here decides or owns",
                           "no stakeholder holds decision or ownership");
        return entries(std::move(facts), "nobody who holds decision or ownership is committed");
    }
};

inline constexpr Rule owner_not_committed{
    .code = "CLM036",
    .name = "owner-not-committed",
    .severity = diag::Severity::error,
    .what =
        "Institutional support is rated as in place, but nobody who holds decision or ownership is "
        "committed.",
    .why = "Support lasts where those who decide and own stand behind it.",
    .help = "Win the commitment of somebody who decides or owns, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, holds: [ownership], commitment: willing}
assessment:
  continuation: {embedding: {institutional-ownership: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, holds: [ownership], commitment: committed}
assessment:
  continuation: {embedding: {institutional-ownership: largely}}
)",
    .check = check_claims<OwnerNotCommitted>,
    .claims = claims_of<OwnerNotCommitted>,
};

}  // namespace atelier::rules::clm
