#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct LessonWithoutOwner {
    static constexpr Claimed claims[]{
        {"establishing.learning.translation", "it is rated as settled who turns insights into action"}};

    static Verdict judge(const Case& subject) {
        const StakeholderIndex stakeholders{subject.record};
        Tally tally;
        bool kept = false;
        for (const auto& lesson : subject.record.lessons) {
            kept = kept || lesson.owner;
            if (lesson.changed) continue;  // turned into action already
            const bool left = stakeholders.has_withdrawn(lesson.owner);
            tally.look(!lesson.owner || left, left ? lesson.owner.at : place_of(subject, lesson),
                       left ? "its owner has withdrawn" : "no `owner`");
        }
        // Where no lesson has an owner, the question has no answer: ANS001 says so.
        if (!kept) return consistent();
        return each(std::move(tally), "lesson has nobody who would", "lessons have nobody who would",
                    "Name under `owner` who turns the lesson into action" + candidates(subject.record) +
                        ", or rate the question `partly`.");
    }
};

inline constexpr Rule lesson_without_owner{
    .code = "CLM045",
    .name = "lesson-without-owner",
    .severity = diag::Severity::error,
    .what =
        "It is rated as settled who turns insights into action, but a lesson that changed nothing has nobody "
        "who would.",
    .why = "A lesson without an owner is remembered by everybody and used by nobody.",
    .help = "Name under `owner` who turns the lesson into action, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: university}]
lessons:
  - {id: l1, text: Ask the operator first., owner: university}
  - {id: l2, text: Two meters had been swapped.}
assessment:
  establishing: {learning: {translation: fully}}
)",
    .good = R"(stakeholders: [{id: university}]
lessons:
  - {id: l1, text: Ask the operator first., owner: university}
  - {id: l2, text: Two meters had been swapped., owner: university}
assessment:
  establishing: {learning: {translation: fully}}
)",
    .check = check_claims<LessonWithoutOwner>,
    .claims = claims_of<LessonWithoutOwner>,
};

}  // namespace atelier::rules::clm
