#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/way.hpp"
#include "atelier/portfolio/collect.hpp"
#include "atelier/portfolio/grouping.hpp"
#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/portfolio_report.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 3> keys{"city", "phase", "country"};
constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

constexpr std::array<Option, 4> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_portfolio},
    {"--by", "WHAT", "put ateliers under headings: city, phase or country", keys},
    {"--anonymous", "", "letters in the place of ids; no names, cities or files"},
    {"--excel", "", "csv as European spreadsheets open it: `;`, decimal commas, a byte order mark"},
}};

portfolio::By by_option(const Arguments& arguments) {
    const std::string by = arguments.get_or("by", "");
    if (by == "city" && arguments.has("anonymous"))
        throw Refusal{"`--by city` tells which atelier is which, and `--anonymous` is there to hide it",
                      "Leave out one of the two, or take `--by phase` or `--by country`."};
    if (by == "city") return portfolio::By::city;
    if (by == "phase") return portfolio::By::phase;
    return by == "country" ? portfolio::By::country : portfolio::By::none;
}

/// What whoever called should know, and what the report does not say.
void remark(const Session& session, const portfolio::Portfolio& all, bool anonymous) {
    if (!all.doubled.empty())
        session.tell(fmt::format("more than one record has the id {}; {}",
                                 text::listing(all.doubled, "`", "or", 4),
                                 anonymous ? "each has a letter" : "the file tells them apart"));
    if (!anonymous) return;
    session.tell(
        "texts of records (lessons, hypotheses, what was learned) stand as they were written, where the "
        "report "
        "has some; read them before you pass it on");
    if (all.by == portfolio::By::country)
        session.tell("a country with few ateliers tells which ones they are");
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    const emit::Format& format = session.format("text", writes_portfolio);
    const portfolio::By by = by_option(arguments);
    const bool anonymous = arguments.has("anonymous");
    emit::Run about = session.run();
    about.call = "atelier portfolio";
    about.excel = arguments.has("excel");
    if (about.excel && format.name != "csv")
        throw Refusal{"`--excel` is a way of writing csv, and another format is asked for",
                      "Add `--format csv`, or leave out `--excel`."};
    Reporting<emit::PortfolioItem> report{session, format, &emit::Format::portfolio, about};
    portfolio::Collector collector{session.method()};
    bool unreadable = false;
    report.begin();
    const Walked walked = each_sheet(session, session.paths(), Check::all, [&](Opened& opened) {
        // What cannot be judged is shown with its file and its words, which an anonymous report must not have.
        if (anonymous ? !judgeable(session, opened) : !report.can_judge(opened)) {
            collector.add_unjudged();
            unreadable = true;
            return true;
        }
        const record::Record& record = opened.sheet->record();
        const score::RecordScore scored = score_of(session, *opened.sheet);
        const gate::Terms terms = terms_of(session, opened.file, 0);
        const gate::Way way = gate::way_of(record, session.method(), scored.questions, terms);
        collector.add(opened.file, record, scored, way, terms, errors_in(opened));
        return true;
    });
    portfolio::Portfolio all = collector.finish();
    portfolio::group(all, session.method(), by);
    remark(session, all, anonymous);
    if (anonymous) portfolio::anonymise(all);
    report.item({all, [&](std::string& out) {
                     // With --step-summary the text goes to two places, and is held.
                     session.write(out);
                     out.clear();
                 }});
    report.end({});
    session.finish();
    if (walked.refused) return exit_status::refused;
    return unreadable ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command portfolio_command;
const Command portfolio_command{
    "portfolio",
    "",
    "many ateliers beside each other, and what one can teach another",
    "Shows where each atelier stands, what they lack most often, which strategies they try and what became "
    "of "
    "them, hypotheses that more than one tests, and lessons of one where another is weak. Order is by id, "
    "and "
    "nobody is ranked. Exit status: 0, or 1 where a record cannot be judged, or 2.",
    positionals,
    options,
    "atelier portfolio records/             # all ateliers below a folder\n"
    "atelier portfolio records/ --by phase --verbose\n"
    "atelier portfolio records/ --anonymous --format markdown -o report.md\n"
    "atelier portfolio records/ --format csv -o figures.csv\n"
    "atelier portfolio records/ --format csv --excel -o figures.csv",
    run,
};

}  // namespace atelier::commands
