#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// A barrier that an action works at, or has worked at, is being dealt with, and contradicts nothing.
inline void check_barrier_in_a_full_element(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    std::unordered_set<std::string_view> worked_at;
    for (const auto& action : record.actions)
        if (action.barrier) worked_at.insert(*action.barrier);
    for (const auto& barrier : record.barriers) {
        if (!barrier.id || !barrier.element || worked_at.contains(*barrier.id)) continue;
        const method::Index element = subject.method.element(*barrier.element);
        if (element == method::none || record.innovation_capacity.first_action(element) != nullptr) continue;
        const record::CapacityRating* whole = record.innovation_capacity.find(element, method::none);
        if (whole == nullptr || record::state_of(whole->rating) != record::State::fully) continue;
        hold_against(reporter, {barrier.element.at, "stalls innovation here"},
                     {whole->rating.place(), "and rated this"}, entry_address("barriers", barrier),
                     named("a", "barrier", barrier) + " touches the element " + ticked(*barrier.element) +
                         ", which is rated `fully`");
    }
}

inline constexpr Rule barrier_in_a_full_element{
    .code = "FCT025",
    .name = "barrier-in-a-full-element",
    .severity = diag::Severity::note,
    .what = "A barrier that no action works at touches an element that is rated `fully`.",
    .why =
        "Where something stalls innovation there is a gap that matters, and `fully` says that there is none.",
    .help = "Plan an action for the barrier, take it out where it is gone, or look at the rating again.",
    .bad = R"(innovation-capacity: {network: fully}
barriers:
  - {id: parks-and-pipes, text: Two houses with one lift between them., element: network}
)",
    .good = R"(innovation-capacity: {network: largely}
barriers:
  - {id: parks-and-pipes, text: Two houses with one lift between them., element: network}
)",
    .check = check_barrier_in_a_full_element,
};

}  // namespace atelier::rules::fct
