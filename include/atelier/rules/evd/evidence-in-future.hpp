#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::evd {

inline void check_evidence_in_future(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!record::is_to_come(piece.date, subject.settings.as_of)) continue;
        reporter
            .report(piece.date.at, entry_address("evidence", piece),
                    named("a piece of", "evidence", piece) + " is dated " + text::to_words(*piece.date) +
                        ", which is still to come")
            .label = "supports nothing before this day";
    }
}

inline constexpr Rule evidence_in_future{
    .code = "EVD006",
    .name = "evidence-in-future",
    .severity = diag::Severity::warning,
    .what = "A piece of evidence has a date after the day for which the record is checked.",
    .why = "What is still to come supports nothing yet, and the date is most likely a slip.",
    .help = "Correct the date, or check the record for a later day with `--as-of`.",
    .bad = R"(evidence:
  - {id: model, title: The energy model, kind: document, date: 2062-05-20}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document, date: 2026-05-20}
)",
    .check = check_evidence_in_future,
};

}  // namespace atelier::rules::evd
