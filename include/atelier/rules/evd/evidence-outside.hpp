#pragma once

#include <string_view>

#include "atelier/rules/evidence.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

/// A path with backslashes is inside, once it is written as all systems read it.
inline void report_backslashes(const record::Evidence& piece, const Reporter& reporter) {
    const std::string_view at = *piece.at_;
    const bool eaten = at.find('\\') == std::string_view::npos;
    auto& finding =
        reporter.report(piece.at_.at, entry_address("evidence", piece),
                        named("a piece of", "evidence", piece) +
                            (eaten ? " names a path with line ends, tabs or the like in it"
                                   : " names a path with `\\`, which only Windows takes for a folder"));
    finding.label =
        eaten ? "in double quotes, `\\n` is a line end and `\\t` a tab" : "`/` in the place of `\\`";
    finding.help = "Write `/` in the place of `\\`: " + ticked(with_slashes(at)) + ".";
}

inline void report_unshared(const record::Evidence& piece, const Reporter& reporter) {
    auto& finding = reporter.report(piece.at_.at, entry_address("evidence", piece),
                                    named("a piece of", "evidence", piece) +
                                        " names a file that git ignores, so that nobody else has it");
    finding.severity = diag::Severity::warning;
    finding.label = "here, and left out by `.gitignore`";
    finding.help = "Take the file out of `.gitignore` and add it, or give an https address.";
}

inline void check_evidence_outside(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!piece.at_) continue;
        const Location location = location_of(*piece.at_);
        if (location == Location::backslashes) report_backslashes(piece, reporter);
        const bool asked = location == Location::inside && subject.surroundings != nullptr;
        const auto presence =
            asked ? subject.surroundings->look(plain_path(*piece.at_)) : Surroundings::Presence::missing;
        if (presence == Surroundings::Presence::present &&
            subject.surroundings->is_ignored(plain_path(*piece.at_)))
            report_unshared(piece, reporter);
        const bool by_a_link = presence == Surroundings::Presence::outside;
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
    .what =
        "A piece of evidence names a path outside the repository, or one that only the writer's machine has.",
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
