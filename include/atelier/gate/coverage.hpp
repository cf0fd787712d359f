#pragma once

#include <cstdint>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What a record can hold against a shortfall: an action that is under way, which makes the gate conditional, or a waiver, which lets one
// address through. Both need somebody's name and a day that has not passed, so that neither lasts by itself.
namespace atelier::gate {

/// Why an action does not (or does) cover the question that it names.
enum class Cover : std::uint8_t { covers, dropped, no_owner, no_review, review_over };

[[nodiscard]] inline Cover cover_of(const record::Action& action, text::Date as_of) {
    if (action.state && *action.state == record::ActionState::dropped) return Cover::dropped;
    if (!action.owner) return Cover::no_owner;
    if (!action.review) return Cover::no_review;
    return *action.review >= as_of ? Cover::covers : Cover::review_over;
}

/// Why a waiver does not (or does) hold. On its last day it holds still.
enum class Hold : std::uint8_t { holds, no_reason, no_name, no_end, over };

[[nodiscard]] inline Hold hold_of(const record::Waiver& waiver, text::Date as_of) {
    if (!waiver.reason) return Hold::no_reason;
    if (!waiver.by) return Hold::no_name;
    if (!waiver.until) return Hold::no_end;
    return *waiver.until >= as_of ? Hold::holds : Hold::over;
}

/// What the record has for one address: the first action and the first waiver that count; where there is none that does, the first that
/// nearly would, so that the gate can say what is wrong with it.
struct Coverage {
    const record::Action* action{nullptr};
    const record::Action* near_action{nullptr};
    const record::Waiver* waiver{nullptr};
    const record::Waiver* near_waiver{nullptr};
};

/// What stands against a shortfall of `address`. An action names the question. A waiver names the question or output, or `group`: the step,
/// cell or theme that the question is asked in, and nothing for an output.
[[nodiscard]] inline Coverage coverage(const record::Record& record, std::string_view address,
                                       std::string_view group, text::Date as_of) {
    Coverage out;
    for (const record::Action& action : record.actions) {
        if (!action.question || *action.question != address) continue;
        const record::Action*& place =
            cover_of(action, as_of) == Cover::covers ? out.action : out.near_action;
        if (place == nullptr) place = &action;
    }
    for (const record::Waiver& waiver : record.waivers) {
        if (!waiver.target || (*waiver.target != address && *waiver.target != group)) continue;
        const record::Waiver*& place = hold_of(waiver, as_of) == Hold::holds ? out.waiver : out.near_waiver;
        if (place == nullptr) place = &waiver;
    }
    return out;
}

}  // namespace atelier::gate
