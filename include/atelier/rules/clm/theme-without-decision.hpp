#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ThemeWithoutDecision {
    static constexpr Claimed claims[]{{"preconditions.focus.scope-separated", "the scope is rated as clear"}};

    static Verdict judge(const Case& subject) {
        const auto& focus = subject.record.focus;
        if (!focus) return not_kept("focus");
        if (focus.empty()) return absence(focus.key, "an empty list", "the record has no theme");
        Tally tally{.thing = "theme", .field = "focus.decision"};
        for (const auto& theme : focus) {
            tally.keeps(theme.decision.given);
            tally.look(!theme.decision, place_of(subject, theme), "no decision");
        }
        return each(std::move(tally), "has no decision", "have no decision");
    }
};

inline constexpr Rule theme_without_decision{
    .code = "CLM023",
    .name = "theme-without-decision",
    .severity = diag::Severity::error,
    .what = "It is rated as clear what is explored now and what is not, but a theme has no decision.",
    .why = "A theme between in and out takes time from those that are in.",
    .help = "Decide on the theme (`explore`, `later` or `out-of-scope`), or rate the question `partly`.",
    .bad = R"(focus:
  - {id: grid, decision: explore}
  - {id: heat, relevance: low}
assessment:
  preconditions: {focus: {scope-separated: largely}}
)",
    .good = R"(focus:
  - {id: grid, decision: explore}
  - {id: heat, relevance: low, decision: out-of-scope}
assessment:
  preconditions: {focus: {scope-separated: largely}}
)",
    .check = check_claims<ThemeWithoutDecision>,
    .claims = claims_of<ThemeWithoutDecision>,
};

}  // namespace atelier::rules::clm
