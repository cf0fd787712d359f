#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_missing_space(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::missing_space, [&](const yaml::Fault& fault) {
        to.report(fault.span, {}, fault.detail).help = with_words("Write", fault.meant);
    });
}

inline constexpr Rule missing_space{
    .code = "SYN020",
    .name = "missing-space",
    .severity = diag::Severity::error,
    .what = "Behind the `:` of a key or the `-` of an entry a space is missing, or `=` stands for `:`.",
    .why = "Without the space a key and its value are one word, and an entry is no entry.",
    .help = "Write `key: value` and `- entry`, with a space.",
    .bad = "city:Bilbao\n",
    .good = "city: Bilbao\n",
    .check = check_missing_space,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
