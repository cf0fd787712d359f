#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct HypothesisNotTestable {
    static constexpr Claimed claims[]{
        {"preconditions.focus.testable-hypotheses", "hypotheses are rated as testable"}};

    static Verdict judge(const Case& subject) {
        const auto& hypotheses = subject.record.hypotheses;
        if (!hypotheses) return not_kept("hypotheses");
        if (hypotheses.empty()) return absence(hypotheses.key, "an empty list", "the record has none");
        Tally tally{.field = "hypotheses.test"};
        for (const auto& hypothesis : hypotheses) {
            tally.keeps(hypothesis.test.given);
            tally.look(!hypothesis.test, place_of(subject, hypothesis), "no test");
        }
        return each(std::move(tally), "has no test", "have no test");
    }
};

inline constexpr Rule hypothesis_not_testable{
    .code = "CLM005",
    .name = "hypothesis-not-testable",
    .severity = diag::Severity::error,
    .what = "Hypotheses are rated as testable, but one has no test while others have.",
    .why = "What cannot be tested can be neither supported nor given up, and stays an opinion.",
    .help = "Write under `test` how it will be found out, or rate the question `partly`.",
    .bad = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare the model with a year of load.}
  - {id: h2, statement: Tenants will charge at night.}
assessment:
  preconditions: {focus: {testable-hypotheses: largely}}
)",
    .good = R"(hypotheses:
  - {id: h1, statement: Grid capacity is the main bottleneck., test: Compare the model with a year of load.}
  - {id: h2, statement: Tenants will charge at night., test: Measure one winter in ten homes.}
assessment:
  preconditions: {focus: {testable-hypotheses: largely}}
)",
    .check = check_claims<HypothesisNotTestable>,
    .claims = claims_of<HypothesisNotTestable>,
};

}  // namespace atelier::rules::clm
