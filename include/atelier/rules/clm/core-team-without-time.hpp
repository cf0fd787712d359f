#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/text/fraction.hpp"

namespace atelier::rules::clm {

struct CoreTeamWithoutTime {
    static constexpr Claimed claims[]{
        {"establishing.capacity.core-team", "the core team is rated as stable"},
        {"establishing.capacity.resources", "time and means are rated as set aside"}};

    static Verdict judge(const Case& subject) {
        Tally tally;
        for (const auto& member : subject.record.capacity.core_team) {
            // Where nobody said how much time somebody has, nothing is known against it.
            if (!member.fte) return consistent();
            tally.look(*member.fte == text::Fraction{0}, member.fte.at, "no time");
        }
        if (!tally.all()) return consistent();
        return entries(std::move(tally.against), "nobody in the core team has any time for it");
    }
};

inline constexpr Rule core_team_without_time{
    .code = "CLM058",
    .name = "core-team-without-time",
    .severity = diag::Severity::error,
    .what =
        "A stable team or time that is set aside is claimed, but nobody in the core team has any time for "
        "it.",
    .why = "What is done beside everything else is done last.",
    .help = "Agree on a share of a post and write it under `fte`, or rate the question `partly`.",
    .bad = R"(capacity:
  core-team:
    - {role: coordinator, fte: 0}
    - {role: facilitator, fte: 0}
assessment:
  establishing: {capacity: {resources: fully}}
)",
    .good = R"(capacity:
  core-team:
    - {role: coordinator, fte: 0.4}
    - {role: facilitator, fte: 0}
assessment:
  establishing: {capacity: {resources: fully}}
)",
    .check = check_claims<CoreTeamWithoutTime>,
    .claims = claims_of<CoreTeamWithoutTime>,
};

}  // namespace atelier::rules::clm
