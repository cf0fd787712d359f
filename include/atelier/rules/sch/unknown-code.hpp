#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule unknown_code{
    .code = "SCH010",
    .name = "unknown-code",
    .severity = diag::Severity::error,
    .what = "A code names no country, or has not the form of a language.",
    .why = "Codes are compared with those of other records, and are not guessed.",
    .help = "Write a country as in NL, after ISO 3166-1, and a language as in en.",
    .bad = "country: UK\n",
    .good = "country: GB\n",
    .check = report_misfits<record::MisfitKind::bad_code>,
};

}  // namespace atelier::rules::sch
