#include <array>
#include <string>

#include <fmt/core.h>

#include "atelier/method/builtin.hpp"
#include "atelier/rules/brief.hpp"
#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/explanation.hpp"
#include "commands/support/formats.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/session.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/shell_word.hpp"
#include "emit/support/width.hpp"
#include "io/find_records.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 3> deeds{"list", "show", "lint"};
constexpr std::array<Positional, 2> positionals{{
    {"DO", "list, show or lint", 1, 1, Takes::anything, deeds},
    {"WHAT", "for show an address; for lint the file of a method or an overlay", 0, 1, Takes::topic_or_file},
}};
constexpr std::array<Option, 1> options{
    {{.names = "--format", .value = "FORMAT", .help = "for lint: ", .writes = writes_findings}}};

/// Every question with its address, by phase and group.
void list(const Session& session, std::string& out) {
    const method::Method& method = session.method();
    const auto safe = [&](std::string_view text) {
        return emit::escape::sentence(text, session.look().unicode);
    };
    const auto line = [&](std::string_view text, std::size_t indent) {
        for (const std::string& folded : emit::fold(safe(text), session.look().width - indent))
            out += std::string(indent, ' ') + folded + "\n";
    };
    line(fmt::format("{} ({}, version {}): {}, {}, {}", method.title, method.id, method.version,
                     text::count(method.questions.size(), "question"),
                     text::count(method.outputs.size(), "output"),
                     text::count(method.strategies.size(), "strategy", "strategies")),
         0);
    for (std::size_t g = 0; g < method.groups.size(); ++g) {
        const method::Group& group = method.groups[g];
        if (g == 0 || method.groups[g - 1].phase != group.phase)
            out +=
                fmt::format("\n{} {}\n", method.phases[group.phase].number, method.phases[group.phase].title);
        out += "\n";
        line(fmt::format("{}   {}", group.address, group.title), 2);
        for (const method::Question& question : method.questions)
            if (question.group == g) line(fmt::format("{}: {}", question.id, question.text), 4);
    }
    out += "\nOutputs\n";
    for (const method::Output& output : method.outputs)
        line(fmt::format("{}: {}", output.address, output.text), 2);
    out += "\nStrategies\n";
    for (const method::Strategy& strategy : method.strategies)
        line(fmt::format("{}: {}", strategy.id, strategy.title), 2);
    for (const method::Retired& retired : method.retired)
        line(fmt::format("Retired: {} ({})", retired.address, retired.reason), 0);
}

int lint(Session& session, const std::string& path) {
    const emit::Format& format = session.format("text", writes_findings);
    session.keep_off({path});
    io::ReadResult read = session.world().files.read(path, session.settings().limits.file);
    if (!read.ok())
        throw Refusal{fmt::format("cannot read {}: {}", path, read.problem),
                      meant(session.world().files, path)};
    if (io::is_record_text(read.text))
        throw Refusal{fmt::format("{} is a record, and no method", path),
                      fmt::format("A record is checked by: atelier validate {}", emit::shell_word(path))};
    // What is laid over is the method that ships, or the one of --method; the configuration may name this very file.
    const method::Method base = session.arguments().has("method") ? session.method() : shipped_method();
    const method::Loaded loaded = read_method({path, std::move(read.text)}, base, session.settings().limits);
    auto findings = check_method(loaded, session.settings());
    rules::stamp(findings, path, *loaded.document);
    emit::Totals totals;
    totals.noun = "method";
    totals.add(findings);
    emit::Run about = session.run(rules::Subject::method);
    about.call = "atelier method lint";
    std::string out;
    const auto writer = format.findings(about, session.look());
    writer->begin(out);
    const std::string progress =
        loaded.usable ? fmt::format("{} in all", text::count(loaded.method.questions.size(), "question"))
                      : std::string{};
    writer->item({loaded.source(), path, loaded.method.title, findings, progress}, out);
    writer->end(totals, out);
    session.write(out);
    session.finish();
    return totals.errors > 0 ? exit_status::objected : exit_status::fine;
}

int run(const Arguments& arguments, io::World& world) {
    Session session{arguments, world};
    if (arguments.has("format") && arguments.words().front() != "lint")
        throw Refusal{fmt::format("`atelier method {}` has one form, and takes no `--format`",
                                  arguments.words().front()),
                      "Only `atelier method lint` has a choice of formats."};
    const auto& words = arguments.words();
    const std::string what = words.size() > 1 ? words[1] : std::string{};
    if (words.front() == "lint") {
        if (what.empty())
            throw Refusal{"`atelier method lint` needs the file of a method or an overlay",
                          "atelier method lint FILE"};
        return lint(session, what);
    }
    std::string out;
    if (words.front() == "list")
        list(session, out);
    else
        out = what.empty() ? method::builtin_yaml() : explanation(session, what);
    session.write(out);
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command method_command;
const Command method_command{
    "method",
    "",
    "list, show or check the catalogue of questions",
    "`list` names every question with its address, `show` prints the catalogue that ships as YAML (or "
    "explains one address), `lint` checks a local method or overlay as strictly as a record.",
    positionals,
    options,
    "atelier method list\n"
    "atelier method show > method.yaml      # a copy to start from\n"
    "atelier method lint amsterdam.yaml",
    run,
};

}  // namespace atelier::commands
