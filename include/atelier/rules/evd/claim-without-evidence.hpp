#pragma once

#include <string>

#include "atelier/record/standing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::evd {

inline void check_claim_without_evidence(const Case& subject, const Reporter& reporter) {
    for (const auto& answer : subject.record.assessment.answers) {
        const bool claims = record::step(record::state_of(&answer)) >= record::step(record::State::largely);
        if (!claims || !answer.evidence.empty()) continue;
        const auto& question = subject.method.questions[answer.question];
        reporter
            .report(answer.rating.at, std::string{question.address},
                    ticked(question.id) + " is rated `" + std::string{record::to_string(*answer.rating)} +
                        "` without evidence, and so supported up to `partly` only")
            .label = "no `evidence`";
    }
}

inline constexpr Rule claim_without_evidence{
    .code = "EVD007",
    .name = "claim-without-evidence",
    .severity = diag::Severity::note,
    .what = "A question is rated `largely` or `fully`, and the answer names no evidence.",
    .why = "A rating is a claim, and others can follow it as far as something supports it.",
    .help = "Name what shows it under `evidence`: a document, a decision, data, an event.",
    .bad = R"(assessment:
  establishing:
    capacity: {skills: largely}
)",
    .good = R"(evidence:
  - {id: plan, title: Training plan, kind: document}
assessment:
  establishing:
    capacity:
      skills: {rating: largely, evidence: [plan]}
)",
    .check = check_claim_without_evidence,
};

}  // namespace atelier::rules::evd
