#pragma once

#include "atelier/record/record.hpp"

namespace atelier::rules {

/// Kept or dropped: nothing more is to come of it.
[[nodiscard]] inline bool is_over(const record::Action& action) {
    return action.state &&
           (*action.state == record::ActionState::kept || *action.state == record::ActionState::dropped);
}

}  // namespace atelier::rules
