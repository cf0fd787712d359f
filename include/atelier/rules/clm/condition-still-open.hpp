#pragma once

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct ConditionStillOpen {
    static constexpr Claimed claims[]{
        {"preconditions.operations.data-access", "access to data is rated as secured"},
        {"preconditions.operations.confidentiality", "confidentiality is rated as agreed"},
        {"preconditions.operations.expertise", "expertise is rated as at hand"},
        {"preconditions.operations.budget", "the budget is rated as secured"}};

    static const record::OperationalCondition& condition(const record::Operations& operations,
                                                         std::size_t which) {
        const record::OperationalCondition* const all[] = {
            &operations.data_access, &operations.confidentiality, &operations.expertise, &operations.budget};
        return *all[which];
    }

    static Verdict judge(const Case& subject, std::size_t which) {
        constexpr std::string_view keys[] = {"operations.data-access", "operations.confidentiality",
                                             "operations.expertise", "operations.budget"};
        if (!subject.record.operations) return not_kept("operations");
        const auto& stands = condition(subject.record.operations, which);
        if (!stands) return not_kept(keys[which]);
        if (!stands.state) return not_kept(std::string{keys[which]} + ".state");
        if (*stands.state != record::Condition::open) return consistent();
        return entries({{stands.state.at, "still open"}}, "its state is open");
    }
};

inline constexpr Rule condition_still_open{
    .code = "CLM004",
    .name = "condition-still-open",
    .severity = diag::Severity::error,
    .what = "An operational condition is rated as met, but its state in `operations` is open.",
    .why = "A session that starts without its data, experts or money costs the goodwill of those who came.",
    .help = "Set the condition to `secured` once it is, or rate the question `partly`.",
    .bad = R"(operations:
  budget: {state: open}
assessment:
  preconditions: {operations: {budget: fully}}
)",
    .good = R"(operations:
  budget: {state: secured}
assessment:
  preconditions: {operations: {budget: fully}}
)",
    .check = check_claims<ConditionStillOpen>,
    .claims = claims_of<ConditionStillOpen>,
};

}  // namespace atelier::rules::clm
