#pragma once

#include <vector>

#include "atelier/gate/gate.hpp"
#include "atelier/gate/judge.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"

namespace atelier::gate {

/// Where a record stands among the gates of the method.
struct Way {
    std::vector<Gate> gates;  ///< by phase, up to the declared one; without a sound phase none
    /// The phase of the gate that the atelier stands before: the first that is blocked, else the first that is conditional, else the one
    /// after the declared phase, which is not yet due; none at the very end, and without a sound phase.
    method::Index next{method::none};
};

/// Judges every phase up to the declared one. `standings` as score::standings() gives them; of `terms` the phase does not matter. Pointers
/// and views lead into the Record and the Method.
[[nodiscard]] inline Way way_of(const record::Record& record, const method::Method& method,
                                const std::vector<score::Standing>& standings, Terms terms) {
    Way way;
    if (record.phase_index == method::none) return way;
    for (method::Index phase = 0; phase <= record.phase_index; ++phase) {
        terms.phase = phase;
        way.gates.push_back(judge(record, method, standings, terms));
    }
    for (const Result wanted : {Result::blocked, Result::conditional})
        for (const Gate& gate : way.gates)
            if (way.next == method::none && gate.result == wanted) way.next = gate.phase;
    if (way.next == method::none && record.phase_index + 1U < method.phases.size())
        way.next = static_cast<method::Index>(record.phase_index + 1U);
    return way;
}

}  // namespace atelier::gate
