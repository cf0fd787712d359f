#pragma once

#include <unordered_set>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct PartnerNotEndorsing {
    static constexpr Claimed claims[]{
        {"establishing.vision.endorsement", "vision and mission are rated as endorsed"}};

    static Verdict judge(const Case& subject) {
        const auto& vision = subject.record.vision;
        if (!vision) return not_kept("vision");
        if (!vision.endorsed) return not_kept("vision.endorsed");
        const text::Date as_of = subject.settings.as_of;
        std::unordered_set<std::string_view> endorsers;
        std::unordered_set<std::string_view> later;
        const StakeholderIndex known{subject.record};
        for (const auto& one : vision.endorsed) {
            // A mistyped name is REF002's business; until it is mended, nobody can tell who has not endorsed.
            if (one.by && known.find(one.by) == nullptr) return consistent();
            if (one.by) (is_to_come(one.date, as_of) ? later : endorsers).insert(*one.by);
        }
        Tally tally{.thing = "committed stakeholder"};
        for (const auto& who : subject.record.stakeholders)
            if (is_committed(who, as_of))
                tally.look(!endorsers.contains(who.id.value), place_of(subject, who),
                           later.contains(who.id.value) ? "committed, and endorses later"
                                                        : "committed, and has not endorsed",
                           began_lately(who.since, as_of));
        if (tally.looked == 0 && vision.endorsed.empty())
            return absence(vision.endorsed.key, "an empty list", "nobody has endorsed them");
        // The endorsement is what is missing, so the claim comes first and the list where it would stand second.
        Verdict verdict = each(std::move(tally), "has not endorsed them", "have not endorsed them");
        if (verdict.kind == Verdict::Kind::consistent) return verdict;
        verdict.kind = Verdict::Kind::absence;
        verdict.facts.insert(verdict.facts.begin(), {vision.endorsed.key, "who has endorsed"});
        return verdict;
    }
};

inline constexpr Rule partner_not_endorsing{
    .code = "CLM006",
    .name = "partner-not-endorsing",
    .severity = diag::Severity::error,
    .what = "Vision and mission are rated as endorsed, but a committed stakeholder has not endorsed them.",
    .why = "A direction that one partner never agreed to is questioned again at the first hard decision.",
    .help = "Record who adopted them, and when, under `vision.endorsed`, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: committed}
vision:
  statement: A district that makes its own energy.
  endorsed: [{by: municipality, date: 2020-11-02}]
assessment:
  establishing: {vision: {endorsement: fully}}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: committed}
vision:
  statement: A district that makes its own energy.
  endorsed: [{by: municipality, date: 2020-11-02}, {by: developer, date: 2020-11-02}]
assessment:
  establishing: {vision: {endorsement: fully}}
)",
    .check = check_claims<PartnerNotEndorsing>,
    .claims = claims_of<PartnerNotEndorsing>,
};

}  // namespace atelier::rules::clm
