#pragma once

#include <string>

#include "atelier/record/record.hpp"
#include "emit/look.hpp"
#include "emit/report.hpp"

namespace atelier::emit::markdown {

/// Which record, where, as of when, and where it says it is: a heading of the second level and a line.
void heading(const record::Record& record, const Run& run, const Look& look, std::string& out);

}  // namespace atelier::emit::markdown
