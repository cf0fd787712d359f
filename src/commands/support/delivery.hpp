#pragma once

#include <string_view>

#include "commands/command.hpp"

// The common options -C and -o, for Session and for commands that need neither a configuration nor a method.
namespace atelier::commands {

/// Makes the folder of -C the working folder. Throws Refusal.
void enter_directory(const Arguments& arguments, io::World& world);

/// Writes the file of -o, or to standard output where there is none. Throws Refusal where it cannot be written.
void deliver(const Arguments& arguments, io::World& world, std::string_view text);

}  // namespace atelier::commands
