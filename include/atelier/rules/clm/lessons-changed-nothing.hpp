#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct LessonsChangedNothing {
    static constexpr Claimed claims[]{
        {"establishing.learning.influence", "learning is rated as shaping decisions"},
        {"maturing.vision.insights-update", "the vision is rated as updated with what was learned"},
        {"maturing.activities.applied-insights", "insights are rated as improving projects"},
        {"maturing.learning.policy-influence", "learning is rated as informing policy"},
        {"stabilising.learning.strategic-lessons", "lessons are rated as bearing on policy or scaling"}};

    static Verdict judge(const Case& subject) {
        const auto& lessons = subject.record.lessons;
        if (!lessons) return not_kept("lessons");
        if (lessons.empty()) return absence(lessons.key, "an empty list", "no lesson is recorded");
        Tally tally{.field = "lessons.changed"};
        for (const auto& lesson : lessons) {
            tally.keeps(lesson.changed.given);
            tally.look(!lesson.changed, place_of(subject, lesson), "no `changed`");
        }
        return every(std::move(tally), "no lesson changed anything");
    }
};

inline constexpr Rule lessons_changed_nothing{
    .code = "CLM010",
    .name = "lessons-changed-nothing",
    .severity = diag::Severity::error,
    .what = "Learning is rated as shaping what is done, but no lesson in the record changed anything.",
    .why = "A lesson that changes no decision, plan or way of working will be learned again.",
    .help = "Write under `changed` what a lesson changed, or rate the question `partly`.",
    .bad = R"(lessons: []
assessment:
  establishing: {learning: {influence: largely}}
)",
    .good = R"(lessons:
  - {id: l1, text: The grid operator must be asked first., changed: The order of the permits.}
assessment:
  establishing: {learning: {influence: largely}}
)",
    .check = check_claims<LessonsChangedNothing>,
    .claims = claims_of<LessonsChangedNothing>,
};

}  // namespace atelier::rules::clm
