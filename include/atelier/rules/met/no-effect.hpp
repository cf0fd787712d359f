#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule no_effect{
    .code = "MET009",
    .name = "no-effect",
    .severity = diag::Severity::warning,
    .what = "An entry of a method or an overlay changes nothing.",
    .why = "Whoever wrote it counts on it.",
    .help = "Remove the entry.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "weigh:\n"
        "  - {question: establishing.vision.endorsement, weight: 1}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = report_problems<method::ProblemKind::no_effect>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
