#pragma once

#include <string_view>

#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules {

/// Whether a waiver lets this question or output through on that day: somebody answers for it, for a reason, and it has not run out. It may
/// name the address itself, or the step, cell or theme that it belongs to.
[[nodiscard]] inline bool is_waived(const record::Record& record, std::string_view address,
                                    text::Date as_of) {
    const std::string_view group = address.substr(0, address.rfind('.'));
    for (const record::Waiver& waiver : record.waivers) {
        if (!waiver.target || (*waiver.target != address && *waiver.target != group)) continue;
        if (waiver.reason && waiver.by && waiver.until && *waiver.until >= as_of) return true;
    }
    return false;
}

/// Whether an action sees to this question: it names it, has an owner and a review date that has not run out, and was not dropped.
[[nodiscard]] inline bool is_in_hand(const record::Record& record, std::string_view address,
                                     text::Date as_of) {
    for (const record::Action& action : record.actions) {
        if (!action.question || *action.question != address || !action.owner || !action.review) continue;
        const bool dropped = action.state && *action.state == record::ActionState::dropped;
        if (!dropped && *action.review >= as_of) return true;
    }
    return false;
}

}  // namespace atelier::rules
