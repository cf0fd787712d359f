#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "commands/command.hpp"
#include "commands/support/outputs.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/session.hpp"
#include "commands/support/start.hpp"
#include "commands/support/starter.hpp"
#include "commands/support/templates.hpp"
#include "emit/json/stream.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/shell_word.hpp"
#include "io/path_words.hpp"
#include "io/repository.hpp"
#include "schema/schema.hpp"

namespace atelier::commands {
namespace {

constexpr std::array<std::string_view, 4> part_choices{"github", "gitlab", "pre-commit", "editor"};
/// Beside the record, so that the first line of the record finds it in every editor.
constexpr std::string_view schema_name = "atelier.schema.json";

constexpr std::array<Positional, 1> positionals{
    {{"DIR", "the folder of the record; default: this one", 0, 1}}};

constexpr std::array<Option, 9> options{{
    {"--name", "NAME", "what people call the atelier"},
    {"--id", "ID", "its short name, the same for ever; default: made of the name"},
    {"--city", "CITY", "the city"},
    {"--country", "CODE", "the country's two capital letters, such as NL"},
    {"--phase", "PHASE", "the phase that it is in; default: the first"},
    {.names = "--stakeholder",
     .value = "WHO",
     .help = "an organisation that takes part, as \"port: Port of Bilbao\" or by its name alone; may be "
             "given again",
     .again = true},
    {"--with", "PARTS",
     "also set up: github (a workflow), gitlab (a job), pre-commit (a hook), editor (a schema)", part_choices,
     true},
    {"--no-record", "", "only what --with names"},
    {"--dry-run", "", "show what would be written, and write nothing"},
}};

/// Where services and hooks look: the root of the repository that holds the folder, or else the folder.
std::string root_of(const io::Files& files, const std::string& folder) {
    std::string up;
    for (const std::string& above : files.upwards(folder)) {
        if (io::is_repository(files, above, folder))
            return up.empty() ? folder : io::tidy(io::join(folder, up.substr(0, up.size() - 1)));
        up += "../";
    }
    return folder;
}

/// No new record may have an error, whatever stands in its texts.
void check_starter(const Session& session, const std::string& path, const std::string& text) {
    rules::Settings usual;  // somebody's configuration may be stricter than what is sound
    usual.as_of = session.settings().as_of;
    const rules::Sheet sheet = read_sheet({path, text}, session.method());
    for (const diag::Finding& finding : check(sheet, session.method(), usual))
        if (finding.severity == diag::Severity::error)
            throw Refusal{fmt::format("such a record would not be sound: {}", finding.message), finding.help};
}

/// What `atelier schema record` prints.
std::string record_schema(const Session& session) {
    const method::Method shipped = shipped_method();
    return emit::json::dump(schema::record_schema({session.method(), shipped, shipped})) + "\n";
}

bool wants(const Session& session, std::string_view part) {
    const auto wanted = session.arguments().all("with");
    return std::find(wanted.begin(), wanted.end(), part) != wanted.end();
}

/// What `--with` adds.
std::vector<io::NewFile> parts_to_write(const Session& session, const std::string& folder) {
    std::vector<io::NewFile> out;
    if (wants(session, "editor")) out.push_back({io::join(folder, schema_name), record_schema(session)});
    const std::string root = root_of(session.world().files, folder);
    for (const Template& one : templates())
        if (wants(session, one.part)) out.push_back({io::join(root, one.path), std::string{one.text}});
    return out;
}

/// Before anything is asked: nobody should answer for nothing.
void refuse_what_is_there(const Session& session, const std::string& path) {
    const io::EntryKind kind = session.world().files.kind(path);
    if (session.arguments().has("dry-run") || kind == io::EntryKind::missing ||
        kind == io::EntryKind::unknown)
        return;  // why nothing can be told of it, is said by what fails to write it
    throw Refusal{fmt::format("{} is there already, and init never writes over a file", path),
                  path.ends_with("atelier.yaml")
                      ? "Name another folder, or with --no-record add only what --with names."
                      : "Leave that part out. What would stand there: the same call with --dry-run."};
}

std::vector<io::NewFile> files_to_write(const Session& session, const std::string& folder) {
    const bool record = !session.arguments().has("no-record");
    std::vector<io::NewFile> parts = parts_to_write(session, folder);
    if (!record && parts.empty())
        throw Refusal{"with `--no-record` and without `--with` there is nothing to do", {}};
    const std::string path = io::join(folder, "atelier.yaml");
    if (record) refuse_what_is_there(session, path);
    for (const io::NewFile& part : parts) refuse_what_is_there(session, part.path);
    if (!record) return parts;
    std::string text = starter_record(read_start(session), session.method());
    if (wants(session, "editor"))
        text = fmt::format("# yaml-language-server: $schema={}\n{}", schema_name, text);
    check_starter(session, path, text);
    parts.insert(parts.begin(), {path, std::move(text)});
    return parts;
}

void show(Session& session, const std::vector<io::NewFile>& files) {
    for (const io::NewFile& file : files)
        session.write(fmt::format("==> {} <==\n{}\n", emit::escape::path(file.path, session.look().unicode),
                                  file.text));
}

void write(Session& session, const std::vector<io::NewFile>& files) {
    for (const io::NewFile& file : files) refuse_way_out(session.world().files, file.path);
    const io::CreateResult created = session.world().files.create(files);
    if (!created.ok())
        throw Refusal{
            fmt::format("{} cannot be written: {}. Nothing has been written", created.path, created.problem),
            "What would stand there: the same call with --dry-run."};
    for (const io::NewFile& file : files)
        session.write(fmt::format("Wrote {}\n", emit::escape::path(file.path, session.look().unicode)));
}

void say_what_next(Session& session, const std::string& folder) {
    if (session.look().quiet) return;
    const auto has = [&](std::string_view part) { return wants(session, part); };
    std::string out = "\nNext\n";
    if (!session.arguments().has("no-record")) {
        const std::string where =
            folder == "." ? std::string{}
                          : " " + emit::escape::path(emit::shell_word(folder), session.look().unicode);
        out += fmt::format("  atelier validate{}   what is wrong, and what is missing\n", where);
        out += fmt::format("  atelier status{}     where it stands\n", where);
    }
    if (has("github") || has("gitlab"))
        out +=
            "  git submodule add ADDRESS tools/atelier   ADDRESS is where you got atelier from: the check is "
            "built "
            "from its source\n";
    if (has("editor"))
        out += session.arguments().has("no-record")
                   ? fmt::format("  # yaml-language-server: $schema={}   as the first line of the record\n",
                                 schema_name)
                   : std::string{
                         "  an editor with the YAML language server completes keys, ratings and addresses\n"};
    if (has("pre-commit"))
        out += "  pre-commit install   in this repository, once for each who works in it\n";
    session.write(out);
}

/// A record in the place of its own report would be looked for there.
void refuse_output(const Arguments& arguments) {
    if (arguments.has("output") && !arguments.has("dry-run"))
        throw Refusal{
            "`--output` does not say where `atelier init` puts the record",
            "Name the folder: atelier init DIR   Only to look at it: atelier init --dry-run -o FILE"};
}

int run(const Arguments& arguments, io::World& world) {
    refuse_output(arguments);
    Session session{arguments, world};
    const std::string folder = arguments.words().empty() ? "." : io::tidy(arguments.words().front());
    const std::vector<io::NewFile> files = files_to_write(session, folder);
    if (arguments.has("dry-run")) {
        show(session, files);
    } else {
        write(session, files);
        say_what_next(session, folder);
    }
    session.finish();
    return exit_status::fine;
}

}  // namespace

extern const Command init_command;
const Command init_command{
    "init",
    "",
    "begin a record, and set up what checks it",
    "Writes a record that is sound and explains each section in a comment. At a terminal it asks for what is "
    "not given. "
    "With --with it also sets up a check on GitHub or GitLab or before each commit, at the root of the "
    "repository. It "
    "never writes over a file: all files are written, or none.",
    positionals,
    options,
    "atelier init                           # asks\n"
    "atelier init --name \"Harbour Heat\" --city Bilbao --country ES\n"
    "atelier init records/heat --name Heat --stakeholder \"port: Port of Bilbao\"\n"
    "atelier init --no-record --with github,pre-commit",
    run,
};

}  // namespace atelier::commands
