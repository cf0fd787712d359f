#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule impossible_date{
    .code = "SCH004",
    .name = "impossible-date",
    .severity = diag::Severity::error,
    .what = "A date does not exist, or is not written as one.",
    .why =
        "Dates decide what has run out and what is due, and a date in another order of its parts would be "
        "another day.",
    .help = "Write the date as year, month and day, such as 2026-09-01.",
    .bad = "started: 2026-02-30\n",
    .good = "started: 2026-02-28\n",
    .check = report_misfits<record::MisfitKind::bad_date>,
};

}  // namespace atelier::rules::sch
