#pragma once

#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct LinksOfOneSector {
    static constexpr Claimed claims[]{
        {"maturing.coordination.cross-links", "links across sectors and projects are rated as kept up"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        // A network or another structure may tie it to what the list of stakeholders does not show.
        if (!record.coordination.networks.empty() || !record.coordination.structures.empty())
            return consistent();
        std::vector<diag::Label> facts;
        const record::Stakeholder* first = nullptr;
        for (const auto& who : record.stakeholders) {
            if (who.withdrawn()) continue;
            if (!who.sector) return consistent();
            if (first == nullptr) first = &who;
            if (*who.sector != *first->sector) return consistent();
            facts.push_back({who.sector.at, facts.empty() ? "one sector" : "the same sector"});
        }
        return entries(std::move(facts), "all who are in are of one sector, and no network is named");
    }
};

inline constexpr Rule links_of_one_sector{
    .code = "CLM050",
    .name = "links-of-one-sector",
    .severity = diag::Severity::error,
    .what =
        "Links across sectors are rated as kept up, but all stakeholders are of one sector, and no network "
        "is named.",
    .why = "What one sector sees alone it solves alone, and the others hear of it too late.",
    .help =
        "Add a stakeholder of another sector, or a network under `coordination.networks`, or rate the "
        "question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, sector: government, commitment: committed}
  - {id: province, sector: government, commitment: committed}
assessment:
  maturing: {coordination: {cross-links: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, sector: government, commitment: committed}
  - {id: developer, sector: business, commitment: committed}
assessment:
  maturing: {coordination: {cross-links: largely}}
)",
    .check = check_claims<LinksOfOneSector>,
    .claims = claims_of<LinksOfOneSector>,
};

}  // namespace atelier::rules::clm
