#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/references.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_evidence{
    .code = "REF003",
    .name = "unknown-evidence",
    .severity = diag::Severity::error,
    .what = "Something refers to evidence that is not in the register.",
    .why = "A claim is not supported by what nobody can look up.",
    .help = "Name an entry of `evidence` that is there, or add one with this id.",
    .bad =
        "evidence:\n"
        "  - {id: load-model, title: Load model}\n"
        "hypotheses:\n"
        "  - {id: h1, test: Run the model, state: supported, evidence: [load-modell]}\n",
    .good =
        "evidence:\n"
        "  - {id: load-model, title: Load model}\n"
        "hypotheses:\n"
        "  - {id: h1, test: Run the model, state: supported, evidence: [load-model]}\n",
    .check = report_dangling<record::Entity::evidence>,
};

}  // namespace atelier::rules::ref
