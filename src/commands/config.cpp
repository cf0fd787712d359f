#include <array>
#include <string>

#include "commands/command.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sources.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> fail_choices{"error", "warning", "note", "never"};
constexpr std::array<std::string_view, 2> profiles{"largely", "iso33020"};
constexpr std::array<std::string_view, 2> bases{"claimed", "supported"};

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "a record, which need not be there yet; then with the overrides for its path", 0, 1}}};

constexpr std::array<Option, 6> options{{
    {"--format", "FORMAT", "text or json"},
    {"--select", "CODES", "as for validate", {}, true},
    {"--ignore", "CODES", "as for validate", {}, true},
    {"--fail-on", "LEVEL", "as for validate", fail_choices},
    {"--profile", "PROFILE", "as for gate", profiles},
    {"--basis", "BASIS", "as for gate", bases},
}};

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    select_rules(session);
    const emit::Format& format =
        session.format("text", [](const emit::Format& f) { return f.settings != nullptr; });
    const auto& words = arguments.words();
    std::string out;
    format.settings(settings_report(session, words.empty() ? std::string{} : words.front()), session.look(),
                    out);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command config_command;
const Command config_command{
    "config",
    "",
    "show which settings hold, and where they come from",
    "Each setting with its source: an option of this call, a variable of the environment, a line of the "
    "configuration, or default where nobody says anything. An option goes before a variable, and that before "
    "the "
    "configuration.",
    positionals,
    options,
    "atelier config                         # what holds in this folder\n"
    "atelier config pilots/heat.atelier.yaml\n"
    "atelier config --format json",
    run,
};

}  // namespace atelier::commands
