#pragma once

#include <optional>
#include <string>
#include <vector>

namespace atelier::vcs {

/// A repository as it was found on the disk, never as git would find it: both paths absolute, with links followed.
struct Repository {
    std::string root;    ///< of its work tree
    std::string folder;  ///< git's own folder: mostly `.git` in the root
};

/// What is asked of git. Behind an interface, so that tests need no repository and count the questions. Paths are relative to the root of
/// the repository. Nothing where git cannot be asked; `problem` then says why, as the beginning of a sentence.
class Git {
public:
    Git() = default;
    Git(const Git&) = delete;
    Git& operator=(const Git&) = delete;
    virtual ~Git() = default;

    /// Which of these files and folders the ignore files exclude, tracked or not.
    virtual std::optional<std::vector<std::string>> ignored(const Repository& repository,
                                                            const std::vector<std::string>& paths,
                                                            std::string& problem) = 0;

    /// The files that git tracks. A folder of a sparse index, nothing of which is on the disk, stands for its files.
    virtual std::optional<std::vector<std::string>> tracked(const Repository& repository,
                                                            std::string& problem) = 0;
};

}  // namespace atelier::vcs
