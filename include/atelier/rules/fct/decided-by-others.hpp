#pragma once

#include <string>

#include "atelier/rules/deciders.hpp"
#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

inline void check_decided_by_others(const Case& subject, const Reporter& reporter) {
    const auto& governance = subject.record.governance;
    const StakeholderIndex stakeholders{subject.record};
    const auto deciders = deciders_of(governance, stakeholders);
    if (deciders.empty()) return;
    // CLM048 holds the plain case against the claim that it is settled how decisions are made.
    const bool claimed = is_claimed(subject, "establishing.coordination.decisions");
    for (const auto& decision : subject.record.decisions) {
        if (record::is_to_come(decision.date, subject.settings.as_of)) continue;
        const bool holder = is_taken_by_a_holder(decision, stakeholders);
        if (!is_taken_by_others(decision, deciders, stakeholders) || (claimed && !holder)) continue;
        const std::string when = decision.date ? " on " + text::to_words(*decision.date) : "";
        auto& finding = hold_against(reporter, {decision.by.place(), "took it"},
                                     {governance.decides.place(), "those who decide"},
                                     entry_address("decisions", decision),
                                     named("a", "decision", decision) + " was taken" + when +
                                         " by others than those who decide in `governance`");
        if (holder) finding.severity = diag::Severity::note;
    }
}

inline constexpr Rule decided_by_others{
    .code = "FCT006",
    .name = "decided-by-others",
    .severity = diag::Severity::warning,
    .what = "A decision was taken by others than those who hold the authority to decide.",
    .why = "A decision by those who may not decide binds nobody, and can be undone by those who may.",
    .help = "Let one of those under `governance.decides` confirm it, or add there who may decide as well.",
    .bad = R"(stakeholders: [{id: municipality, holds: [decision]}, {id: university, holds: [knowledge]}]
governance: {decides: [municipality]}
decisions:
  - {id: d1, date: 2026-03-01, title: Where the battery stands, outcome: In the yard., by: [university]}
)",
    .good = R"(stakeholders: [{id: municipality, holds: [decision]}, {id: university, holds: [knowledge]}]
governance: {decides: [municipality]}
decisions:
  - {id: d1, date: 2026-03-01, title: Where the battery stands, outcome: In the yard., by: [municipality, university]}
)",
    .check = check_decided_by_others,
};

}  // namespace atelier::rules::fct
