#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"

// What a record promised for a day that has passed: the reviews of actions that are under way, objectives that are still open, follow-ups of
// sessions. A day that nobody kept is known to all and said by nobody, so it stands at the top of what there is to do.
namespace atelier::advice {

struct Overdue {
    text::Date day{};     ///< the day that has passed; of several the first
    std::string what;     ///< what to do, one sentence
    std::string why;      ///< how, one sentence
    std::string address;  ///< `actions.act1`; empty for what has no id
    text::Span at{};      ///< the entry
    text::Span day_at{};  ///< where the day stands
};

namespace detail {

inline void overdue_reviews(const record::Record& record, text::Date as_of, std::vector<Overdue>& out) {
    for (const record::Action& action : record.actions) {
        if (!record::is_under_way(action) || !record::has_ended(action.review, as_of)) continue;
        const std::string name =
            action.id ? fmt::format("the action `{}`", *action.id) : std::string{"an action without an id"};
        out.push_back({*action.review,
                       fmt::format("Review {}: that was due on {}.", name, text::to_words(*action.review)),
                       "Say what came of it (`kept` or `dropped`, and what was learned), or set a new date.",
                       action.id ? fmt::format("actions.{}", *action.id) : std::string{}, action.place(),
                       action.review.place()});
    }
}

inline void overdue_objectives(const record::Record& record, text::Date as_of, std::vector<Overdue>& out) {
    for (const record::Objective& objective : record.vision.objectives) {
        const bool open = !objective.state || *objective.state == record::ObjectiveState::open;
        if (!open || !record::has_ended(objective.due, as_of)) continue;
        const std::string name = objective.text
                                     ? fmt::format("“{}”", rules::clipped(*objective.text))
                                     : (objective.id ? fmt::format("`{}`", *objective.id) : "without a text");
        out.push_back({*objective.due,
                       fmt::format("Say what came of the objective {}: it was due on {}.", name,
                                   text::to_words(*objective.due)),
                       "Write `met`, `missed` or `dropped` as its state, or agree on a new date.",
                       objective.id ? fmt::format("vision.objectives.{}", *objective.id) : std::string{},
                       objective.place(), objective.due.place()});
    }
}

/// One thing to do for all of them: they are many, and small.
inline void overdue_follow_ups(const record::Record& record, text::Date as_of, std::vector<Overdue>& out) {
    const record::FollowUp* first = nullptr;
    std::size_t all = 0;
    for (const record::Activity& activity : record.activities)
        for (const record::FollowUp& follow_up : activity.follow_ups) {
            if (follow_up.done || !record::has_ended(follow_up.due, as_of)) continue;
            ++all;
            if (first == nullptr || *follow_up.due < *first->due) first = &follow_up;
        }
    if (first == nullptr) return;
    const std::string day = text::to_words(*first->due);
    const std::string name =
        first->action ? fmt::format(" (“{}”)", rules::clipped(*first->action)) : std::string{};
    out.push_back({*first->due,
                   all == 1 ? fmt::format("See to a follow-up that was due on {}{}.", day, name)
                            : fmt::format("See to {} follow-ups that are overdue, the first since {}{}.", all,
                                          day, name),
                   "Write under `done` on which day it was done, or agree on a new date.", "activities",
                   first->place(), first->due.place()});
}

}  // namespace detail

/// What is overdue on that day, the oldest first. On its last day itself nothing is.
[[nodiscard]] inline std::vector<Overdue> overdue_things(const record::Record& record, text::Date as_of) {
    std::vector<Overdue> out;
    detail::overdue_reviews(record, as_of, out);
    detail::overdue_objectives(record, as_of, out);
    detail::overdue_follow_ups(record, as_of, out);
    std::stable_sort(out.begin(), out.end(),
                     [](const Overdue& a, const Overdue& b) { return a.day < b.day; });
    return out;
}

}  // namespace atelier::advice
