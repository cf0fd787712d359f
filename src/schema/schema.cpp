#include "schema/schema.hpp"

#include <array>

namespace atelier::schema {

std::span<const Schema> all() {
    static constexpr std::array<Schema, 21> table{{
        {"record", "the record of an atelier, by the method at hand", false, record_schema},
        {"response", "one respondent's answers, by the method at hand", false, response_schema},
        {"method", "a local method, or an overlay", false, method_schema},
        {"config", "the configuration, .atelier.yaml", false, config_schema},
        {"findings", "JSON of validate and of method lint", true, findings_schema},
        {"score", "JSON of score", true, score_schema},
        {"gate", "JSON of gate", true, gate_schema},
        {"next", "JSON of next", true, next_schema},
        {"actions", "JSON of actions", true, actions_schema},
        {"portfolio", "JSON of portfolio", true, portfolio_schema},
        {"finding", "a line of validate --format ndjson", true, finding_schema},
        {"left-out", "a line about findings that are counted and not shown", true, left_out_schema},
        {"fixed", "a line about a finding of the baseline that is gone", true, fixed_schema},
        {"findings-summary", "the last line of validate --format ndjson", true, findings_summary_schema},
        {"score-record", "a line of score --format ndjson", true, score_record_schema},
        {"gate-record", "a line of gate --format ndjson", true, gate_record_schema},
        {"unjudged", "a line of either about a record that has no figures", true, unjudged_schema},
        {"configuration", "a line of either about what the configuration makes milder", true,
         configuration_schema},
        {"rules", "JSON of rules", true, rules_schema},
        {"settings", "JSON of config", true, settings_schema},
        {"baseline", "what validate --write-baseline writes", true, baseline_schema},
    }};
    return table;
}

}  // namespace atelier::schema
