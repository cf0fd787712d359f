#pragma once

#include <string>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_needs_quotes(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::needs_quotes, [&](const yaml::Fault& fault) {
        diag::Finding& finding = to.report(fault.span, {}, fault.detail);
        finding.help = with_words("Put the whole text in quotes", fault.meant);
        if (!fault.remedy.empty()) finding.help += " " + fault.remedy;
        show_beside(fault, finding);
    });
}

inline constexpr Rule needs_quotes{
    .code = "SYN017",
    .name = "needs-quotes",
    .severity = diag::Severity::error,
    .what =
        "A text begins with a sign that YAML keeps for itself, holds a colon and a space, or goes on behind "
        "a "
        "quote.",
    .why = "Without quotes around the whole of it, such a text is read as something else.",
    .help = "Put the whole text in quotes.",
    .bad =
        "challenge:\n"
        "  statement: The problem: heat without gas\n",
    .good =
        "challenge:\n"
        "  statement: \"The problem: heat without gas\"\n",
    .check = check_needs_quotes,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
