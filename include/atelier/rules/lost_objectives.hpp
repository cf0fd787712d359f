#pragma once

#include "atelier/record/record.hpp"
#include "atelier/rules/claim.hpp"

namespace atelier::rules {

/// Counts the objectives, and against a claim those that were missed or dropped: for claims about what was reached.
[[nodiscard]] inline Tally lost_objectives(const record::Record& record) {
    using record::ObjectiveState;
    Tally tally;
    for (const auto& objective : record.vision.objectives) {
        const bool lost = objective.state && (*objective.state == ObjectiveState::missed ||
                                              *objective.state == ObjectiveState::dropped);
        tally.look(lost, objective.state.place(), "not reached");
    }
    return tally;
}

}  // namespace atelier::rules
