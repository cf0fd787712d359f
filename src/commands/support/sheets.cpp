#include "commands/support/sheets.hpp"

#include <utility>

#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/in_order.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/progress.hpp"
#include "commands/support/refusal.hpp"
#include "commands/support/ruling.hpp"
#include "commands/support/selection.hpp"
#include "commands/support/surroundings.hpp"
#include "emit/text/text.hpp"
#include "io/find_records.hpp"

namespace atelier::commands {
namespace {

std::string shown_name(const Session& session, const std::string& path) {
    return path == "-" ? session.arguments().get_or("stdin-filename", "standard input") : path;
}

Opened open_sheet(Session& session, const std::string& path, Check what) {
    Opened opened;
    opened.file = shown_name(session, path);
    const rules::Settings& settings = session.settings();
    io::ReadResult read = path == "-" ? session.world().standard_input(settings.limits.file)
                                      : session.world().files.read(path, settings.limits.file);
    if (!read.ok()) {
        opened.problem = read.problem;
        return opened;
    }
    const io::World& world = session.world();
    const yaml::Deadline deadline{[&world, end = world.milliseconds() + 1000LL * settings.limits.seconds] {
        return world.milliseconds() > end;
    }};
    yaml::Limits limits = settings.limits;
    limits.deadline = &deadline;
    opened.sheet = read_sheet({opened.file, std::move(read.text)}, session.method(), limits);
    if (what == Check::all) {
        const RecordSurroundings surroundings{
            session.world(), session.listings(),
            path == "-" ? session.arguments().get_or("stdin-filename", "./-") : path};
        rules::Settings own = session.settings_for(opened.file);
        own.limits.deadline = &deadline;
        opened.findings = check(*opened.sheet, session.method(), own, &surroundings);
        diag::stamp(opened.findings, opened.id());
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
    return meant(session.world().files, path);
}

Refusal no_record(const Session& session, const io::Found& found) {
    const std::string where = found.empty.empty()          ? "here"
                              : found.empty.front() == "." ? "in this folder"
                                                           : "in " + text::listing(found.empty);
    std::vector<std::string> unnamed;
    for (const std::string& folder : found.empty)
        for (std::string& path : io::unnamed_records(session.world().files, folder))
            unnamed.push_back(std::move(path));
    const std::string other =
        unnamed.empty() ? "any other name can be given as it is. To begin one: atelier init"
                        : text::listing(unnamed, "`", "and", 3) +
                              (unnamed.size() == 1 ? " looks like one, and can be given as it is"
                                                   : " look like records, and can be given as they are");
    return {fmt::format("no record {}", where),
            "A record is a file named atelier.yaml or something.atelier.yaml; " + other};
}

}  // namespace

std::string Opened::id() const {
    const auto& record = sheet->record();
    if (record.form == record::Form::response)
        return record.respondent ? std::string{*record.respondent} : file;
    return record.id ? std::string{*record.id} : file;
}

std::vector<std::string> find_files(Session& session, const std::vector<std::string>& paths, Walked& walked) {
    io::Found found = io::find_records(session.world(), paths);
    for (const std::string& message : found.messages) session.tell(message);
    walked.refused = !found.whole;
    for (const std::string& path : found.missing) {
        session.tell(fmt::format("cannot read {}: there is no such file or folder", path),
                     help_for_missing(session, path));
        walked.refused = true;
    }
    if (found.files.empty() && !walked.refused) throw no_record(session, found);
    session.keep_off(found.files);
    return std::move(found.files);
}

Walked each_sheet(Session& session, const std::vector<std::string>& paths, Check what,
                  const std::function<bool(Opened&)>& use) {
    Walked walked;
    const std::vector<std::string> files = find_files(session, paths, walked);
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
    diag::stamp(out.errors, opened.id());
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
        {opened.file, opened.id(), opened.sheet->document.source, found->errors, found->why},
        emit::Run{session.settings().as_of, session.method()}, session.look(), out);
    session.world().err.write(out);
    tell(session, opened, *found);
    return false;
}

Opened the_record(Session& session, const std::vector<std::string>& paths) {
    Walked walked;
    const std::vector<std::string> files = find_files(session, paths, walked);
    if (walked.refused)
        throw Refusal{
            files.empty() ? "there is no record to work on" : "which record is meant cannot be told", {}};
    if (files.size() > 1)
        throw Refusal{fmt::format("this works on one record, and {} were found: {}", files.size(),
                                  text::listing(files, "", "and", 4)),
                      "Name the one that is meant."};
    Opened opened = open_sheet(session, files.front(), Check::none);
    if (!opened.problem.empty())
        throw Refusal{fmt::format("cannot read {}: {}", opened.file, opened.problem), {}};
    return opened;
}

}  // namespace atelier::commands
