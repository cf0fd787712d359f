#pragma once

#include <string>
#include <string_view>

#include "io/world.hpp"

namespace atelier::commands {

/// Names files as a build service knows them: from the folder into which the service put the repository (GITHUB_WORKSPACE,
/// CI_PROJECT_DIR), else from the root of the repository, so that a remark stands beside its line from whatever folder the program was
/// called. What lies in neither keeps the path by which it was named.
class ServicePaths {
public:
    explicit ServicePaths(const io::World& world) : world_{world} {}

    [[nodiscard]] std::string operator()(std::string_view file);

private:
    const io::World& world_;
    // Records come folder by folder, so that the last answer is kept, and no more than that.
    std::string folder_;
    std::string before_;  ///< what stands before the names of the files of that folder
    bool asked_{false};
};

}  // namespace atelier::commands
