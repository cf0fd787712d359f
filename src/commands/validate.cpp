#include <algorithm>
#include <array>
#include <map>
#include <string>

#include <fmt/core.h>

#include "atelier/record/standing.hpp"
#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/baseline.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/session.hpp"
#include "commands/support/sheets.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> fail_choices{"error", "warning", "note", "never"};

constexpr std::array<Positional, 1> positionals{
    {{"PATH", "records, or folders to search; default: this folder", 0, 0}}};

constexpr std::array<Option, 9> options{{
    {"--format", "FORMAT", "text, concise, json or markdown"},
    {"--select", "CODES", "only these rules, by code or its beginning: CLM, EVD003", {}, true},
    {"--ignore", "CODES", "all but these rules", {}, true},
    {"--fail-on", "LEVEL", "exit with 1 from this severity on: error (default), warning, note, never",
     fail_choices},
    {"--baseline", "FILE", "mark findings that this file knows; only new ones count"},
    {"--write-baseline", "FILE", "write the findings of this run to a file, for --baseline"},
    {"--statistics", "", "count findings by rule instead of showing them"},
    {"--list-files", "", "name the files that would be read, and stop"},
    {"--exit-zero", "", "exit with 0 whatever was found"},
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

void count(const std::vector<diag::Finding>& findings, emit::Totals& totals) {
    ++totals.files;
    if (std::any_of(findings.begin(), findings.end(),
                    [](const diag::Finding& finding) { return !finding.suppressed; }))
        ++totals.files_with_findings;
    for (const diag::Finding& finding : findings) {
        if (finding.suppressed)
            ++totals.suppressed;
        else if (finding.severity == diag::Severity::error)
            ++totals.errors;
        else if (finding.severity == diag::Severity::warning)
            ++totals.warnings;
        else
            ++totals.notes;
    }
}

/// What `--quiet` leaves of a text for people: the findings that make the status.
void keep_objections(std::vector<diag::Finding>& findings, std::string_view fail_on) {
    const diag::Severity least = fail_on == "note"      ? diag::Severity::note
                                 : fail_on == "warning" ? diag::Severity::warning
                                                        : diag::Severity::error;
    std::erase_if(findings, [&](const diag::Finding& finding) {
        return finding.severity < least || fail_on == "never";
    });
}

bool objects(const emit::Totals& totals, std::string_view fail_on) {
    if (fail_on == "never") return false;
    if (totals.errors > 0) return true;
    if (fail_on == "error") return false;
    return totals.warnings > 0 || (fail_on == "note" && totals.notes > 0);
}

class Statistics {
public:
    void add(const std::vector<diag::Finding>& findings) {
        for (const diag::Finding& finding : findings)
            if (!finding.suppressed) ++counts_[{finding.code, finding.name}];
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
    for (const std::string& file : find_files(session, session.paths(), walked)) session.write(file + "\n");
    session.finish();
    return walked.refused ? exit_status::refused : exit_status::fine;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    select_rules(session);
    if (arguments.has("list-files")) return list_files(session);
    const emit::Format& format =
        session.format("text", [](const emit::Format& f) { return f.findings != nullptr; });
    const std::string fail_on = arguments.get_or(
        "fail-on", session.config().fail_on ? record::to_string(*session.config().fail_on) : "error");
    Baseline baseline{session};
    Statistics statistics;
    const bool counted_only = arguments.has("statistics");
    emit::Totals totals;
    const auto writer = format.findings(session.run(), session.look());
    std::string out;
    if (!counted_only) writer->begin(out);
    const Walked walked = each_sheet(session, session.paths(), Check::all, [&](Opened& opened) {
        const record::Record& record = opened.sheet->record();
        baseline.mark(opened);
        count(opened.findings, totals);
        statistics.add(opened.findings);
        if (session.look().quiet && format.name == "text") keep_objections(opened.findings, fail_on);
        if (!counted_only)
            writer->item(
                {opened.sheet->document.source, opened.id(), record.name ? *record.name : std::string_view{},
                 opened.findings, progress(record, session.method())},
                out);
        session.write(out);
        out.clear();
        return true;
    });
    if (counted_only)
        out = statistics.text();
    else
        writer->end(totals, out);
    session.write(out);
    session.finish();
    baseline.finish();
    if (walked.refused) return exit_status::refused;
    return !arguments.has("exit-zero") && objects(totals, fail_on) ? exit_status::objected
                                                                   : exit_status::fine;
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
    "atelier validate --format json -o findings.json",
    run,
};

}  // namespace atelier::commands
