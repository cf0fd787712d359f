#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct GainsOfOneHorizon {
    static constexpr Claimed claims[]{
        {"establishing.value.horizons", "soon and later are rated as told apart"},
        {"stabilising.value.long-term-proposition", "the long-term value is rated as spelled out"}};

    static Verdict judge(const Case& subject, std::size_t which) {
        bool soon = false;
        bool later = false;
        bool tells_soon = false;
        bool tells_later = false;
        std::vector<diag::Label> facts;
        for (const auto& who : subject.record.stakeholders) {
            tells_soon = tells_soon || who.gains.short_term;
            tells_later = tells_later || who.gains.long_term;
            if (!is_committed(who, subject.settings.as_of) || !(who.gains.short_term || who.gains.long_term))
                continue;
            soon = soon || who.gains.short_term.given;
            later = later || who.gains.long_term.given;
            facts.push_back({who.gains.key, who.gains.short_term ? "soon only" : "later only"});
        }
        if (facts.empty()) return not_kept("stakeholders.gains");
        if (!tells_later) return not_kept("stakeholders.gains.long-term");
        const bool needs_soon = which == 0;
        if (needs_soon && !tells_soon) return not_kept("stakeholders.gains.short-term");
        if (later && (soon || !needs_soon)) return consistent();
        return entries(std::move(facts),
                       later ? "nobody has gains in the short term" : "nobody has gains in the long term");
    }
};

inline constexpr Rule gains_of_one_horizon{
    .code = "CLM026",
    .name = "gains-of-one-horizon",
    .severity = diag::Severity::error,
    .what =
        "It is rated as clear what comes soon and what comes later, but no committed stakeholder has gains "
        "of one of the two.",
    .why = "Early results keep partners in until the later benefits come; without either, some leave.",
    .help =
        "Write what partners gain in the `short-term` and in the `long-term`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: developer, gains: {short-term: A connection in time.}, commitment: committed}
  - {id: university, gains: {long-term: A proven model.}, commitment: approached}
assessment:
  establishing: {value: {horizons: fully}}
)",
    .good = R"(stakeholders:
  - {id: developer, gains: {short-term: A connection in time., long-term: A proven model.}, commitment: committed}
  - {id: university, gains: {long-term: A proven model.}, commitment: approached}
assessment:
  establishing: {value: {horizons: fully}}
)",
    .check = check_claims<GainsOfOneHorizon>,
    .claims = claims_of<GainsOfOneHorizon>,
};

}  // namespace atelier::rules::clm
