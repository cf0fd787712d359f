#pragma once

#include <string>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/score/score.hpp"

// Innovation capacity in the words in which people read it, the same in every format for people.
namespace atelier::emit {

/// What sets this view apart from the blocks.
[[nodiscard]] constexpr std::string_view view_of_its_own() {
    return "Innovation capacity is a view of its own: it counts in no block and at no gate.";
}

/// For a record that rates no element.
[[nodiscard]] constexpr std::string_view how_to_begin() {
    return "Innovation capacity is not rated yet. To begin: `atelier checklist --element --blank`";
}

/// The text of the weakest action; empty where the element has none, or is not rated yet: then all are alike.
[[nodiscard]] std::string_view weakest_action(const score::ElementScore& element,
                                              const method::Method& method);

/// `rated as a whole`, `not rated yet`; empty where it is rated by its actions, which goes without saying.
[[nodiscard]] std::string_view how_rated(const score::ElementScore& element);

/// `learning-as-outcome/time-to-reflect`, as records and `atelier explain` name an action of a strategy.
[[nodiscard]] std::string action_reference(const score::ActionStanding& standing,
                                           const method::Method& method);

/// That of the weakest action; empty where the element has none.
[[nodiscard]] std::string weakest_reference(const score::ElementScore& element, const method::Method& method);

}  // namespace atelier::emit
