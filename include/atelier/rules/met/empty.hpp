#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule empty{
    .code = "MET010",
    .name = "empty",
    .severity = diag::Severity::error,
    .what = "A text, a list or a phase of a method has nothing in it.",
    .why = "Nothing could be asked or shown there.",
    .help = "Fill it in, or remove it.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: \"\"\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = report_problems<method::ProblemKind::empty>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
