#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NobodyWilling {
    static constexpr Claimed claims[]{
        {"preconditions.stakeholders.trust", "trust and commitment are rated as built"}};

    static Verdict judge(const Case& subject) {
        const auto& stakeholders = subject.record.stakeholders;
        if (!stakeholders) return not_kept("stakeholders");
        if (stakeholders.empty())
            return absence(stakeholders.key, "an empty list", "the record has no stakeholders");
        Tally tally{.field = "stakeholders.commitment"};
        for (const auto& who : stakeholders) {
            tally.keeps(who.commitment.given);
            const bool planned = who.willing() && is_to_come(who.since, subject.settings.as_of);
            // Where nobody said how far somebody is in, nothing is known against them.
            tally.look(who.commitment && (planned || !who.willing()),
                       planned ? who.since.at : who.commitment.place(),
                       planned ? "still to come" : "only so far");
        }
        return every(std::move(tally), "no stakeholder is willing or committed");
    }
};

inline constexpr Rule nobody_willing{
    .code = "CLM018",
    .name = "nobody-willing",
    .severity = diag::Severity::error,
    .what =
        "First contacts are rated as building trust and commitment, but no stakeholder is willing or "
        "committed.",
    .why = "Commitment shows in somebody who is ready to take part.",
    .help = "Set the `commitment` of those who are ready, or rate the question `partly`.",
    .bad = R"(stakeholders:
  - {id: municipality, commitment: approached}
  - {id: developer, commitment: withdrawn}
assessment:
  preconditions: {stakeholders: {trust: largely}}
)",
    .good = R"(stakeholders:
  - {id: municipality, commitment: willing}
  - {id: developer, commitment: withdrawn}
assessment:
  preconditions: {stakeholders: {trust: largely}}
)",
    .check = check_claims<NobodyWilling>,
    .claims = claims_of<NobodyWilling>,
};

}  // namespace atelier::rules::clm
