#pragma once

#include <cstddef>
#include <string>

#include "commands/command.hpp"

namespace atelier::commands {

/// The help of the whole program, folded to `width` columns.
[[nodiscard]] std::string program_help(std::size_t width);

/// The help of one command: usage, what it does, its options, the common ones by name, examples.
[[nodiscard]] std::string command_help(const Command& command, std::size_t width);

}  // namespace atelier::commands
