#include <string>

#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"

namespace atelier::emit::json {

void settings(const SettingsReport& report, const Look&, std::string& out) {
    Value overrides = Value::array();
    for (const SettingsOverride& one : report.overrides) {
        Value value{{"paths", one.paths}, {"line", one.line}};
        value["holds"] = report.record.empty() ? Value{} : Value(one.holds);
        overrides.push_back(std::move(value));
    }
    Stream stream;
    stream.open("atelier.settings", out);
    stream.field("file", or_null(report.file), out);
    stream.field("record", or_null(report.record), out);
    stream.field("overrides", overrides, out);
    stream.open_list("settings", out);
    for (const Setting& setting : report.settings) {
        Value value{{"key", setting.key}};
        value["value"] = or_null(setting.value);
        value["source"] = setting.source;
        value["name"] = or_null(setting.name);
        value["line"] = setting.line == 0 ? Value{} : Value(setting.line);
        value["overridden"] = setting.overridden;
        stream.item(value, out);
    }
    stream.close_list(out);
    stream.close(out);
}

}  // namespace atelier::emit::json
