#pragma once

#include "atelier/record/facts.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::evd {

inline void check_confirmer_withdrawn(const Case& subject, const Reporter& reporter) {
    const StakeholderIndex stakeholders{subject.record};
    for (const auto& piece : subject.record.evidence) {
        if (!stakeholders.has_withdrawn(piece.confirmed_by)) continue;
        auto& finding = reporter.report(piece.confirmed_by.at, entry_address("evidence", piece),
                                        named("a piece of", "evidence", piece) + " is confirmed by " +
                                            ticked(*piece.confirmed_by) + ", who has withdrawn");
        finding.label = "confirms it";
        finding.related.push_back({stakeholders.find(piece.confirmed_by)->commitment.at, "withdrawn here"});
    }
}

inline constexpr Rule confirmer_withdrawn{
    .code = "EVD011",
    .name = "confirmer-withdrawn",
    .severity = diag::Severity::note,
    .what = "A piece of evidence is confirmed by a stakeholder who has withdrawn.",
    .why =
        "Whoever has left stands by nothing any more, so that the piece supports no more than unconfirmed.",
    .help = "Ask a stakeholder who is still there, and did not rate the question, to confirm it.",
    .bad =
        R"(stakeholders: [{id: municipality, commitment: committed}, {id: university, commitment: withdrawn}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: university}
)",
    .good =
        R"(stakeholders: [{id: municipality, commitment: committed}, {id: university, commitment: withdrawn}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: municipality}
)",
    .check = check_confirmer_withdrawn,
};

}  // namespace atelier::rules::evd
