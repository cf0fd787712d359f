#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/judge.hpp"
#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "commands/support/softening.hpp"
#include "emit/support/shell_word.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 2> profiles{"largely", "iso33020"};
constexpr std::array<std::string_view, 2> bases{"claimed", "supported"};

constexpr std::array<Positional, 2> positionals{{
    {"PHASE", "preconditions, establishing, maturing, stabilising or continuation (or 1 to 5)", 1, 1,
     Takes::phase},
    {"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record},
}};

constexpr std::array<Option, 4> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_gates},
    {"--profile", "PROFILE", "largely (default), or iso33020, which asks `fully` of earlier phases",
     profiles},
    {"--basis", "BASIS", "claimed (default), or supported, which asks for evidence too", bases},
    step_summary_option,
}};

/// `status` and `score` begin with the record, so that many will do so here too.
void check_order(const Session& session) {
    const std::vector<std::string>& words = session.arguments().words();
    const auto is_phase = [&](const std::string& word) {
        return phase_named(session.method(), word) != method::none;
    };
    if (is_phase(words.front()) || session.world().files.kind(words.front()) == io::EntryKind::missing)
        return;
    const bool swapped = words.size() == 2 && is_phase(words.back());
    throw Refusal{
        fmt::format("the phase comes first, and `{}` is a path", words.front()),
        fmt::format("Write it behind the phase: atelier gate {} {}",
                    swapped ? words.back() : std::string{"PHASE"}, emit::shell_word(words.front()))};
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    check_order(session);
    const method::Index phase = phase_option(session, arguments.words().front());
    const emit::Format& format = session.format("text", writes_gates);
    emit::Run about = session.run();
    about.call = "atelier gate";
    about.softening = softening_of(session, About::gates, 1);
    Reporting<emit::GateItem> report{session, format, &emit::Format::gates, about};
    emit::Totals totals;
    bool blocked = false;
    report.begin();
    const Walked walked = each_sheet(session, session.paths(1), Check::all, [&](Opened& opened) {
        if (!report.can_judge(opened)) {
            blocked = true;
            return true;
        }
        const gate::Terms terms = terms_of(session, opened.file, phase);
        const score::RecordScore scored = score_to_advise_on(session, *opened.sheet);
        const gate::Gate result =
            gate::judge(opened.sheet->record(), session.method(), scored.questions, terms);
        blocked = blocked || result.result == gate::Result::blocked;
        ++totals.files;
        report.item({opened.file, opened.sheet->record(), result, terms, errors_in(opened)});
        return true;
    });
    report.end(totals);
    session.finish();
    if (walked.refused) return exit_status::refused;
    return blocked ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command gate_command;
const Command gate_command{
    "gate",
    "",
    "say whether a phase is complete, and what is in the way",
    "Judges the phase that is asked for, whatever phase the record declares: passed, passed on condition or "
    "blocked, with every item that is still open and the nearest way through. Exit status: 0 passed, on "
    "condition or outright, 1 blocked, 2 the call or a file is at fault.",
    positionals,
    options,
    "atelier gate maturing                  # is it complete?\n"
    "atelier gate establishing --basis supported\n"
    "atelier gate 2 records/ --format json",
    run,
};

}  // namespace atelier::commands
