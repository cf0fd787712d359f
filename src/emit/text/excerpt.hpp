#pragma once

#include <string>

#include "atelier/diag/finding.hpp"
#include "atelier/text/source.hpp"
#include "emit/look.hpp"

namespace atelier::emit::plain {

/// True where a finding points at something that can be shown; one about a text as a whole does not.
[[nodiscard]] bool has_excerpt(const diag::Finding& finding);

/// Appends the lines of the source that a finding points at, in the order of the text, each place underlined with its label beside
/// it. Nothing is wider than the look allows.
void write_excerpt(const text::Source& source, const diag::Finding& finding, const Look& look,
                   std::string& out);

}  // namespace atelier::emit::plain
