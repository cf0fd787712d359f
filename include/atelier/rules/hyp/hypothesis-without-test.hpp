#pragma once

#include "atelier/rules/pointing.hpp"

namespace atelier::rules::hyp {

inline void check_hypothesis_without_test(const Case& subject, const Reporter& reporter) {
    for (const auto& hypothesis : subject.record.hypotheses) {
        if (hypothesis.test) continue;
        reporter
            .report(place_of(subject, hypothesis), entry_address("hypotheses", hypothesis),
                    named("a", "hypothesis", hypothesis) + " has no test")
            .label = "no `test`";
    }
}

inline constexpr Rule hypothesis_without_test{
    .code = "HYP001",
    .name = "hypothesis-without-test",
    .severity = diag::Severity::warning,
    .what = "A hypothesis has no test.",
    .why =
        "A hypothesis is worth what its test can show; without one it can be neither supported nor given up.",
    .help = "Write under `test` how it will be found out, in one sentence.",
    .bad = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck.}
)",
    .good = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare the model with a year of load.}
)",
    .check = check_hypothesis_without_test,
};

}  // namespace atelier::rules::hyp
