#pragma once

#include <algorithm>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/code_names.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/suppressed.hpp"
#include "atelier/rules/suppression.hpp"

namespace atelier::rules::sup {

/// True where a rule has looked at the line, so that its silence means something.
[[nodiscard]] inline bool has_looked(const Case& subject, std::string_view code) {
    if (!is_code(subject.codes, code) || !subject.settings.selects(code)) return false;
    return subject.surroundings != nullptr || !code.starts_with("EVD");
}

inline void check_idle_suppression(const Case& subject, const Reporter& to) {
    if (!subject.readable) return;
    for (const Suppression& suppression : subject.suppressions) {
        if (suppression.used > 0 || !suppression.holds(subject.settings.as_of)) continue;
        const auto& codes = suppression.codes;
        if (!std::all_of(codes.begin(), codes.end(),
                         [&](std::string_view code) { return has_looked(subject, code); }))
            continue;
        diag::Finding& finding = to.report(suppression.at, {},
                                           fmt::format("there is no {} on line {} to ignore",
                                                       codes_of(suppression, "or"), suppression.line));
        const bool fixed = std::any_of(codes.begin(), codes.end(), [](std::string_view code) {
            return code.starts_with("SYN") || code.starts_with("SUP");
        });
        if (fixed)
            finding.help = "Remove the comment; findings of the families SYN and SUP cannot be ignored.";
    }
}

inline constexpr Rule idle_suppression{
    .code = "SUP004",
    .name = "idle-suppression",
    .severity = diag::Severity::warning,
    .what = "A comment ignores a finding that is not there.",
    .why = "It would hide the next finding of its kind, which nobody has looked at.",
    .help = "Remove the comment.",
    .bad =
        "challenge:\n"
        "  urgency: Homes wait  # atelier: ignore[SCH006] reason=\"to come\"\n",
    .good =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\"\n",
    .check = check_idle_suppression,
};

}  // namespace atelier::rules::sup
