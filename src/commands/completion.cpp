#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "commands/command.hpp"
#include "commands/support/delivery.hpp"
#include "commands/support/offers.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/shells.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> shells{"bash", "zsh", "fish", "words"};
constexpr std::array<Positional, 2> positionals{{
    {"SHELL", "bash, zsh or fish; or words, which is what these ask on each TAB", 1, 1, Takes::anything,
     shells},
    {"WORD", "behind words and `--`: a call without the program's name, the last word half typed", 0, 0,
     Takes::call},
}};

std::string_view script_of(std::string_view shell) {
    return shell == "bash" ? bash_script : shell == "zsh" ? zsh_script : fish_script;
}

std::string_view to_string(OfferKind kind) {
    switch (kind) {
        case OfferKind::word: return "word";
        case OfferKind::part: return "part";
        case OfferKind::file: return "file";
        case OfferKind::folder: break;
    }
    return "folder";
}

int run(const Arguments& arguments, io::World& world) {
    std::vector<std::string> words = arguments.words();
    const std::string shell = words.front();
    words.erase(words.begin());
    std::string out;
    if (shell != "words") {
        if (!words.empty())
            throw Refusal{fmt::format("the script for {} is the same for every word, such as `{}`", shell,
                                      words.front()),
                          fmt::format("atelier completion {}", shell)};
        out = script_of(shell);
    }
    // No session: a configuration that is at fault must not take the completion away.
    enter_directory(arguments, world);
    if (shell == "words")
        for (const Offer& offer : offers(words, world))
            out += fmt::format("{}\t{}{}{}\n", to_string(offer.kind), offer.text,
                               offer.meaning.empty() ? "" : "\t", offer.meaning);
    deliver(arguments, world, out);
    return exit_status::fine;
}

}  // namespace

extern const Command completion_command;
const Command completion_command{
    "completion",
    "",
    "print the script that lets a shell complete calls of atelier",
    "The script asks atelier on each TAB, so that it knows the local method and the records of the folder. "
    "`words` prints what it is told: on each line `word`, `part` (more may follow without a space), `file` "
    "or "
    "`folder`, then what the last word could become, then what it means, with tabs between.",
    positionals,
    {},
    "atelier completion bash > ~/.local/share/bash-completion/completions/atelier\n"
    "atelier completion zsh > ~/.zfunc/_atelier\n"
    "atelier completion fish > ~/.config/fish/completions/atelier.fish\n"
    "atelier completion words -- explain maturing.",
    run,
};

}  // namespace atelier::commands
