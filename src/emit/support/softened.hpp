#pragma once

#include <string>

#include "emit/report.hpp"

namespace atelier::emit {

/// One line on what the configuration makes milder, without what stands behind it in a sink: raw, since it quotes the configuration.
[[nodiscard]] std::string softened(const Softening& softening);

}  // namespace atelier::emit
