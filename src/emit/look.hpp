#pragma once

#include <cstddef>

namespace atelier::emit {

/// How a text may look where it goes: decided once, by whoever knows the terminal.
struct Look {
    std::size_t width{80};  ///< columns; lines are folded to it where they are ours
    bool colour{false};
    bool unicode{true};    ///< false: everything in ASCII, for `--ascii` or a locale without UTF-8
    bool terminal{false};  ///< false in a pipe or a file: plain figures instead of bars
    bool quiet{false};     ///< only what objects
    bool verbose{false};
};

}  // namespace atelier::emit
