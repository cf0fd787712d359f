#pragma once

#include "atelier/rules/money.hpp"

namespace atelier::rules::clm {

struct FundingEnded {
    static constexpr Claimed claims[]{
        {"establishing.capacity.resources", "time and means are rated as set aside"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        return all_has_ended(subject).value_or(consistent());
    }
};

inline constexpr Rule funding_ended{
    .code = "CLM035",
    .name = "funding-ended",
    .severity = diag::Severity::error,
    .what = "Time and means are rated as set aside, but all funding has ended.",
    .why = "Work without means stops at the next busy week of those who do it.",
    .help = "Record the funding that there is now, or rate the question `partly`.",
    .bad = R"(capacity:
  funding: [{source: European programme, kind: programme, until: 2025-12-31}]
assessment:
  establishing: {capacity: {resources: fully}}
)",
    .good = R"(capacity:
  funding: [{source: European programme, kind: programme, until: 2026-12-31}]
assessment:
  establishing: {capacity: {resources: fully}}
)",
    .check = check_claims<FundingEnded>,
    .claims = claims_of<FundingEnded>,
};

}  // namespace atelier::rules::clm
