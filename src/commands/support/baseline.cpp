#include "commands/support/baseline.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "atelier/text/words.hpp"
#include "commands/support/refusal.hpp"

namespace atelier::commands {
namespace {

constexpr std::string_view schema = "atelier.baseline";
constexpr std::size_t largest = 64U << 20U;
/// A mended folder may have thousands; whoever wants all of them takes a format for programs.
constexpr std::size_t most_named = 20;

std::string text_of(const nlohmann::json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

}  // namespace

Baseline::Baseline(Session& session) : session_{session} {
    if (const auto path = session.arguments().get("baseline")) read(*path);
}

void Baseline::read(const std::string& path) {
    // --write-baseline may name it: that brings it up to date.
    session_.keep_off({path}, {"output"});
    const io::ReadResult text = session_.world().files.read(path, largest);
    if (!text.ok())
        throw Refusal{fmt::format("cannot read the baseline {}: {}", path, text.problem),
                      "Write one first: atelier validate --write-baseline FILE"};
    const auto json = nlohmann::json::parse(text.text, nullptr, false);
    const bool sound = json.is_object() && text_of(json, "schema") == schema && json.contains("findings") &&
                       json["findings"].is_array();
    if (!sound)
        throw Refusal{fmt::format("{} is not a baseline", path),
                      "A baseline is written by: atelier validate --write-baseline FILE"};
    for (const auto& finding : json["findings"]) {
        if (!finding.is_object()) continue;
        const std::string print = text_of(finding, "fingerprint");
        if (!print.empty())
            known_[print] = {text_of(finding, "record"), text_of(finding, "code"),
                             text_of(finding, "address"), false};
    }
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
    auto findings = nlohmann::ordered_json::array();
    for (const auto& [print, entry] : current_)
        findings.push_back({{"fingerprint", print},
                            {"record", entry.record},
                            {"code", entry.code},
                            {"address", entry.address}});
    const nlohmann::ordered_json json{{"schema", schema}, {"version", 1}, {"findings", findings}};
    const std::string text = json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
    if (const std::string problem = session_.world().files.write(path, text); !problem.empty())
        throw Refusal{fmt::format("cannot write the baseline {}: {}", path, problem), {}};
}

}  // namespace atelier::commands
