#pragma once

#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct GovernmentNotIn {
    static constexpr Claimed claims[]{{"maturing.coordination.visibility",
                                       "the atelier is rated as seen and trusted inside the municipality"}};

    static Verdict judge(const Case& subject) {
        std::vector<diag::Label> facts;
        for (const auto& who : subject.record.stakeholders) {
            if (!who.sector) return consistent();
            if (*who.sector != record::Sector::government) continue;
            // Where nobody said how far somebody is in, nothing is known against them.
            if (!who.commitment || who.willing()) return consistent();
            facts.push_back({who.commitment.at, "of the government, and only so far"});
        }
        return entries(std::move(facts), "no stakeholder of the government is willing or committed");
    }
};

inline constexpr Rule government_not_in{
    .code = "CLM051",
    .name = "government-not-in",
    .severity = diag::Severity::error,
    .what =
        "The atelier is rated as trusted inside the municipality, but no stakeholder of the government is "
        "willing or committed.",
    .why = "Trust inside an organisation shows in somebody there who takes part.",
    .help = "Win somebody of the municipality and record the `commitment`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, sector: government, commitment: approached}
  - {id: developer, sector: business, commitment: committed}
assessment:
  maturing: {coordination: {visibility: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, sector: government, commitment: willing}
  - {id: developer, sector: business, commitment: committed}
assessment:
  maturing: {coordination: {visibility: largely}}
)",
    .check = check_claims<GovernmentNotIn>,
    .claims = claims_of<GovernmentNotIn>,
};

}  // namespace atelier::rules::clm
