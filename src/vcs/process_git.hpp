#pragma once

#include <memory>

#include "vcs/git.hpp"

namespace atelier::vcs {

/// Git as a program of its own, called as git_call.hpp says.
[[nodiscard]] std::unique_ptr<Git> process_git();

}  // namespace atelier::vcs
