#pragma once

#include <string>

#include "atelier/rules/evidence.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

inline void check_evidence_missing(const Case& subject, const Reporter& reporter) {
    if (subject.surroundings == nullptr) return;
    for (const auto& piece : subject.record.evidence) {
        if (!piece.at_ || location_of(*piece.at_) != Location::inside) continue;
        const std::string path = plain_path(*piece.at_);
        if (subject.surroundings->look(path) != Surroundings::Presence::missing) continue;
        auto& finding =
            reporter.report(piece.at_.at, entry_address("evidence", piece),
                            named("a piece of", "evidence", piece) + " names a file that is not there");
        finding.label = "not found";
        const Surroundings::Twin twin = subject.surroundings->twin(path);
        if (twin.path.empty()) continue;
        if (twin.only_accents) {
            finding.label = "there with the same letters, and accents composed in another way";
            finding.help =
                "Give the file its name anew by typing it, and copy that; some systems take the two for "
                "different names.";
        } else {
            finding.label = "not found with these capitals";
            finding.help = "Write " + ticked(twin.path) +
                           ", as the file is named: many systems tell capitals from small letters.";
        }
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
