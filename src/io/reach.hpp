#pragma once

#include <string>
#include <utility>

#include "io/files.hpp"

namespace atelier::io {

/// How far a search of a folder, or a configuration in it, may reach: the root of the work tree that holds the folder, or without one the
/// folder itself. Absolute, and without links.
[[nodiscard]] inline std::string reach_of(const Files& files, const std::string& folder) {
    std::string real = files.real(folder);
    if (real.empty()) real = files.upwards(folder).front();
    for (std::string& above : files.upwards(real))
        if (is_repository(files, above, real)) return std::move(above);
    return real;
}

}  // namespace atelier::io
