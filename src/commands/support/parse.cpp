#include "commands/support/parse.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/refusal.hpp"
#include "emit/support/shell_word.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 3> colour_choices{"auto", "always", "never"};

constexpr std::array<Option, 15> common_table{{
    {.names = "--method",
     .value = "FILE",
     .help = "another method, or a local overlay of the one that ships",
     .takes = Takes::file,
     .variable = "ATELIER_METHOD"},
    {.names = "--config",
     .value = "FILE",
     .help = "the configuration, instead of the nearest .atelier.yaml",
     .takes = Takes::file,
     .variable = "ATELIER_CONFIG"},
    {"--no-config", "", "no configuration at all"},
    {"--lang", "CODE", "the language of the method's texts; en ships"},
    {.names = "--as-of",
     .value = "DATE",
     .help = "the day for which to judge, such as 2026-09-01; default: today",
     .variable = "ATELIER_AS_OF"},
    {.names = "--stdin-filename",
     .value = "FILE",
     .help = "the name under which to report what comes from standard input (-)",
     .takes = Takes::file},
    {"--color", "WHEN", "colours: auto, always or never", colour_choices},
    {"--ascii", "", "no characters but ASCII in what atelier itself writes"},
    {"-q,--quiet", "", "only what objects"},
    {"-v,--verbose", "", "more detail"},
    {.names = "-C,--directory", .value = "DIR", .help = "work in another folder", .takes = Takes::folder},
    {.names = "-o,--output",
     .value = "FILE",
     .help = "write to a file, whole or not at all",
     .takes = Takes::file},
    {.names = "-j,--jobs",
     .value = "N",
     .help = "how many files to read at a time; default: one for each processor",
     .variable = "ATELIER_JOBS"},
    {"-h,--help", "", "this help"},
    {"--version", "", "the version"},
}};

/// The position of the first word that is neither an option nor the value of one: the command.
std::size_t find_command_word(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--" || words[i] == "-") return words.size();
        if (!words[i].starts_with('-')) return i;
        const Option* option = find_option(common_options(), words[i]);
        if (option != nullptr && !option->value.empty()) ++i;
    }
    return words.size();
}

Refusal no_such_command(const std::string& word) {
    std::vector<std::string_view> known;
    for (const Command* command : all_commands()) {
        known.push_back(command->name);
        if (!command->alias.empty()) known.push_back(command->alias);
    }
    const auto near = text::nearest(word, known);
    const bool path = word.find('/') != std::string::npos || word.ends_with(".yaml");
    std::string help = near ? fmt::format("Did you mean `{}`?   ", *near) : std::string{};
    if (path)
        help = fmt::format("To see where that record stands: atelier status {}   ", emit::shell_word(word));
    return {fmt::format("no such command: {}", word), help + "All commands: atelier --help"};
}

/// A word that has to be one of a few is refused with those few.
void check_words(const Command& command, const Arguments& arguments) {
    const auto& words = arguments.words();
    std::size_t at = 0;
    for (const Positional& positional : command.positionals) {
        const std::size_t end =
            positional.most == 0 ? words.size() : std::min(words.size(), at + positional.most);
        for (; at < end; ++at)
            if (!positional.choices.empty())
                check_choice(positional.name, positional.choices, words[at],
                             fmt::format("How it is used: atelier {} --help", command.name));
    }
}

void check_output(const Arguments& arguments) {
    const auto output = arguments.get("output");
    if (output && (output->empty() || *output == "-"))
        throw Refusal{fmt::format("`--output` takes the name of a file, not `{}`", *output),
                      "Without it the output goes to standard output."};
}

void check_positionals(const Command& command, const Arguments& arguments) {
    std::size_t least = 0;
    std::size_t most = 0;
    bool any = false;
    for (const Positional& positional : command.positionals) {
        if (arguments.words().size() < least + positional.least)
            throw Refusal{
                fmt::format("`atelier {}` needs {}: {}", command.name, positional.name, positional.help),
                fmt::format("How it is used: atelier {} --help", command.name)};
        least += positional.least;
        most += positional.most;
        any = any || positional.most == 0;
    }
    if (!any && arguments.words().size() > most)
        throw Refusal{fmt::format("`atelier {}` does not know what to do with `{}`", command.name,
                                  arguments.words()[most]),
                      fmt::format("How it is used: atelier {} --help", command.name)};
}

}  // namespace

std::span<const Option> common_options() { return common_table; }

std::string Option::meaning() const {
    if (writes == nullptr) return std::string{help};
    const auto known = formats_for(writes);
    const bool chooses = known.back() == "auto";
    return std::string{help} + text::listing(known, "", "or", 64) +
           (chooses ? ", which is github in GitHub Actions and else text" : "");
}

const Command* find_command(std::string_view name) {
    for (const Command* command : all_commands())
        if (command->name == name || (!command->alias.empty() && command->alias == name)) return command;
    return nullptr;
}

const Option* find_option(std::span<const Option> table, std::string_view word) {
    for (const Option& option : table) {
        const auto names = option.spellings();
        if (std::find(names.begin(), names.end(), word) != names.end()) return &option;
    }
    return nullptr;
}

std::vector<std::string_view> Option::spellings() const {
    std::vector<std::string_view> out;
    std::string_view rest = names;
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        out.push_back(rest.substr(0, comma));
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
    return out;
}

void check_choice(std::string_view what, std::span<const std::string_view> choices, std::string_view value,
                  const std::string& hint) {
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return;
    std::string listed;
    for (const std::string_view choice : choices)
        listed += (listed.empty() ? "" : ", ") + std::string{choice};
    const auto near = text::nearest(value, choices);
    throw Refusal{fmt::format("`{}` takes one of {}, not `{}`", what, listed, value),
                  near ? fmt::format("Did you mean `{}`?   {}", *near, hint) : hint};
}

std::vector<std::string> Arguments::all(std::string_view key) const {
    std::vector<std::string> out;
    const auto found = values_.find(std::string{key});
    if (found == values_.end()) return out;
    for (std::string_view value : found->second)
        for (;;) {
            const auto comma = value.find(',');
            if (comma != 0 && !value.empty()) out.emplace_back(value.substr(0, comma));
            if (comma == std::string_view::npos) break;
            value.remove_prefix(comma + 1);
        }
    return out;
}

Call parse(const std::vector<std::string>& words) {
    Call call;
    const std::size_t at = find_command_word(words);
    std::vector<std::string> rest = words;
    std::string_view name;
    if (at < words.size() && words[at] == "help") {
        // `atelier help gate` is what many try first.
        rest[at] = "--help";
        return parse(rest);
    }
    if (at < words.size()) {
        call.command = find_command(words[at]);
        if (call.command == nullptr) throw no_such_command(words[at]);
        name = call.command->name;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    }
    call.arguments = sort_arguments(
        rest, name, call.command == nullptr ? std::span<const Option>{} : call.command->options,
        common_options());
    if (call.command != nullptr && !call.arguments.has("help")) {
        check_positionals(*call.command, call.arguments);
        check_words(*call.command, call.arguments);
    }
    check_output(call.arguments);
    return call;
}

}  // namespace atelier::commands
