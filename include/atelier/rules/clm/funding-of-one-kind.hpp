#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct FundingOfOneKind {
    static constexpr Claimed claims[]{
        {"continuation.finance.diversified-base", "the financial base is rated as diverse"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        std::vector<diag::Label> facts;
        const record::FundingKind first = *funding.items.front().kind;
        for (const auto& money : funding) {
            if (!money.kind) return not_kept("capacity.funding.kind");
            if (*money.kind != first) return consistent();
            facts.push_back({money.kind.at, facts.empty() ? "one kind" : "the same kind"});
        }
        return entries(std::move(facts),
                       "all funding is of one kind, `" + std::string{record::to_string(first)} + "`");
    }
};

inline constexpr Rule funding_of_one_kind{
    .code = "CLM015",
    .name = "funding-of-one-kind",
    .severity = diag::Severity::error,
    .what = "The financial base is rated as diverse, but all funding is of one kind.",
    .why = "Money of one kind ends for one reason.",
    .help = "Record funding of another kind, or rate the question `partly`.",
    .bad = R"(capacity:
  funding:
    - {source: European programme, kind: programme, until: 2029-12-31}
    - {source: national programme, kind: programme, until: 2030-12-31}
assessment:
  continuation: {finance: {diversified-base: largely}}
)",
    .good = R"(capacity:
  funding:
    - {source: European programme, kind: programme, until: 2029-12-31}
    - {source: city budget, kind: municipal}
assessment:
  continuation: {finance: {diversified-base: largely}}
)",
    .check = check_claims<FundingOfOneKind>,
    .claims = claims_of<FundingOfOneKind>,
};

}  // namespace atelier::rules::clm
