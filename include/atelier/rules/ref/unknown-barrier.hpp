#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_barrier{
    .code = "REF006",
    .name = "unknown-barrier",
    .severity = diag::Severity::error,
    .what = "An action is meant to lighten a barrier that is not in the record.",
    .why = "Without its barrier nobody can tell whether the action helped.",
    .help = "Name an entry of `barriers`, or add one with this id.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "barriers: [{id: no-time}]\n"
        "actions: [{id: a1, barrier: no-tme, owner: city}]\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "barriers: [{id: no-time}]\n"
        "actions: [{id: a1, barrier: no-time, owner: city}]\n",
    .check = report_dangling<record::Entity::barrier>,
};

}  // namespace atelier::rules::ref
