#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

/// An empty list says that nothing is missing, which is in line with the claim.
struct SkillGapWithoutPlan {
    static constexpr Claimed claims[]{
        {"establishing.capacity.skills", "skill gaps are rated as being closed"}};

    static Verdict judge(const Case& subject) {
        const auto& gaps = subject.record.capacity.skill_gaps;
        if (!gaps) return not_kept("capacity.skill-gaps");
        Tally tally{.field = "capacity.skill-gaps.plan"};
        for (const auto& gap : gaps) {
            tally.keeps(gap.plan.given);
            tally.look(!gap.plan, first_line(subject, gap.skill ? gap.skill.at : gap.place()), "no plan");
        }
        return each(std::move(tally), "has no plan", "have no plan");
    }
};

inline constexpr Rule skill_gap_without_plan{
    .code = "CLM034",
    .name = "skill-gap-without-plan",
    .severity = diag::Severity::error,
    .what = "Skill gaps are rated as being closed, but one has no plan while others have.",
    .why = "A gap that is known and has no plan stays open.",
    .help = "Write under `plan` how the gap is being closed, or rate the question `partly`.",
    .bad = R"(capacity:
  skill-gaps:
    - {skill: energy law, plan: A lawyer joins for two days a month.}
    - {skill: moderation}
assessment:
  establishing: {capacity: {skills: largely}}
)",
    .good = R"(capacity:
  skill-gaps:
    - {skill: energy law, plan: A lawyer joins for two days a month.}
    - {skill: moderation, plan: Two of the team take a course in spring.}
assessment:
  establishing: {capacity: {skills: largely}}
)",
    .check = check_claims<SkillGapWithoutPlan>,
    .claims = claims_of<SkillGapWithoutPlan>,
};

}  // namespace atelier::rules::clm
