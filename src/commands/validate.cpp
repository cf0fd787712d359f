#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>

#include <fmt/core.h>

#include "atelier/record/standing.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/baseline.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/reporting.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"
#include "emit/support/escape.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> fail_choices{"error", "warning", "note", "never"};

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0, Takes::record}}};

constexpr std::array<Option, 10> options{{
    {.names = "--format", .value = "FORMAT", .help = "", .writes = writes_findings},
    {"--select", "CODES", "only these rules, by code or its beginning: CLM, EVD003", {}, true, Takes::rules},
    {"--ignore", "CODES", "all but these rules", {}, true, Takes::rules},
    {"--fail-on", "LEVEL", "exit with 1 from this severity on: error (default), warning, note, never",
     fail_choices},
    {"--baseline", "FILE", "mark findings that this file knows; only new ones count", {}, false, Takes::file},
    {"--write-baseline",
     "FILE",
     "write the findings of this run to a file, for --baseline",
     {},
     false,
     Takes::file},
    {"--statistics", "", "count findings by rule instead of showing them"},
    {"--list-files", "", "name the files that would be read, and stop"},
    {"--exit-zero", "", "exit with 0 whatever was found"},
    step_summary_option,
}};

/// How far a record has come, for the line that says that there is nothing to object.
std::string progress(const record::Record& record, const method::Method& method) {
    if (record.form == record::Form::response || record.phase_index == method::none) return {};
    std::size_t due = 0;
    std::size_t answered = 0;
    for (std::size_t i = 0; i < method.questions.size(); ++i) {
        const auto index = static_cast<method::Index>(i);
        if (method.questions[i].phase > record.phase_index) continue;
        const record::State state = record::state_of(record, index);
        if (state == record::State::not_applicable) continue;
        ++due;
        if (record::is_rated(state)) ++answered;
    }
    return fmt::format("{} of {} that are due {} answered", answered, text::count(due, "question"),
                       answered == 1 ? "is" : "are");
}

/// From which severity on findings make the exit status; none for `never`.
std::optional<diag::Severity> fail_on(const Session& session) {
    const std::string word = session.arguments().get_or(
        "fail-on", session.config().fail_on ? record::to_string(*session.config().fail_on) : "error");
    for (const diag::Severity severity :
         {diag::Severity::note, diag::Severity::warning, diag::Severity::error})
        if (word == diag::to_string(severity)) return severity;
    return std::nullopt;
}

class Statistics {
public:
    void add(const std::vector<diag::Finding>& findings) {
        for (const diag::Finding& finding : findings)
            if (finding.counts()) ++counts_[{finding.code, finding.name}];
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (const auto& [rule, number] : counts_)
            out += fmt::format("{:>6}  {}  {}\n", number, rule.first, rule.second);
        return out.empty() ? "No findings.\n" : out;
    }

private:
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts_;
};

int list_files(Session& session) {
    Walked walked;
    for (const std::string& file : find_files(session, session.paths(), walked))
        session.write(emit::escape::path(file, session.look().unicode) + "\n");
    session.finish();
    return walked.refused ? exit_status::refused : exit_status::fine;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    select_rules(session);
    for (const std::string_view alone : {"list-files", "statistics"})
        if (arguments.has(alone) && arguments.get_or("format", "text") != "text")
            throw Refusal{fmt::format("`--{}` is a text of its own, and takes no `--format`", alone),
                          "Leave one of the two out."};
    if (arguments.has("list-files")) return list_files(session);
    const emit::Format& format = session.format("text", writes_findings);
    emit::Run about = session.run();
    about.fail_on = fail_on(session);
    about.has_baseline = arguments.has("baseline");
    Baseline baseline{session};
    Reporting<emit::FileFindings> report{session, format, &emit::Format::findings, about};
    Statistics statistics;
    const bool counted_only = arguments.has("statistics");
    const bool objections_only = session.look().quiet && format.for_people;
    emit::Totals totals;
    bool objected = false;
    if (!counted_only) report.begin();
    const Walked walked = each_sheet(session, session.paths(), Check::all, [&](Opened& opened) {
        const record::Record& record = opened.sheet->record();
        baseline.mark(opened);
        totals.add(opened.findings);
        statistics.add(opened.findings);
        const auto passes = [&](const diag::Finding& finding) { return !about.objects_to(finding); };
        objected = objected || !std::all_of(opened.findings.begin(), opened.findings.end(), passes);
        if (objections_only) std::erase_if(opened.findings, passes);
        if (!counted_only) {
            // A name that holds an address would stand in the heading of every format that has one.
            const std::string id = rules::masked(opened.id());
            const std::string name = record.name ? rules::masked(*record.name) : std::string{};
            report.item({opened.sheet->document.source, id, name, opened.findings,
                         progress(record, session.method())});
        }
        return true;
    });
    totals.fixed = baseline.fixed();
    if (counted_only)
        session.write(statistics.text());
    else
        report.end(totals);
    session.finish();
    baseline.finish(totals.fixed);
    if (walked.refused) return exit_status::refused;
    return objected && !arguments.has("exit-zero") ? exit_status::objected : exit_status::fine;
}

}  // namespace

extern const Command validate_command;
const Command validate_command{
    "validate",
    "check",
    "say what is wrong in records, and what is missing",
    "Reads records and shows every finding with its place, the reason and a remedy. Exit status: 0 nothing "
    "to object, 1 findings of the severity of --fail-on or above, 2 the call or a file is at fault.",
    positionals,
    options,
    "atelier validate                       # the records of this folder\n"
    "atelier validate records/ --fail-on warning\n"
    "atelier validate - < atelier.yaml      # from standard input\n"
    "atelier validate --format sarif -o findings.sarif\n"
    "atelier validate --format auto --step-summary",
    run,
};

}  // namespace atelier::commands
