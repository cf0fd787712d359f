#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "atelier/advice/narrowing.hpp"
#include "atelier/advice/opening.hpp"
#include "atelier/advice/proposal.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/compute.hpp"

namespace atelier::advice {

/// What to do next with one atelier: three lists, each the most useful first. A value; views and pointers lead into the Record and the
/// Method.
struct Next {
    /// The gate that the lists are about; none for a record that names no phase, and where the last gate of all is passed.
    std::optional<gate::Gate> gate;
    bool due{true};  ///< false where the record has not come to that phase yet
    std::vector<Opening> openings;
    std::vector<Narrowing> narrowings;
    Proposals proposals;
};

/// The gate is that of `phase`, or without one the gate that the atelier stands before. `standings` as score::standings() gives them; of
/// `terms` the phase does not matter.
[[nodiscard]] inline Next next_of(const record::Record& record, const method::Method& method,
                                  const std::vector<score::Standing>& standings, gate::Terms terms,
                                  std::optional<method::Index> phase = {}) {
    Next next;
    const method::Index before = phase ? *phase : gate::way_of(record, method, standings, terms).next;
    if (before != method::none) {
        terms.phase = before;
        next.gate = gate::judge(record, method, standings, terms);
        next.due = score::is_due(record, before);
        next.openings = openings(record, method, *next.gate);
    }
    next.narrowings = narrowings(record, method, standings);
    next.proposals = proposals(record, method, standings);
    return next;
}

}  // namespace atelier::advice
