#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule missing_key{
    .code = "SCH005",
    .name = "missing-key",
    .severity = diag::Severity::error,
    .what = "A key is missing without which the record, or an entry of it, cannot be read.",
    .why = "Without it nobody can tell which record, entry or waiver is meant, or how to read it.",
    .help = "Add the key with its value.",
    .bad =
        "barriers:\n"
        "  - {text: Nobody has time to reflect}\n",
    .good =
        "barriers:\n"
        "  - {id: time, text: Nobody has time to reflect}\n",
    .check = report_misfits<record::MisfitKind::missing_key>,
};

}  // namespace atelier::rules::sch
