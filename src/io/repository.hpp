#pragma once

#include <optional>
#include <string>

#include "io/files.hpp"
#include "vcs/git.hpp"

namespace atelier::io {

/// The repository whose work tree has its root in this folder. Found by ourselves: git would take any folder that looks like one of its own
/// for a repository, and what its settings name is the command of whoever put it there.
///
/// It counts where `.git` is a folder with HEAD, objects and refs, or a file that names such a folder outside of the work tree, as linked
/// worktrees and submodules have it. One that lies inside could be part of what somebody proposes. And it counts only where it belongs to
/// the caller or to whoever owns `from`: else an empty `.git` in a folder for all, such as /tmp, would give its owner a say.
[[nodiscard]] std::optional<vcs::Repository> repository_at(const Files& files, const std::string& root,
                                                           const std::string& from);

/// Whether a folder is such a root. `from` is the folder of the call.
[[nodiscard]] bool is_repository(const Files& files, const std::string& folder,
                                 const std::string& from = ".");

/// The repository that a folder lies in: that of the nearest root above it, or its own.
[[nodiscard]] std::optional<vcs::Repository> repository_of(const Files& files, const std::string& folder);

}  // namespace atelier::io
