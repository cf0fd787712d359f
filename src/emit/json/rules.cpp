#include <string>

#include "atelier/rules/rule.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"

namespace atelier::emit::json {

namespace {

[[nodiscard]] std::string_view name_of(rules::Subject subject) {
    switch (subject) {
        case rules::Subject::method: return "method";
        case rules::Subject::config: return "config";
        case rules::Subject::text: return "text";
        case rules::Subject::record: break;
    }
    return "record";
}

[[nodiscard]] Value value_of(const rules::Rule& rule) {
    Value claims = Value::array();
    for (const std::string_view address : rule.claims) claims.push_back(address);
    return {
        {"code", rule.code},
        {"name", rule.name},
        {"family", rule.family()},
        {"severity", to_string(rule.severity)},
        {"subject", name_of(rule.subject)},
        {"what", rule.what},
        {"why", rule.why},
        {"help", rule.help},
        {"bad", rule.bad},
        {"good", rule.good},
        {"claims", claims},
    };
}

}  // namespace

void rules(std::span<const rules::Rule* const> all, const Look&, std::string& out) {
    Stream stream;
    stream.open("atelier.rules", out);
    stream.open_list("rules", out);
    for (const rules::Rule* rule : all) stream.item(value_of(*rule), out);
    stream.close_list(out);
    stream.close(out);
}

}  // namespace atelier::emit::json
