#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_several_keys(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::several_keys, [&](const yaml::Fault& fault) {
        to.report(fault.span, {}, fault.detail).help = with_words(fault.remedy, fault.meant);
    });
}

inline constexpr Rule several_keys{
    .code = "SYN021",
    .name = "several-keys",
    .severity = diag::Severity::error,
    .what = "Several keys stand behind each other on one line, without braces.",
    .why = "Outside of braces a line has one key, and all behind it is its value.",
    .help = "Give each key a line of its own, or put them in braces.",
    .bad =
        "stakeholders:\n"
        "  - id: city, name: Bilbao\n",
    .good =
        "stakeholders:\n"
        "  - {id: city, name: Bilbao}\n",
    .check = check_several_keys,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
