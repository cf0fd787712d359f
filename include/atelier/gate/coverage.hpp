#pragma once

#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/record/cover.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What a record can hold against a shortfall: an action that is under way, which makes the gate conditional, or a waiver, which lets one
// address through. Both need somebody's name and a day that has not passed, so that neither lasts by itself.
namespace atelier::gate {

using record::Cover;
using record::cover_of;
using Hold = record::WaiverHold;
using record::hold_of;

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
