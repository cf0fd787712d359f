#include "commands/support/help.hpp"

#include <algorithm>
#include <span>

#include <fmt/core.h>

#include "commands/support/manual.hpp"
#include "emit/support/width.hpp"

namespace atelier::commands {
namespace {

constexpr std::size_t least_beside = 24;  // fewer columns beside a name are no room for a sentence

/// A name and what it means: beside it where there is room, else below it.
void entry(std::string& out, const std::string& name, std::string_view meaning, std::size_t column,
           std::size_t width) {
    const bool beside = width >= column + 4 + least_beside;
    const std::size_t indent = beside ? column + 4 : 6;
    const auto lines = emit::fold(meaning, width - indent);
    out += "  " + name;
    for (std::size_t i = 0; i < lines.size(); ++i)
        out += i == 0 && beside ? std::string(column + 2 - name.size(), ' ') + lines[i]
                                : "\n" + std::string(indent, ' ') + lines[i];
    out += "\n";
}

void paragraph(std::string& out, std::string_view text, std::size_t width) {
    for (const std::string& line : emit::fold(text, width)) out += line + "\n";
}

template <class Thing, class NameOf, class MeaningOf>
void section(std::string& out, std::string_view heading, std::span<Thing> things, std::size_t width,
             NameOf name_of, MeaningOf meaning_of) {
    if (things.empty()) return;
    std::size_t column = 0;
    for (const auto& thing : things) column = std::max(column, std::string{name_of(thing)}.size());
    out += fmt::format("\n{}\n", heading);
    for (const auto& thing : things)
        entry(out, std::string{name_of(thing)}, meaning_of(thing), column, width);
}

void options(std::string& out, std::string_view heading, std::span<const Option> table, std::size_t width) {
    section(
        out, heading, table, width, [](const Option& option) { return spelled(option); },
        [](const Option& option) { return option.meaning(); });
}

/// Examples with their remarks in one column; where that is too wide, each remark above its call.
void examples(std::string& out, const std::vector<Example>& lines, std::size_t width) {
    std::size_t column = 0;
    std::size_t widest = 0;
    for (const Example& line : lines)
        if (!line.does.empty()) column = std::max(column, line.call.size());
    for (const Example& line : lines)
        if (!line.does.empty()) widest = std::max(widest, column + 6 + line.does.size());
    out += "\nExamples\n";
    for (const Example& line : lines) {
        if (!line.does.empty() && widest <= width) {
            out += fmt::format("  {:<{}}  # {}\n", line.call, column, line.does);
            continue;
        }
        for (const std::string& part : emit::fold(line.does, width - 4)) out += "  # " + part + "\n";
        const auto parts = emit::fold(line.call, width - 4, 2);
        for (std::size_t i = 0; i < parts.size(); ++i)
            out += "  " + parts[i] + (i + 1 < parts.size() ? " \\\n" : "\n");
    }
}

void usage(std::string& out, const Manual& manual, std::size_t width) {
    constexpr std::string_view lead = "Usage: ";
    for (const std::string& line : emit::fold(std::string{lead} + manual.usage, width, lead.size()))
        out += line + "\n";
}

/// Those of the options that can stand in the environment too.
void variables(std::string& out, std::size_t width) {
    std::size_t column = 0;
    for (const Option& option : common_options()) column = std::max(column, option.variable.size());
    out += "\nEnvironment, for options not given\n";
    for (const Option& option : common_options())
        if (!option.variable.empty())
            entry(out, std::string{option.variable}, fmt::format("as --{}", option.key()), column, width);
}

}  // namespace

std::string program_help(std::size_t width) {
    const Manual manual = manual_of_program();
    std::string out;
    paragraph(out, manual.details, width);
    out += "\n";
    usage(out, manual, width);
    section(
        out, "Commands", all_commands(), width, [](const Command* command) { return command->name; },
        [](const Command* command) { return command->summary; });
    options(out, "Options of every command", common_options(), width);
    variables(out, width);
    examples(out, manual.examples, width);
    out += "\n";
    paragraph(out, "More on a command: atelier COMMAND --help", width);
    return out;
}

std::string command_help(const Command& command, std::size_t width) {
    const Manual manual = manual_of(command);
    std::string out;
    paragraph(out, manual.details.empty() ? manual.summary : manual.details, width);
    out += "\n";
    usage(out, manual, width);
    if (!command.alias.empty()) out += fmt::format("Also called: atelier {}\n", command.alias);
    section(
        out, "Words", manual.words(), width, [](const Positional& positional) { return positional.name; },
        [](const Positional& positional) { return positional.help; });
    options(out, "Options", manual.options(), width);
    options(out, "Options of every command", common_options(), width);
    examples(out, manual.examples, width);
    return out;
}

}  // namespace atelier::commands
