#include "commands/support/baseline.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "atelier/diag/fingerprint.hpp"
#include "atelier/text/words.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view schema = "atelier.baseline";
constexpr std::size_t largest = 64U << 20U;

}  // namespace

Baseline::Baseline(Session& session) : session_{session} {
    const auto path = session.arguments().get("baseline");
    if (!path) return;
    const io::ReadResult read = session.world().files.read(*path, largest);
    if (!read.ok())
        throw Refusal{fmt::format("cannot read the baseline {}: {}", *path, read.problem),
                      "Write one first: atelier validate --write-baseline FILE"};
    const auto json = nlohmann::json::parse(read.text, nullptr, false);
    const bool sound = json.is_object() && json.contains("schema") && json["schema"] == schema &&
                       json.contains("findings") && json["findings"].is_array();
    if (!sound)
        throw Refusal{fmt::format("{} is not a baseline", *path),
                      "A baseline is written by: atelier validate --write-baseline FILE"};
    for (const auto& finding : json["findings"])
        if (finding.is_object() && finding.contains("fingerprint") && finding["fingerprint"].is_string())
            known_[finding["fingerprint"].get<std::string>()] = {};
}

void Baseline::mark(Opened& opened) {
    const bool writes = session_.arguments().has("write-baseline");
    if (known_.empty() && !writes) return;
    const std::string id = opened.id();
    const auto prints = diag::fingerprints(opened.findings, id);
    for (std::size_t i = 0; i < prints.size(); ++i) {
        diag::Finding& finding = opened.findings[i];
        if (finding.suppressed) continue;
        if (writes) current_[prints[i]] = {id, std::string{finding.code}, finding.address, true};
        const auto found = known_.find(prints[i]);
        if (found == known_.end()) continue;
        found->second.seen = true;
        finding.suppressed = true;
        finding.suppressed_because = "known from the baseline";
    }
}

void Baseline::finish() {
    std::size_t gone = 0;
    for (const auto& [print, entry] : known_)
        if (!entry.seen) ++gone;
    if (gone > 0)
        session_.tell(fmt::format("{} of the baseline {} gone: write it anew with --write-baseline",
                                  text::count(gone, "finding"), gone == 1 ? "is" : "are"));
    const auto path = session_.arguments().get("write-baseline");
    if (!path) return;
    auto findings = nlohmann::ordered_json::array();
    for (const auto& [print, entry] : current_)
        findings.push_back({{"fingerprint", print},
                            {"record", entry.record},
                            {"code", entry.code},
                            {"address", entry.address}});
    const nlohmann::ordered_json json{{"schema", schema}, {"version", 1}, {"findings", findings}};
    const std::string text = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (const std::string problem = session_.world().files.write(*path, text); !problem.empty())
        throw Refusal{fmt::format("cannot write the baseline {}: {}", *path, problem), {}};
}

}  // namespace atelier::commands
