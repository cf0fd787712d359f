#pragma once

#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::clm {

struct FundingOfOneSource {
    static constexpr Claimed claims[]{
        {"continuation.finance.adaptive-finance", "the money is rated as able to absorb a change"}};

    static Verdict judge(const Case& subject) {
        const auto& funding = subject.record.capacity.funding;
        const text::Date as_of = subject.settings.as_of;
        if (!funding) return not_kept("capacity.funding");
        if (funding.empty()) return absence(funding.key, "an empty list", "the record has no funding");
        const record::Funding* only = nullptr;
        std::vector<diag::Label> ended;
        for (const auto& money : funding) {
            if (!record::flows(money, as_of)) {
                ended.push_back({money.until.at, "has ended"});
                continue;
            }
            const bool same =
                only != nullptr && only->source && money.source && *only->source == *money.source;
            if (only != nullptr && !same) return consistent();
            only = &money;
        }
        if (only == nullptr)
            return entries(std::move(ended), "all funding had ended by " + text::to_words(as_of));
        std::vector<diag::Label> facts{
            {first_line(subject, only->source ? only->source.at : only->place()), "the only source"}};
        facts.insert(facts.end(), ended.begin(), ended.end());
        return entries(std::move(facts), "all money that there is comes from one source");
    }
};

inline constexpr Rule funding_of_one_source{
    .code = "CLM055",
    .name = "funding-of-one-source",
    .severity = diag::Severity::warning,
    .what =
        "The money is rated as able to absorb a change, but all that there is comes from one source, or none "
        "is left.",
    .why = "What rests on one source ends with one decision that others take.",
    .help = "Record another source under `capacity.funding`, or rate the question `partly`.",
    .bad = R"(capacity:
  funding: [{source: City budget, kind: municipal}]
assessment:
  continuation: {finance: {adaptive-finance: largely}}
)",
    .good = R"(capacity:
  funding: [{source: City budget, kind: municipal}, {source: Courses, kind: services}]
assessment:
  continuation: {finance: {adaptive-finance: largely}}
)",
    .check = check_claims<FundingOfOneSource>,
    .claims = claims_of<FundingOfOneSource>,
};

}  // namespace atelier::rules::clm
