#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "atelier/record/facts.hpp"
#include "atelier/record/one_place.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/text/date.hpp"

// How much of a claim its evidence carries on a day. The steps are this toolkit's choice. Evidence that has run out, or is still to come,
// carries nothing, and with it a figure can change while nobody touches the record: it says how things stand on the day that is named beside
// it, and a permit that is over does not show that anything is in place.
namespace atelier::score {

namespace detail {

/// More than somebody's word, and there on that day. Of a piece without a kind nobody can tell.
[[nodiscard]] inline bool carries(const record::Evidence& piece, text::Date as_of) {
    return piece.kind && *piece.kind != record::EvidenceKind::statement &&
           !record::is_to_come(piece.date, as_of) && !record::has_ended(piece.valid_until, as_of);
}

/// The pieces that an answer names and that carry something, each once, however often it is named; of several with the same id the first.
[[nodiscard]] inline std::vector<const record::Evidence*> carrying(const record::Record& record,
                                                                   const record::Answer& answer,
                                                                   text::Date as_of) {
    std::vector<const record::Evidence*> pieces;
    if (answer.evidence.empty()) return pieces;
    // Both lists can be long in a hostile record, so that neither is walked for each entry of the other.
    std::unordered_set<std::string_view> named;
    for (const record::EvidenceRef& ref : answer.evidence) named.insert(*ref);
    for (const record::Evidence& piece : record.evidence)
        if (piece.id && named.erase(*piece.id) > 0 && carries(piece, as_of)) pieces.push_back(&piece);
    return pieces;
}

/// How many places the pieces lie in. Those without one count one by one: nothing says that any two are the same.
[[nodiscard]] inline std::size_t independent(const std::vector<const record::Evidence*>& pieces) {
    std::unordered_set<std::string> places;
    std::size_t nowhere = 0;
    for (const record::Evidence* piece : pieces) {
        std::string place = record::place_named(*piece->at_);
        if (place.empty())
            ++nowhere;
        else
            places.insert(std::move(place));
    }
    return places.size() + nowhere;
}

/// Those who gave a rating: the answer's own, else the assessment's. An empty list names nobody.
[[nodiscard]] inline const record::List<record::StakeholderRef>& raters(const record::Record& record,
                                                                        const record::Answer& answer) {
    return answer.by.empty() ? record.assessment.by : answer.by;
}

/// Whether a stakeholder of the record who is still there, other than those who rated, has confirmed one of the pieces. Where no rater is
/// named, nobody can tell who is another.
[[nodiscard]] inline bool confirmed_by_another(const record::Record& record, const record::Answer& answer,
                                               const std::vector<const record::Evidence*>& pieces) {
    std::unordered_set<std::string_view> own;
    for (const record::StakeholderRef& rater : raters(record, answer))
        if (rater) own.insert(*rater);
    if (own.empty()) return false;
    std::unordered_set<std::string_view> others;
    for (const record::Evidence* piece : pieces)
        if (piece->confirmed_by && !own.contains(*piece->confirmed_by)) others.insert(*piece->confirmed_by);
    // Of several stakeholders with one id the first counts, as everywhere.
    for (const record::Stakeholder& who : record.stakeholders)
        if (who.id && others.erase(*who.id) > 0 && !who.withdrawn()) return true;
    return false;
}

}  // namespace detail

/// The highest rating that an answer's evidence carries: `partly` with none, or with statements alone; `largely` with one piece; `fully` with
/// one that somebody else has confirmed, or with two that lie in two places.
[[nodiscard]] inline record::State carried_by_evidence(const record::Record& record,
                                                       const record::Answer& answer, text::Date as_of) {
    const std::vector<const record::Evidence*> pieces = detail::carrying(record, answer, as_of);
    if (pieces.empty()) return record::State::partly;
    if (detail::independent(pieces) > 1 || detail::confirmed_by_another(record, answer, pieces))
        return record::State::fully;
    return record::State::largely;
}

/// What is supported of the claim to a question on a day. Up to `partly` a claim stands as it is, and states without a rating stay what they
/// are.
[[nodiscard]] inline record::State supported(const record::Record& record, method::Index question,
                                             bool contradicted, text::Date as_of) {
    using record::State;
    const record::Answer* answer = record.assessment.find(question);
    const State claimed = record::state_of(answer);
    if (!record::is_rated(claimed) || record::step(claimed) <= record::step(State::partly)) return claimed;
    if (contradicted) return State::partly;
    const State carried = carried_by_evidence(record, *answer, as_of);
    return record::step(carried) < record::step(claimed) ? carried : claimed;
}

}  // namespace atelier::score
