#pragma once

#include <string_view>

#include "atelier/record/cover.hpp"
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
        if (record::hold_of(waiver, as_of) == record::WaiverHold::holds) return true;
    }
    return false;
}

/// Whether an action sees to this question: it names it, has an owner and a review date that has not run out, and was not dropped.
[[nodiscard]] inline bool is_in_hand(const record::Record& record, std::string_view address,
                                     text::Date as_of) {
    for (const record::Action& action : record.actions) {
        const bool names_it = action.question && *action.question == address;
        if (names_it && record::cover_of(action, as_of) == record::Cover::covers) return true;
    }
    return false;
}

}  // namespace atelier::rules
