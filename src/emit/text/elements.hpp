#pragma once

#include "emit/report.hpp"
#include "emit/text/page.hpp"

namespace atelier::emit::plain {

/// The five elements of innovation capacity of one record; where it rates none, how to begin.
void elements(Page& page, const ScoreItem& item, const method::Method& method);

}  // namespace atelier::emit::plain
