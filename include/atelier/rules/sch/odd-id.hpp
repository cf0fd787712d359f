#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::sch {

inline constexpr Rule odd_id{
    .code = "SCH007",
    .name = "odd-id",
    .severity = diag::Severity::error,
    .what = "An id has other characters than lower-case letters, digits and hyphens.",
    .why = "Ids stand in addresses, links and file names, and must be the same for ever.",
    .help = "Write the id in lower-case letters, digits and hyphens.",
    .bad =
        "stakeholders:\n"
        "  - {id: City Hall}\n",
    .good =
        "stakeholders:\n"
        "  - {id: city-hall}\n",
    .check = report_misfits<record::MisfitKind::bad_id>,
};

}  // namespace atelier::rules::sch
