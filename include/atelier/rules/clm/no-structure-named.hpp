#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NoStructureNamed {
    static constexpr Claimed claims[]{
        {"maturing.coordination.embedded", "the atelier is rated as part of decision-making"},
        {"stabilising.coordination.formal-integration", "the atelier is rated as having a formal place"},
        {"continuation.embedding.integrated-governance", "governance is rated as part of wider systems"}};

    static Verdict judge(const Case& subject) {
        const auto& coordination = subject.record.coordination;
        if (!coordination) return not_kept("coordination");
        const auto& structures = coordination.structures;
        for (const auto& structure : structures)
            if (structure.name) return consistent();
        if (!structures) return not_kept("coordination.structures");
        if (!structures.empty()) return not_kept("coordination.structures.name");
        return absence(structures.key, "an empty list", "no structure is named");
    }
};

inline constexpr Rule no_structure_named{
    .code = "CLM016",
    .name = "no-structure-named",
    .severity = diag::Severity::error,
    .what = "The atelier is rated as part of decision-making structures, but the record names none.",
    .why = "An atelier without a place where decisions are made gives advice that nobody has to hear.",
    .help = "Name the structure under `coordination.structures`, or rate the question `partly`.",
    .bad = R"(coordination:
  structures: []
assessment:
  maturing: {coordination: {embedded: largely}}
)",
    .good = R"(coordination:
  structures: [{name: programme board, link: the facilitator has a seat}]
assessment:
  maturing: {coordination: {embedded: largely}}
)",
    .check = check_claims<NoStructureNamed>,
    .claims = claims_of<NoStructureNamed>,
};

}  // namespace atelier::rules::clm
