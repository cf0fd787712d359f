#include "emit/support/elements.hpp"

#include <fmt/core.h>

namespace atelier::emit {

std::string_view weakest_action(const score::ElementScore& element, const method::Method& method) {
    const method::Index weakest = element.rated ? element.figures.weakest : method::none;
    return weakest < method.actions.size() ? method.actions[weakest].text : std::string_view{};
}

std::string_view how_rated(const score::ElementScore& element) {
    if (!element.rated) return "not rated yet";
    return element.as_a_whole ? "rated as a whole" : "";
}

std::string action_reference(const score::ActionStanding& standing, const method::Method& method) {
    return fmt::format("{}/{}", method.strategies[standing.strategy].id, method.actions[standing.action].id);
}

std::string weakest_reference(const score::ElementScore& element, const method::Method& method) {
    for (const score::ActionStanding& each : element.actions)
        if (each.action == element.figures.weakest) return action_reference(each, method);
    return {};
}

}  // namespace atelier::emit
