#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule doubled_entry{
    .code = "MET004",
    .name = "doubled-entry",
    .severity = diag::Severity::error,
    .what = "An id or an address stands twice in a method or an overlay.",
    .why = "Records refer to it for ever, and could mean either.",
    .help = "Give one of the two another id, or remove it.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n"
        "  - {question: establishing.vision.endorsement, text: 'Is the vision adopted?'}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = report_problems<method::ProblemKind::doubled>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
