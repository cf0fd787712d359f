#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct CopiedNotAdapted {
    static constexpr Claimed claims[]{
        {"continuation.replication.adapted-elsewhere", "the model is rated as adapted elsewhere"}};

    static Verdict judge(const Case& subject) {
        Tally tally;
        for (const auto& replication : subject.record.replications)
            tally.look(!replication.adapted,
                       first_line(subject, replication.where ? replication.where.at : replication.place()),
                       "no `adapted`");
        // An empty list is held against the claim by CLM017.
        if (tally.looked == 0) return consistent();
        if (tally.all()) return not_kept("replications.adapted");
        return each(std::move(tally), "does not say what was adapted", "do not say what was adapted");
    }
};

inline constexpr Rule copied_not_adapted{
    .code = "CLM047",
    .name = "copied-not-adapted",
    .severity = diag::Severity::error,
    .what =
        "The model is rated as adapted elsewhere, but a replication does not say what was changed for it.",
    .why =
        "A model that is copied as it is fits only by chance, and the changes are what the next place learns "
        "from.",
    .help = "Write under `adapted` what was changed for that place, or rate the question `partly`.",
    .bad = R"(replications:
  - {where: District East, adapted: Without batteries.}
  - {where: District West}
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)",
    .good = R"(replications:
  - {where: District East, adapted: Without batteries.}
  - {where: District West, adapted: With a shared meter.}
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)",
    .check = check_claims<CopiedNotAdapted>,
    .claims = claims_of<CopiedNotAdapted>,
};

}  // namespace atelier::rules::clm
