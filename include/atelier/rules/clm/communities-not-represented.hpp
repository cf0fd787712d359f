#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct CommunitiesNotRepresented {
    static constexpr Claimed claims[]{
        {"preconditions.stakeholders.communities", "affected communities are rated as represented"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        if (!record.stakeholders) return not_kept("stakeholders");
        if (record.communities.excused()) return consistent();
        std::vector<diag::Label> facts;
        bool tells_affected = false;
        bool tells_commitment = false;
        bool willing = false;
        for (const auto& who : record.stakeholders) {
            tells_affected = tells_affected || who.affected;
            tells_commitment = tells_commitment || who.commitment;
            if (!who.is_affected()) continue;
            if (is_committed(who, subject.settings.as_of)) return consistent();
            willing = willing || is_willing(who, subject.settings.as_of);
            facts.push_back({who.commitment ? who.commitment.at : place_of(subject, who),
                             who.committed() ? "affected, and committed later"
                             : who.willing() ? "affected and willing, and not committed"
                                             : "affected, and not committed"});
        }
        if (!facts.empty() && !tells_commitment) return not_kept("stakeholders.commitment");
        const std::string but = "nobody affected has committed, and `communities` does not say why not";
        if (!facts.empty()) {
            Verdict verdict = entries(std::move(facts),
                                      willing ? "those affected who are willing have not committed" : but);
            // Somebody can speak for a community without signing for it: many a council of tenants may not.
            verdict.doubtful = willing;
            return verdict;
        }
        const auto& relevant = record.communities.relevant;
        if (relevant && !*relevant) return absence(relevant.at, "no `reason`", but);
        if (!tells_affected && !record.stakeholders.empty()) return not_kept("stakeholders.affected");
        return absence(record.stakeholders.key, "nobody here is affected", but);
    }
};

inline constexpr Rule communities_not_represented{
    .code = "CLM002",
    .name = "communities-not-represented",
    .severity = diag::Severity::error,
    .what =
        "Affected communities are rated as represented, but nobody affected has committed, and nothing says "
        "why not.",
    .why =
        "Those who live with the result see what the others overlook, and can stop what was made without "
        "them.",
    .help =
        "Win a stakeholder who is affected, or say in `communities` why none is, or rate the question "
        "`partly`.",
    .bad = R"(stakeholders:
  - {id: residents, affected: true, commitment: approached}
assessment:
  preconditions: {stakeholders: {communities: largely}}
)",
    .good = R"(stakeholders:
  - {id: residents, affected: true, commitment: committed}
assessment:
  preconditions: {stakeholders: {communities: largely}}
)",
    .check = check_claims<CommunitiesNotRepresented>,
    .claims = claims_of<CommunitiesNotRepresented>,
};

}  // namespace atelier::rules::clm
