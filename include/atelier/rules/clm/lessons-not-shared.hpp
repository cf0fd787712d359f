#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct LessonsNotShared {
    static constexpr Claimed claims[]{
        {"maturing.learning.shared-knowledge", "knowledge is rated as passed on"}};

    static Verdict judge(const Case& subject) {
        const auto& lessons = subject.record.lessons;
        if (!lessons) return not_kept("lessons");
        if (lessons.empty()) return absence(lessons.key, "an empty list", "no lesson is recorded");
        Tally tally{.field = "lessons.shared-with"};
        for (const auto& lesson : lessons) {
            const bool told = lesson.shared_with.given;
            tally.keeps(told);
            tally.look(lesson.shared_with.empty(), told ? lesson.shared_with.key : place_of(subject, lesson),
                       told ? "nobody" : "no `shared-with`");
        }
        return every(std::move(tally), "no lesson was shared with anyone outside");
    }
};

inline constexpr Rule lessons_not_shared{
    .code = "CLM011",
    .name = "lessons-not-shared",
    .severity = diag::Severity::error,
    .what = "Knowledge is rated as passed on, but no lesson was shared with anyone outside the atelier.",
    .why = "Other projects and cities repeat the mistakes that they never heard of.",
    .help = "Name under `shared-with` who was told of a lesson, or rate the question `partly`.",
    .bad = R"(lessons:
  - {id: l1, text: The grid operator must be asked first., shared-with: []}
assessment:
  maturing: {learning: {shared-knowledge: fully}}
)",
    .good = R"(lessons:
  - {id: l1, text: The grid operator must be asked first., shared-with: [the city of Bilbao]}
assessment:
  maturing: {learning: {shared-knowledge: fully}}
)",
    .check = check_claims<LessonsNotShared>,
    .claims = claims_of<LessonsNotShared>,
};

}  // namespace atelier::rules::clm
