#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "atelier/text/folded.hpp"

namespace atelier::portfolio {

/// Puts rows under what they have in common: phases in the order of the method, cities and countries by their names, those that name none
/// last. `Havenmond` and `havenmond` are one city.
inline void group(Portfolio& portfolio, const method::Method& method, By by) {
    // Whether it is unknown, where a phase stands, how a name is compared.
    using Order = std::pair<method::Index, std::string>;
    std::map<std::pair<bool, Order>, Group> found;
    portfolio.by = by;
    portfolio.groups.clear();
    if (by == By::none) return;
    for (std::size_t i = 0; i < portfolio.rows.size(); ++i) {
        const Row& row = portfolio.rows[i];
        const bool known = row.phase < method.phases.size();
        const std::string key = by == By::city      ? row.city
                                : by == By::country ? row.country
                                : known             ? std::string{method.phases[row.phase].id}
                                                    : std::string{};
        const Order order{by == By::phase ? row.phase : method::Index{0},
                          by == By::phase ? std::string{} : text::folded(key)};
        Group& group = found[{key.empty(), order}];
        if (group.rows.empty()) group.key = key;
        group.rows.push_back(static_cast<Place>(i));
    }
    for (auto& [order, group] : found) portfolio.groups.push_back(std::move(group));
}

}  // namespace atelier::portfolio
