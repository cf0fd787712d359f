#pragma once

#include "schema/outputs.hpp"

namespace atelier::schema {

/// One finding of validate, as it stands in every JSON that has some.
void add_finding(output::Object& out);

/// The list of records without figures that `score` and `gate` end with.
[[nodiscard]] Value unjudged_list();

}  // namespace atelier::schema
