#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/addresses.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_waived{
    .code = "REF010",
    .name = "unknown-waived",
    .severity = diag::Severity::error,
    .what = "A waiver names an address that no gate asks about.",
    .why = "It lets nothing through, while whoever wrote it counts on it.",
    .help = "Name a question, a cell or an output by its address; `atelier method show` lists them.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "waivers: [{at: establishing.capacity.skils, reason: The post is being filled, by: city, until: "
        "2099-12-31}]\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "waivers: [{at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2099-12-31}]\n",
    .check = report_astray<record::Reach::gate>,
};

}  // namespace atelier::rules::ref
