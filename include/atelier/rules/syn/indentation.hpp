#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_indentation(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::indentation, [&](const yaml::Fault& fault) {
        if (fault.detail == "tab") {
            to.report(fault.span, {}, "a tab stands where the line is indented").help =
                fault.remedy.empty() ? "Indent with spaces." : fault.remedy;
        } else if (fault.detail == "blank") {
            to.report(fault.span, {}, "a blank line before this one is indented further").help =
                "Take the spaces out of the blank line.";
        } else {
            to.report(fault.span, {}, "this line stands too far left for what it continues");
        }
    });
}

inline constexpr Rule indentation{
    .code = "SYN013",
    .name = "indentation",
    .severity = diag::Severity::error,
    .what = "A line is indented with a tab, or stands too far left for what it continues.",
    .why = "The indentation says what belongs to what, and readers disagree about such lines.",
    .help = "Indent the line further than the key that it belongs to.",
    .bad =
        "challenge:\n"
        "  boundaries: [grid limit,\n"
        "  noise]\n",
    .good =
        "challenge:\n"
        "  boundaries: [grid limit,\n"
        "    noise]\n",
    .check = check_indentation,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
