#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// The second mention where a dependency names one party again and again, and nobody else; nothing where it has two sides.
[[nodiscard]] inline const record::StakeholderRef* itself(const record::Interdependency& dependency) {
    const record::StakeholderRef* again = nullptr;
    const record::StakeholderRef* first = nullptr;
    for (const auto& ref : dependency.between) {
        if (!ref) return nullptr;
        if (first == nullptr) {
            first = &ref;
            continue;
        }
        if (*ref != **first) return nullptr;
        if (again == nullptr) again = &ref;
    }
    return again;
}

inline void check_dependency_on_itself(const Case& subject, const Reporter& reporter) {
    for (const auto& dependency : subject.record.context.interdependencies) {
        const record::StakeholderRef* again = itself(dependency);
        if (again == nullptr) continue;
        hold_against(reporter, {again->at, "the same again"},
                     {dependency.between.items.front().at, "one side"}, "context.interdependencies",
                     "a dependency is between " + ticked(**again) + " and itself");
    }
}

inline constexpr Rule dependency_on_itself{
    .code = "FCT007",
    .name = "dependency-on-itself",
    .severity = diag::Severity::warning,
    .what = "A dependency names one stakeholder on both of its sides.",
    .why =
        "A dependency shows where coordination is needed, and nobody has to be coordinated with themselves.",
    .help = "Name under `between` who depends on whom, or take the entry out.",
    .bad = R"(stakeholders: [{id: grid-operator}, {id: developer}]
context:
  interdependencies:
    - {between: [grid-operator, grid-operator], about: The granted capacity decides how large the battery is.}
)",
    .good = R"(stakeholders: [{id: grid-operator}, {id: developer}]
context:
  interdependencies:
    - {between: [grid-operator, developer], about: The granted capacity decides how large the battery is.}
)",
    .check = check_dependency_on_itself,
};

}  // namespace atelier::rules::fct
