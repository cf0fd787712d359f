#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ReportingLineUntold {
    static constexpr Claimed claims[]{
        {"continuation.embedding.integrated-governance", "governance is rated as part of wider systems"}};

    static Verdict judge(const Case& subject) {
        const auto& governance = subject.record.governance;
        if (!governance || governance.reports_to) return consistent();
        return not_kept("governance.reports-to");
    }
};

inline constexpr Rule reporting_line_untold{
    .code = "CLM057",
    .name = "reporting-line-untold",
    .severity = diag::Severity::warning,
    .what =
        "Governance is rated as part of wider systems, but the record does not say to whom the atelier "
        "reports.",
    .why = "A reporting line is where an atelier hangs together with what surrounds it.",
    .help = "Write under `governance.reports-to` to whom the atelier reports, or rate the question `partly`.",
    .bad = R"(governance: {mandate: To prepare the heat plan.}
coordination: {structures: [{name: Programme board}]}
assessment:
  continuation: {embedding: {integrated-governance: largely}}
)",
    .good = R"(governance: {mandate: To prepare the heat plan., reports-to: The council committee on energy}
coordination: {structures: [{name: Programme board}]}
assessment:
  continuation: {embedding: {integrated-governance: largely}}
)",
    .check = check_claims<ReportingLineUntold>,
    .claims = claims_of<ReportingLineUntold>,
};

}  // namespace atelier::rules::clm
