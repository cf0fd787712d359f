#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/method/problem.hpp"
#include "atelier/rules/problem_words.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline constexpr Rule unknown_method_key{
    .code = "MET001",
    .name = "unknown-method-key",
    .severity = diag::Severity::error,
    .what = "A key of a method or an overlay has no meaning where it stands.",
    .why = "What is written there changes nothing, and nobody notices.",
    .help = "Check the spelling and the indentation, or remove the key.",
    .bad =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "rewrod:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n"
        "retire:\n"
        "  - {question: continuation.finance.adaptive-finance, reason: The city finances by statute.}\n",
    .good =
        "overlay:\n"
        "  id: example-city\n"
        "  version: 1\n"
        "  title: Innovation Atelier, an example\n"
        "  base: {id: innovation-atelier, version: 1}\n"
        "reword:\n"
        "  - {question: establishing.vision.endorsement, text: 'Has the council adopted vision and "
        "mission?'}\n",
    .check = report_problems<method::ProblemKind::unknown_key>,
    .subject = Subject::method,
};

}  // namespace atelier::rules::met
