#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_directive(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::directive,
               [&](const yaml::Fault& fault) { to.report(fault.span, {}, "a line begins with `%`"); });
}

inline constexpr Rule directive{
    .code = "SYN005",
    .name = "directive",
    .severity = diag::Severity::error,
    .what = "A line begins with a percent sign, which makes it a directive of YAML.",
    .why = "A directive can change how the rest is read; a record needs none.",
    .help = "Remove the line; a text that begins with `%` goes in quotes behind its key.",
    .bad = "%TAG ! tag:example,2026:\n",
    .good = "vision: {statement: '% of homes on local power'}\n",
    .check = check_directive,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
