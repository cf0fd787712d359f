#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "atelier/text/date.hpp"
#include "io/files.hpp"
#include "io/output.hpp"
#include "vcs/git.hpp"

namespace atelier::io {

/// What is known of the terminal, if there is one.
struct Terminal {
    bool input{false};
    bool output{false};
    bool error{false};
    std::size_t width{80};
};

/// All that the program takes from outside and gives back, so that a whole run can happen in a test's memory. Made once, in main().
struct World {
    Files& files;
    vcs::Git& git;
    Output& out;
    Output& err;
    std::function<ReadResult(std::size_t limit)> standard_input;
    /// The next line of standard input without its end, cut at a few thousand bytes; nothing once it has ended. For questions in a terminal.
    std::function<std::optional<std::string>()> next_line;
    std::function<std::optional<std::string>(const char* name)> environment;
    std::function<text::Date()> today;
    /// Milliseconds from any fixed moment; only for deciding whether a progress line is due, and whether a file takes too long.
    std::function<long long()> milliseconds;
    Terminal terminal;
    /// How many there are. Asked where there is work for more than one: the answer takes longer than a small run's own start.
    std::function<std::size_t()> processors;
};

}  // namespace atelier::io
