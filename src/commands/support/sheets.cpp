#include "commands/support/sheets.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "atelier/rules/brief.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/rules/read_sheet.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/in_order.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/progress.hpp"
#include "commands/support/reached.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/surroundings.hpp"
#include "emit/text/text.hpp"
#include "io/find_records.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"

namespace atelier::commands {
namespace {

std::string shown_name(const Session& session, const std::string& path) {
    return path == "-" ? session.arguments().get_or("stdin-filename", "standard input") : path;
}

io::ReadResult read_text(Session& session, const Reached& file) {
    const std::size_t limit = session.settings().limits.file;
    if (file.name == "-") return session.world().standard_input(limit);
    return file.named ? session.world().files.read(file.place, limit)
                      : session.world().files.read_itself(file.place, limit);
}

Opened open_sheet(Session& session, const Reached& file, Check what) {
    Opened opened;
    opened.file = shown_name(session, file.name);
    const rules::Settings& settings = session.settings();
    const io::World& world = session.world();
    const yaml::Deadline deadline{[&world, end = world.milliseconds() + 1000LL * settings.limits.seconds] {
        return world.milliseconds() > end;
    }};
    if (file.outside) {
        opened.sheet = rules::sheet_outside(opened.file);
    } else {
        io::ReadResult read = read_text(session, file);
        if (!read.ok()) {
            opened.problem = read.problem;
            return opened;
        }
        yaml::Limits limits = settings.limits;
        limits.deadline = &deadline;
        opened.sheet = read_sheet({opened.file, std::move(read.text)}, session.method(), limits);
    }
    if (what == Check::all) {
        const RecordSurroundings surroundings{
            world, session.listings(),
            file.name == "-" ? session.arguments().get_or("stdin-filename", "./-") : file.place};
        rules::Settings own = session.settings_for(opened.file);
        own.limits.deadline = &deadline;
        opened.findings = check(*opened.sheet, session.method(), own, &surroundings, &opened.briefs);
        rules::stamp(opened.findings, opened.briefs, opened.id(), opened.sheet->document);
    }
    return opened;
}

/// `--select CLM SYN` is taken for a record named SYN.
std::string help_for_missing(const Session& session, const std::string& path) {
    for (const char* option : {"select", "ignore"}) {
        if (!session.arguments().has(option) || !begins_code(path)) continue;
        std::string codes;
        for (const std::string& code : session.arguments().all(option)) codes += code + ",";
        return fmt::format("For several codes: --{} {}{}", option, codes, path);
    }
    if (const auto sign = path.find_first_of("*?{"); sign != std::string::npos) {
        const std::string folder = io::folder_of(std::string_view{path}.substr(0, sign));
        const bool there = session.world().files.kind(folder) == io::EntryKind::folder;
        return "A path is no pattern. A folder stands for all records in it" +
               (there ? fmt::format(": {}", folder) : std::string{"."});
    }
    return meant(session.world().files, path);
}

/// That a folder of the call holds no record, and which of its files may have been meant.
Refusal no_record(const Session& session, const io::Found::Empty& empty) {
    const std::string where = empty.folder == "." ? "in this folder" : "in " + empty.folder;
    std::vector<std::string> alike = io::unnamed_records(session.world().files, empty.folder);
    for (const std::string& path : empty.near)
        if (std::find(alike.begin(), alike.end(), path) == alike.end()) alike.push_back(path);
    const std::string other =
        alike.empty() ? "any other name can be given as it is. To begin one: atelier init"
                      : text::listing(alike, "`", "and", 3) +
                            (alike.size() == 1 ? " looks like one, and can be given as it is"
                                               : " look like records, and can be given as they are");
    const bool is_explained = empty.told && alike.empty();
    return {fmt::format("no record {}", where),
            is_explained ? std::string{}
                         : "A record is a file named atelier.yaml or something.atelier.yaml; " + other};
}

/// A stream is read where it is named as what it is.
std::string help_for_refused(const io::Found::Refused& refused) {
    return refused.is_stream
               ? "What another program writes is read from standard input: … | atelier validate -"
               : std::string{};
}

}  // namespace

std::string Opened::id() const {
    const auto& record = sheet->record();
    if (record.form == record::Form::response)
        return record.respondent ? std::string{*record.respondent} : file;
    return record.id ? std::string{*record.id} : file;
}

namespace {

std::vector<Reached> find(Session& session, const std::vector<std::string>& paths, Walked& walked) {
    io::Found found = io::find_records(session.world(), paths);
    for (const io::Found::Told& told : found.told) session.tell(told.sentence, told.help);
    walked.refused = !found.whole;
    walked.left_out = found.left_out;
    for (const std::string& path : found.missing) {
        session.tell(fmt::format("cannot read {}: there is no such file or folder", path),
                     help_for_missing(session, path));
        walked.refused = true;
    }
    for (const io::Found::Refused& refused : found.refused) {
        session.tell(fmt::format("cannot read {}: {}", refused.path, refused.problem),
                     help_for_refused(refused));
        walked.refused = true;
    }
    for (const io::Found::Empty& empty : found.empty) {
        const Refusal refusal = no_record(session, empty);
        if (found.files.empty() && !walked.refused && found.empty.size() == 1) throw refusal;
        session.tell(refusal.message, refusal.help);
    }
    walked.refused = walked.refused || !found.empty.empty();
    session.keep_off(found.files);
    return reached(session.world().files, session.config_folder(), paths, found.files);
}

std::vector<std::string> names_of(const std::vector<Reached>& files) {
    std::vector<std::string> out;
    for (const Reached& file : files) out.push_back(file.name);
    return out;
}

}  // namespace

std::vector<std::string> find_files(Session& session, const std::vector<std::string>& paths, Walked& walked) {
    return names_of(find(session, paths, walked));
}

Walked each_sheet(Session& session, const std::vector<std::string>& paths, Check what,
                  const std::function<bool(Opened&)>& use) {
    Walked walked;
    const std::vector<Reached> files = find(session, paths, walked);
    Progress progress{session.world(), session.look(), files.size()};
    in_order<Opened>(
        files.size(), session.threads(files.size()),
        [&](std::size_t i) { return open_sheet(session, files[i], what); },
        [&](Opened opened) {
            progress.step();
            ++walked.files;
            if (opened.problem.empty()) return use(opened) && session.wanted();
            progress.clear();
            session.tell(fmt::format("cannot read {}: {}", opened.file, opened.problem));
            walked.refused = true;
            return true;
        });
    return walked;
}

std::optional<Hindrance> hindrance(const Session& session, const Opened& opened) {
    const rules::Sheet& sheet = *opened.sheet;
    const bool sound = sheet.document.faults.empty();
    if (sound && sheet.readable()) {
        if (sheet.record().form == record::Form::record) return {};
        return Hindrance{"it is one respondent's answers, not a record", {}};
    }
    Hindrance out{"it has to be put right first",
                  check(sheet, session.method(), session.settings_for(opened.file))};
    std::erase_if(out.errors, [&](const diag::Finding& finding) {
        return finding.severity != diag::Severity::error ||
               (!sound && sheet.readable() && !finding.code.starts_with("SYN"));
    });
    rules::stamp(out.errors, opened.id(), sheet.document);
    return out;
}

void tell(Session& session, const Opened& opened, const Hindrance& hindrance) {
    const std::size_t all = hindrance.errors.size();
    session.tell(fmt::format("{} cannot be judged: {}{}", opened.file, hindrance.why,
                             all > emit::plain::most_hindrances
                                 ? fmt::format("; all {} errors with `atelier validate`", all)
                                 : std::string{}));
}

bool judgeable(Session& session, const Opened& opened) {
    const auto found = hindrance(session, opened);
    if (!found) return true;
    std::string out;
    emit::plain::unjudged(
        {opened.file, rules::masked(opened.id()), opened.sheet->document.source, found->errors, found->why},
        emit::Run{session.settings().as_of, session.method()}, session.look(), out);
    session.world().err.write(out);
    tell(session, opened, *found);
    return false;
}

Opened the_record(Session& session, const std::vector<std::string>& paths, Check what) {
    Walked walked;
    const std::vector<Reached> files = find(session, paths, walked);
    if (walked.refused)
        throw Refusal{
            files.empty() ? "there is no record to work on" : "which record is meant cannot be told", {}};
    if (files.size() > 1)
        throw Refusal{fmt::format("this works on one record, and {} were found: {}", files.size(),
                                  text::listing(names_of(files), "", "and", 4)),
                      "Name the one that is meant."};
    Opened opened = open_sheet(session, files.front(), what);
    if (!opened.problem.empty())
        throw Refusal{fmt::format("cannot read {}: {}", opened.file, opened.problem), {}};
    return opened;
}

}  // namespace atelier::commands
