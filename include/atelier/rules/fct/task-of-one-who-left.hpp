#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Actions, waivers, and those who facilitate and decide (PHA006) are left to the rules about those; here are the tasks that no rating and no
/// gate asks about.
inline void check_task_of_one_who_left(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    const StakeholderIndex stakeholders{record};
    const std::string help = "Give the task to somebody who is still in" + candidates(record) +
                             ", or correct the stakeholder's `commitment`.";
    const auto look = [&](const record::StakeholderRef& ref, std::string address, const std::string& task) {
        if (!stakeholders.has_withdrawn(ref)) return;
        hold_against(reporter, {ref.at, "has the task"},
                     {stakeholders.find(ref)->commitment.at, "and has withdrawn"}, std::move(address),
                     task + " rests with " + ticked(*ref) + ", who has withdrawn")
            .help = help;
    };
    // CLM041 and CLM045 hold these against the claims about them.
    const bool team_claimed = is_claimed(subject, "establishing.capacity.core-team") ||
                              is_claimed(subject, "maturing.capacity.formal-roles") ||
                              is_claimed(subject, "stabilising.capacity.secured-roles");
    if (!team_claimed)
        for (const auto& member : record.capacity.core_team)
            look(member.stakeholder, "capacity.core-team", "a place in the core team");
    for (const auto& session : record.activities)
        for (const auto& task : session.follow_ups)
            if (task.done.key.empty())
                look(task.owner, entry_address("activities", session), "a follow-up that is not done");
    if (is_claimed(subject, "establishing.learning.translation")) return;
    for (const auto& lesson : record.lessons)
        if (!lesson.changed)
            look(lesson.owner, entry_address("lessons", lesson), named("a", "lesson", lesson));
}

inline constexpr Rule task_of_one_who_left{
    .code = "FCT005",
    .name = "task-of-one-who-left",
    .severity = diag::Severity::warning,
    .what = "A post, a follow-up or a lesson that is still open rests with a stakeholder who has withdrawn.",
    .why = "A task in the name of somebody who left is a task that nobody has.",
    .help = "Give the task to somebody who is still in, or correct the stakeholder's `commitment`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, owner: developer, due: 2027-03-01}]
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
activities:
  - id: a1
    follow-ups: [{action: ask for the load profile, owner: municipality, due: 2027-03-01}]
)",
    .check = check_task_of_one_who_left,
};

}  // namespace atelier::rules::fct
