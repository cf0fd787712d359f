#pragma once

#include <string>

#include "atelier/rules/evidence.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline void check_evidence_other_link(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!piece.at_) continue;
        const Location location = location_of(*piece.at_);
        if (location == Location::malformed) {
            const AddressFault fault = fault_of(*piece.at_);
            auto& finding =
                reporter.report(piece.at_.at, entry_address("evidence", piece),
                                named("a piece of", "evidence", piece) +
                                    " is at an address that leads nowhere: " + std::string{fault.what});
            finding.label = "no https address";
            finding.help = fault.help;
        }
        if (location != Location::other_link) continue;
        reporter
            .report(piece.at_.at, entry_address("evidence", piece),
                    named("a piece of", "evidence", piece) + " is a link, and not an https address")
            .label = "another kind of link";
    }
}

inline constexpr Rule evidence_other_link{
    .code = "EVD004",
    .name = "evidence-other-link",
    .severity = diag::Severity::error,
    .what = "A piece of evidence is a link of another kind than https, or an address that leads nowhere.",
    .why =
        "Links are shown in reports that others open; only https is safe to follow and the same for "
        "everybody.",
    .help = "Give the https address, or copy the file into the repository and name its path.",
    .bad = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: 'http://example.org/model.pdf'}
)",
    .good = R"(evidence:
  - {id: model, title: The energy model, kind: document, at: 'https://example.org/model.pdf'}
)",
    .check = check_evidence_other_link,
};

}  // namespace atelier::rules::evd
