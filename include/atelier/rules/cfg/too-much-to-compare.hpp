#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/config.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/sizes.hpp"
#include "atelier/text/span.hpp"

namespace atelier::rules::cfg {

inline void check_too_much_to_compare(const Case& subject, const Reporter& to) {
    if (subject.config == nullptr) return;
    const Config& config = *subject.config;
    const auto report = [&](text::Span at, std::string_view key, std::size_t most, std::string_view what) {
        to.report(
            at, std::string{key},
            fmt::format("there are more than {} {}", with_commas(static_cast<std::uint32_t>(most)), what));
    };
    if (config.select.size() > most_of_a_list)
        report(config.select.place(), "select", most_of_a_list, "codes in `select`");
    if (config.ignore.size() > most_of_a_list)
        report(config.ignore.place(), "ignore", most_of_a_list, "codes in `ignore`");
    if (config.severity.rules.size() > most_of_a_list)
        report(config.severity.place(), "severity", most_of_a_list, "codes in `severity`");
    std::size_t entries = 0;
    std::size_t letters = 0;
    for (const Override& one : config.overrides) {
        entries += one.paths.size() + one.ignore.size() + one.severity.rules.size();
        for (const record::Word& pattern : one.paths) {
            letters += pattern.value.size();
            const auto stars = std::count(pattern.value.begin(), pattern.value.end(), '*');
            if (stars > most_stars)
                to.report(pattern.place(), "overrides.paths",
                          fmt::format("there are more than {} `*` in the pattern {}", most_stars,
                                      ticked(*pattern)));
        }
    }
    if (entries > most_in_overrides)
        report(config.overrides.place(), "overrides", most_in_overrides,
               "patterns and codes in the overrides");
    if (letters > most_pattern_letters)
        report(config.overrides.place(), "overrides", most_pattern_letters,
               "letters in the patterns of the overrides");
}

inline constexpr Rule too_much_to_compare{
    .code = "CFG010",
    .name = "too-much-to-compare",
    .severity = diag::Severity::error,
    .what = "The configuration names more codes or patterns than each record can be held against.",
    .why = "Every record is held against every one of them, and a check of many records would hardly end.",
    .help = "Name beginnings of codes, such as `CLM`, and folders in the place of files.",
    .bad =
        "overrides:\n"
        "  - paths: ['*/*/*/*/*/*/*/*/*/*/*']\n"
        "    ignore: [PHA]\n",
    .good =
        "overrides:\n"
        "  - paths: [pilots]\n"
        "    ignore: [PHA]\n",
    .check = check_too_much_to_compare,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
