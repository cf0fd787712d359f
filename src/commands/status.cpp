#include <array>
#include <string>

#include "atelier/advice/next.hpp"
#include "commands/command.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/text/status.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    bool unreadable = false;
    bool first = true;
    std::string out;
    const Walked walked = each_sheet(session, session.paths(), Check::all, [&](Opened& opened) {
        if (!judgeable(session, opened)) {
            unreadable = true;
            return true;
        }
        const record::Record& record = opened.sheet->record();
        const score::RecordScore scored = score_to_advise_on(session, *opened.sheet);
        const advice::Next next = next_for(session, opened, scored);
        if (!first) out += "\n";
        first = false;
        emit::text_format::write_status({opened.file, record, opened.sheet->document.source, session.method(),
                                         scored, next, session.settings().as_of, session.look()},
                                        out);
        session.write(out);
        out.clear();
        return true;
    });
    session.finish();
    if (walked.refused) return exit_status::refused;
    return unreadable ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command status_command;
const Command status_command{
    "status",
    "",
    "where an atelier stands, and what to do next",
    "One screen: the phases and their gates, the profile of the six blocks, innovation capacity where the "
    "record rates it, and the first three steps of "
    "`atelier next`. This is also what `atelier` alone shows.",
    positionals,
    {},
    "atelier                                # the record in this folder\n"
    "atelier status records/republica",
    run,
};

}  // namespace atelier::commands
