#pragma once

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline void check_evidence_without_kind(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (piece.kind) continue;
        reporter
            .report(place_of(subject, piece), entry_address("evidence", piece),
                    named("a piece of", "evidence", piece) + " has no kind")
            .label = "no `kind`";
    }
}

inline constexpr Rule evidence_without_kind{
    .code = "EVD008",
    .name = "evidence-without-kind",
    .severity = diag::Severity::note,
    .what = "A piece of evidence has no kind.",
    .why =
        "A statement supports a claim less than a document, data, a decision or an event, and nobody can "
        "tell which this is.",
    .help = "Set its `kind` to `document`, `data`, `decision`, `event` or `statement`.",
    .bad = R"(evidence:
  - {id: model, title: The energy model}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document}
)",
    .check = check_evidence_without_kind,
};

}  // namespace atelier::rules::evd
