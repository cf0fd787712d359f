#pragma once

#include "commands/support/session.hpp"
#include "commands/support/starter.hpp"

namespace atelier::commands {

/// What a new record begins with, from the options of the call; at a terminal what is missing is asked for. Throws Refusal for what no
/// record can hold, and for a name that is missing.
[[nodiscard]] Start read_start(const Session& session);

}  // namespace atelier::commands
