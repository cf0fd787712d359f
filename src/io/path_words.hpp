#pragma once

#include <string>
#include <string_view>

namespace atelier::io {

// Paths by their words alone: nobody asks the system what they lead to.

/// A path without `.`, doubled slashes, and names that `..` takes back, as people would write it.
[[nodiscard]] std::string tidy(const std::string& path);

/// A name or a longer way below a folder, as a path; what lies in `.` has no prefix.
[[nodiscard]] std::string join(const std::string& folder, std::string_view below);

/// The folder of a path, without a slash behind it; `.` for a name alone.
[[nodiscard]] std::string folder_of(std::string_view path);

/// What stands behind the last slash, which may be nothing.
[[nodiscard]] std::string_view name_of(std::string_view path);

}  // namespace atelier::io
