#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/suppressed.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules::sup {

inline void check_no_reason(const Case& subject, const Reporter& to) {
    for (const Suppression& suppression : subject.suppressions) {
        if (!suppression.problem.empty() || (suppression.reason && !text::is_blank(*suppression.reason)))
            continue;
        to.report(suppression.at, {},
                  fmt::format("no reason is given for ignoring {}", codes_of(suppression)));
    }
}

inline constexpr Rule no_reason{
    .code = "SUP002",
    .name = "no-reason",
    .severity = diag::Severity::warning,
    .what = "A comment ignores a finding and gives no reason.",
    .why =
        "Whoever comes later cannot tell whether the reason still holds; without one, the comment takes "
        "nothing back.",
    .help = "Add `reason=\"…\"` behind the codes.",
    .bad =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006]\n",
    .good =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\"\n",
    .check = check_no_reason,
};

}  // namespace atelier::rules::sup
