#pragma once

#include <string>

#include "commands/support/session.hpp"
#include "emit/report.hpp"

namespace atelier::commands {

/// Every setting with who says so: the call, the environment, the configuration with its line, or nobody. With a record, its overrides
/// are applied.
[[nodiscard]] emit::SettingsReport settings_report(const Session& session, const std::string& record);

}  // namespace atelier::commands
