#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct PartnerWithoutGains {
    static constexpr Claimed claims[]{
        {"establishing.value.partner-value", "the gains of every partner are rated as known"}};

    static Verdict judge(const Case& subject) {
        if (!subject.record.stakeholders) return not_kept("stakeholders");
        const text::Date as_of = subject.settings.as_of;
        Tally tally{.thing = "committed stakeholder", .field = "stakeholders.gains"};
        for (const auto& who : subject.record.stakeholders) {
            const bool told = who.gains.short_term || who.gains.long_term;
            tally.keeps(told);
            if (is_committed(who, as_of))
                tally.look(!told, place_of(subject, who), "no gains", began_lately(who.since, as_of));
        }
        return each(std::move(tally), "has none", "have none");
    }
};

inline constexpr Rule partner_without_gains{
    .code = "CLM007",
    .name = "partner-without-gains",
    .severity = diag::Severity::error,
    .what = "It is rated as known what every partner gains, but a committed stakeholder has no gains.",
    .why = "Who gains nothing that can be named is the first to leave when time runs short.",
    .help = "Write its `gains`, `short-term` or `long-term`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, gains: {long-term: A model for other districts.}, commitment: committed}
  - {id: developer, commitment: committed}
assessment:
  establishing: {value: {partner-value: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, gains: {long-term: A model for other districts.}, commitment: committed}
  - {id: developer, gains: {short-term: A grid connection in time.}, commitment: committed}
assessment:
  establishing: {value: {partner-value: largely}}
)",
    .check = check_claims<PartnerWithoutGains>,
    .claims = claims_of<PartnerWithoutGains>,
};

}  // namespace atelier::rules::clm
