#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_not_utf8(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::encoding, [&](const yaml::Fault& fault) {
        if (fault.detail == "UTF-16")
            to.report(fault.span, {},
                      fmt::format("the {} is in UTF-16, and not in UTF-8", name_of(subject.subject)));
        else
            to.report(fault.span, {}, fmt::format("the {} is no part of a character in UTF-8", fault.detail));
    });
}

inline constexpr Rule not_utf8{
    .code = "SYN001",
    .name = "not-utf8",
    .severity = diag::Severity::error,
    .what = "The text is not in UTF-8.",
    .why =
        "Other encodings show accents differently on every machine, and what cannot be decoded would be lost "
        "without a word.",
    .help = "Save the file as UTF-8; every editor has a setting for that.",
    .bad =
        "city: K\xF6"
        "ln\n",
    .good = "city: Köln\n",
    .check = check_not_utf8,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
