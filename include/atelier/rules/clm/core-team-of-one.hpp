#pragma once

#include "atelier/rules/claim.hpp"
#include "atelier/text/fraction.hpp"

namespace atelier::rules::clm {

struct CoreTeamOfOne {
    static constexpr Claimed claims[]{
        {"establishing.capacity.core-team", "the core team is rated as stable"}};

    static Verdict judge(const Case& subject) {
        const auto& team = subject.record.capacity.core_team;
        if (!team) return not_kept("capacity.core-team");
        if (team.empty()) return absence(team.key, "an empty list", "nobody is in it");
        if (team.size() > 1) return consistent();
        // A bureau can stand there as one entry: nobody works more than a full week.
        const auto& fte = team.items.front().fte;
        if (fte && *fte > text::Fraction{1}) return consistent();
        return entries({{first_line(subject, team.items.front().place()), "the only one"}},
                       "it is one person");
    }
};

inline constexpr Rule core_team_of_one{
    .code = "CLM013",
    .name = "core-team-of-one",
    .severity = diag::Severity::error,
    .what = "The core team is rated as stable, but it is one person.",
    .why = "What rests on one person ends when that person leaves.",
    .help = "Add a second member to `capacity.core-team`, or rate the question `partly`.",
    .bad = R"(capacity:
  core-team:
    - {role: coordinator, fte: 0.4}
assessment:
  establishing: {capacity: {core-team: fully}}
)",
    .good = R"(capacity:
  core-team:
    - {role: coordinator, fte: 0.4}
    - {role: facilitator, fte: 0.2}
assessment:
  establishing: {capacity: {core-team: fully}}
)",
    .check = check_claims<CoreTeamOfOne>,
    .claims = claims_of<CoreTeamOfOne>,
};

}  // namespace atelier::rules::clm
