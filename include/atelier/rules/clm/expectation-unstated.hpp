#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ExpectationUnstated {
    static constexpr Claimed claims[]{
        {"establishing.value.expectations", "the partners' expectations are rated as matching"}};

    static Verdict judge(const Case& subject) {
        if (!subject.record.stakeholders) return not_kept("stakeholders");
        const text::Date as_of = subject.settings.as_of;
        Tally tally{.thing = "committed stakeholder", .field = "stakeholders.expects"};
        for (const auto& who : subject.record.stakeholders) {
            tally.keeps(who.expects.given);
            if (is_committed(who, as_of))
                tally.look(!who.expects, place_of(subject, who), "no `expects`",
                           began_lately(who.since, as_of));
        }
        return each(std::move(tally), "has stated none", "have stated none");
    }
};

inline constexpr Rule expectation_unstated{
    .code = "CLM027",
    .name = "expectation-unstated",
    .severity = diag::Severity::error,
    .what =
        "Expectations are rated as matching, but one committed stakeholder has not stated any while others "
        "have.",
    .why = "Expectations that were never said cannot be compared, and surface as disappointment.",
    .help = "Ask that partner and write what it `expects`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, expects: open books, commitment: committed}
  - {id: developer, commitment: committed}
assessment:
  establishing: {value: {expectations: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, expects: open books, commitment: committed}
  - {id: developer, expects: decisions in time, commitment: committed}
assessment:
  establishing: {value: {expectations: largely}}
)",
    .check = check_claims<ExpectationUnstated>,
    .claims = claims_of<ExpectationUnstated>,
};

}  // namespace atelier::rules::clm
