#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::cfg {

inline constexpr Rule unknown_setting{
    .code = "CFG001",
    .name = "unknown-setting",
    .severity = diag::Severity::error,
    .what = "A key of the configuration has no meaning where it stands.",
    .why = "A setting that nobody reads changes nothing, and nobody notices.",
    .help = "Check the spelling and the indentation, or turn the line into a comment.",
    .bad = "selekt: [CLM]\n",
    .good = "select: [CLM]\n",
    .check = report_misfits<record::MisfitKind::unknown_key>,
    .subject = Subject::config,
};

}  // namespace atelier::rules::cfg
