#include <fmt/core.h>

#include "commands/support/manual.hpp"

namespace atelier::commands {
namespace {

/// Text of the tables in a cell: it is ours, and only a pipe and what looks like an HTML tag need care. Options are code.
std::string cell(std::string_view text) {
    std::string out;
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool word_begins = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(';
        if (text[i] == '`') code = !code;
        if (!code && word_begins && text.substr(i).starts_with("--")) {
            const std::string_view name = text.substr(i, text.substr(i).find_first_of(" ,.;:)"));
            out += fmt::format("`{}`", name);
            i += name.size() - 1;
            continue;
        }
        if (text[i] == '|' || (!code && (text[i] == '<' || text[i] == '*'))) out += '\\';
        out += text[i];
    }
    return out;
}

void table(std::string& out, std::string_view first, std::span<const Option> options) {
    out += fmt::format("\n| {} | means |\n|---|---|\n", first);
    for (const Option& option : options)
        out += fmt::format("| `{}` | {} |\n", spelled(option), cell(option.meaning()));
}

void table(std::string& out, std::string_view first, std::span<const Positional> words) {
    out += fmt::format("\n| {} | means |\n|---|---|\n", first);
    for (const Positional& word : words) out += fmt::format("| `{}` | {} |\n", word.name, cell(word.help));
}

void table(std::string& out, std::string_view first, std::span<const Term> terms) {
    out += fmt::format("\n| {} | means |\n|---|---|\n", first);
    for (const Term& term : terms) out += fmt::format("| `{}` | {} |\n", term.name, cell(term.meaning));
}

void examples(std::string& out, const Manual& manual) {
    out += "\n```sh\n";
    for (const Example& example : manual.examples) {
        if (!example.does.empty()) out += fmt::format("# {}\n", example.does);
        out += fmt::format("{}\n", example.call);
    }
    out += "```\n";
}

void section(std::string& out, const Command& command) {
    const Manual manual = manual_of(command);
    out += fmt::format("\n## atelier {}\n\n{}\n", command.name,
                       cell(manual.details.empty() ? manual.summary : manual.details));
    out += fmt::format("\n```text\n{}\n```\n", manual.usage);
    if (!command.alias.empty()) out += fmt::format("\nAlso called `atelier {}`.\n", command.alias);
    if (!manual.words().empty()) table(out, "word", manual.words());
    if (!manual.options().empty()) table(out, "option", manual.options());
    examples(out, manual);
}

}  // namespace

std::string write_reference() {
    const Manual program = manual_of_program();
    std::string out;
    out +=
        "# Reference\n\nEvery command with every word and option, from the tables that the program itself "
        "goes by; "
        "`atelier COMMAND --help` and the man pages tell the same. With what they print: [every "
        "command](commands.md).\n";
    out += fmt::format("\n```text\n{}\n```\n\n| command | does |\n|---|---|\n", program.usage);
    for (const Command* command : all_commands())
        out += fmt::format("| [`{}`](#atelier-{}) | {} |\n", command->name, command->name,
                           cell(command->summary));
    out += "\n## Options of every command\n";
    table(out, "option", common_options());
    for (const Command* command : all_commands()) section(out, *command);
    out += "\n## Exit status\n";
    table(out, "status", exit_statuses());
    out += "\n## Environment\n";
    table(out, "variable", environment_terms());
    out += "\n## Files\n";
    table(out, "file", file_terms());
    return out;
}

}  // namespace atelier::commands
