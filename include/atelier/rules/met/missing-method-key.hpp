#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule missing_method_key{
    .code = "MET002",
    .name = "missing-method-key",
    .severity = diag::Severity::error,
    .what = "A method or an overlay lacks a key that it cannot do without.",
    .why = "Every figure made with a method names it, its version and its questions.",
    .help = "Add the key with its value.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
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
    .check = report_problems<method::ProblemKind::missing_key>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
