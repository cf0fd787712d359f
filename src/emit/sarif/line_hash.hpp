#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "atelier/text/source.hpp"

namespace atelier::emit::sarif {

/// By line, the value that GitHub's upload action gives as `primaryLocationLineHash`: by it code scanning knows a finding again after its
/// line has moved. It is the hash of the line and what follows it, 100 characters without blanks, and how often that hash occurred so far.
/// Nothing where the text is no UTF-8: what the action makes of such bytes is its own affair, and it then computes the value itself.
[[nodiscard]] std::map<std::uint32_t, std::string> line_hashes(const text::Source& source,
                                                               const std::set<std::uint32_t>& lines);

}  // namespace atelier::emit::sarif
