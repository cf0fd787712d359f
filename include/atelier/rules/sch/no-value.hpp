#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule no_value{
    .code = "SCH006",
    .name = "no-value",
    .severity = diag::Severity::note,
    .what = "A key stands without a value.",
    .why = "It counts as not there, which may be what is meant or may be forgotten.",
    .help = "Fill it in when it is known; until then it counts as absent.",
    .bad =
        "challenge:\n"
        "  statement: The grid is full\n"
        "  urgency:\n",
    .good =
        "challenge:\n"
        "  statement: The grid is full\n"
        "  urgency: Homes wait for a connection\n",
    .check = report_misfits<record::MisfitKind::no_value>,
};

}  // namespace atelier::rules::sch
