#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::hyp {

inline void check_verdict_without_evidence(const Case& subject, const Reporter& reporter) {
    using record::HypothesisState;
    const auto ids = subject.record.index.ids_of(record::Entity::evidence);
    for (const auto& hypothesis : subject.record.hypotheses) {
        const bool judged = hypothesis.state && (*hypothesis.state == HypothesisState::supported ||
                                                 *hypothesis.state == HypothesisState::refuted);
        if (!judged || !hypothesis.evidence.empty()) continue;
        auto& finding =
            reporter.report(hypothesis.state.at, entry_address("hypotheses", hypothesis),
                            named("a", "hypothesis", hypothesis) + " is `" +
                                std::string{record::to_string(*hypothesis.state)} + "` without evidence");
        finding.label = "no `evidence`";
        if (!ids.empty())
            finding.help = "Name under `evidence` what shows it (" + text::listing(ids, {}, "or", 5) +
                           "), or set the state to `testing`.";
    }
}

inline constexpr Rule verdict_without_evidence{
    .code = "HYP002",
    .name = "verdict-without-evidence",
    .severity = diag::Severity::warning,
    .what = "A hypothesis is supported or refuted, and names no evidence.",
    .why = "Those who were not there cannot tell a result from an impression.",
    .help = "Add what shows it to `evidence` and name it here, or set the state to `testing`.",
    .bad = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare with a year of load., state: supported}
)",
    .good = R"(hypotheses:
  - id: h1
    statement: Grid capacity is the main bottleneck.
    test: Compare the model with a year of load.
    state: supported
    evidence: [load-2025]
evidence:
  - {id: load-2025, title: A year of load, kind: data}
)",
    .check = check_verdict_without_evidence,
};

}  // namespace atelier::rules::hyp
