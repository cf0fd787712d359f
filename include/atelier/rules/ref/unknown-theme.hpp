#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_theme{
    .code = "REF004",
    .name = "unknown-theme",
    .severity = diag::Severity::error,
    .what = "A hypothesis is about a theme that is not in the focus.",
    .why = "Whether its theme is in scope cannot be told.",
    .help = "Name a theme of `focus`, or add one with this id.",
    .bad =
        "focus: [{id: grid, title: Grid congestion}]\n"
        "hypotheses: [{id: h1, about: gird, test: Ask the grid operator}]\n",
    .good =
        "focus: [{id: grid, title: Grid congestion}]\n"
        "hypotheses: [{id: h1, about: grid, test: Ask the grid operator}]\n",
    .check = report_dangling<record::Entity::theme>,
};

}  // namespace atelier::rules::ref
