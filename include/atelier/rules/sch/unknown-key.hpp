#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule unknown_key{
    .code = "SCH001",
    .name = "unknown-key",
    .severity = diag::Severity::error,
    .what = "A key has no meaning where it stands.",
    .why = "What is written under a key that nobody reads counts for nothing, and nobody notices.",
    .help = "Check the spelling and the indentation, or turn the line into a comment.",
    .bad = "stakholders: []\n",
    .good = "stakeholders: []\n",
    .check = report_misfits<record::MisfitKind::unknown_key>,
};

}  // namespace atelier::rules::sch
