#pragma once

#include <string>

#include "io/nearest_path.hpp"

namespace atelier::commands {

/// Help behind a path that cannot be read: which one may have been meant, where there is nothing under that name, and what helps otherwise.
[[nodiscard]] inline std::string meant(const io::Files& files, const std::string& path,
                                       const std::string& otherwise = {}) {
    const auto near = io::nearest_path(files, path);
    if (!near) return otherwise;
    return "Did you mean `" + *near + "`?" + (otherwise.empty() ? "" : "   " + otherwise);
}

}  // namespace atelier::commands
