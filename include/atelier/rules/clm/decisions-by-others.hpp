#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/rules/deciders.hpp"

namespace atelier::rules::clm {

struct DecisionsByOthers {
    static constexpr Claimed claims[]{
        {"establishing.coordination.decisions", "it is rated as settled how decisions are made"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        const StakeholderIndex stakeholders{record};
        const auto deciders = deciders_of(record.governance, stakeholders);
        if (deciders.empty()) return consistent();
        Tally tally;
        for (const auto& decision : record.decisions)
            if (!decision.by.empty() && !record::is_to_come(decision.date, subject.settings.as_of))
                tally.look(is_taken_by_others(decision, deciders, stakeholders) &&
                               !is_taken_by_a_holder(decision, stakeholders),
                           decision.by.place(), "took it");
        Verdict verdict = each(std::move(tally), "was taken by others than those who decide",
                               "were taken by others than those who decide");
        if (verdict.kind != Verdict::Kind::consistent)
            verdict.facts.insert(verdict.facts.begin() + 1,
                                 {record.governance.decides.place(), "those who decide"});
        return verdict;
    }
};

inline constexpr Rule decisions_by_others{
    .code = "CLM048",
    .name = "decisions-by-others",
    .severity = diag::Severity::error,
    .what =
        "It is rated as settled how decisions are made, but one was taken by others than those who decide.",
    .why = "A decision by those who may not decide binds nobody, and can be undone by those who may.",
    .help =
        "Let one of those under `governance.decides` confirm it, or add there who may decide, or rate the "
        "question `partly`.",
    .bad = R"(stakeholders: [{id: municipality, holds: [decision]}, {id: university, holds: [knowledge]}]
governance: {decides: [municipality]}
coordination: {decisions: Prepared in a note.}
decisions:
  - {id: d1, date: 2026-03-01, title: Where the battery stands, outcome: In the yard., by: [university]}
assessment:
  establishing: {coordination: {decisions: fully}}
)",
    .good = R"(stakeholders: [{id: municipality, holds: [decision]}, {id: university, holds: [knowledge]}]
governance: {decides: [municipality]}
coordination: {decisions: Prepared in a note.}
decisions:
  - {id: d1, date: 2026-03-01, title: Where the battery stands, outcome: In the yard., by: [municipality]}
assessment:
  establishing: {coordination: {decisions: fully}}
)",
    .check = check_claims<DecisionsByOthers>,
    .claims = claims_of<DecisionsByOthers>,
};

}  // namespace atelier::rules::clm
