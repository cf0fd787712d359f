#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// A record does not say whether a lesson tells of a success or of a failure, and its words are not read here. What it does say is whether
/// anything came of it: a question without a gap that matters, and a lesson about it that changed nothing, are worth a look together.
inline void check_lesson_unheeded(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    std::unordered_set<std::string_view> acted_upon;
    for (const auto& action : record.actions)
        if (action.question) acted_upon.insert(*action.question);
    std::unordered_map<std::string_view, const record::Answer*> rated;
    for (const auto& answer : record.assessment.answers)
        if (record::state_of(&answer) == record::State::fully)
            rated.emplace(subject.method.questions[answer.question].address, &answer);
    for (const auto& lesson : record.lessons) {
        if (!lesson.about || lesson.changed || acted_upon.contains(*lesson.about)) continue;
        const auto answer = rated.find(*lesson.about);
        if (answer == rated.end()) continue;
        hold_against(reporter, {lesson.about.at, "learned about this question"},
                     {answer->second->rating.place(), "and rated this"}, entry_address("lessons", lesson),
                     named("a", "lesson", lesson) +
                         " has changed nothing so far, and the question that it is about is rated `fully`");
    }
}

inline constexpr Rule lesson_unheeded{
    .code = "FCT019",
    .name = "lesson-unheeded",
    .severity = diag::Severity::note,
    .what = "A lesson is about a question that is rated `fully`, and has changed nothing so far.",
    .why = "Where something was learned there may be something to mend, and `fully` says that nothing is.",
    .help = "Write under `changed` what came of the lesson, or look at the rating again.",
    .bad = R"(lessons:
  - {id: l1, text: Two coordinators left with all they knew., about: establishing.capacity.skills}
evidence:
  - {id: plan, title: Training plan, kind: document}
assessment:
  establishing:
    capacity:
      skills: {rating: fully, evidence: [plan]}
)",
    .good = R"(lessons:
  - id: l1
    text: Two coordinators left with all they knew.
    about: establishing.capacity.skills
    changed: Whoever leaves runs one meeting together with whoever comes.
evidence:
  - {id: plan, title: Training plan, kind: document}
assessment:
  establishing:
    capacity:
      skills: {rating: fully, evidence: [plan]}
)",
    .check = check_lesson_unheeded,
};

}  // namespace atelier::rules::fct
