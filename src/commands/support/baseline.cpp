#include "commands/support/baseline.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/core.h>

#include "atelier/diag/fingerprint.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/rules/sizes.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/refusal.hpp"
#include "io/path_words.hpp"
#include "io/reach.hpp"

namespace atelier::commands {
namespace {

/// A mended folder may have thousands; whoever wants all of them takes a format for programs.
constexpr std::size_t most_named = 20;

}  // namespace

Baseline::Baseline(Session& session)
    : session_{session},
      knows_{session.arguments().has("baseline")},
      writes_{session.arguments().has("write-baseline")} {
    if (!knows_ && !writes_) return;
    root_ = io::join(io::reach_of(session.world().files, "."), "");
    if (const auto path = session.arguments().get("baseline")) read(*path);
}

void Baseline::read(const std::string& path) {
    // --write-baseline may name it: that brings it up to date.
    session_.keep_off({path}, "write-baseline");
    const io::ReadResult file = session_.world().files.read(path, most_baseline_bytes);
    if (!file.ok())
        throw Refusal{
            fmt::format("cannot read the baseline {}: {}", path, file.problem),
            meant(session_.world().files, path, "Write one first: atelier validate --write-baseline FILE")};
    if (file.text.size() > most_baseline_bytes)
        throw Refusal{fmt::format("the baseline {} is longer than {} MiB", path, most_baseline_bytes >> 20U),
                      "Keep one for each folder of records."};
    BaselineText read = read_baseline(file.text);
    if (!read.sound)
        throw Refusal{fmt::format("{} is not a baseline", path),
                      "A baseline is written by: atelier validate --write-baseline FILE"};
    if (!read.current)
        throw Refusal{
            fmt::format("the baseline {} was written by an earlier version, and fingerprints have changed",
                        path),
            fmt::format("Write it anew: atelier validate --write-baseline {}", path)};
    if (!read.whole)
        throw Refusal{fmt::format("the baseline {} has more than {} findings", path,
                                  rules::with_commas(most_baseline_findings)),
                      "Keep one for each folder of records."};
    known_ = std::move(read.entries);
}

std::string Baseline::named(const std::string& file) const {
    const std::string whole =
        io::join(session_.world().files.upwards(io::folder_of(file)).front(), io::name_of(file));
    return whole.starts_with(root_) ? whole.substr(root_.size()) : whole;
}

bool Baseline::is_moved(const std::string& from, const std::string& to) {
    const auto [at, fresh] = moved_.try_emplace(from);
    if (!fresh) return at->second == to;
    // What a stranger's baseline names outside of here is not asked for.
    const bool outside = from.starts_with('/') || from.starts_with("../") ||
                         from.find("/../") != std::string::npos || from.ends_with("/..");
    const bool stands = !outside && session_.world().files.kind(root_ + from) == io::EntryKind::file;
    if (!stands) at->second = to;
    return !stands;
}

/// A copy of a record has the same fingerprints, and its findings are new. A record that was moved has them too: there nothing stands any
/// more at the old place, and the first that has its findings is taken for it.
BaselineEntry* Baseline::find(std::uint64_t print, const std::string& file) {
    auto& all = known_.all();
    const auto first =
        std::lower_bound(all.begin(), all.end(), print,
                         [](const BaselineEntry& one, std::uint64_t wanted) { return one.print < wanted; });
    for (auto at = first; at != all.end() && at->print == print; ++at)
        if (*at->file == file) return &*at;
    for (auto at = first; at != all.end() && at->print == print; ++at)
        if (is_moved(*at->file, file)) return &*at;
    return nullptr;
}

void Baseline::mark(Opened& opened) {
    if (!knows_ && !writes_) return;
    const std::string id = opened.id();
    const std::string file = named(opened.file);
    // A text that cannot be read hides its other findings; they are not gone.
    if (knows_ && opened.sheet->readable()) records_.insert(id);
    const auto know = [&](std::uint64_t print, auto& finding) {
        BaselineEntry* found = knows_ ? find(print, file) : nullptr;
        // What is taken back is still there.
        if (found != nullptr) found->seen = true;
        finding.known = found != nullptr && !finding.suppressed;
        return writes_ && !finding.suppressed;
    };
    for (diag::Finding& finding : opened.findings)
        if (const std::uint64_t print = std::stoull(finding.fingerprint, nullptr, 16); know(print, finding))
            current_.add(print, id, file, finding.code, finding.address);
    for (rules::Brief& brief : opened.briefs)
        if (know(brief.print, brief)) current_.add(brief.print, id, file, brief.rule->code, {});
}

std::vector<emit::Fixed> Baseline::fixed() const {
    std::vector<emit::Fixed> out;
    for (const BaselineEntry& entry : known_.all())
        if (!entry.seen && records_.contains(*entry.record) && session_.settings().selects(*entry.code))
            // A baseline is a file of the change like any other: what it names may identify somebody.
            out.push_back({rules::masked(*entry.record), *entry.code, rules::masked(*entry.address),
                           diag::in_hex(entry.print)});
    return out;
}

void Baseline::finish(const std::vector<emit::Fixed>& fixed) {
    const std::size_t named = std::min(fixed.size(), most_named);
    for (std::size_t i = 0; i < named; ++i)
        session_.tell(fmt::format("fixed since the baseline: {} in {}{}{}", fixed[i].code, fixed[i].record,
                                  fixed[i].address.empty() ? "" : ", at ", fixed[i].address));
    if (fixed.size() > named)
        session_.tell(fmt::format("and {} more of the baseline; all: --format json", fixed.size() - named));
    const auto path = session_.arguments().get("write-baseline");
    if (path) return write(*path);
    if (!fixed.empty())
        session_.tell(fmt::format("to forget {}, write the baseline anew: --write-baseline FILE",
                                  fixed.size() == 1 ? "it" : "them"));
}

void Baseline::write(const std::string& path) {
    current_.sort();
    if (!current_.fits())
        throw Refusal{fmt::format("a baseline holds up to {} findings and {} MiB, and there are {}",
                                  rules::with_commas(most_baseline_findings), most_baseline_bytes >> 20U,
                                  rules::with_commas(static_cast<std::uint32_t>(current_.size()))),
                      "Write one for each folder of records."};
    if (const std::string problem = session_.world().files.write(path, baseline_text(current_));
        !problem.empty())
        throw Refusal{fmt::format("cannot write the baseline {}: {}", path, problem), {}};
}

}  // namespace atelier::commands
