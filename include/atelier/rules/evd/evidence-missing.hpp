#pragma once

#include "atelier/rules/evidence.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline void check_evidence_missing(const Case& subject, const Reporter& reporter) {
    if (subject.surroundings == nullptr) return;
    for (const auto& piece : subject.record.evidence) {
        if (!piece.at_ || location_of(*piece.at_) != Location::inside) continue;
        if (subject.surroundings->look(*piece.at_) != Surroundings::Presence::missing) continue;
        reporter
            .report(piece.at_.at, entry_address("evidence", piece),
                    named("a piece of", "evidence", piece) + " names a file that is not there")
            .label = "not found";
    }
}

inline constexpr Rule evidence_missing{
    .code = "EVD002",
    .name = "evidence-missing",
    .severity = diag::Severity::warning,
    .what = "A piece of evidence names a file that is not there.",
    .why = "Evidence that nobody can open supports nothing; most often the file was moved or never added.",
    .help = "Add the file, or correct the path.",
    .bad = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: docs/missing.pdf}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: docs/model.pdf}
)",
    .check = check_evidence_missing,
};

}  // namespace atelier::rules::evd
