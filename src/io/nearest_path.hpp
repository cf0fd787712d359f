#pragma once

#include <optional>
#include <string>

#include "io/files.hpp"

namespace atelier::io {

/// What somebody most likely meant who named a file or folder that is not there: the nearest name beside it (text::nearest), in the
/// nearest folder where that is not there either. Nothing where something is there, or no name is near.
[[nodiscard]] std::optional<std::string> nearest_path(const Files& files, const std::string& path);

}  // namespace atelier::io
