#pragma once

#include <string_view>

// The scripts of src/commands/support/shells, embedded as they stand.
namespace atelier::commands {

extern const std::string_view bash_script;
extern const std::string_view zsh_script;
extern const std::string_view fish_script;

}  // namespace atelier::commands
