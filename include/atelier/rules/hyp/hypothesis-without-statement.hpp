#pragma once

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::hyp {

inline void check_hypothesis_without_statement(const Case& subject, const Reporter& reporter) {
    for (const auto& hypothesis : subject.record.hypotheses) {
        if (hypothesis.statement) continue;
        reporter
            .report(place_of(subject, hypothesis), entry_address("hypotheses", hypothesis),
                    named("a", "hypothesis", hypothesis) + " has no statement")
            .label = "no `statement`";
    }
}

inline constexpr Rule hypothesis_without_statement{
    .code = "HYP005",
    .name = "hypothesis-without-statement",
    .severity = diag::Severity::note,
    .what = "A hypothesis has no statement.",
    .why = "A short sentence about one thing is what a group can agree to test.",
    .help = "Write under `statement` what is assumed, in one short sentence about one thing.",
    .bad = R"(hypotheses:
  - {id: h1, test: Compare the model with a year of load.}
)",
    .good = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare the model with a year of load.}
)",
    .check = check_hypothesis_without_statement,
};

}  // namespace atelier::rules::hyp
