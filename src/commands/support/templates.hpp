#pragma once

#include <span>
#include <string_view>

namespace atelier::commands {

/// A file that `init --with PART` adds. They lie in src/init/PART, each at the path that it gets in a repository, and are embedded
/// byte for byte.
struct Template {
    std::string_view part;  ///< `github`
    std::string_view path;  ///< `.github/workflows/atelier.yml`, from the root of a repository
    std::string_view text;
};

/// All of them, by part and path.
[[nodiscard]] std::span<const Template> templates();

}  // namespace atelier::commands
