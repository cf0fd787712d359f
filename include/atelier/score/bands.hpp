#pragma once

#include <algorithm>

#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/fraction.hpp"

// Where a score stops being a figure and becomes a word. The limits are those of the rating scale of ISO/IEC 33020 and so this toolkit's
// choice: the method's sources draw no line.
namespace atelier::score {

/// The band of a value alone. Each limit belongs to the band below it: exactly 0.50 is still `partly`.
[[nodiscard]] constexpr Band band_of(text::Fraction low) {
    if (low <= text::Fraction{3, 20}) return Band::not_;
    if (low <= text::Fraction{1, 2}) return Band::partly;
    if (low <= text::Fraction{17, 20}) return Band::largely;
    return Band::fully;
}

/// How weak a question is, from 0: unanswered and unknown, then `not` and `declined`, then upwards. Not for what does not apply.
[[nodiscard]] constexpr int strength(record::State state) { return record::step(state) + 1; }

/// The highest band that a weakest question allows: one step above it, on the order that names the weakest.
[[nodiscard]] constexpr Band ceiling_above(record::State weakest) {
    return static_cast<Band>(std::min(strength(weakest), static_cast<int>(Band::fully)));
}

/// The band of a set of questions: an average hides a weak spot, and this does not.
[[nodiscard]] constexpr Band band_of(text::Fraction low, record::State weakest) {
    return std::min(band_of(low), ceiling_above(weakest));
}

}  // namespace atelier::score
