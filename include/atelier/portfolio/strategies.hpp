#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/gather.hpp"
#include "atelier/portfolio/portfolio.hpp"

namespace atelier::portfolio::detail {

/// What is tried, by strategy and action of the method: what is tried most often first, then in the order of the method, a strategy as a
/// whole before its actions. `all` stands in the order of the rows; its texts are taken.
[[nodiscard]] inline std::vector<StrategyUse> strategies_in_use(std::vector<Gathered>& all) {
    // A number behind all actions would put the whole strategy last.
    using Key = std::pair<method::Index, int>;
    std::map<Key, StrategyUse> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (StrategyNote& note : all[i].strategies) {
            StrategyUse& use =
                found[{note.strategy, note.action == method::none ? -1 : static_cast<int>(note.action)}];
            use.strategy = note.strategy;
            use.action = note.action;
            note.trial.row = static_cast<Place>(i);
            use.trials.push_back(std::move(note.trial));
        }
    }
    std::vector<StrategyUse> out;
    out.reserve(found.size());
    for (auto& [key, use] : found) out.push_back(std::move(use));
    std::stable_sort(out.begin(), out.end(), [](const StrategyUse& a, const StrategyUse& b) {
        return a.trials.size() > b.trials.size();
    });
    return out;
}

}  // namespace atelier::portfolio::detail
