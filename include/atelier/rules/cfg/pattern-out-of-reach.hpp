#pragma once

#include <fmt/core.h>

#include "atelier/record/field.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/glob.hpp"

namespace atelier::rules::cfg {

/// Only what the pattern itself tells. Whether some record lies there today is not asked: a run may look at one folder of many.
inline void check_pattern_out_of_reach(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    for (const Override& one : subject.config->overrides)
        for (const record::Word& pattern : one.paths)
            if (!text::glob_stays_within(*pattern))
                to.report(pattern.place(), "overrides.paths",
                          fmt::format("no record below this folder can match {}", ticked(*pattern)));
}

inline constexpr Rule pattern_out_of_reach{
    .code = "CFG006",
    .name = "pattern-out-of-reach",
    .severity = diag::Severity::error,
    .what = "A pattern of an override starts at the root, leads out of the folder, or uses backslashes.",
    .why =
        "Patterns are held against paths from the configuration's folder on, so the override would never "
        "hold.",
    .help = "Write the path from the configuration's folder on, with `/` between its parts: `pilots/**`.",
    .bad = "overrides: [{paths: [../pilots/**], ignore: [SCH006]}]\n",
    .good = "overrides: [{paths: [pilots/**], ignore: [SCH006]}]\n",
    .check = check_pattern_out_of_reach,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
