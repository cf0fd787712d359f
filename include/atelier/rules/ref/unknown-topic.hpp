#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/record/field.hpp"
#include "atelier/rules/addresses.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

inline constexpr Rule unknown_topic{
    .code = "REF009",
    .name = "unknown-topic",
    .severity = diag::Severity::error,
    .what = "A lesson is about a question or cell that the method does not have.",
    .why = "Lessons are gathered and shown beside what they are about.",
    .help = "Name a question or a cell by its address; `atelier method show` lists them.",
    .bad = "lessons: [{id: l1, text: Ask early, about: maturing.coordinaton}]\n",
    .good = "lessons: [{id: l1, text: Ask early, about: maturing.coordination}]\n",
    .check = report_astray<record::Reach::topic>,
};

}  // namespace atelier::rules::ref
