#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.hpp"

// What there is to tell of the program or of one command, read off the tables once; help, man pages and the reference each write it
// in their own way.
namespace atelier::commands {

/// A line of examples: a call, and what it does, which may be empty.
struct Example {
    std::string_view call;
    std::string_view does;
};

/// Something with a fixed name and a meaning: an exit status, a variable of the environment, a file.
struct Term {
    std::string_view name;
    std::string_view meaning;
};

struct Manual {
    const Command* command{nullptr};  ///< none for the program as a whole
    std::string_view summary;
    std::string_view details;
    std::string usage;  ///< `atelier gate PHASE [PATH...] [OPTIONS]`
    std::vector<Example> examples;

    [[nodiscard]] std::span<const Positional> words() const {
        return command == nullptr ? std::span<const Positional>{} : command->positionals;
    }
    [[nodiscard]] std::span<const Option> options() const {
        return command == nullptr ? std::span<const Option>{} : command->options;
    }
};

[[nodiscard]] Manual manual_of_program();
[[nodiscard]] Manual manual_of(const Command& command);

/// `-o, --output FILE`, taken apart: names, and what stands for the value.
[[nodiscard]] std::string spelled(const Option& option);
/// `PHASE`, `[PATH...]`: how often a word stands.
[[nodiscard]] std::string spelled(const Positional& positional);

/// The same for every command.
[[nodiscard]] std::span<const Term> exit_statuses();
[[nodiscard]] std::vector<Term> environment_terms();
[[nodiscard]] std::span<const Term> file_terms();

/// A page for man(1), in mdoc, dated with the day of this version.
[[nodiscard]] std::string write_man_page(const Manual& manual);

/// The whole reference in Markdown: the program, then each command.
[[nodiscard]] std::string write_reference();

}  // namespace atelier::commands
