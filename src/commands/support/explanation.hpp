#pragma once

#include <string>
#include <string_view>

#include "commands/support/session.hpp"

namespace atelier::commands {

/// What a rule's code, an address or name of the method, or one of the words `score`, `gate` and `rating` means. Throws Refusal with the
/// nearest for a word that means nothing.
[[nodiscard]] std::string explanation(const Session& session, std::string_view what);

}  // namespace atelier::commands
