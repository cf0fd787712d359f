#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule unknown_place{
    .code = "MET007",
    .name = "unknown-place",
    .severity = diag::Severity::error,
    .what = "A question is answered by a place that a record does not have.",
    .why = "It would be held against an answer that nobody can write.",
    .help =
        "Name a place of the record such as `challenge.urgency`, or leave `at` out: then the assessment "
        "holds the answer.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "add:\n"
        "  - {to: establishing.vision, id: district-plan, kind: open, at: coordination.decision, text: 'What "
        "does the district plan say?'}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "add:\n"
        "  - {to: establishing.vision, id: district-plan, kind: open, at: coordination.decisions, text: "
        "'What does the district plan say?'}\n",
    .check = report_problems<method::ProblemKind::unknown_place>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
