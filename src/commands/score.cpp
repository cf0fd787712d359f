#include <array>
#include <string>

#include <fmt/core.h>

#include "commands/command.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/score_checks.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "commands/support/workings.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> levels{"question", "cell", "block", "phase"};
constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0}}};

constexpr std::array<Option, 6> options{{
    {"--format", "FORMAT", "text, concise, json or markdown"},
    {"--by", "LEVEL", "question, cell, block (default) or phase", levels},
    {"--explain", "ADDRESS", "show how the figure of a cell, block or phase comes about"},
    {"--target", "FILE", "compare with wished figures; exit with 1 where one is not reached"},
    {"--fail-under", "X", "exit with 1 where a block's `low` is under X, from 0 to 1"},
    {"--min-answered", "P", "exit with 1 where less than P per cent of what is due is answered"},
}};

emit::Level level_of(const Arguments& arguments) {
    const std::string by = arguments.get_or("by", "block");
    if (by == "question") return emit::Level::question;
    if (by == "cell") return emit::Level::cell;
    return by == "phase" ? emit::Level::phase : emit::Level::block;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    const emit::Format& format =
        session.format("text", [](const emit::Format& f) { return f.scores != nullptr; });
    const ScoreChecks checks{session};
    const auto address = arguments.get("explain");
    if (address) check_figure_address(session, *address);
    const auto writer = format.scores(session.run(), session.look());
    emit::Totals totals;
    bool objected = false;
    std::string out;
    if (!address) writer->begin(out);
    const Walked walked = each_sheet(session, session.paths(), Check::none, [&](Opened& opened) {
        if (!judgeable(session, opened)) {
            objected = true;
            return true;
        }
        const record::Record& record = opened.sheet->record();
        const score::RecordScore scored = score_of(session, *opened.sheet);
        ++totals.files;
        if (address)
            write_workings(session, record, scored, *address, out);
        else
            writer->item({opened.file, record, scored, level_of(arguments)}, out);
        session.write(out);
        out.clear();
        for (const std::string& remark : checks.untested(scored))
            session.tell(fmt::format("{}: {}", opened.file, remark));
        for (const std::string& complaint : checks.complaints(scored)) {
            session.tell(fmt::format("{}: {}", opened.file, complaint));
            objected = true;
        }
        return true;
    });
    if (!address) writer->end(totals, out);
    session.write(out);
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
    "unknown as 0, `high` as 1. Exit status: 0, or 1 where --fail-under, --min-answered or --target is not "
    "reached, or 2.",
    positionals,
    options,
    "atelier score                          # the profile of the six blocks\n"
    "atelier score --by cell --format json\n"
    "atelier score --explain learning       # where the figure comes from\n"
    "atelier score --fail-under 0.5 --min-answered 80",
    run,
};

}  // namespace atelier::commands
