#pragma once

#include "commands/support/session.hpp"

namespace atelier::commands {

/// Takes `--select` and `--ignore` over into the session's settings, in place of the configuration's. Throws Refusal for a
/// code that no rule has, with the nearest.
void select_rules(Session& session);

}  // namespace atelier::commands
