#pragma once

#include <cstdint>

#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// When an action sees to a shortfall and a waiver lets it through: asked by the rules about phases and by the gate alike.
namespace atelier::record {

/// Why an action does not (or does) cover the question that it names.
enum class Cover : std::uint8_t { covers, dropped, no_owner, no_review, review_over };

[[nodiscard]] inline Cover cover_of(const Action& action, text::Date as_of) {
    if (action.state && *action.state == ActionState::dropped) return Cover::dropped;
    if (!action.owner) return Cover::no_owner;
    if (!action.review) return Cover::no_review;
    return *action.review >= as_of ? Cover::covers : Cover::review_over;
}

/// Why a waiver does not (or does) hold. On its last day it holds still.
enum class WaiverHold : std::uint8_t { holds, no_reason, no_name, no_end, over };

[[nodiscard]] inline WaiverHold hold_of(const Waiver& waiver, text::Date as_of) {
    if (!waiver.reason) return WaiverHold::no_reason;
    if (!waiver.by) return WaiverHold::no_name;
    if (!waiver.until) return WaiverHold::no_end;
    return *waiver.until >= as_of ? WaiverHold::holds : WaiverHold::over;
}

}  // namespace atelier::record
