#pragma once

#include "atelier/rules/money.hpp"

namespace atelier::rules::clm {

struct FundingOfOneProject {
    static constexpr Claimed claims[]{{"continuation.finance.beyond-project-funding",
                                       "the atelier is rated as living on more than one project's money"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        if (auto ended = all_has_ended(subject)) return std::move(*ended);
        std::vector<diag::Label> facts;
        const record::Funding* first = nullptr;
        for (const auto& money : funding) {
            if (!flows(money, subject.settings.as_of)) continue;
            const bool programme = money.kind && *money.kind == record::FundingKind::programme;
            const bool same =
                first == nullptr || (money.source && first->source && *money.source == *first->source);
            if (!programme || !same) return consistent();
            first = first == nullptr ? &money : first;
            facts.push_back({money.kind.at, "one programme"});
        }
        const bool all = facts.size() == funding.size();
        return entries(std::move(facts),
                       all ? "one programme pays for all of it" : "one programme pays for all that is left");
    }
};

inline constexpr Rule funding_of_one_project{
    .code = "CLM040",
    .name = "funding-of-one-project",
    .severity = diag::Severity::error,
    .what =
        "The atelier is rated as living on more than one project's money, but one programme pays for all "
        "of it that still flows.",
    .why = "An atelier that one project pays for ends with that project.",
    .help = "Record the other sources in `capacity.funding`, or rate the question `partly`.",
    .bad = R"(capacity:
  funding: [{source: European programme, kind: programme, until: 2029-12-31}]
assessment:
  continuation: {finance: {beyond-project-funding: fully}}
)",
    .good = R"(capacity:
  funding: [{source: European programme, kind: programme, until: 2029-12-31}, {source: city budget, kind: municipal}]
assessment:
  continuation: {finance: {beyond-project-funding: fully}}
)",
    .check = check_claims<FundingOfOneProject>,
    .claims = claims_of<FundingOfOneProject>,
};

}  // namespace atelier::rules::clm
