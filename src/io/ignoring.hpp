#pragma once

#include <optional>
#include <string>
#include <vector>

#include "io/world.hpp"

namespace atelier::io {

/// What git ignores below one folder. Outside of a repository that is nothing; where git does not answer it is nothing either, and
/// problem() says why. After that it is not asked again.
class Ignoring {
public:
    Ignoring(World& world, const std::string& folder);

    /// Takes the paths that git ignores out of a list, and returns them. Each path begins with the folder's own.
    [[nodiscard]] std::vector<std::string> take(std::vector<std::string>& paths);

    /// Those of these paths, or of what lies in them, that git tracks all the same, and that have the name of a record.
    [[nodiscard]] std::vector<std::string> tracked(const std::vector<std::string>& paths);

    /// The highest folder above an ignored path that is ignored itself, with a `/`, or the path, where none is. The searched folder stands
    /// for all above it.
    [[nodiscard]] std::vector<std::string> reasons(const std::vector<std::string>& paths);

    [[nodiscard]] const std::string& problem() const { return problem_; }

private:
    void find_what_is_none(const std::string& real);
    [[nodiscard]] std::vector<std::string> ask(const std::vector<std::string>& in_root);
    [[nodiscard]] std::string in_root(const std::string& path) const;

    World& world_;
    std::string folder_;
    std::optional<vcs::Repository> repository_;
    std::string prefix_;  ///< from the root to the folder, with a `/` behind it; empty for the root
    std::string problem_;
};

}  // namespace atelier::io
