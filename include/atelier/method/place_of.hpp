#pragma once

#include <string>

#include <fmt/core.h>

#include "atelier/method/method.hpp"

namespace atelier::method {

/// The place of the record that a question asks about: where an open one is answered; and `operations.budget` for the question of that name,
/// whose rating is held against it. There need not be such a place.
[[nodiscard]] inline std::string place_of(const Method& method, Index question) {
    const Question& asked = method.questions[question];
    if (!asked.at.empty()) return std::string{asked.at};
    return fmt::format("{}.{}", method.groups[asked.group].id, asked.id);
}

}  // namespace atelier::method
