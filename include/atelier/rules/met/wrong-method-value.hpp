#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule wrong_method_value{
    .code = "MET003",
    .name = "wrong-method-value",
    .severity = diag::Severity::error,
    .what = "A value in a method or an overlay is not of the kind that its key takes.",
    .why =
        "A method is checked as strictly as a record: a figure made with a doubtful one would be doubtful "
        "too.",
    .help = "Write what is expected there.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: first\n"
        "  title: Innovation Atelier, an example\n"
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
    .check = report_problems<method::ProblemKind::wrong_value>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
