#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_out_of_column(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::column, [&](const yaml::Fault& fault) {
        diag::Finding& finding = to.report(fault.span, {}, fault.detail);
        finding.help =
            with_words(fault.remedy.empty() ? "Begin the entry with its dash" : fault.remedy, fault.meant);
        show_beside(fault, finding);
    });
}

inline constexpr Rule out_of_column{
    .code = "SYN019",
    .name = "out-of-column",
    .severity = diag::Severity::error,
    .what = "A line stands too far left or right for the lines around it, or an entry lacks its `- `.",
    .why = "The column in which a line begins says what it belongs to.",
    .help = "Begin the line in the column of those that it belongs to.",
    .bad =
        "stakeholders:\n"
        "  - id: city\n"
        "    name: Bilbao\n"
        "     commitment: willing\n",
    .good =
        "stakeholders:\n"
        "  - id: city\n"
        "    name: Bilbao\n"
        "    commitment: willing\n",
    .check = check_out_of_column,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
