#pragma once

#include <string>

#include "emit/look.hpp"
#include "emit/report.hpp"

namespace atelier::emit::markdown {

/// A table of the elements of innovation capacity of one record; where it rates none, how to begin.
void elements(const ScoreItem& item, const method::Method& method, const Look& look, std::string& out);

}  // namespace atelier::emit::markdown
