#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule no_such_format{
    .code = "SCH009",
    .name = "no-such-format",
    .severity = diag::Severity::error,
    .what = "The number of the format is none that ever was.",
    .why = "The format says how the rest is to be read.",
    .help = "Begin the record with `atelier: 1`.",
    .bad =
        "atelier: 0\n"
        "id: example\n"
        "name: Example\n"
        "phase: establishing\n",
    .good =
        "atelier: 1\n"
        "id: example\n"
        "name: Example\n"
        "phase: establishing\n",
    .check = report_misfits<record::MisfitKind::bad_version>,
};

}  // namespace atelier::rules::sch
