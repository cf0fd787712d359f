#pragma once

#include <chrono>
#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Whoever is invited comes to a few sessions before it says that it is in. Longer than a season is worth a look at the dates.
inline constexpr std::chrono::days time_to_join{90};

inline void check_done_before_joining(const Case& subject, const Reporter& reporter) {
    const StakeholderIndex stakeholders{subject.record};
    const record::Day& started = subject.record.started;
    DeedsOfParties deeds{subject.record};
    for_each_deed(subject, [&](const Deed& deed) {
        const record::Stakeholder* who = stakeholders.find(deed.who);
        // Of those who have withdrawn `since` tells when they left, and only of willing and committed ones when they came.
        if (who == nullptr || !who->willing() || !who->since || *deed.day >= *who->since) return;
        // One that is still to come is another finding.
        if (record::is_to_come(who->since, subject.settings.as_of)) return;
        // What comes before there was an atelier at all is told as that, once.
        if (started && *deed.day < *started) return;
        const auto ahead = std::chrono::sys_days{*who->since} - std::chrono::sys_days{*deed.day};
        if (deed.binds || ahead > time_to_join) deeds.add(*who, deed.who.at, deed.told(), deed.binds);
    });
    deeds.report(
        reporter, diag::Severity::note,
        [](const record::Stakeholder& who) {
            return diag::Label{who.since.at, "in since this day"};
        },
        [](const record::Stakeholder& who) {
            return "and has been `" + std::string{record::to_string(*who.commitment)} + "` since " +
                   text::to_words(*who.since);
        });
}

inline constexpr Rule done_before_joining{
    .code = "FCT002",
    .name = "done-before-joining",
    .severity = diag::Severity::warning,
    .what = "A stakeholder agreed, endorsed, decided or took part before the day since which it is in.",
    .why =
        "Whoever was not in yet could not speak for the group, and reports tell who was there from when on.",
    .help = "Correct the date, or set `since` to the day from which the stakeholder has been in.",
    .bad = R"(stakeholders:
  - {id: university, commitment: committed, since: 2024-03-10}
vision:
  endorsed: [{by: university, date: 2021-06-01}]
)",
    .good = R"(stakeholders:
  - {id: university, commitment: committed, since: 2021-03-10}
vision:
  endorsed: [{by: university, date: 2021-06-01}]
)",
    .check = check_done_before_joining,
};

}  // namespace atelier::rules::fct
