#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule wrong_number{
    .code = "SCH011",
    .name = "wrong-number",
    .severity = diag::Severity::error,
    .what = "A value is not a number where one must stand.",
    .why = "Sums and comparisons are made with it.",
    .help = "Write digits, with a point before decimals, and no quotes.",
    .bad =
        "capacity:\n"
        "  core-team:\n"
        "    - {role: facilitator, fte: half}\n",
    .good =
        "capacity:\n"
        "  core-team:\n"
        "    - {role: facilitator, fte: 0.5}\n",
    .check = report_misfits<record::MisfitKind::bad_number>,
};

}  // namespace atelier::rules::sch
