#pragma once

#include <span>
#include <string_view>

#include "atelier/method/method.hpp"
#include "emit/json/stream.hpp"

// JSON Schemas (draft-07) of what people write for the program, for editors, and of what the program writes for others.
namespace atelier::schema {

using emit::json::Value;

/// What a schema may depend on.
struct Input {
    const method::Method& method;   ///< by which records are read
    const method::Method& base;     ///< over which an overlay would be laid
    const method::Method& shipped;  ///< the method that ships
};

/// One schema. `written` is true for what the program writes: then `atelier.NAME` stands as `schema` at the top of such a text.
struct Schema {
    std::string_view name;
    std::string_view summary;
    bool written{false};
    Value (*make)(const Input&);
};

/// All of them, in the order in which they are listed.
[[nodiscard]] std::span<const Schema> all();

[[nodiscard]] Value record_schema(const Input& input);
[[nodiscard]] Value response_schema(const Input& input);
[[nodiscard]] Value method_schema(const Input& input);
[[nodiscard]] Value config_schema(const Input& input);
[[nodiscard]] Value findings_schema(const Input& input);
[[nodiscard]] Value score_schema(const Input& input);
[[nodiscard]] Value gate_schema(const Input& input);
[[nodiscard]] Value next_schema(const Input& input);
[[nodiscard]] Value actions_schema(const Input& input);
[[nodiscard]] Value portfolio_schema(const Input& input);
[[nodiscard]] Value finding_schema(const Input& input);
[[nodiscard]] Value left_out_schema(const Input& input);
[[nodiscard]] Value configuration_schema(const Input& input);
[[nodiscard]] Value fixed_schema(const Input& input);
[[nodiscard]] Value findings_summary_schema(const Input& input);
[[nodiscard]] Value score_record_schema(const Input& input);
[[nodiscard]] Value gate_record_schema(const Input& input);
[[nodiscard]] Value unjudged_schema(const Input& input);
[[nodiscard]] Value rules_schema(const Input& input);
[[nodiscard]] Value settings_schema(const Input& input);
[[nodiscard]] Value baseline_schema(const Input& input);

}  // namespace atelier::schema
