#include <array>
#include <string>

#include "atelier/gate/outlook.hpp"
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
        const score::RecordScore scored = score_of(session, *opened.sheet);
        const gate::Terms terms = terms_of(session, opened.file, 0);
        const gate::Outlook outlook = gate::look_ahead(opened.sheet->document.source, record,
                                                       session.method(), scored, opened.findings, terms);
        if (!first) out += "\n";
        first = false;
        emit::text_format::write_status({opened.file, record, session.method(), scored, outlook,
                                         session.settings().as_of, session.look()},
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
    "record rates it, and the three steps that help "
    "most. This is also what `atelier` alone shows.",
    positionals,
    {},
    "atelier                                # the record in this folder\n"
    "atelier status records/republica",
    run,
};

}  // namespace atelier::commands
