#pragma once

#include <cstdint>
#include <string_view>

#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What a record can hold against a shortfall: an action that is under way, which makes the gate conditional, or a waiver, which lets one
// address through. Both need somebody's name and a day that has not passed, so that neither lasts by itself. Asked by the rules about
// phases and by the gate alike.
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

/// What the record has for one address: the first action and the first waiver that count; where there is none that does, the first that
/// nearly would, so that the gate can say what is wrong with it. The pointers lead into the Record.
struct Coverage {
    const Action* action{nullptr};
    const Action* near_action{nullptr};
    const Waiver* waiver{nullptr};
    const Waiver* near_waiver{nullptr};
};

/// What stands against a shortfall of `address`. An action names the question. A waiver names the question or output, or `group`: the step,
/// cell or theme that the question is asked in, and nothing for an output.
[[nodiscard]] inline Coverage coverage(const Record& record, std::string_view address, std::string_view group,
                                       text::Date as_of) {
    Coverage out;
    for (const Action& action : record.actions) {
        if (!action.question || *action.question != address) continue;
        const Action*& place = cover_of(action, as_of) == Cover::covers ? out.action : out.near_action;
        if (place == nullptr) place = &action;
    }
    for (const Waiver& waiver : record.waivers) {
        if (!waiver.target || (*waiver.target != address && *waiver.target != group)) continue;
        const Waiver*& place = hold_of(waiver, as_of) == WaiverHold::holds ? out.waiver : out.near_waiver;
        if (place == nullptr) place = &waiver;
    }
    return out;
}

}  // namespace atelier::record
