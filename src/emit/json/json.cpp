#include "emit/json/json.hpp"

namespace atelier::emit {

const Format json_format{"json",      "for programs", json::findings, json::scores,
                         json::gates, json::rules,    json::settings};

}  // namespace atelier::emit
