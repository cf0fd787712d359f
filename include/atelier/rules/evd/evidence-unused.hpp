#pragma once

#include <string_view>
#include <unordered_set>

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline std::unordered_set<std::string_view> used_evidence(const record::Record& record) {
    std::unordered_set<std::string_view> used;
    const auto add = [&](const auto& users) {
        for (const auto& user : users)
            for (const auto& ref : user.evidence) used.insert(*ref);
    };
    add(record.assessment.answers);
    add(record.hypotheses);
    return used;
}

inline void check_evidence_unused(const Case& subject, const Reporter& reporter) {
    const auto used = used_evidence(subject.record);
    for (const auto& piece : subject.record.evidence) {
        if (!piece.id || used.contains(*piece.id)) continue;
        reporter
            .report(piece.id.at, entry_address("evidence", piece),
                    named("a piece of", "evidence", piece) + " is not used")
            .label = "named by no answer and no hypothesis";
    }
}

inline constexpr Rule evidence_unused{
    .code = "EVD001",
    .name = "evidence-unused",
    .severity = diag::Severity::note,
    .what = "A piece of evidence is named by no answer and by no hypothesis.",
    .why = "Evidence supports a claim only where the claim names it.",
    .help = "Name it under the `evidence` of the answer or hypothesis that it supports, or take it out.",
    .bad = R"(evidence:
  - {id: load-2025, title: A year of load, kind: data}
)",
    .good = R"(evidence:
  - {id: load-2025, title: A year of load, kind: data}
assessment:
  establishing:
    vision:
      endorsement: {rating: partly, evidence: [load-2025]}
)",
    .check = check_evidence_unused,
};

}  // namespace atelier::rules::evd
