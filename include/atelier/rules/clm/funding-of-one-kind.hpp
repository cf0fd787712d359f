#pragma once

#include <optional>

#include "atelier/rules/money.hpp"

namespace atelier::rules::clm {

struct FundingOfOneKind {
    static constexpr Claimed claims[]{
        {"continuation.finance.diversified-base", "the financial base is rated as diverse"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        if (auto ended = all_has_ended(subject)) return std::move(*ended);
        std::vector<diag::Label> facts;
        std::optional<record::FundingKind> first;
        std::size_t flowing = 0;
        for (const auto& money : funding) {
            if (!flows(money, subject.settings.as_of)) continue;
            if (!money.kind) return not_kept("capacity.funding.kind");
            if (first && *money.kind != *first) return consistent();
            first = *money.kind;
            ++flowing;
            facts.push_back({money.kind.at, facts.empty() ? "one kind" : "the same kind"});
        }
        const std::string kind = " is of one kind, `" + std::string{record::to_string(*first)} + "`";
        return entries(std::move(facts),
                       (flowing == funding.size() ? "all funding" : "all funding that is left") + kind);
    }
};

inline constexpr Rule funding_of_one_kind{
    .code = "CLM015",
    .name = "funding-of-one-kind",
    .severity = diag::Severity::error,
    .what = "The financial base is rated as diverse, but all funding that still flows is of one kind.",
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
