#pragma once

#include <string>
#include <string_view>

#include "io/files.hpp"
#include "vcs/real_path.hpp"

namespace atelier::io {

using vcs::is_within;

/// Follows `rest` from `root` on, a folder without links, as Files::locate() says.
[[nodiscard]] Place follow(const std::string& root, std::string_view rest);

}  // namespace atelier::io
