#include "schema/schema.hpp"

#include <array>

namespace atelier::schema {

std::span<const Schema> all() {
    static constexpr std::array<Schema, 10> table{{
        {"record", "the record of an atelier, by the method at hand", false, record_schema},
        {"response", "one respondent's answers, by the method at hand", false, response_schema},
        {"method", "a local method, or an overlay", false, method_schema},
        {"config", "the configuration, .atelier.yaml", false, config_schema},
        {"findings", "JSON of validate and of method lint", true, findings_schema},
        {"score", "JSON of score", true, score_schema},
        {"gate", "JSON of gate", true, gate_schema},
        {"rules", "JSON of rules", true, rules_schema},
        {"settings", "JSON of config", true, settings_schema},
        {"baseline", "what validate --write-baseline writes", true, baseline_schema},
    }};
    return table;
}

}  // namespace atelier::schema
