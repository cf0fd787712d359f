#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct AlignmentWithoutHow {
    static constexpr Claimed claims[]{
        {"establishing.coordination.alignment", "the fit with the city's strategies is rated as settled"}};

    static Verdict judge(const Case& subject) {
        const auto& alignment = subject.record.coordination.alignment;
        Tally tally{.field = "coordination.alignment.how"};
        for (const auto& fit : alignment) {
            tally.keeps(fit.how.given);
            tally.look(!fit.how, first_line(subject, fit.strategy ? fit.strategy.at : fit.place()),
                       "no `how`");
        }
        if (tally.looked == 0) return not_kept(tally.field);
        return each(std::move(tally), "has no `how`", "have no `how`");
    }
};

inline constexpr Rule alignment_without_how{
    .code = "CLM028",
    .name = "alignment-without-how",
    .severity = diag::Severity::error,
    .what =
        "The fit with the city's strategies is rated as settled, but for one of them the record does not say "
        "how.",
    .why = "A strategy that is named and not tied to anything binds neither side.",
    .help = "Write under `how` in which way the atelier fits the strategy, or rate the question `partly`.",
    .bad = R"(coordination:
  alignment:
    - {strategy: heat plan, how: The district is its first pilot.}
    - {strategy: mobility plan}
assessment:
  establishing: {coordination: {alignment: fully}}
)",
    .good = R"(coordination:
  alignment:
    - {strategy: heat plan, how: The district is its first pilot.}
    - {strategy: mobility plan, how: Shared cars are charged from the local grid.}
assessment:
  establishing: {coordination: {alignment: fully}}
)",
    .check = check_claims<AlignmentWithoutHow>,
    .claims = claims_of<AlignmentWithoutHow>,
};

}  // namespace atelier::rules::clm
