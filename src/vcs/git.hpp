#pragma once

#include <optional>
#include <string>
#include <vector>

namespace atelier::vcs {

/// What is asked of git. Behind an interface, so that tests need no repository and count the questions.
class Git {
public:
    Git() = default;
    Git(const Git&) = delete;
    Git& operator=(const Git&) = delete;
    virtual ~Git() = default;

    /// The files below a folder that git tracks, or would track: what `.gitignore` excludes is left out. Paths are relative to the
    /// folder. Nothing where the folder is in no repository, or git cannot be asked; `problem` then says why if there is anything to say.
    virtual std::optional<std::vector<std::string>> files(const std::string& folder,
                                                          std::string& problem) = 0;
};

}  // namespace atelier::vcs
