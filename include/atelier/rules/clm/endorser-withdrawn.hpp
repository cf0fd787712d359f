#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct EndorserWithdrawn {
    static constexpr Claimed claims[]{
        {"maturing.vision.continued-endorsement", "the partners are rated as backing the direction"},
        {"stabilising.vision.broader-support", "the core partners are rated as in support"}};

    static Verdict judge(const Case& subject) {
        const auto& endorsed = subject.record.vision.endorsed;
        if (!endorsed) return not_kept("vision.endorsed");
        if (endorsed.empty()) return absence(endorsed.key, "an empty list", "nobody has endorsed it");
        const StakeholderIndex stakeholders{subject.record};
        Tally tally;
        std::vector<diag::Label> planned;
        for (const auto& one : endorsed) {
            if (is_to_come(one.date, subject.settings.as_of)) {
                planned.push_back({one.date.at, "still to come"});
                continue;
            }
            const auto* who = stakeholders.find(one.by);
            if (who == nullptr || !who->commitment) continue;
            tally.look(*who->commitment == record::Commitment::withdrawn, who->commitment.at,
                       "endorsed it, and has withdrawn");
        }
        if (planned.size() == endorsed.size())
            return entries(std::move(planned),
                           "nobody had endorsed it by " + text::to_words(subject.settings.as_of));
        return each(std::move(tally), "who endorsed it has withdrawn", "who endorsed it have withdrawn");
    }
};

inline constexpr Rule endorser_withdrawn{
    .code = "CLM025",
    .name = "endorser-withdrawn",
    .severity = diag::Severity::error,
    .what = "The partners are rated as still backing the direction, but one who endorsed it has withdrawn.",
    .why = "An endorsement that has lapsed is best known before the next decision rests on it.",
    .help = "Talk to that partner and record where it stands, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
vision:
  endorsed: [{by: municipality, date: 2020-11-02}, {by: developer, date: 2020-11-02}]
assessment:
  maturing: {vision: {continued-endorsement: fully}}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: committed}
vision:
  endorsed: [{by: municipality, date: 2020-11-02}, {by: developer, date: 2020-11-02}]
assessment:
  maturing: {vision: {continued-endorsement: fully}}
)",
    .check = check_claims<EndorserWithdrawn>,
    .claims = claims_of<EndorserWithdrawn>,
};

}  // namespace atelier::rules::clm
