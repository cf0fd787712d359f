#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NoLessonRecorded {
    static constexpr Claimed claims[]{
        {"establishing.learning.capture", "lessons are rated as recorded"},
        {"maturing.learning.synthesis", "lessons are rated as recorded and synthesised"},
        {"stabilising.learning.embedded-monitoring", "learning is rated as part of the structure"}};

    static Verdict judge(const Case& subject) {
        const auto& lessons = subject.record.lessons;
        if (!lessons) return not_kept("lessons");
        if (!lessons.empty()) return consistent();
        return absence(lessons.key, "an empty list", "no lesson is recorded");
    }
};

inline constexpr Rule no_lesson_recorded{
    .code = "CLM033",
    .name = "no-lesson-recorded",
    .severity = diag::Severity::error,
    .what = "Lessons are rated as recorded, but the record says that there are none.",
    .why = "What is not written down leaves with those who learned it.",
    .help = "Add what was learned to `lessons`, or rate the question `partly`.",
    .bad = R"(lessons: []
assessment:
  maturing: {learning: {synthesis: fully}}
)",
    .good = R"(lessons: [{id: l1, text: The grid operator must be asked first.}]
assessment:
  maturing: {learning: {synthesis: fully}}
)",
    .check = check_claims<NoLessonRecorded>,
    .claims = claims_of<NoLessonRecorded>,
};

}  // namespace atelier::rules::clm
