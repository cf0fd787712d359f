#pragma once

#include <cstddef>

#include "atelier/gate/checklist.hpp"
#include "atelier/method/method.hpp"
#include "atelier/rules/sheet.hpp"
#include "support/target.hpp"

namespace atelier::fuzz {

/// Which gate and which checklist to look at: all of them for each input would be slow.
struct Asked {
    std::size_t phase{0};  ///< any number: the method's phases are counted round
    gate::Profile profile{gate::Profile::largely};
    gate::Basis basis{gate::Basis::claimed};
    gate::Only only{gate::Only::all};

    /// Chosen by the next bytes.
    [[nodiscard]] static Asked from(Input& input);
};

/// Scores and judges a sheet, and holds the figures against each other: intervals within 0 and 1 and around their point, counts that add up, a
/// gate whose result is that of its points.
void require_sound_scores(const rules::Sheet& sheet, const method::Method& method, const Asked& asked);

}  // namespace atelier::fuzz
