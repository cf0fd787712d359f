#pragma once

#include <algorithm>
#include <cstddef>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ModelWithoutGuidance {
    static constexpr Claimed claims[]{
        {"continuation.replication.documented-methods", "the methods are rated as written down for others"},
        {"continuation.replication.adaptation-guidance", "guidance for other places is rated as there"}};

    static Verdict judge(const Case& subject, std::size_t which) {
        const auto& record = subject.record;
        for (const auto& replication : record.replications)
            if (replication.guidance) return consistent();
        // A handbook in the register is a method that is written down, too.
        const bool written = std::any_of(
            record.evidence.begin(), record.evidence.end(),
            [](const auto& piece) { return piece.kind && *piece.kind == record::EvidenceKind::document; });
        if (record.replications.empty() || (which == 0 && written)) return consistent();
        return not_kept("replications.guidance");
    }
};

inline constexpr Rule model_without_guidance{
    .code = "CLM056",
    .name = "model-without-guidance",
    .severity = diag::Severity::warning,
    .what =
        "Methods or guidance are rated as there for others, but the record names none where the model was "
        "used elsewhere.",
    .why = "Others can repeat what is written down, and only guess at the rest.",
    .help =
        "Write under `replications` which `guidance` helps others to apply it, or rate the question "
        "`partly`.",
    .bad = R"(replications: [{where: District East, adapted: Without batteries.}]
assessment:
  continuation: {replication: {adaptation-guidance: largely}}
)",
    .good =
        R"(replications: [{where: District East, adapted: Without batteries., guidance: A guide of ten pages.}]
assessment:
  continuation: {replication: {adaptation-guidance: largely}}
)",
    .check = check_claims<ModelWithoutGuidance>,
    .claims = claims_of<ModelWithoutGuidance>,
};

}  // namespace atelier::rules::clm
