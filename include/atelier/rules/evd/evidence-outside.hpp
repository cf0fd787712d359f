#pragma once

#include "atelier/rules/evidence.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline void check_evidence_outside(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!piece.at_) continue;
        const Location location = location_of(*piece.at_);
        const bool by_a_link = location == Location::inside && subject.surroundings != nullptr &&
                               subject.surroundings->look(*piece.at_) == Surroundings::Presence::outside;
        if (location != Location::outside && !by_a_link) continue;
        auto& finding = reporter.report(piece.at_.at, entry_address("evidence", piece),
                                        named("a piece of", "evidence", piece) +
                                            (by_a_link ? " leads out of the repository"
                                                       : " names a path that is not inside the repository"));
        finding.label = by_a_link ? "by a symbolic link" : "not a relative path with `/` and without `..`";
    }
}

inline constexpr Rule evidence_outside{
    .code = "EVD003",
    .name = "evidence-outside",
    .severity = diag::Severity::error,
    .what = "A piece of evidence names a path outside the repository.",
    .why =
        "What lies elsewhere cannot be seen by others who have the record, and must not be looked at by a "
        "check.",
    .help = "Copy the file into the repository and name it by a relative path, or give an https address.",
    .bad = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: ../elsewhere/model.pdf}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: docs/model.pdf}
)",
    .check = check_evidence_outside,
};

}  // namespace atelier::rules::evd
