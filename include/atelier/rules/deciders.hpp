#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"

// Who holds the authority to decide, and whether a decision was taken by them: what two rules ask, one about facts and one about a claim.
namespace atelier::rules {

/// Nobody where one of the names is not known: it is most likely mistyped, and nobody can tell whom it means.
[[nodiscard]] inline std::unordered_set<std::string_view> deciders_of(
    const record::Governance& governance, const record::StakeholderIndex& stakeholders) {
    std::unordered_set<std::string_view> out;
    for (const auto& ref : governance.decides) {
        if (stakeholders.find(ref) == nullptr) return {};
        out.insert(*ref);
    }
    return out;
}

/// True where a decision has been taken, and none of those who took it is among those who decide. One of them is enough, since others may sit
/// with them; and who has withdrawn since may have been one of them at the time.
[[nodiscard]] inline bool is_taken_by_others(const record::Decision& decision,
                                             const std::unordered_set<std::string_view>& deciders,
                                             const record::StakeholderIndex& stakeholders) {
    for (const auto& ref : decision.by) {
        if (!ref || deciders.contains(*ref)) return false;
        const record::Stakeholder* who = stakeholders.find(ref);
        if (who == nullptr || who->withdrawn()) return false;
    }
    return !decision.by.empty();
}

/// True where somebody who took it holds decision or ownership: what it decides about may well be its own.
[[nodiscard]] inline bool is_taken_by_a_holder(const record::Decision& decision,
                                               const record::StakeholderIndex& stakeholders) {
    return std::any_of(decision.by.begin(), decision.by.end(), [&](const record::StakeholderRef& ref) {
        const record::Stakeholder* who = stakeholders.find(ref);
        return who != nullptr && who->decides_or_owns();
    });
}

}  // namespace atelier::rules
