#pragma once

#include <memory>

#include "vcs/git.hpp"

namespace atelier::vcs {

/// Git as a program of its own, started without a shell and with everything switched off by which a repository's own
/// configuration could run something.
[[nodiscard]] std::unique_ptr<Git> process_git();

}  // namespace atelier::vcs
