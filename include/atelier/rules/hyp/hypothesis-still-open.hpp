#pragma once

#include <string>

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::hyp {

/// First hypotheses are formed in the first phase and tested in the second; this is the index of the one after.
inline constexpr method::Index phase_after_testing = 2;

inline void check_hypothesis_still_open(const Case& subject, const Reporter& reporter) {
    using record::HypothesisState;
    const auto& record = subject.record;
    if (record.phase_index == method::none || record.phase_index < phase_after_testing) return;
    for (const auto& hypothesis : record.hypotheses) {
        const bool is_testing = hypothesis.state && *hypothesis.state == HypothesisState::testing;
        const bool settled = hypothesis.state && *hypothesis.state != HypothesisState::open && !is_testing;
        if (settled) continue;
        auto& finding =
            reporter.report(hypothesis.state ? hypothesis.state.at : place_of(subject, hypothesis),
                            entry_address("hypotheses", hypothesis),
                            named("a", "hypothesis", hypothesis) +
                                (is_testing ? " is still being tested in `" : " is still open in `") +
                                std::string{*record.phase} + "`");
        finding.label = hypothesis.state ? "not settled yet" : "no `state`";
        finding.related.push_back({record.phase.at, "the phase that the record is in"});
    }
}

inline constexpr Rule hypothesis_still_open{
    .code = "HYP003",
    .name = "hypothesis-still-open",
    .severity = diag::Severity::note,
    .what =
        "A hypothesis is still open or being tested in a phase after the one in which first hypotheses are "
        "tested.",
    .why = "Work of the later phases rests on what the first hypotheses were to find out.",
    .help = "Set its `state` to `supported`, `refuted` or `dropped`, with the evidence that shows it.",
    .bad = R"(atelier: 1
id: example
name: Example
phase: maturing
hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare with a year of load., state: testing}
)",
    .good = R"(atelier: 1
id: example
name: Example
phase: maturing
hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare with a year of load., state: dropped}
)",
    .check = check_hypothesis_still_open,
};

}  // namespace atelier::rules::hyp
