#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/code_names.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/suppression.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"

namespace atelier::rules::sup {

inline void check_unknown_rule(const Case& subject, const Reporter& to) {
    constexpr std::size_t most_suggestions = 100;  // comparing letter by letter has its price
    const text::Source& source = subject.document.source;
    std::size_t seen = 0;
    for (const Suppression& suppression : subject.suppressions)
        for (const std::string_view code : suppression.codes) {
            if (is_code(subject.codes, code)) continue;
            const auto begin = static_cast<std::uint32_t>(code.data() - source.text().data());
            const text::Span span{begin, begin + static_cast<std::uint32_t>(code.size())};
            diag::Finding& finding = to.report(span, {}, fmt::format("there is no rule {}", ticked(code)));
            const std::string near =
                ++seen <= most_suggestions ? nearest_code(subject.codes, code) : std::string{};
            if (!near.empty())
                finding.help = did_you_mean(near);
            else if (is_beginning(subject.codes, code))
                finding.help = "Name single rules here; whole families can be ignored in `.atelier.yaml`.";
        }
}

inline constexpr Rule unknown_rule{
    .code = "SUP005",
    .name = "unknown-rule",
    .severity = diag::Severity::warning,
    .what = "A comment ignores a code that no rule has.",
    .why = "It takes nothing back, while whoever wrote it counts on it.",
    .help = "Write the code that stands beside the finding; `atelier rules` lists them all.",
    .bad =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH06] reason=\"to come\"\n",
    .good =
        "challenge:\n"
        "  urgency:  # atelier: ignore[SCH006] reason=\"to come\"\n",
    .check = check_unknown_rule,
};

}  // namespace atelier::rules::sup
