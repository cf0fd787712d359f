#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::evd {

inline void check_evidence_out_of_date(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!piece.valid_until || *piece.valid_until >= subject.settings.as_of) continue;
        reporter
            .report(
                piece.valid_until.at, entry_address("evidence", piece),
                named("a piece of", "evidence", piece) + " ran out on " + text::to_words(*piece.valid_until))
            .label = "this day has passed";
    }
}

inline constexpr Rule evidence_out_of_date{
    .code = "EVD005",
    .name = "evidence-out-of-date",
    .severity = diag::Severity::warning,
    .what = "A piece of evidence has run out.",
    .why = "A model, permit or agreement that no longer holds may still be what a rating rests on.",
    .help = "Renew it and its `valid-until`, or look again at the ratings that name it.",
    .bad = R"(evidence:
  - {id: model, title: The energy model, kind: document, valid-until: 2026-05-20}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document, valid-until: 2027-05-20}
)",
    .check = check_evidence_out_of_date,
};

}  // namespace atelier::rules::evd
