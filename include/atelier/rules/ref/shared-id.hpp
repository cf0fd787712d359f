#pragma once

#include <string>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ref {

/// Whoever sees all records of a run asks this one again, with what stands before it.
inline void check_shared_id(const Case& subject, const Reporter& to) {
    if (subject.surroundings == nullptr || !subject.record.id) return;
    const std::string other = subject.surroundings->other_with(*subject.record.id);
    if (other.empty()) return;
    to.report(subject.record.id.place(), "id",
              fmt::format("the id {} is also that of {}", ticked(*subject.record.id), ticked(other)));
}

inline constexpr Rule shared_id{
    .code = "REF012",
    .name = "shared-id",
    .severity = diag::Severity::error,
    .what = "Two records of one run have the same id.",
    .why = "Baselines, histories and reports know an atelier by its id, and would take one for the other.",
    .help = "Give the newer one an id of its own; of a mere copy, delete one.",
    .bad =
        "atelier: 1\n"
        "id: taken\n"
        "name: Heat without gas\n"
        "phase: preconditions\n",
    .good =
        "atelier: 1\n"
        "id: heat\n"
        "name: Heat without gas\n"
        "phase: preconditions\n",
    .check = check_shared_id,
};

}  // namespace atelier::rules::ref
