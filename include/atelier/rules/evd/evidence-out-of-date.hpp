#pragma once

#include <cstddef>
#include <string>

#include <fmt/core.h>

#include "atelier/rules/pointing.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules::evd {

/// A piece that says how long it holds is taken at its word; where one does not, the configured age decides, if there is one.
inline void check_evidence_out_of_date(const Case& subject, const Reporter& reporter) {
    const int months = subject.settings.evidence_age;
    for (const auto& piece : subject.record.evidence) {
        if (!piece.valid_until.given && months > 0 && piece.date &&
            text::plus_months(*piece.date, months) < subject.settings.as_of) {
            diag::Finding& finding =
                reporter.report(piece.date.at, entry_address("evidence", piece),
                                fmt::format("{} is more than {} old", named("a piece of", "evidence", piece),
                                            text::count(static_cast<std::size_t>(months), "month")));
            finding.label = "made on this day";
            finding.help =
                "Renew it, or say with `valid-until` how long it holds; `ages.evidence` in the configuration "
                "sets the age.";
        }
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
    .what = "A piece of evidence has run out, or has no last day and is older than a configured age.",
    .why =
        "A model, permit or agreement that no longer holds supports nothing, and a rating may still rest on "
        "it.",
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
