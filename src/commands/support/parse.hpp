#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "commands/command.hpp"

namespace atelier::commands {

/// A call, sorted: which command, if one was named, and what was given to it.
struct Call {
    const Command* command{nullptr};
    Arguments arguments;
};

/// Sorts a call by the tables. Throws Refusal for what cannot be meant, with the nearest name that could.
[[nodiscard]] Call parse(const std::vector<std::string>& words);

/// The option of a table that is spelled like `word`, or none.
[[nodiscard]] const Option* find_option(std::span<const Option> table, std::string_view word);

/// Throws Refusal where `value` is none of the choices of `what`, with the nearest of them.
void check_choice(std::string_view what, std::span<const std::string_view> choices, std::string_view value,
                  const std::string& hint);

/// Reads `words` by two tables of options; what is neither option nor value stays in Arguments::words(). The one function behind which
/// the library for command lines stands. Throws Refusal.
[[nodiscard]] Arguments sort_arguments(const std::vector<std::string>& words, std::string_view command,
                                       std::span<const Option> own, std::span<const Option> common);

}  // namespace atelier::commands
