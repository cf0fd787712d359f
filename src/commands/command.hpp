#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/world.hpp"

// Commands as data: what help, the parser, shells and the documentation know of them stands once, in their tables.
namespace atelier::emit {
struct Format;
}

namespace atelier::commands {

/// What a word or a value is, so that a shell can offer it. What is one of a few fixed words has `choices` instead.
enum class Takes {
    anything,  ///< a number, a day, a text of one's own: nothing can be offered
    file,
    folder,
    record,  ///< records, and folders that may hold some
    phase,   ///< this and the next three as the method of the call has them, which may be a local one
    block,
    figure,         ///< what has a score: a phase, a block, a cell
    topic,          ///< what `explain` knows: a rule, or anything of the method
    topic_or_file,  ///< one of these, or the file of a method
    rules,          ///< codes of rules, or their beginnings
    command,        ///< a subcommand
    call,           ///< the words of another call of atelier
};

/// One option. `names` is `--format` or `-o,--output`; with an empty `value` it is a flag.
struct Option {
    std::string_view names;
    std::string_view value;  ///< what stands for the value in help: `FILE`
    std::string_view help;
    std::span<const std::string_view> choices{};
    bool lists{false};  ///< may be given again, and takes several values with commas
    Takes takes{Takes::anything};
    bool (*writes)(const emit::Format&){nullptr};  ///< for `--format`: the formats that fit are the choices
    std::string_view variable{};  ///< of the environment, that holds where the option is not given
    bool again{false};            ///< may be given again, each time with one value as it stands

    /// The long name without its dashes: the key in Arguments.
    [[nodiscard]] constexpr std::string_view key() const { return names.substr(names.find("--") + 2); }
    [[nodiscard]] constexpr bool is_flag() const { return value.empty(); }
    /// Its names one by one, `-o` and `--output`.
    [[nodiscard]] std::vector<std::string_view> spellings() const;
    /// What it means, the formats that fit among it.
    [[nodiscard]] std::string meaning() const;
};

/// Words without a dash. `most` 0 means any number.
struct Positional {
    std::string_view name;
    std::string_view help;
    std::size_t least{0};
    std::size_t most{0};
    Takes takes{Takes::anything};
    std::span<const std::string_view> choices{};
};

/// What somebody typed, sorted by the tables.
class Arguments {
public:
    [[nodiscard]] bool has(std::string_view key) const { return values_.contains(std::string{key}); }
    [[nodiscard]] std::optional<std::string> get(std::string_view key) const {
        const auto found = values_.find(std::string{key});
        return found == values_.end() || found->second.empty() ? std::nullopt
                                                               : std::optional{found->second.back()};
    }
    [[nodiscard]] std::string get_or(std::string_view key, std::string_view otherwise) const {
        return get(key).value_or(std::string{otherwise});
    }
    /// Each value of an option that may be given again, as it was given.
    [[nodiscard]] std::vector<std::string> each(std::string_view key) const {
        const auto found = values_.find(std::string{key});
        return found == values_.end() ? std::vector<std::string>{} : found->second;
    }
    /// All values of an option that lists, commas taken apart.
    [[nodiscard]] std::vector<std::string> all(std::string_view key) const;
    [[nodiscard]] const std::vector<std::string>& words() const { return words_; }

    void set(std::string_view key, std::vector<std::string> values) {
        values_[std::string{key}] = std::move(values);
    }
    void set_words(std::vector<std::string> words) { words_ = std::move(words); }

private:
    std::map<std::string, std::vector<std::string>> values_;
    std::vector<std::string> words_;
};

/// A subcommand. One file each; the list in commands.list makes the table.
struct Command {
    std::string_view name;
    std::string_view alias;    ///< another name, or empty
    std::string_view summary;  ///< one line, for the list of commands
    std::string_view details;  ///< a paragraph for its own help; may be empty
    std::span<const Positional> positionals;
    std::span<const Option> options;
    std::string_view examples;  ///< lines of `command   # what it does`
    int (*run)(const Arguments&, io::World&);
};

/// All commands, in the order of commands.list.
[[nodiscard]] std::span<const Command* const> all_commands();

/// The command of that name or alias, or none.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Options that every command takes.
[[nodiscard]] std::span<const Option> common_options();

/// The whole program: sorts `words` (without the program's name), runs the command and returns the exit status. Everything that goes wrong
/// has been said on `world.err` by then; nothing is thrown.
[[nodiscard]] int run(const std::vector<std::string>& words, io::World& world);

/// For std::set_terminate: says on standard error what happened, without memory of its own, and ends with the status for it. Reached where a
/// library needs memory to give memory back, and there is none.
[[noreturn]] void last_words() noexcept;

}  // namespace atelier::commands
