#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule wrong_type{
    .code = "SCH002",
    .name = "wrong-type",
    .severity = diag::Severity::error,
    .what = "A value is of another kind than its key takes: a text where a list must stand, say.",
    .why = "The value cannot be read as what is meant, so it counts as absent.",
    .help = "Write a value of the kind that the key takes.",
    .bad = "communities: {relevant: yes}\n",
    .good = "communities: {relevant: true}\n",
    .check = report_misfits<record::MisfitKind::wrong_type>,
};

}  // namespace atelier::rules::sch
