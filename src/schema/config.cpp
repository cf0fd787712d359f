#include "atelier/rules/config.hpp"

#include "schema/fields.hpp"
#include "schema/schema.hpp"

// The schema of the configuration, from its describe().
namespace atelier::schema {

namespace {

/// How a number of bytes is written.
constexpr std::string_view size_pattern = "^[1-9][0-9]{0,8} ?(KiB|MiB)$";

}  // namespace

template <bool Bytes>
Value shape(Sheet& sheet, const rules::Limit<Bytes>&) {
    return sheet.refer(Bytes ? "size" : "count", [&] {
        Value rule{{"type", Bytes ? Value{"integer", "string"} : Value{"integer"}},
                   {"minimum", 1},
                   {"maximum", 999'999'999}};
        if (Bytes) rule["pattern"] = size_pattern;
        rule["errorMessage"] =
            Bytes ? "A number of bytes stands here, or a number with KiB or MiB, without quotes."
                  : "A whole number from 1 stands here, without quotes.";
        Value out = where_given(sheet, rule);
        if (Bytes) out["examples"] = {"8 MiB"};
        return out;
    });
}

/// Codes of rules, each with a severity. Which codes there are, the program knows; a schema that named them would differ with each version.
Value shape(Sheet& sheet, const rules::Severities&) {
    Value out = mapping(sheet, {});
    out["additionalProperties"] = shape(sheet, record::Choice<rules::Strictness>{});
    return out;
}

Value config_schema(const Input& input) {
    Sheet sheet{input.method};
    const Value schema = mapping_alone(keys_of<rules::Config>(sheet));
    return document("config", {}, "The configuration of atelier",
                    "What holds for a folder of records: .atelier.yaml.", schema, sheet.definitions());
}

}  // namespace atelier::schema
