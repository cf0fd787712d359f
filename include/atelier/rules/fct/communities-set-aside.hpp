#pragma once

#include <string>
#include <utility>
#include <vector>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// A community goes on being affected when its speaker withdraws, so that those who have left count here.
inline void check_communities_set_aside(const Case& subject, const Reporter& reporter) {
    constexpr std::size_t most_shown = 4;
    const auto& relevant = subject.record.communities.relevant;
    if (!relevant || *relevant) return;
    std::vector<diag::Label> affected;
    std::string first;
    std::size_t all = 0;
    for (const auto& who : subject.record.stakeholders) {
        if (!who.is_affected()) continue;
        ++all;
        if (affected.size() < most_shown)
            affected.push_back({who.affected.at, "stands for one that is affected"});
        if (first.empty() && who.id) first = ticked(*who.id);
    }
    if (all == 0) return;
    const std::string who =
        all == 1 && !first.empty() ? first + " is" : text::count(all, "stakeholder is", "stakeholders are");
    auto& finding =
        reporter.report(relevant.at, "communities",
                        "communities are recorded as not affected, and " + who + " recorded as affected");
    finding.label = "not affected";
    finding.related = std::move(affected);
}

inline constexpr Rule communities_set_aside{
    .code = "FCT013",
    .name = "communities-set-aside",
    .severity = diag::Severity::error,
    .what =
        "Communities are recorded as not relevant beside a stakeholder who stands for one that is affected.",
    .why =
        "Either somebody is affected or nobody is, and those who are want to be asked before the plan is "
        "made.",
    .help =
        "Set `communities.relevant` to true, or take `affected` away from those who stand for nobody "
        "affected.",
    .bad = R"(stakeholders:
  - {id: tenants, affected: true, commitment: committed}
communities: {relevant: false, reason: Nobody lives there.}
)",
    .good = R"(stakeholders:
  - {id: tenants, affected: true, commitment: committed}
communities: {relevant: true}
)",
    .check = check_communities_set_aside,
};

}  // namespace atelier::rules::fct
