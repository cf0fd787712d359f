#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_activity{
    .code = "REF005",
    .name = "unknown-activity",
    .severity = diag::Severity::error,
    .what = "A lesson comes from an activity that is not in the record.",
    .why = "Where something was learned tells how far it holds.",
    .help = "Name an entry of `activities`, or add one with this id.",
    .bad =
        "activities: [{id: kick-off}]\n"
        "lessons: [{id: l1, text: Ask early, from: kickoff}]\n",
    .good =
        "activities: [{id: kick-off}]\n"
        "lessons: [{id: l1, text: Ask early, from: kick-off}]\n",
    .check = report_dangling<record::Entity::activity>,
};

}  // namespace atelier::rules::ref
