#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

/// Where the link leads is not said: on the machine of a check, that is nobody's business but its own.
inline void check_link_out_of_repository(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::outside, [&](const yaml::Fault& fault) {
        to.report(fault.span, {}, "this is a link that leads out of the repository, so it was not read");
    });
}

inline constexpr Rule link_out_of_repository{
    .code = "SYN014",
    .name = "link-out-of-repository",
    .severity = diag::Severity::error,
    .what =
        "A record that a search found is a link out of the repository, or without one out of the folder that "
        "was searched.",
    .why =
        "A change from a stranger could lead a check to any file of the machine, and its report would show "
        "what stands there.",
    .help = "Put the record itself in the place of the link, or name it in the call, where any file is read.",
    // What git keeps of such a link; no text of a record can have this finding.
    .bad = "../elsewhere/heat.atelier.yaml",
    .good = "city: Bilbao\n",
    .check = check_link_out_of_repository,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
