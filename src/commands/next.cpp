#include <array>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "atelier/advice/card.hpp"
#include "atelier/advice/next.hpp"
#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/advice_report.hpp"
#include "emit/markdown/card.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

constexpr std::array<Option, 4> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_advice},
    {"--phase",
     "PHASE",
     "what opens the gate of this phase; default: the gate that the atelier stands before",
     {},
     false,
     Takes::phase},
    {"--why", "", "with the whole chain of each piece of advice, from the facts of the record on"},
    {"--card", "", "one page for a meeting, in Markdown, and the YAML to keep what came of it"},
}};

/// `atelier gate` takes the phase as a word, so that many will try it here too.
void check_words(const Session& session) {
    for (const std::string& word : session.arguments().words())
        if (session.method().phase(word) != method::none &&
            session.world().files.kind(word) == io::EntryKind::missing)
            throw Refusal{fmt::format("`{}` is a phase, and there is no such file or folder", word),
                          fmt::format("To ask for that phase: atelier next --phase {}", word)};
}

/// The page for one record.
int card(Session& session, std::optional<method::Index> phase) {
    for (const std::string_view other : {"why", "format"})
        if (session.arguments().has(other))
            throw Refusal{"`--card` is a page of its own, in Markdown",
                          "Leave out --" + std::string{other} + "."};
    const Opened opened = the_record(session, session.paths(), Check::all);
    if (!judgeable(session, opened)) return exit_status::objected;
    const score::RecordScore scored = score_to_advise_on(session, *opened.sheet);
    const advice::Next next = next_for(session, opened, scored, phase);
    const record::Record& record = opened.sheet->record();
    std::string out;
    emit::markdown::write_card(
        {record, opened.sheet->document.source, session.method(),
         advice::card_of(record, session.method(), next), session.settings().as_of, session.look()},
        out);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    check_words(session);
    const auto word = arguments.get("phase");
    const std::optional<method::Index> phase =
        word ? std::optional{phase_option(session, *word)} : std::nullopt;
    if (arguments.has("card")) return card(session, phase);
    const emit::Format& format = session.format("text", writes_advice);
    emit::Run about = session.run();
    about.call = "atelier next";
    Reporting<emit::AdviceItem> report{session, format, &emit::Format::advice, about};
    emit::Totals totals;
    bool unreadable = false;
    report.begin();
    const Walked walked = each_sheet(session, session.paths(), Check::all, [&](Opened& opened) {
        if (!report.can_judge(opened)) {
            unreadable = true;
            return true;
        }
        const score::RecordScore scored = score_to_advise_on(session, *opened.sheet);
        const advice::Next next = next_for(session, opened, scored, phase);
        ++totals.files;
        report.item(
            {opened.file, opened.sheet->record(), opened.sheet->document.source, next, arguments.has("why")});
        return true;
    });
    report.end(totals);
    session.finish();
    if (walked.refused) return exit_status::refused;
    return unreadable ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command next_command;
const Command next_command{
    "next",
    "",
    "what to do next: towards the gate, for the figures, against what is weak",
    "First the steps, in the order in which to take them: what contradicts itself, what is overdue, what "
    "opens "
    "the gate in the method's own order, which claims lack evidence. Then which answers would say most, and "
    "which strategies answer the weak spots and the record's own barriers, with what has been made of them "
    "so "
    "far. Nothing is advised that the record shows as done.",
    positionals,
    options,
    "atelier next                           # the record in this folder\n"
    "atelier next --why                     # where each line comes from\n"
    "atelier next --card -o card.md         # one page for the meeting",
    run,
};

}  // namespace atelier::commands
