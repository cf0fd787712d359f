#include <array>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Option, 3> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_rules},
    {"--select", "CODES", "only these rules, by code or its beginning", {}, true, Takes::rules},
    {"--ignore", "CODES", "all but these rules", {}, true, Takes::rules},
}};

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    select_rules(session);
    const emit::Format& format = session.format("text", writes_rules);
    std::vector<const rules::Rule*> shown;
    for (const rules::Rule* rule : all_rules())
        if (session.settings().selects(rule->code)) shown.push_back(rule);
    std::string out;
    format.rules(shown, session.look(), out);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command rules_command;
const Command rules_command{
    "rules",
    "",
    "list the rules",
    "Every rule with its code, its severity and what it finds. What a rule is for, with examples: atelier "
    "explain CODE.",
    {},
    options,
    "atelier rules\n"
    "atelier rules --select CLM\n"
    "atelier rules --format markdown -o rules.md",
    run,
};

}  // namespace atelier::commands
