#include <CLI/CLI.hpp>

#include <algorithm>
#include <list>

#include <fmt/core.h>

#include "atelier/text/nearest.hpp"
#include "commands/support/parse.hpp"
#include "commands/support/refusal.hpp"

// The only file that names CLI11: it is slow to compile, and its words for mistakes are not ours. It is given the options of the one
// command that was called, so that the program starts as fast with fourteen commands as with one.
namespace atelier::commands {
namespace {

struct Slot {
    const Option* option;
    CLI::Option* parsed;
    std::vector<std::string> values;
};

std::string help_hint(std::string_view command) {
    return command.empty() ? std::string{"All options: atelier --help"}
                           : fmt::format("All options: atelier {} --help", command);
}

/// `PHASE` for `--phase`, where the command takes it as a word of its own; else empty.
std::string_view word_meant(std::string_view command, std::string_view option) {
    const Command* called = find_command(command);
    if (called == nullptr) return {};
    for (const Positional& positional : called->positionals) {
        std::string spelling = "--";
        for (const char c : positional.name) spelling += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if (spelling == option) return positional.name;
    }
    return {};
}

Refusal unknown_option(const std::string& word, std::string_view command, const std::list<Slot>& slots) {
    std::vector<std::string> known;
    for (const Slot& slot : slots)
        for (const std::string_view spelling : slot.option->spellings()) known.emplace_back(spelling);
    const std::string name = word.substr(0, word.find('='));
    if (const std::string_view meant = word_meant(command, name); !meant.empty())
        return {fmt::format("`atelier {}` takes {} as a word of its own, without `{}`", command, meant, name),
                fmt::format("How it is used: atelier {} --help", command)};
    const auto near = name.starts_with("--") ? text::nearest(name, known) : std::nullopt;
    const std::string what = command.empty() ? fmt::format("there is no option `{}`", name)
                                             : fmt::format("`atelier {}` has no option `{}`", command, name);
    return {what,
            near ? fmt::format("Did you mean `{}`?   {}", *near, help_hint(command)) : help_hint(command)};
}

const Option* spelled(std::string_view name, const std::list<Slot>& slots) {
    if (!name.starts_with('-')) return nullptr;
    for (const Slot& slot : slots)
        if (find_option({slot.option, 1}, name) != nullptr) return slot.option;
    return nullptr;
}

Refusal value_missing(std::string_view name, const Option& option, std::string_view command,
                      const std::string& first = {}) {
    return {fmt::format("`{}` needs a value: {}", name, option.value), first + help_hint(command)};
}

/// CLI11 would take the next word for the value whatever it is: the record behind `--output=`, the option behind `--name`.
void check_values(const std::vector<std::string>& words, std::string_view command,
                  const std::list<Slot>& slots) {
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        const std::string name = words[i].substr(0, words[i].find('='));
        const Option* option = spelled(name, slots);
        if (option == nullptr || option->is_flag()) continue;
        const bool equals = name.size() < words[i].size();
        if (equals && name.size() == 2) {
            const std::string value = words[i].size() > 3 ? words[i].substr(3) : std::string{option->value};
            throw Refusal{
                fmt::format("`{}` takes its value without a `=`", name),
                fmt::format("Write it behind a space, `{} {}`.   {}", name, value, help_hint(command))};
        }
        const bool missing = equals ? words[i].size() == name.size() + 1
                                    : i + 1 == words.size() || spelled(words[i + 1], slots) != nullptr;
        if (missing) throw value_missing(name, *option, command);
        if (equals) continue;
        ++i;
        if (words[i].size() > 2 && words[i].starts_with("--"))
            throw value_missing(name, *option, command,
                                fmt::format("One that begins with `--` stands behind a `=`: --{}={}   ",
                                            option->key(), words[i]));
    }
}

/// What CLI11 objects to begins with the option that it is about, in words of its own.
Refusal objection(std::string_view said, std::string_view command, const std::list<Slot>& slots) {
    const std::string_view name = said.substr(0, said.find(':'));
    if (const Option* option = spelled(name, slots)) return value_missing(name, *option, command);
    return {std::string{said}, help_hint(command)};
}

/// `--no-config=false` would count as `--no-config`, and `--element=learning` as all elements.
void check_bare(const Slot& slot, std::string_view command) {
    if (!slot.option->is_flag()) return;
    for (const std::string& given : slot.parsed->results())
        if (given != "true")
            throw Refusal{
                fmt::format("`--{}` takes no value", slot.option->key()),
                fmt::format("Write it without `={}`, or leave it out.   {}", given, help_hint(command))};
}

void check_choices(const Slot& slot, const Arguments& arguments, std::string_view command) {
    if (slot.option->choices.empty()) return;
    for (const std::string& value : arguments.all(slot.option->key()))
        check_choice(fmt::format("--{}", slot.option->key()), slot.option->choices, value,
                     help_hint(command));
}

/// Of two values only one could count, and which one differs from tool to tool: so none does. The same value twice harms nobody.
void check_once(const Slot& slot, std::string_view command) {
    const auto& given = slot.values;
    if (slot.option->is_flag() || slot.option->lists || slot.option->again || given.size() < 2) return;
    const auto other = std::find_if(given.begin(), given.end(),
                                    [&](const std::string& value) { return value != given.front(); });
    if (other == given.end()) return;
    throw Refusal{
        fmt::format("`--{}` is given twice, as `{}` and as `{}`", slot.option->key(), given.front(), *other),
        fmt::format("Leave one of the two out.   {}", help_hint(command))};
}

}  // namespace

Arguments sort_arguments(const std::vector<std::string>& words, std::string_view command,
                         std::span<const Option> own, std::span<const Option> common) {
    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    std::list<Slot> slots;
    for (const auto table : {own, common})
        for (const Option& option : table) {
            Slot& slot = slots.emplace_back(Slot{&option, nullptr, {}});
            slot.parsed = option.is_flag() ? app.add_flag(std::string{option.names})
                                           : app.add_option(std::string{option.names}, slot.values);
            if (!option.is_flag())
                slot.parsed->expected(1)->allow_extra_args(false)->multi_option_policy(
                    CLI::MultiOptionPolicy::TakeAll);
        }
    check_values(words, command, slots);
    try {
        std::vector<std::string> reversed{words.rbegin(), words.rend()};  // CLI11 takes them from the back
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        throw objection(error.what(), command, slots);
    }
    Arguments arguments;
    for (const Slot& slot : slots) {
        check_bare(slot, command);
        check_once(slot, command);
    }
    for (const Slot& slot : slots)
        if (slot.parsed->count() > 0) arguments.set(slot.option->key(), slot.values);
    std::vector<std::string> rest = app.remaining();
    const auto separator = std::find(words.begin(), words.end(), "--");
    for (const std::string& word : rest) {
        const bool behind_separator = std::find(separator, words.end(), word) != words.end();
        if (word.size() > 1 && word.front() == '-' && !behind_separator)
            throw unknown_option(word, command, slots);
    }
    const auto marker = std::find(rest.begin(), rest.end(), "--");
    if (marker != rest.end()) rest.erase(marker);
    arguments.set_words(std::move(rest));
    for (const Slot& slot : slots) check_choices(slot, arguments, command);
    return arguments;
}

}  // namespace atelier::commands
