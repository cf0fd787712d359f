#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/score/tally.hpp"
#include "atelier/text/fraction.hpp"

// Innovation capacity: five elements, each rated as a whole or by the actions of the strategy that strengthens it. The same scale, interval
// and bands as elsewhere, and a view of its own: it is about the organisation around an atelier, so that no phase is due in it, no block
// gains or loses by it, and no gate asks for it.
namespace atelier::score {

/// How an element is addressed, apart from a block of the same name: `innovation-capacity.learning`.
[[nodiscard]] inline std::string element_address(std::string_view element) {
    return "innovation-capacity." + std::string{element};
}

/// The element that such an address names, or none.
[[nodiscard]] inline method::Index element_at(const method::Method& method, std::string_view address) {
    constexpr std::string_view section = "innovation-capacity.";
    return address.starts_with(section) ? method.element(address.substr(section.size())) : method::none;
}

namespace detail {

[[nodiscard]] inline record::State state_of(const record::CapacityRating* rating) {
    return rating == nullptr ? record::State::unanswered : record::state_of(rating->rating);
}

[[nodiscard]] inline std::vector<ActionStanding> actions_of(const record::InnovationCapacity& capacity,
                                                            const method::Method& method,
                                                            method::Index element) {
    std::vector<ActionStanding> out;
    for (std::size_t i = 0; i < method.strategies.size(); ++i) {
        const method::Strategy& strategy = method.strategies[i];
        if (strategy.element != element) continue;
        for (method::Index k = 0; k < strategy.action_count; ++k) {
            const auto action = static_cast<method::Index>(strategy.first_action + k);
            out.push_back({static_cast<method::Index>(i), action, state_of(capacity.find(element, action))});
        }
    }
    return out;
}

}  // namespace detail

/// How one element stands. Rated as a whole it has one rating that counts; rated by its actions all of those apply, and the ones without
/// a rating are unanswered. Where both stand the actions count. Not rated at all, each action is unanswered; where a local method gives an
/// element no strategy, the one rating of the whole is.
[[nodiscard]] inline ElementScore element(const record::Record& record, const method::Method& method,
                                          method::Index index) {
    const record::InnovationCapacity& capacity = record.innovation_capacity;
    const record::CapacityRating* whole = capacity.find(index, method::none);
    const bool by_actions = capacity.first_action(index) != nullptr;
    ElementScore out;
    out.actions = detail::actions_of(capacity, method, index);
    out.rated = by_actions || whole != nullptr;
    out.as_a_whole = whole != nullptr && !by_actions;
    if (out.as_a_whole) out.whole = detail::state_of(whole);

    Tally tally;
    const auto add = [&](method::Index action, record::State state) {
        tally.add(action, {state, state}, text::Fraction{1});
    };
    if (out.as_a_whole || out.actions.empty()) {
        add(method::none, out.whole);
    } else {
        for (const ActionStanding& each : out.actions) add(each.action, each.state);
    }
    out.figures = tally.figures();
    out.figures.address = method.elements[index].id;
    out.figures.title = method.elements[index].title;
    return out;
}

/// All elements, in the order of the method.
[[nodiscard]] inline std::vector<ElementScore> elements(const record::Record& record,
                                                        const method::Method& method) {
    std::vector<ElementScore> out;
    for (std::size_t i = 0; i < method.elements.size(); ++i)
        out.push_back(element(record, method, static_cast<method::Index>(i)));
    return out;
}

/// Whether the record rates any element: where it does not, there is nothing to show yet.
[[nodiscard]] inline bool rates_any(const std::vector<ElementScore>& elements) {
    return std::any_of(elements.begin(), elements.end(), [](const ElementScore& one) { return one.rated; });
}

}  // namespace atelier::score
