#pragma once

#include <string>
#include <string_view>

#include "commands/support/session.hpp"

namespace atelier::commands {

/// What a rule's code or family, an address or name of the method, a section, field or fixed word of a record, or one of the toolkit's own
/// words means. Throws Refusal with the nearest for a word that means nothing.
[[nodiscard]] std::string explanation(const Session& session, std::string_view what);

}  // namespace atelier::commands
