#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

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
    // Whether two records share an id is told when all have been read.
    if (code == "REF012") return false;
    return subject.surroundings != nullptr || !code.starts_with("EVD");
}

/// A comment of several codes may be needed for some of them only; the others are told apart.
inline void check_idle_suppression(const Case& subject, const Reporter& to) {
    if (!subject.readable) return;
    for (const Suppression& suppression : subject.suppressions) {
        if (!suppression.holds(subject.settings.as_of)) continue;
        std::vector<std::string_view> idle;
        for (std::size_t i = 0; i < suppression.codes.size(); ++i)
            if (!suppression.met[i] && has_looked(subject, suppression.codes[i]))
                idle.push_back(suppression.codes[i]);
        if (idle.empty()) continue;
        const bool all = idle.size() == suppression.codes.size();
        diag::Finding& finding = to.report(
            suppression.at, {},
            fmt::format("there is no {} on line {} to ignore", in_a_sentence(idle, "or"), suppression.line));
        const bool fixed = std::any_of(idle.begin(), idle.end(), [](std::string_view code) {
            return code.starts_with("SYN") || code.starts_with("SUP");
        });
        if (!all) finding.help = fmt::format("Take {} out of the comment.", in_a_sentence(idle));
        if (fixed)
            finding.help =
                fmt::format("{} Findings of the families SYN and SUP cannot be ignored.", finding.help);
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
