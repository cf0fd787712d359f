#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_stakeholder{
    .code = "REF002",
    .name = "unknown-stakeholder",
    .severity = diag::Severity::error,
    .what = "Something refers to a stakeholder that is not in the record.",
    .why =
        "Nobody can be asked, and rules that look at what stakeholders hold or promised find nothing there.",
    .help = "Name a stakeholder that is there, or add one with this id to `stakeholders`.",
    .bad =
        "stakeholders: [{id: municipality}]\n"
        "governance: {facilitator: municpality}\n",
    .good =
        "stakeholders: [{id: municipality}]\n"
        "governance: {facilitator: municipality}\n",
    .check = report_dangling<record::Entity::stakeholder>,
};

}  // namespace atelier::rules::ref
