#pragma once

#include <string_view>

#include "commands/support/session.hpp"

namespace atelier::commands {

/// Whether a word is the code of a rule, or what codes begin with: `CLM`.
[[nodiscard]] bool begins_code(std::string_view word);

/// Takes `--select` and `--ignore` over into the session's settings, in place of the configuration's. Throws Refusal for a
/// code that no rule has, with the nearest.
void select_rules(Session& session);

}  // namespace atelier::commands
