#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/glob.hpp"

namespace atelier::rules::cfg {

/// How a pattern is written that holds the sign of another tool.
[[nodiscard]] inline std::string without_sign(std::string_view pattern, std::string_view sign) {
    if (sign == "!") return "An override can not leave paths out: name those that it is for.";
    if (sign == "{") return "Write a pattern of its own for each: `paths: [pilots, trials]`.";
    if (sign == "[") return "Use `?` for one character and `*` for any, or a pattern of its own for each.";
    std::string plain{pattern};
    for (const auto& [from, to] :
         {std::pair{std::string_view{"/./"}, "/"}, std::pair{std::string_view{"//"}, "/"}})
        for (std::size_t at = 0; (at = plain.find(from)) != std::string::npos;)
            plain.replace(at, from.size(), to);
    if (plain.ends_with("/.")) plain.resize(plain.size() - 2);
    return fmt::format("Write {}.", ticked(plain));
}

/// Only what the pattern itself tells, as of one that leads out of the folder.
inline void check_pattern_of_another_tool(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    for (const Override& one : subject.config->overrides)
        for (const record::Word& pattern : one.paths) {
            const std::string_view sign = text::glob_foreign_sign(*pattern);
            if (sign.empty() || !text::glob_stays_within(*pattern)) continue;
            const std::string_view name = sign == "{" ? "{…}" : sign == "[" ? "[…]" : sign;
            to.report(pattern.place(), "overrides.paths",
                      fmt::format("{} means nothing in a pattern, so {} can match no record", ticked(name),
                                  ticked(*pattern)))
                .help = without_sign(*pattern, sign);
        }
}

inline constexpr Rule pattern_of_another_tool{
    .code = "CFG013",
    .name = "pattern-of-another-tool",
    .severity = diag::Severity::error,
    .what =
        "A pattern of an override has signs that mean something elsewhere and nothing here: `!`, `{a,b}`, "
        "`[ab]`, `//`.",
    .why = "They would stand for themselves, so that the override never holds, and nobody notices.",
    .help = "Use `*`, `?` and `**` alone, and a pattern of its own for each path.",
    .bad = "overrides: [{paths: ['{pilots,trials}/**'], ignore: [SCH006]}]\n",
    .good = "overrides: [{paths: [pilots/**, trials/**], ignore: [SCH006]}]\n",
    .check = check_pattern_of_another_tool,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
