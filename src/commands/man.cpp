#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/nearest.hpp"
#include "commands/command.hpp"
#include "commands/support/delivery.hpp"
#include "commands/support/manual.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 2> formats{"roff", "markdown"};
constexpr std::array<Positional, 1> positionals{
    {{"COMMAND", "the command; default: the program as a whole", 0, 1, Takes::command}}};
constexpr std::array<Option, 1> options{
    {{"--format", "FORMAT", "roff (default), or markdown, which is the reference of all commands", formats}}};

int run(const Arguments& arguments, io::World& world) {
    const std::string name = arguments.words().empty() ? std::string{} : arguments.words().front();
    const Command* command = find_command(name);
    if (!name.empty() && command == nullptr) {
        std::vector<std::string_view> known;
        for (const Command* one : all_commands()) known.push_back(one->name);
        const auto near = text::nearest(name, known);
        throw Refusal{fmt::format("there is no page on `{}`", name),
                      (near ? fmt::format("Did you mean `{}`?   ", *near) : std::string{}) +
                          "All commands: atelier --help"};
    }
    const bool markdown = arguments.get_or("format", "roff") == "markdown";
    if (markdown && command != nullptr)
        throw Refusal{"the reference in Markdown tells of all commands at once",
                      "atelier man --format markdown"};
    enter_directory(arguments, world);
    deliver(arguments, world,
            markdown ? write_reference()
                     : write_man_page(command == nullptr ? manual_of_program() : manual_of(*command)));
    return exit_status::fine;
}

}  // namespace

extern const Command man_command;
const Command man_command{
    "man",
    "",
    "print the man page of the program or of a command",
    "What an installed atelier shows with `man atelier` and `man atelier-gate`, for where no man pages are "
    "installed. It is written for the program man, which lays it out.",
    positionals,
    options,
    "atelier man gate > atelier-gate.1 && man ./atelier-gate.1\n"
    "atelier man --format markdown          # the reference of all commands",
    run,
};

}  // namespace atelier::commands
