#pragma once

#include <string_view>

#include <fmt/core.h>

#include "atelier/record/field.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/settings.hpp"
#include "atelier/text/glob.hpp"

namespace atelier::rules::cfg {

/// What stands on disk in the place of a pattern's parts without signs, where it is called otherwise; empty where all is as it should be, or
/// nothing is like it: a run may look at one folder of many, and the records of another come later.
[[nodiscard]] inline Surroundings::Twin called_otherwise(std::string_view pattern,
                                                         const Surroundings& surroundings) {
    if (pattern.starts_with("./")) pattern.remove_prefix(2);
    const std::string_view plain = pattern.substr(0, pattern.find_first_of("*?"));
    for (std::size_t end = 0; end < plain.size(); ++end) {
        end = plain.find('/', end);
        if (end == std::string_view::npos && plain.size() < pattern.size()) break;  // `heat*` is no name
        const std::string_view way = plain.substr(0, end);
        if (surroundings.look(way) != Surroundings::Presence::missing) {
            if (end == std::string_view::npos) break;
            continue;
        }
        return surroundings.twin(way);
    }
    return {};
}

inline void check_pattern_out_of_reach(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    for (const Override& one : subject.config->overrides)
        for (const record::Word& pattern : one.paths) {
            const auto report = [&]() -> diag::Finding& {
                return to.report(pattern.place(), "overrides.paths",
                                 fmt::format("no record below this folder can match {}", ticked(*pattern)));
            };
            if (!text::glob_stays_within(*pattern)) {
                report();
            } else if (subject.surroundings != nullptr) {
                const Surroundings::Twin twin = called_otherwise(*pattern, *subject.surroundings);
                if (twin.path.empty()) continue;
                report().help =
                    twin.only_accents
                        ? "What is there composes its accents in another way: copy its name from there."
                        : fmt::format("What is there is {}, and capitals count: write it so.",
                                      ticked(twin.path));
            }
        }
}

inline constexpr Rule pattern_out_of_reach{
    .code = "CFG006",
    .name = "pattern-out-of-reach",
    .severity = diag::Severity::error,
    .what =
        "A pattern of an override starts at the root, leads out of the folder, uses backslashes, or differs "
        "from a name that is there in its capitals.",
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
