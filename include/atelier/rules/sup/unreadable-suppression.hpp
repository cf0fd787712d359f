#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/suppression.hpp"

namespace atelier::rules::sup {

inline void check_unreadable_suppression(const Case& subject, const Reporter& to) {
    for (const Suppression& suppression : subject.suppressions)
        if (!suppression.problem.empty())
            to.report(suppression.at, {},
                      fmt::format("this comment ignores nothing: {}", suppression.problem));
}

inline constexpr Rule unreadable_suppression{
    .code = "SUP001",
    .name = "unreadable-suppression",
    .severity = diag::Severity::error,
    .what = "A comment means to ignore a finding, and cannot be read.",
    .why = "It takes nothing back, while whoever wrote it counts on it.",
    .help = "Write it as `# atelier: ignore[CODE] reason=\"…\" until=YYYY-MM-DD`; the day may be left out.",
    .bad =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006 reason=\"to come\"\n",
    .good =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\"\n",
    .check = check_unreadable_suppression,
};

}  // namespace atelier::rules::sup
