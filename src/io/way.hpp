#pragma once

#include <string>
#include <string_view>

#include "io/files.hpp"

namespace atelier::io {

/// True for a folder and what lies below it. Both absolute, by their words alone.
[[nodiscard]] bool is_within(std::string_view root, std::string_view path);

/// A path without `.`, doubled slashes, and names that `..` takes back, as people would write it; by its words alone.
[[nodiscard]] std::string tidy(const std::string& path);

/// Follows `rest` from `root` on, a folder without links, as Files::locate() says.
[[nodiscard]] Place follow(const std::string& root, std::string_view rest);

}  // namespace atelier::io
