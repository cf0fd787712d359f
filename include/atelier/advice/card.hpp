#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "atelier/advice/next.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"

namespace atelier::advice {

/// The exercise that ends the article, as far as a record can fill it in: one challenge, one strategy, who must be involved, what changes,
/// and the smallest version to try. What is null or none is left to the meeting.
struct Card {
    std::string id;                           ///< for the new action: one that the record does not use yet
    const record::Barrier* barrier{nullptr};  ///< the first of the record's own that nobody is at work on
    method::Index strategy{method::none};
    method::Index action{method::none};  ///< what to begin with
    /// The weak one that the action was advised for, by its own address: advice for a whole block is not about each question in it. None
    /// beside a barrier, which names no question: an action covers at the gate what it names, and must not cover what nobody meant.
    method::Index question{method::none};
    std::vector<const record::Stakeholder*> who;  ///< the committed ones, to choose from
};

namespace detail {

[[nodiscard]] inline const record::Barrier* open_barrier(const record::Record& record) {
    std::unordered_set<std::string_view> in_hand;
    for (const record::Action& action : record.actions)
        if (action.barrier && (!action.state || *action.state != record::ActionState::dropped))
            in_hand.insert(*action.barrier);
    for (const record::Barrier& barrier : record.barriers)
        if (barrier.text && (!barrier.id || !in_hand.contains(*barrier.id))) return &barrier;
    return nullptr;
}

/// For a barrier with an element a strategy for that element, if there is one to begin; else the first of all.
[[nodiscard]] inline const Proposal* proposal_for(const Next& next, const method::Method& method,
                                                  const record::Barrier* barrier) {
    const method::Index element =
        barrier != nullptr && barrier->element ? method.element(*barrier->element) : method::none;
    for (const Proposal& proposal : next.proposals.all)
        if (proposal.begin_with && element != method::none &&
            method.strategies[proposal.strategy].element == element)
            return &proposal;
    // A barrier of no element says nothing about strategies, and a strategy that was found for something else would mislead.
    if (barrier != nullptr) return nullptr;
    for (const Proposal& proposal : next.proposals.all)
        if (proposal.begin_with) return &proposal;
    return nullptr;
}

[[nodiscard]] inline std::string free_id(const record::Record& record) {
    std::unordered_set<std::string> used;
    for (const record::Action& action : record.actions)
        if (action.id) used.emplace(*action.id);
    for (std::size_t number = 1;; ++number)
        if (std::string id = "act" + std::to_string(number); !used.contains(id)) return id;
}

}  // namespace detail

/// The card for the next meeting. `next` as next_of() gives it for the same record and method.
[[nodiscard]] inline Card card_of(const record::Record& record, const method::Method& method,
                                  const Next& next) {
    Card card;
    card.id = detail::free_id(record);
    card.barrier = detail::open_barrier(record);
    if (const Proposal* proposal = detail::proposal_for(next, method, card.barrier)) {
        const Option& option = proposal->options[*proposal->begin_with];
        card.strategy = proposal->strategy;
        card.action = option.action;
        for (const Reason& reason : option.reasons)
            if (card.barrier == nullptr && card.question == method::none && reason.own)
                card.question = reason.question;
    }
    for (const record::Stakeholder& stakeholder : record.stakeholders)
        if (stakeholder.id && stakeholder.committed()) card.who.push_back(&stakeholder);
    return card;
}

}  // namespace atelier::advice
