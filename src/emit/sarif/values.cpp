#include "emit/sarif/values.hpp"

#include <fmt/core.h>

#include "atelier/text/date.hpp"
#include "atelier/version.hpp"
#include "emit/json/values.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::sarif {
namespace {

using json::Value;

constexpr std::string_view root = "SRCROOT";
/// Its version rises where the same finding would get another fingerprint.
constexpr std::string_view fingerprint_name = "atelier/v1";

[[nodiscard]] std::string_view level_of(diag::Severity severity) { return diag::to_string(severity); }

[[nodiscard]] Value text_of(std::string_view text) { return {{"text", text}}; }

[[nodiscard]] bool is_relative(std::string_view path) { return !path.starts_with('/'); }

[[nodiscard]] Value artifact_of(std::string_view file) {
    Value out{{"uri", escape::uri(without_dot(file))}};
    if (is_relative(file)) out["uriBaseId"] = root;
    return out;
}

[[nodiscard]] Value physical(std::string_view file, const Place& place) {
    Value region{{"startLine", place.begin.line}};
    if (place.has_columns()) {
        region["startColumn"] = place.begin.column;
        region["endLine"] = place.end.line;
        region["endColumn"] = place.end.column;
    }
    return {{"artifactLocation", artifact_of(file)}, {"region", std::move(region)}};
}

[[nodiscard]] Value logical(std::string_view record, std::string_view address) {
    std::string name = escape::terminal(record);
    if (!address.empty()) name += "/" + escape::terminal(address);
    return Value::array({{{"fullyQualifiedName", name}}});
}

/// Where the documents explain a rule, or what stands for a gate and a score.
[[nodiscard]] std::string page_of(const RemarkKind& kind, std::string_view home) {
    if (kind.code.find('-') != std::string_view::npos)
        return fmt::format("{}/docs/formats.md#what-stands-for-a-gate-and-a-score", home);
    std::string heading = fmt::format("{}-{}", kind.code, kind.name);
    for (char& c : heading)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return fmt::format("{}/docs/rules.md#{}", home, heading);
}

[[nodiscard]] Value rule_of(const RemarkKind& kind, std::string_view home) {
    Value out{
        {"id", kind.code},
        {"name", kind.name},
        {"shortDescription", text_of(message(kind.what))},
        {"fullDescription", text_of(message(fmt::format("{} {}", kind.what, kind.why)))},
        {"help", text_of(message(fmt::format("{} More: atelier explain {}", kind.help, kind.code)))},
        {"defaultConfiguration", {{"level", level_of(kind.severity)}}},
    };
    if (!home.empty()) out["helpUri"] = page_of(kind, home);
    return out;
}

/// True where `{0}` or its like begins.
[[nodiscard]] bool begins_placeholder(std::string_view text) {
    if (!text.starts_with('{')) return false;
    const std::size_t end = text.find_first_not_of("0123456789", 1);
    return end != 1 && end != std::string_view::npos && text[end] == '}';
}

}  // namespace

std::string message(std::string_view text) {
    const std::string plain = escape::sentence(text, true);
    std::string out;
    out.reserve(plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i] == '(' && out.ends_with(']')) out += ' ';
        out += plain[i];
        if (begins_placeholder(std::string_view{plain}.substr(i))) out += ' ';
    }
    return out;
}

Value run_of(std::span<const RemarkKind> kinds, const Run& run, std::string_view home) {
    Value rules = Value::array();
    for (const RemarkKind& kind : kinds) rules.push_back(rule_of(kind, home));
    std::string id{run.call};
    for (char& c : id)
        if (c == ' ') c = '-';
    Value driver{{"name", "atelier"}, {"semanticVersion", version}};
    if (!home.empty()) driver["informationUri"] = home;
    driver["rules"] = std::move(rules);
    Value properties{{"asOf", text::to_iso(run.as_of)}};
    if (!run.softening.softens.empty()) properties["configuration"] = json::object_of(run.softening);
    return {
        {"tool", {{"driver", driver}}},
        {"automationDetails", {{"id", id + "/"}}},
        {"columnKind", "unicodeCodePoints"},
        {"originalUriBaseIds",
         {{root,
           {{"description",
             text_of("The root of the repository; outside of one, the folder of the call.")}}}}},
        {"properties", std::move(properties)},
    };
}

Value result_of(const Remarks& remarks, const Remark& remark, const Run& run) {
    Value location{{"physicalLocation", physical(remarks.file, remark.place)},
                   {"logicalLocations", logical(remarks.record, remark.address)}};
    if (!remark.place.text.empty()) location["message"] = text_of(message(remark.place.text));
    Value out{
        {"ruleId", remark.code},
        {"level", level_of(remark.severity)},
        {"message", text_of(message(with_help(remark)))},
        {"locations", Value::array({std::move(location)})},
        {"partialFingerprints", {{fingerprint_name, remark.fingerprint}}},
    };
    if (!remark.related.empty()) {
        Value related = Value::array();
        for (const Place& place : remark.related) {
            Value each{{"physicalLocation", physical(remarks.file, place)}};
            if (!place.text.empty()) each["message"] = text_of(message(place.text));
            related.push_back(std::move(each));
        }
        out["relatedLocations"] = std::move(related);
    }
    if (remark.standing == Standing::accepted) {
        Value suppression{{"kind", "inSource"}, {"status", "accepted"}};
        if (!remark.because.empty()) suppression["justification"] = message(remark.because);
        out["suppressions"] = Value::array({std::move(suppression)});
    }
    if (run.has_baseline) out["baselineState"] = remark.standing == Standing::known ? "unchanged" : "new";
    return out;
}

Value notification_of(std::string_view file, std::string_view text) {
    Value out{{"level", "warning"}, {"message", text_of(message(text))}};
    if (!file.empty())
        out["locations"] = Value::array({{{"physicalLocation", {{"artifactLocation", artifact_of(file)}}}}});
    return out;
}

Value invocation_of(std::span<const Value> notifications) {
    Value all = Value::array();
    for (const Value& each : notifications) all.push_back(each);
    return {{"executionSuccessful", true}, {"toolExecutionNotifications", std::move(all)}};
}

}  // namespace atelier::emit::sarif
