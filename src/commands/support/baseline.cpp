#include "commands/support/baseline.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/core.h>

#include "atelier/rules/sizes.hpp"
#include "commands/support/meant.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

/// A mended folder may have thousands; whoever wants all of them takes a format for programs.
constexpr std::size_t most_named = 20;

}  // namespace

Baseline::Baseline(Session& session) : session_{session} {
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
    if (!read.whole)
        throw Refusal{fmt::format("the baseline {} has more than {} findings", path,
                                  rules::with_commas(most_baseline_findings)),
                      "Keep one for each folder of records."};
    known_ = std::move(read.entries);
}

void Baseline::mark(Opened& opened) {
    const std::string id = opened.id();
    // A text that cannot be read hides its other findings; they are not gone.
    if (opened.sheet->readable()) records_.insert(id);
    for (diag::Finding& finding : opened.findings) {
        const auto found = known_.find(finding.fingerprint);
        // What is taken back is still there.
        if (found != known_.end()) found->second.seen = true;
        if (finding.suppressed) continue;
        finding.known = found != known_.end();
        current_[finding.fingerprint] = {id, std::string{finding.code}, finding.address, true};
    }
}

std::vector<emit::Fixed> Baseline::fixed() const {
    std::vector<emit::Fixed> out;
    for (const auto& [print, entry] : known_)
        if (!entry.seen && records_.contains(entry.record) && session_.settings().selects(entry.code))
            out.push_back({entry.record, entry.code, entry.address, print});
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

void Baseline::write(const std::string& path) const {
    if (current_.size() > most_baseline_findings)
        throw Refusal{fmt::format("a baseline holds up to {} findings, and there are {}",
                                  rules::with_commas(most_baseline_findings),
                                  rules::with_commas(static_cast<std::uint32_t>(current_.size()))),
                      "Write one for each folder of records."};
    if (const std::string problem = session_.world().files.write(path, baseline_text(current_));
        !problem.empty())
        throw Refusal{fmt::format("cannot write the baseline {}: {}", path, problem), {}};
}

}  // namespace atelier::commands
