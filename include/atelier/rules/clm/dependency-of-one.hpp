#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct DependencyOfOne {
    static constexpr Claimed claims[]{
        {"preconditions.context.interdependencies", "interdependencies are rated as mapped"}};

    static Verdict judge(const Case& subject) {
        Tally tally{.field = "context.interdependencies.between"};
        for (const auto& dependency : subject.record.context.interdependencies) {
            tally.keeps(dependency.between.given);
            const text::Span at =
                dependency.between ? dependency.between.place() : first_line(subject, dependency.place());
            tally.look(dependency.between.size() < 2, at,
                       dependency.between.empty() ? "no parties" : "one side only");
        }
        if (tally.looked == 0) return not_kept(tally.field);
        return each(std::move(tally), "names fewer than two parties", "name fewer than two parties",
                    "Name both sides under `between`" + candidates(subject.record) +
                        ", or rate the question `partly`.");
    }
};

inline constexpr Rule dependency_of_one{
    .code = "CLM021",
    .name = "dependency-of-one",
    .severity = diag::Severity::error,
    .what = "Interdependencies are rated as mapped, but one names fewer than two parties.",
    .why = "A dependency lies between two; with one side missing, nobody can see who has to talk to whom.",
    .help = "Name both sides under `between`, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: grid-operator}, {id: developer}]
context:
  interdependencies:
    - {between: [grid-operator], about: when the connection comes}
assessment:
  preconditions: {context: {interdependencies: fully}}
)",
    .good = R"(stakeholders: [{id: grid-operator}, {id: developer}]
context:
  interdependencies:
    - {between: [grid-operator, developer], about: when the connection comes}
assessment:
  preconditions: {context: {interdependencies: fully}}
)",
    .check = check_claims<DependencyOfOne>,
    .claims = claims_of<DependencyOfOne>,
};

}  // namespace atelier::rules::clm
