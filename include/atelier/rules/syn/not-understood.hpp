#pragma once

#include <string>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_not_understood(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::syntax, [&](const yaml::Fault& fault) {
        const auto [what, remedy] = what_and_remedy(fault.detail);
        diag::Finding& finding = to.report(fault.span, {}, std::string{what});
        if (!remedy.empty()) finding.help = sentence(remedy);
    });
}

inline constexpr Rule not_understood{
    .code = "SYN003",
    .name = "not-understood",
    .severity = diag::Severity::error,
    .what = "The text cannot be understood as YAML from some place on.",
    .why = "What stands behind that place is not read, so nothing can be said about it.",
    .help =
        "Mend this place and check again; indentation, a missing colon or a missing quote are the usual "
        "causes.",
    .bad = "city: \"Bil\\qbao\"\n",
    .good = "city: Bilbao\n",
    .check = check_not_understood,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
