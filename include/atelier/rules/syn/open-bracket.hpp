#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_open_bracket(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::open_bracket, [&](const yaml::Fault& fault) {
        diag::Finding& finding = to.report(fault.span, {}, fault.detail);
        finding.help = with_words(fault.remedy, fault.meant);
        show_beside(fault, finding);
    });
}

inline constexpr Rule open_bracket{
    .code = "SYN018",
    .name = "open-bracket",
    .severity = diag::Severity::error,
    .what = "A `{` or a `[` is opened and never closed, or closed by the wrong one.",
    .why = "All that follows would belong to it.",
    .help = "Close the bracket behind its last entry.",
    .bad =
        "stakeholders:\n"
        "  - {id: city, name: Bilbao\n",
    .good =
        "stakeholders:\n"
        "  - {id: city, name: Bilbao}\n",
    .check = check_open_bracket,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
