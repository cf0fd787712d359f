#include <array>
#include <string>

#include "commands/command.hpp"
#include "commands/support/explanation.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/session.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Positional, 1> positionals{
    {{"WHAT",
      "a rule's code or family, the address of a question, cell or output, a block, phase, strategy or "
      "element, a section, field or word of a record, or a word such as gate, supported, gains",
      1, 1, Takes::topic}}};

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    session.write(explanation(session, arguments.words().front()));
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command explain_command;
const Command explain_command{
    "explain",
    "",
    "tell in words what a code or an address means, and where it comes from",
    "",
    positionals,
    {},
    "atelier explain CLM001\n"
    "atelier explain establishing.vision.endorsement\n"
    "atelier explain learning\n"
    "atelier explain stakeholders.commitment\n"
    "atelier explain CLM\n"
    "atelier explain gains\n"
    "atelier explain score",
    run,
};

}  // namespace atelier::commands
