#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct NoReplication {
    static constexpr Claimed claims[]{
        {"continuation.replication.adapted-elsewhere", "the model is rated as adapted elsewhere"}};

    static Verdict judge(const Case& subject) {
        const auto& replications = subject.record.replications;
        if (!replications) return not_kept("replications");
        if (!replications.empty()) return consistent();
        return absence(replications.key, "an empty list", "no replication is recorded");
    }
};

inline constexpr Rule no_replication{
    .code = "CLM017",
    .name = "no-replication",
    .severity = diag::Severity::error,
    .what = "The model is rated as adapted elsewhere, but no replication is recorded.",
    .why = "A replication that the record can name is the proof that others can use the model.",
    .help = "Add where the model went to `replications`, or rate the question `partly`.",
    .bad = R"(replications: []
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)",
    .good = R"(replications: [{where: a second district, adapted: without the microgrid}]
assessment:
  continuation: {replication: {adapted-elsewhere: fully}}
)",
    .check = check_claims<NoReplication>,
    .claims = claims_of<NoReplication>,
};

}  // namespace atelier::rules::clm
