#pragma once

#include <cstdint>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/sizes.hpp"

namespace atelier::rules::cfg {

inline void check_limit_too_high(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    const auto check = [&](const auto& limit, std::string_view key, std::uint32_t ceiling, auto in_words) {
        if (!limit || *limit <= ceiling) return;
        to.report(limit.place(), fmt::format("limits.{}", key),
                  fmt::format("`{}` is set higher than {}", key, in_words(ceiling)))
            .help =
            fmt::format("Set at most {}; a record of a lively atelier has some 25 KB.", in_words(ceiling));
    };
    const ConfiguredLimits& limits = subject.config->limits;
    check(limits.file, "file", ceilings.file, in_units);
    check(limits.line, "line", ceilings.line, in_units);
    check(limits.scalar, "scalar", ceilings.scalar, in_units);
    check(limits.nesting, "nesting", ceilings.nesting, with_commas);
    check(limits.events, "events", ceilings.events, with_commas);
    check(limits.seconds, "seconds", ceilings.seconds, with_commas);
}

inline constexpr Rule limit_too_high{
    .code = "CFG004",
    .name = "limit-too-high",
    .severity = diag::Severity::error,
    .what = "A limit is set higher than it can be.",
    .why = "Beyond that the reader would need more memory than an ordinary machine has to spare.",
    .help = "Set a lower limit; a record of a lively atelier has some 25 KB.",
    .bad = "limits: {file: 999 MiB}\n",
    .good = "limits: {file: 8 MiB}\n",
    .check = check_limit_too_high,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
