#pragma once

#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_no_mapping(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::not_a_mapping, [&](const yaml::Fault& fault) {
        const std::string_view text = subject.document.source.slice(fault.span);
        // A configuration in which every line is a comment says nothing, and that is a way of using it.
        if (text.empty() && subject.subject == Subject::config) return;
        diag::Finding& finding = to.report(fault.span, {},
                                           fmt::format("the {} {}", name_of(subject.subject),
                                                       text.empty() ? "is empty"
                                                       : text.starts_with('-') || text.starts_with('[')
                                                           ? "is a list, and not keys with values"
                                                           : "is a text, and not keys with values"));
        if (subject.subject == Subject::record)
            finding.help = "Begin with `atelier: 1`, `id`, `name` and `phase`.";
    });
}

inline constexpr Rule no_mapping{
    .code = "SYN011",
    .name = "no-mapping",
    .severity = diag::Severity::error,
    .what = "The file is empty, or holds a list or a text where keys with values must stand.",
    .why = "Without keys there is nothing that could be looked up in it.",
    .help =
        "Write keys with values, one a line; a record begins with `atelier: 1`, `id`, `name` and `phase`.",
    .bad =
        "[\n"
        "atelier: 1\n"
        "]\n",
    .good = "city: Bilbao\n",
    .check = check_no_mapping,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
