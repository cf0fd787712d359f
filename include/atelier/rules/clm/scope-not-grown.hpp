#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ScopeNotGrown {
    static constexpr Claimed claims[]{
        {"continuation.positioning.broader-scope", "the scope is rated as grown beyond the first pilot"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        if (!record.replications || !record.replications.empty() || !record.focus) return consistent();
        const record::Theme* explored = nullptr;
        for (const auto& theme : record.focus) {
            if (!theme.decision) return consistent();
            if (*theme.decision != record::FocusDecision::explore) continue;
            if (explored != nullptr) return consistent();
            explored = &theme;
        }
        Verdict verdict = absence(record.replications.key, "an empty list",
                                  "the model went nowhere else, and no more than one theme is explored");
        if (explored != nullptr) verdict.facts.push_back({explored->decision.at, "the only theme"});
        return verdict;
    }
};

inline constexpr Rule scope_not_grown{
    .code = "CLM053",
    .name = "scope-not-grown",
    .severity = diag::Severity::warning,
    .what =
        "The scope is rated as grown, but the model went nowhere else and no more than one theme is "
        "explored.",
    .why =
        "A scope grows by places or by themes, and one that did neither still depends on the first project.",
    .help =
        "Add where the model went to `replications`, or the themes to `focus`, or rate the question "
        "`partly`.",
    .bad = R"(focus: [{id: grid, decision: explore}, {id: heat, decision: out-of-scope}]
replications: []
assessment:
  continuation: {positioning: {broader-scope: largely}}
)",
    .good = R"(focus: [{id: grid, decision: explore}, {id: heat, decision: explore}]
replications: []
assessment:
  continuation: {positioning: {broader-scope: largely}}
)",
    .check = check_claims<ScopeNotGrown>,
    .claims = claims_of<ScopeNotGrown>,
};

}  // namespace atelier::rules::clm
