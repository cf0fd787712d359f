#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "commands/command.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/score_checks.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "commands/support/softening.hpp"
#include "commands/support/workings.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 5> levels{"question", "cell", "block", "phase", "element"};
constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

constexpr std::array<Option, 7> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_scores},
    {"--by", "LEVEL", "question, cell, block (default), phase, or element of innovation capacity", levels},
    {"--explain",
     "ADDRESS",
     "show how the figure of a cell, block, phase or element comes about",
     {},
     false,
     Takes::figure},
    {"--target",
     "FILE",
     "compare with wished figures; exit with 1 where one is not reached",
     {},
     false,
     Takes::file},
    {"--fail-under", "X", "exit with 1 where a block's `low` is under X, from 0 to 1"},
    {"--min-answered", "P", "exit with 1 where less than P per cent of what is due is answered"},
    step_summary_option,
}};

emit::Level level_of(const Arguments& arguments) {
    const std::string by = arguments.get_or("by", "block");
    if (by == "question") return emit::Level::question;
    if (by == "cell") return emit::Level::cell;
    if (by == "element") return emit::Level::element;
    return by == "phase" ? emit::Level::phase : emit::Level::block;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    const emit::Format& format = session.format("text", writes_scores);
    const ScoreChecks checks{session};
    const auto address = arguments.get("explain");
    if (address) check_figure_address(session, *address);
    emit::Run about = session.run();
    about.call = "atelier score";
    about.softening = softening_of(session, About::scores);
    Reporting<emit::ScoreItem> report{session, format, &emit::Format::scores, about};
    emit::Totals totals;
    bool objected = false;
    if (!address) report.begin();
    const Walked walked = each_sheet(session, session.paths(), Check::none, [&](Opened& opened) {
        if (address ? !judgeable(session, opened) : !report.can_judge(opened)) {
            objected = true;
            return true;
        }
        const record::Record& record = opened.sheet->record();
        const score::RecordScore scored = score_of(session, *opened.sheet);
        const std::vector<emit::Complaint> complaints = checks.complaints(scored);
        ++totals.files;
        if (address) {
            std::string out;
            write_workings(session, record, scored, *address, out);
            session.write(out);
        } else {
            report.item({opened.file, record, scored, level_of(arguments), complaints});
        }
        for (const std::string& remark : checks.untested(scored))
            session.tell(fmt::format("{}: {}", opened.file, remark));
        for (const emit::Complaint& complaint : complaints)
            session.tell(fmt::format("{}: {}", opened.file, complaint.text));
        objected = objected || !complaints.empty();
        return true;
    });
    if (!address) report.end(totals);
    session.finish();
    if (walked.refused) return exit_status::refused;
    return objected ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command score_command;
const Command score_command{
    "score",
    "",
    "score building blocks, with honest intervals",
    "Scores cells, blocks and phases from the ratings of what is due. `low` counts what is unanswered or "
    "unknown as 0, `high` as 1. With `--by element` the five elements of innovation capacity, a view of its "
    "own: it counts in no block and at no gate. Exit status: 0, or 1 where --fail-under, --min-answered or "
    "--target is not "
    "reached, or 2.",
    positionals,
    options,
    "atelier score                          # the profile of the six blocks\n"
    "atelier score --by cell --format json\n"
    "atelier score --by element             # innovation capacity\n"
    "atelier score --explain learning       # where the figure comes from\n"
    "atelier score --fail-under 0.5 --min-answered 80",
    run,
};

}  // namespace atelier::commands
