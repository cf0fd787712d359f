#pragma once

#include <string>
#include <unordered_map>

#include "atelier/record/one_place.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::evd {

inline void check_evidence_in_one_place(const Case& subject, const Reporter& reporter) {
    std::unordered_map<std::string, const record::Evidence*> first;
    for (const auto& piece : subject.record.evidence) {
        std::string place = record::place_named(*piece.at_);
        if (place.empty()) continue;
        const auto [found, is_new] = first.emplace(std::move(place), &piece);
        if (is_new) continue;
        const record::Evidence& other = *found->second;
        auto& finding =
            reporter.report(piece.at_.at, entry_address("evidence", piece),
                            named("a piece of", "evidence", piece) + " lies in the same place as " +
                                named("another piece of", "evidence", other) + ", and the two count as one");
        finding.label = "here";
        finding.related.push_back({other.at_.at, "and here"});
    }
}

inline constexpr Rule evidence_in_one_place{
    .code = "EVD010",
    .name = "evidence-in-one-place",
    .severity = diag::Severity::note,
    .what = "Two pieces of evidence name the same place under `at`.",
    .why = "Two pieces support more than one as long as they are two, and the same paper twice is one.",
    .help = "Name a second piece that does not rest on the first, or leave one of the two out.",
    .bad = R"(evidence:
  - {id: charter, title: The charter, kind: decision, at: 'https://example.org/charter'}
  - {id: mandate, title: The mandate, kind: document, at: 'https://EXAMPLE.org/charter/'}
)",
    .good = R"(evidence:
  - {id: charter, title: The charter, kind: decision, at: 'https://example.org/charter'}
  - {id: mandate, title: The mandate, kind: document, at: 'https://example.org/mandate'}
)",
    .check = check_evidence_in_one_place,
};

}  // namespace atelier::rules::evd
