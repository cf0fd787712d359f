#include "commands/support/help.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "emit/support/width.hpp"

namespace atelier::commands {
namespace {

/// A name and what it means, the meaning folded beside it.
void entry(std::string& out, const std::string& name, std::string_view meaning, std::size_t column,
           std::size_t width) {
    const std::size_t indent = column + 4;
    const auto lines = emit::fold(meaning, width > indent + 20 ? width - indent : 20);
    out += fmt::format("  {:<{}}  {}\n", name, column, lines.empty() ? std::string{} : lines.front());
    for (std::size_t i = 1; i < lines.size(); ++i) out += std::string(indent, ' ') + lines[i] + "\n";
}

void paragraph(std::string& out, std::string_view text, std::size_t width) {
    for (const std::string& line : emit::fold(text, width)) out += line + "\n";
}

std::string shown(const Option& option) {
    std::string name;
    const auto comma = option.names.find(',');
    if (comma == std::string_view::npos)
        name = option.names;
    else
        name =
            std::string{option.names.substr(0, comma)} + ", " + std::string{option.names.substr(comma + 1)};
    return option.value.empty() ? name : name + " " + std::string{option.value};
}

void options(std::string& out, std::string_view heading, std::span<const Option> table, std::size_t width) {
    if (table.empty()) return;
    std::size_t column = 0;
    for (const Option& option : table) column = std::max(column, shown(option).size());
    out += fmt::format("\n{}\n", heading);
    for (const Option& option : table) entry(out, shown(option), option.meaning(), column, width);
}

}  // namespace

std::string program_help(std::size_t width) {
    std::string out;
    paragraph(out,
              "atelier reads the record of an Innovation Atelier, says what is wrong and what is missing, "
              "holds claims against facts, and tells whether a phase is complete.",
              width);
    out += "\nUsage: atelier COMMAND [PATH...] [OPTIONS]\n\nCommands\n";
    std::size_t column = 0;
    for (const Command* command : all_commands()) column = std::max(column, command->name.size());
    for (const Command* command : all_commands())
        entry(out, std::string{command->name}, command->summary, column, width);
    options(out, "Options of every command", common_options(), width);
    out +=
        "\nExamples\n"
        "  atelier                       # where the record in this folder stands\n"
        "  atelier validate              # what is wrong, and what is missing\n"
        "  atelier gate establishing     # is the phase complete?\n"
        "\nMore on a command: atelier COMMAND --help\n";
    return out;
}

std::string command_help(const Command& command, std::size_t width) {
    std::string out;
    std::string usage = fmt::format("Usage: atelier {}", command.name);
    for (const Positional& positional : command.positionals)
        usage += positional.least > 0   ? fmt::format(" {}", positional.name)
                 : positional.most == 1 ? fmt::format(" [{}]", positional.name)
                                        : fmt::format(" [{}...]", positional.name);
    paragraph(out, command.details.empty() ? command.summary : command.details, width);
    out += "\n" + usage + " [OPTIONS]\n";
    if (!command.alias.empty()) out += fmt::format("Also called: atelier {}\n", command.alias);
    if (!command.positionals.empty()) {
        std::size_t column = 0;
        for (const Positional& positional : command.positionals)
            column = std::max(column, positional.name.size());
        out += "\nWords\n";
        for (const Positional& positional : command.positionals)
            entry(out, std::string{positional.name}, positional.help, column, width);
    }
    options(out, "Options", command.options, width);
    options(out, "Options of every command", common_options(), width);
    out += "\nExamples\n";
    std::string_view rest = command.examples;
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        out += fmt::format("  {}\n", rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return out;
}

}  // namespace atelier::commands
