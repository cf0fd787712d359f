#include <array>
#include <string>
#include <utility>
#include <vector>

#include "atelier/advice/followed.hpp"
#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/actions_report.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

constexpr std::array<Option, 2> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_actions},
    {"--due", "DATE",
     "only what is open and up for review by this day, what is overdue among it; without it all, and due "
     "means within a month"},
}};

advice::FollowTerms terms_of(const Session& session) {
    advice::FollowTerms terms;
    terms.as_of = session.settings().as_of;
    const auto day = session.arguments().get("due");
    terms.only_due = day.has_value();
    terms.due = day ? date_option("--due", *day) : text::plus_months(terms.as_of, 1);
    return terms;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    const emit::Format& format = session.format("text", writes_actions);
    const advice::FollowTerms terms = terms_of(session);
    emit::Run about = session.run();
    about.call = "atelier actions";
    Reporting<emit::ActionsReport> report{session, format, &emit::Format::actions, about};
    // What is overdue in the last record comes before what runs in the first, so that all have to be read before any is shown. Only the
    // actions are kept, not the records.
    std::vector<advice::Followed> actions;
    std::vector<emit::NamedRecord> without;
    emit::Totals totals;
    bool objected = false;
    report.begin();
    const Walked walked = each_sheet(session, session.paths(), Check::none, [&](Opened& opened) {
        if (!report.can_judge(opened)) {
            objected = true;
            return true;
        }
        ++totals.files;
        const record::Record& record = opened.sheet->record();
        if (record.actions.empty())
            without.push_back({opened.id(), opened.file, std::string{record.title()}});
        for (advice::Followed& one : advice::follow(record, session.method(), terms)) {
            one.record = opened.id();
            one.title = record.title();
            one.file = opened.file;
            actions.push_back(std::move(one));
        }
        return true;
    });
    advice::sort_followed(actions);
    report.item({actions, terms, totals.files, without});
    report.end(totals);
    session.finish();
    if (walked.refused) return exit_status::refused;
    return objected ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command actions_command;
const Command actions_command{
    "actions",
    "",
    "what is being tried, by whom, until when, and what was learned",
    "The `actions:` of one record or of many: overdue, due, running, planned, kept and dropped, in this "
    "order. An "
    "open action without an owner or a review date is said to lack it, since it covers nothing at a gate. "
    "The "
    "follow-ups of sessions are another list, and not in this one. Exit status: 0, or 1 where a record "
    "cannot be "
    "read as one, or 2.",
    positionals,
    options,
    "atelier actions                        # of the record in this folder\n"
    "atelier actions records/ --due 2026-10-15\n"
    "atelier actions --format markdown      # a table for the minutes",
    run,
};

}  // namespace atelier::commands
