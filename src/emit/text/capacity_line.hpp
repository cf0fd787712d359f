#pragma once

#include <string>
#include <vector>

#include "atelier/score/score.hpp"
#include "emit/look.hpp"

namespace atelier::emit::text_format {

/// Innovation capacity in a line, folded between its elements: `Innovation capacity  leadership 0.33 · learning 0.33 to 0.67 · …`. Nothing
/// where no element is rated.
[[nodiscard]] std::string capacity_line(const std::vector<score::ElementScore>& elements, const Look& look);

}  // namespace atelier::emit::text_format
