#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule bad_weight{
    .code = "MET006",
    .name = "bad-weight",
    .severity = diag::Severity::error,
    .what = "A weight is not a number above 0 and up to 100.",
    .why = "A question that weighs nothing is better retired, and one that outweighs all others hides them.",
    .help = "Write a number such as 2 or 0.5, or retire the question.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "weigh:\n"
        "  - {question: establishing.vision.endorsement, weight: 0}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "weigh:\n"
        "  - {question: establishing.vision.endorsement, weight: 2}\n",
    .check = report_problems<method::ProblemKind::bad_weight>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
