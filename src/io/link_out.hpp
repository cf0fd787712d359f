#pragma once

#include <string>

#include "io/files.hpp"

namespace atelier::io {

/// The first folder on the way to a path that is a link and leads out of the work tree in which it stands, or into its `.git`; empty where
/// there is none. Whoever proposes a change can put such a link there, so that nothing is written, listed or suggested through it. Where the
/// link stands in no work tree, the current folder counts for one; links of the system, such as /tmp, stand in neither.
[[nodiscard]] std::string link_out_on_way(const Files& files, const std::string& path);

}  // namespace atelier::io
