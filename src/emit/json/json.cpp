#include "emit/json/json.hpp"

namespace atelier::emit {

const Format json_format{.name = "json",
                         .help = "for programs",
                         .findings = json::findings,
                         .scores = json::scores,
                         .gates = json::gates,
                         .advice = json::advice,
                         .actions = json::actions,
                         .rules = json::rules,
                         .settings = json::settings,
                         .portfolio = json::portfolio};

}  // namespace atelier::emit
