#pragma once

#include "atelier/rules/money.hpp"

namespace atelier::rules::clm {

struct FundingEndsSoon {
    static constexpr Claimed claims[]{
        {"maturing.capacity.continuity", "continuity is rated as assured"},
        {"stabilising.capacity.stable-continuity", "funding is rated as stable"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        const text::Date horizon = text::plus_months(subject.settings.as_of, 12);
        if (auto ended = all_has_ended(subject)) return std::move(*ended);
        Tally tally;
        for (const auto& money : funding)
            if (flows(money, subject.settings.as_of))
                tally.look(money.until && *money.until <= horizon, money.until.place(), "ends by then");
        const std::string_view all =
            tally.looked == funding.size() ? "all funding ends by " : "all funding that is left ends by ";
        return every(std::move(tally), std::string{all} + text::to_words(horizon));
    }
};

inline constexpr Rule funding_ends_soon{
    .code = "CLM014",
    .name = "funding-ends-soon",
    .severity = diag::Severity::error,
    .what = "Continuity is rated as assured, but all funding has ended, or ends within twelve months.",
    .why =
        "Twelve months are about what it takes to win the next money; after that the atelier lives on "
        "goodwill.",
    .help = "Record the funding that comes after, or rate the question `partly`.",
    .bad = R"(capacity:
  funding:
    - {source: European programme, kind: programme, until: 2026-12-31}
assessment:
  maturing: {capacity: {continuity: fully}}
)",
    .good = R"(capacity:
  funding:
    - {source: European programme, kind: programme, until: 2026-12-31}
    - {source: city budget, kind: municipal}
assessment:
  maturing: {capacity: {continuity: fully}}
)",
    .check = check_claims<FundingEndsSoon>,
    .claims = claims_of<FundingEndsSoon>,
};

}  // namespace atelier::rules::clm
