#pragma once

#include <cstddef>
#include <vector>

#include "commands/support/sheets.hpp"
#include "emit/report.hpp"

namespace atelier::commands {

/// So many findings of one rule are shown of one record. Nobody mends more in one go, and a report of a hostile text would be
/// a hundred times its size.
inline constexpr std::size_t most_shown = 1000;

/// Leaves in `findings` those that are shown: of each rule first what counts, then what is known, then what is taken back. Says how many
/// are left out, by rule; all have been counted before.
[[nodiscard]] std::vector<emit::LeftOut> leave_out(Opened& opened);

}  // namespace atelier::commands
