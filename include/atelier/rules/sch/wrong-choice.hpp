#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule wrong_choice{
    .code = "SCH003",
    .name = "wrong-choice",
    .severity = diag::Severity::error,
    .what = "A value is none of the words that its key takes.",
    .why =
        "These words have a fixed meaning that counts and rules build on; no other word is guessed to mean "
        "one of them.",
    .help = "Choose one of the words that the key takes.",
    .bad =
        "stakeholders:\n"
        "  - {id: city, sector: goverment}\n",
    .good =
        "stakeholders:\n"
        "  - {id: city, sector: government}\n",
    .check = report_misfits<record::MisfitKind::wrong_choice>,
};

}  // namespace atelier::rules::sch
