#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::clm {

struct ResourcesWithoutMeans {
    static constexpr Claimed claims[]{
        {"preconditions.governance.resources", "people, money and time are rated as settled"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        const text::Date as_of = subject.settings.as_of;
        Tally tally;
        for (const auto& money : record.capacity.funding)
            tally.look(!record::flows(money, as_of), money.until.place(), "has ended");
        if (tally.all())
            return entries(std::move(tally.against), "all funding had ended by " + text::to_words(as_of));
        const auto& budget = record.operations.budget.state;
        const bool open = budget && *budget == record::Condition::open;
        // Somebody's time and money may be settled while one small budget is not, where the record names any.
        if (!open || tally.looked > 0 || !record.capacity.core_team.empty()) return consistent();
        return entries({{budget.at, "still open"}},
                       "the budget is open, and the record names no other means");
    }
};

inline constexpr Rule resources_without_means{
    .code = "CLM044",
    .name = "resources-without-means",
    .severity = diag::Severity::error,
    .what =
        "People, money and time are rated as settled, but all funding has ended, or the budget is open and "
        "nothing else is named.",
    .why = "A group that relies on means which are not there stops at the next busy week of its members.",
    .help = "Record under `capacity` the means that there are now, or rate the question `partly`.",
    .bad = R"(operations: {budget: {state: open}}
governance: {resources: A room.}
assessment:
  preconditions: {governance: {resources: fully}}
)",
    .good = R"(operations: {budget: {state: secured}}
governance: {resources: A room.}
assessment:
  preconditions: {governance: {resources: fully}}
)",
    .check = check_claims<ResourcesWithoutMeans>,
    .claims = claims_of<ResourcesWithoutMeans>,
};

}  // namespace atelier::rules::clm
