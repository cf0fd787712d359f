#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule unknown_reference{
    .code = "MET005",
    .name = "unknown-reference",
    .severity = diag::Severity::error,
    .what = "A method or an overlay names a phase, block, group or question that is not there.",
    .why = "What it says about it reaches no question.",
    .help = "Name one that is there; `atelier method show` lists them.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsment, text: 'Has the council adopted vision and "
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
    .check = report_problems<method::ProblemKind::unknown_reference>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
