#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NoStrategyNamed {
    static constexpr Claimed claims[]{
        {"maturing.vision.city-alignment", "the objectives are rated as following the city's strategies"},
        {"stabilising.vision.transition-alignment",
         "the direction is rated as following transition priorities"},
        {"continuation.positioning.policy-connection", "the atelier is rated as tied to policy agendas"},
        {"continuation.embedding.policy-frameworks",
         "the atelier is rated as fitting its policy frameworks"}};

    static Verdict judge(const Case& subject) {
        const auto& alignment = subject.record.coordination.alignment;
        if (!alignment) return not_kept("coordination.alignment");
        for (const auto& fit : alignment)
            if (fit.strategy) return consistent();
        if (!alignment.empty()) return not_kept("coordination.alignment.strategy");
        return absence(alignment.key, "an empty list", "no strategy is named");
    }
};

inline constexpr Rule no_strategy_named{
    .code = "CLM029",
    .name = "no-strategy-named",
    .severity = diag::Severity::error,
    .what =
        "The atelier is rated as following the city's strategies, but the record says that it is tied to "
        "none.",
    .why = "What follows a strategy can name it, and is harder to cut when priorities shift.",
    .help = "Name the strategy under `coordination.alignment`, or rate the question `partly`.",
    .bad = R"(coordination:
  alignment: []
assessment:
  maturing: {vision: {city-alignment: largely}}
)",
    .good = R"(coordination:
  alignment: [{strategy: heat plan, how: The district is its first pilot.}]
assessment:
  maturing: {vision: {city-alignment: largely}}
)",
    .check = check_claims<NoStrategyNamed>,
    .claims = claims_of<NoStrategyNamed>,
};

}  // namespace atelier::rules::clm
