#pragma once

#include <string>
#include <vector>

#include "atelier/score/elements.hpp"
#include "score_sample.hpp"

// Elements of innovation capacity for the tests of emitters: a small method with three of them, and a record that rates one by its
// actions, one as a whole and one not at all.
namespace atelier::emit::sample {

[[nodiscard]] inline method::Method element_method() {
    method::Method m = small_method();
    m.elements = {{"leadership", "Leadership"}, {"network", "Network"}, {"learning", "Learning"}};
    m.actions = {{"agenda", "Set an agenda for all"},
                 {"champions", "Find champions"},
                 {"spanners", "Appoint boundary spanners"},
                 {"reflect", "Set aside time to reflect"},
                 {"routine", "Bring back what worked"}};
    m.strategies = {{"direction", "Give direction", "Innovation is optional.", 1, 0, 0, 2},
                    {"spanning", "Organise across boundaries", "It rests on goodwill.", 3, 1, 2, 1},
                    {"outcome", "Make learning a result", "Accounts reward output.", 5, 2, 3, 2}};
    return m;
}

[[nodiscard]] inline record::CapacityRating capacity_rating(method::Index element, method::Index action,
                                                            record::Rating rating) {
    record::CapacityRating out;
    out.given = true;
    out.element = element;
    out.action = action;
    out.rating = given<record::Choice<record::Rating>>(rating);
    return out;
}

/// `leadership: {agenda: partly, champions: unknown}`, `network: largely`, and nothing on learning; with a note, and a barrier of each.
[[nodiscard]] inline record::Record element_record() {
    record::Record r = small_record();
    r.innovation_capacity.given = true;
    r.innovation_capacity.ratings = {capacity_rating(0, 0, record::Rating::partly),
                                     capacity_rating(0, 1, record::Rating::unknown),
                                     capacity_rating(1, method::none, record::Rating::largely)};
    r.innovation_capacity.notes = {{1, given<record::Text>("Four towns meet")}};
    record::Barrier barrier;
    barrier.id = given<record::Id<record::Entity::barrier>>("goes-with-people");
    barrier.text = given<record::Text>("What one learned left with that one.");
    barrier.element = given<record::ElementRef>("learning");
    r.barriers.items = {barrier};
    return r;
}

[[nodiscard]] inline score::RecordScore element_score(const record::Record& record,
                                                      const method::Method& method) {
    score::RecordScore out = small_score();
    out.elements = score::elements(record, method);
    return out;
}

}  // namespace atelier::emit::sample
