#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

/// A warning: the key is missing, which makes the claim doubtful and does not disprove it.
struct HandoverUntold {
    static constexpr Claimed claims[]{
        {"maturing.capacity.turnover", "staff turnover is rated as absorbed"},
        {"stabilising.capacity.succession", "succession is rated as organised"}};

    static Verdict judge(const Case& subject) {
        const auto& capacity = subject.record.capacity;
        if (!capacity) return not_kept("capacity");
        if (capacity.handover) return consistent();
        return absence(capacity.key, "no `handover`", "`capacity` does not say how a handover goes");
    }
};

inline constexpr Rule handover_untold{
    .code = "CLM039",
    .name = "handover-untold",
    .severity = diag::Severity::warning,
    .what =
        "Turnover or succession is rated as taken care of, but `capacity` does not say how a handover goes.",
    .why = "A handover that is written down works also when nobody has time to think of it.",
    .help =
        "Write under `capacity.handover` how knowledge stays when people leave, or rate the question "
        "`partly`.",
    .bad = R"(capacity:
  core-team: [{role: coordinator}, {role: facilitator}]
assessment:
  maturing: {capacity: {turnover: fully}}
)",
    .good = R"(capacity:
  core-team: [{role: coordinator}, {role: facilitator}]
  handover: Two weeks side by side, and a file for each running task.
assessment:
  maturing: {capacity: {turnover: fully}}
)",
    .check = check_claims<HandoverUntold>,
    .claims = claims_of<HandoverUntold>,
};

}  // namespace atelier::rules::clm
