#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/text/source.hpp"
#include "emit/report.hpp"

namespace atelier::emit::markdown {

/// The findings of one file as a table under a heading; nothing where there are none to show. `title` is Markdown; empty: the file's name.
void file_table(const text::Source& source, std::string_view title,
                const std::vector<diag::Finding>& findings, bool unicode, std::string& out);

/// A record without figures: why, and what has to be put right.
void not_judged(const Unjudged& one, bool unicode, std::string& out);

}  // namespace atelier::emit::markdown
