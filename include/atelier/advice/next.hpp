#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "atelier/advice/narrowing.hpp"
#include "atelier/advice/opening.hpp"
#include "atelier/advice/proposal.hpp"
#include "atelier/advice/step.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/compute.hpp"

namespace atelier::advice {

/// What to do next with one atelier. A value; views and pointers lead into the Record, the Method and the findings.
struct Next {
    gate::Way way;  ///< the gates up to the declared phase
    /// The gate that the openings are about; none for a record that names no phase, and where the last gate of all is passed.
    std::optional<gate::Gate> gate;
    bool due{true};           ///< false where the record has not come to that phase yet
    score::Claims claims;     ///< what is due and rated `largely` or more, and what carries it
    std::size_t errors{0};    ///< contradictions among the steps
    std::vector<Step> steps;  ///< all that there is to do, in the order in which to do it
    std::vector<Opening> openings;
    std::vector<Narrowing> narrowings;
    Proposals proposals;

    /// True where a gate may be called passed without more words: nothing contradicts the record, and evidence carries what it claims.
    [[nodiscard]] bool is_sound() const {
        return errors == 0 && claims.contradicted == 0 && claims.unbacked.empty();
    }
};

/// The gate is that of `phase`, or without one the gate that the atelier stands before. `standings` as score::standings() gives them,
/// `found` as rules::check() has found it; of `terms` the phase does not matter.
[[nodiscard]] inline Next next_of(const record::Record& record, const method::Method& method,
                                  const std::vector<score::Standing>& standings, const Found& found,
                                  gate::Terms terms, std::optional<method::Index> phase = {}) {
    Next next;
    next.way = gate::way_of(record, method, standings, terms);
    const method::Index before = phase ? *phase : next.way.next;
    if (before != method::none) {
        terms.phase = before;
        next.gate = gate::judge(record, method, standings, terms);
        next.due = score::is_due(record, before);
        next.openings = openings(record, method, standings, *next.gate);
    }
    next.claims = score::claims_of(standings);
    next.steps = detail::Stepper{record, method, standings, found, terms.as_of}.list(next.openings,
                                                                                     next.claims, next.due);
    for (const Step& step : next.steps) next.errors += step.kind == StepKind::contradiction ? 1U : 0U;
    next.narrowings = narrowings(record, method, standings);
    next.proposals = proposals(record, method, standings);
    return next;
}

}  // namespace atelier::advice
