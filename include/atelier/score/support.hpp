#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"

// How much of a claim its evidence carries. The steps are this toolkit's choice. Evidence that has run out still counts here: that it
// should be renewed is a finding, and a figure that changes overnight, while nobody touched the record, would help no one.
namespace atelier::score {

namespace detail {

/// More than somebody's word. Of a piece without a kind nobody can tell.
[[nodiscard]] inline bool carries(const record::Evidence& piece) {
    return piece.kind && *piece.kind != record::EvidenceKind::statement;
}

/// The pieces that an answer names and that carry something, each once, however often it is named; of several with the same id the first.
[[nodiscard]] inline std::vector<const record::Evidence*> carrying(const record::Record& record,
                                                                   const record::Answer& answer) {
    std::vector<const record::Evidence*> pieces;
    if (answer.evidence.empty()) return pieces;
    // Both lists can be long in a hostile record, so that neither is walked for each entry of the other.
    std::unordered_set<std::string_view> named;
    for (const record::EvidenceRef& ref : answer.evidence) named.insert(*ref);
    for (const record::Evidence& piece : record.evidence)
        if (piece.id && named.erase(*piece.id) > 0 && carries(piece)) pieces.push_back(&piece);
    return pieces;
}

/// Those who gave a rating: the answer's own, else the assessment's. An empty list names nobody.
[[nodiscard]] inline const record::List<record::StakeholderRef>& raters(const record::Record& record,
                                                                        const record::Answer& answer) {
    return answer.by.empty() ? record.assessment.by : answer.by;
}

/// Whether a stakeholder of the record, other than those who rated, has confirmed the piece. Where no rater is named, anyone counts.
[[nodiscard]] inline bool confirmed_by_another(const record::Record& record, const record::Answer& answer,
                                               const record::Evidence& piece) {
    if (!piece.confirmed_by) return false;
    const std::string_view who = *piece.confirmed_by;
    const bool declared = std::any_of(
        record.stakeholders.begin(), record.stakeholders.end(),
        [&](const record::Stakeholder& stakeholder) { return stakeholder.id && *stakeholder.id == who; });
    const auto& rated = raters(record, answer);
    return declared && std::none_of(rated.begin(), rated.end(),
                                    [&](const record::StakeholderRef& rater) { return *rater == who; });
}

}  // namespace detail

/// The highest rating that an answer's evidence carries: `partly` with none, or with statements alone; `largely` with one piece; `fully` with
/// one that somebody else has confirmed, or with two.
[[nodiscard]] inline record::State carried_by_evidence(const record::Record& record,
                                                       const record::Answer& answer) {
    const std::vector<const record::Evidence*> pieces = detail::carrying(record, answer);
    if (pieces.empty()) return record::State::partly;
    if (pieces.size() > 1 || detail::confirmed_by_another(record, answer, *pieces.front()))
        return record::State::fully;
    return record::State::largely;
}

/// What is supported of the claim to a question. Up to `partly` a claim stands as it is, and states without a rating stay what they are.
[[nodiscard]] inline record::State supported(const record::Record& record, method::Index question,
                                             bool contradicted) {
    using record::State;
    const record::Answer* answer = record.assessment.find(question);
    const State claimed = record::state_of(answer);
    if (!record::is_rated(claimed) || record::step(claimed) <= record::step(State::partly)) return claimed;
    if (contradicted) return State::partly;
    const State carried = carried_by_evidence(record, *answer);
    return record::step(carried) < record::step(claimed) ? carried : claimed;
}

}  // namespace atelier::score
