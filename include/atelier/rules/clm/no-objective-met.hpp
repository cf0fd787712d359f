#pragma once

#include "atelier/rules/claim.hpp"
#include "atelier/rules/lost_objectives.hpp"

namespace atelier::rules::clm {

struct NoObjectiveMet {
    static constexpr Claimed claims[]{{"maturing.value.demonstrated-value", "added value is rated as shown"}};

    static Verdict judge(const Case& subject) {
        if (!subject.record.vision.objectives) return not_kept("vision.objectives");
        return every(lost_objectives(subject.record), "every objective was missed or dropped");
    }
};

inline constexpr Rule no_objective_met{
    .code = "CLM024",
    .name = "no-objective-met",
    .severity = diag::Severity::error,
    .what = "Added value is rated as shown, but every objective was missed or dropped.",
    .why = "Value shows in what was reached.",
    .help =
        "Record an objective that was met, or what replaced those that were not, or rate the question "
        "`partly`.",
    .bad = R"(vision:
  objectives:
    - {id: o1, text: A shared battery., state: missed}
assessment:
  maturing: {value: {demonstrated-value: largely}}
)",
    .good = R"(vision:
  objectives:
    - {id: o1, text: A shared battery., state: missed}
    - {id: o2, text: A legal exemption., state: met}
assessment:
  maturing: {value: {demonstrated-value: largely}}
)",
    .check = check_claims<NoObjectiveMet>,
    .claims = claims_of<NoObjectiveMet>,
};

}  // namespace atelier::rules::clm
