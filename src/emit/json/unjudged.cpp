#include "emit/json/values.hpp"

namespace atelier::emit::json {

Value object_of(const Unjudged& one) {
    Value errors = Value::array();
    for (const diag::Finding& error : one.errors) errors.push_back(object_of(error, one.source));
    return {{"id", one.record}, {"file", one.file}, {"why", one.why}, {"errors", std::move(errors)}};
}

}  // namespace atelier::emit::json
