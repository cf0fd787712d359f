#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/addresses.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_question{
    .code = "REF008",
    .name = "unknown-question",
    .severity = diag::Severity::error,
    .what = "An action names a question that the method does not have, or something else than a question.",
    .why = "An action covers a question at the gate only where it names it.",
    .help = "Name a question by its address; `atelier method show` lists them.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "actions: [{id: a1, question: maturing.learning, owner: city}]\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "actions: [{id: a1, question: maturing.learning.synthesis, owner: city}]\n",
    .check = report_astray<record::Reach::question>,
};

}  // namespace atelier::rules::ref
