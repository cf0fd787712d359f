#include <array>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/checklist.hpp"
#include "atelier/score/elements.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/judgement.hpp"
#include "commands/support/names.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/markdown/checklist.hpp"
#include "emit/markdown/element_list.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> only_choices{"open", "unknown", "stale", "unsupported"};
constexpr std::array<Positional, 1> positionals{
    {{"PATH", "the record; default: the one in this folder", 0, 1, Takes::record}}};

constexpr std::array<Option, 6> options{{
    {"--phase", "PHASE", "the phase; default: the one that the record declares", {}, false, Takes::phase},
    {"--block", "BLOCK", "only one building block: vision, value, coordination, …", {}, false, Takes::block},
    {"--element", "", "the elements of innovation capacity instead of a phase"},
    {"--only", "WHICH", "only what is open, unknown, stale or unsupported", only_choices},
    {"--blank", "", "a sheet to fill in by hand, in a workshop"},
    {"--signs", "", "on a blank sheet: what partly, largely and fully look like, below each question"},
}};

gate::Only only_of(const std::string& word) {
    if (word == "open") return gate::Only::open;
    if (word == "unknown") return gate::Only::unknown;
    if (word == "stale") return gate::Only::stale;
    return word == "unsupported" ? gate::Only::unsupported : gate::Only::all;
}

method::Index block_option(const Session& session, const std::string& word) {
    const method::Index found = session.method().block(word);
    if (found != method::none) return found;
    const auto known = words_of(block_names(session.method()));
    const auto near = text::nearest(word, known);
    throw Refusal{fmt::format("no such building block: {}", word),
                  (near ? fmt::format("Did you mean `{}`?   ", *near) : std::string{}) +
                      "The blocks: " + text::listing(known)};
}

/// The sentences on three ratings take three lines each: they help where somebody rates, and would drown a list of what is left to do.
void check_signs(const Arguments& arguments) {
    if (arguments.has("signs") && !arguments.has("blank"))
        throw Refusal{"`--signs` is for a sheet to fill in: it goes with `--blank`",
                      "atelier checklist --blank --signs; or for one question: atelier explain ADDRESS"};
    if (arguments.has("signs") && arguments.has("element"))
        throw Refusal{"the method describes no ratings of elements: `--signs` does not go with `--element`",
                      "Leave one of the two."};
}

/// What a list of elements has no use for is refused rather than passed over.
void check_element_options(const Arguments& arguments) {
    for (const std::string_view other : {"phase", "block"})
        if (arguments.has(other))
            throw Refusal{
                fmt::format(
                    "`--element` lists innovation capacity, which has no {0}s: `--{0}` does not go with it",
                    other),
                "Leave one of the two."};
    const std::string only = arguments.get_or("only", "");
    if (only == "stale" || only == "unsupported")
        throw Refusal{
            fmt::format("ratings of elements have neither dates nor evidence: `--only {}` does not go with "
                        "`--element`",
                        only),
            "With `--element` there are `--only open` and `--only unknown`."};
}

int list_elements(Session& session) {
    const Arguments& arguments = session.arguments();
    check_element_options(arguments);
    const Opened opened = the_record(session, session.paths());
    if (!judgeable(session, opened)) return exit_status::objected;
    const record::Record& record = opened.sheet->record();
    const std::vector<score::ElementScore> elements = score::elements(record, session.method());
    const emit::markdown::ElementPage page{record,
                                           session.method(),
                                           elements,
                                           only_of(arguments.get_or("only", "")),
                                           session.settings().as_of,
                                           session.look()};
    std::string out;
    if (arguments.has("blank"))
        emit::markdown::write_blank_elements(page, out);
    else
        emit::markdown::write_element_list(page, out);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    check_signs(arguments);
    if (arguments.has("element")) return list_elements(session);
    gate::ChecklistTerms terms;
    terms.as_of = session.settings().as_of;
    terms.only = only_of(arguments.get_or("only", ""));
    if (const auto block = arguments.get("block")) terms.block = block_option(session, *block);
    const auto phase = arguments.get("phase");
    if (phase) terms.phase = phase_option(session, *phase);
    const Opened opened = the_record(session, session.paths());
    if (!judgeable(session, opened)) return exit_status::objected;
    terms.answer_age = session.settings_for(opened.file).answer_age;
    const record::Record& record = opened.sheet->record();
    if (!phase && record.phase_index == method::none)
        throw Refusal{fmt::format("{} declares no phase that the method knows", opened.file),
                      "Name one with --phase."};
    if (!phase) terms.phase = record.phase_index;
    const score::RecordScore scored = score_to_advise_on(session, *opened.sheet);
    const gate::Checklist list = gate::make_checklist(record, session.method(), scored.questions, terms);
    if (terms.block != method::none && list.sections.empty() && terms.only == gate::Only::all)
        throw Refusal{
            fmt::format("the block `{}` has no questions in {}", session.method().blocks[terms.block].id,
                        session.method().phases[terms.phase].id),
            "Blocks belong to establishing, maturing and stabilising."};
    std::string out;
    const emit::markdown::ChecklistPage page{record, session.method(), list, terms, session.look()};
    if (arguments.has("blank"))
        emit::markdown::write_blank_sheet(page, arguments.has("signs"), out);
    else
        emit::markdown::write_checklist(page, out);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command checklist_command;
const Command checklist_command{
    "checklist",
    "",
    "write the task list of a phase, in Markdown",
    "A list to hand out or to paste into an issue: every question of the phase, ticked where it is rated "
    "largely or fully, and beside each open one what is missing. With --element the five elements of "
    "innovation capacity in its place. With --blank a sheet to fill in by hand.",
    positionals,
    options,
    "atelier checklist                      # of the phase that the record is in\n"
    "atelier checklist --phase establishing --only open\n"
    "atelier checklist --blank -o sheet.md  # for the workshop\n"
    "atelier checklist --blank --signs      # with what each rating looks like\n"
    "atelier checklist --element --blank    # on innovation capacity",
    run,
};

}  // namespace atelier::commands
