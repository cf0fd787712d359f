#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/suppressed.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::sup {

inline void check_suppression_ran_out(const Case& subject, const Reporter& to) {
    for (const Suppression& suppression : subject.suppressions) {
        if (!suppression.problem.empty() || !suppression.until ||
            *suppression.until >= subject.settings.as_of)
            continue;
        to.report(suppression.at, {},
                  fmt::format("ignoring {} ran out on {}", codes_of(suppression),
                              text::to_words(*suppression.until)));
    }
}

inline constexpr Rule suppression_ran_out{
    .code = "SUP003",
    .name = "suppression-ran-out",
    .severity = diag::Severity::warning,
    .what = "A comment ignores a finding until a day that has passed.",
    .why = "The day was set so that somebody looks again; the finding counts once more.",
    .help = "Mend what the finding says, or set a new day with a reason that still holds.",
    .bad =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\" until=2021-06-30\n",
    .good =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\" until=2099-06-30\n",
    .check = check_suppression_ran_out,
};

}  // namespace atelier::rules::sup
