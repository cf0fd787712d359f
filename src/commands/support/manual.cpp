#include "commands/support/manual.hpp"

#include <array>

#include <fmt/core.h>

namespace atelier::commands {
namespace {

constexpr std::string_view about =
    "atelier reads the record of an Innovation Atelier, says what is wrong and what is missing, holds claims "
    "against facts, and tells whether a phase is complete.";

constexpr std::string_view first_examples =
    "atelier                       # where the record in this folder stands\n"
    "atelier validate              # what is wrong, and what is missing\n"
    "atelier gate establishing     # is the phase complete?";

constexpr std::array<Term, 4> statuses{{
    {"0", "nothing to object"},
    {"1",
     "findings of the severity of --fail-on (usually error) or above; a gate that is blocked; a figure "
     "below what was asked for; a record that cannot be read as one"},
    {"2",
     "the call, the configuration or the file system is at fault: a mistyped option, a file that is not "
     "there"},
    {"70", "a fault of the program"},
}};

constexpr std::array<Term, 5> variables{{
    {"NO_COLOR", "set to anything: no colours, unless --color asks for them"},
    {"CLICOLOR_FORCE", "set to anything but 0: colours also where the output is no terminal"},
    {"TERM", "dumb: no colours"},
    {"COLUMNS", "how wide the output may be; default: as wide as the terminal, or 80"},
    {"LC_ALL, LC_CTYPE, LANG", "a terminal whose locale has no UTF-8 gets nothing but ASCII"},
}};

constexpr std::array<Term, 3> files{{
    {"atelier.yaml", "a record"},
    {"*.atelier.yaml", "a record, where a folder holds several"},
    {".atelier.yaml", "the configuration, for its folder and, in a git repository, for the folders below"},
}};

std::vector<Example> examples_of(std::string_view lines) {
    std::vector<Example> out;
    while (!lines.empty()) {
        const auto end = lines.find('\n');
        const std::string_view line = lines.substr(0, end);
        const auto mark = line.find(" # ");
        Example example{line.substr(0, mark), mark == std::string_view::npos ? "" : line.substr(mark + 3)};
        while (example.call.ends_with(' ')) example.call.remove_suffix(1);
        out.push_back(example);
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return out;
}

}  // namespace

Manual manual_of_program() {
    return {nullptr, "check, score and gate the records of innovation ateliers", about,
            "atelier COMMAND [PATH...] [OPTIONS]", examples_of(first_examples)};
}

Manual manual_of(const Command& command) {
    std::string usage = fmt::format("atelier {}", command.name);
    for (const Positional& positional : command.positionals) usage += " " + spelled(positional);
    return {&command, command.summary, command.details, usage + " [OPTIONS]", examples_of(command.examples)};
}

std::string spelled(const Option& option) {
    std::string out;
    for (const std::string_view name : option.spellings())
        out += (out.empty() ? "" : ", ") + std::string{name};
    return option.is_flag() ? out : out + " " + std::string{option.value};
}

std::string spelled(const Positional& positional) {
    if (positional.least > 0) return std::string{positional.name};
    return fmt::format("[{}{}]", positional.name, positional.most == 1 ? "" : "...");
}

std::span<const Term> exit_statuses() { return statuses; }
std::vector<Term> environment_terms() {
    std::vector<Term> out;
    for (const Option& option : common_options())
        if (!option.variable.empty())
            out.push_back({option.variable, "as the option of that name, where it is not given"});
    out.insert(out.end(), variables.begin(), variables.end());
    return out;
}
std::span<const Term> file_terms() { return files; }

}  // namespace atelier::commands
