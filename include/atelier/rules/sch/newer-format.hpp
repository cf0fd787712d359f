#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule newer_format{
    .code = "SCH008",
    .name = "newer-format",
    .severity = diag::Severity::error,
    .what = "The record is in a newer format than this program knows.",
    .why = "Its keys could mean anything, so nothing of it is read.",
    .help = "Install a newer atelier; the format of the record needs it.",
    .bad =
        "atelier: 2\n"
        "id: example\n"
        "name: Example\n"
        "phase: establishing\n",
    .good =
        "atelier: 1\n"
        "id: example\n"
        "name: Example\n"
        "phase: establishing\n",
    .check = report_misfits<record::MisfitKind::newer_format>,
};

}  // namespace atelier::rules::sch
