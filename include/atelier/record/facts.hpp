#pragma once

#include <chrono>
#include <string_view>
#include <unordered_map>

#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What counts as a fact of a record on a day. A record is written ahead and grows old: it names sessions to come, partners who have left and
// money that has run out. None of these is a fact on the day of the judgement, and every room that asks for facts asks here, so that rules,
// support, outputs and gates cannot come to differ about one of them.
namespace atelier::record {

/// True for a day that is given and lies behind `as_of`: what it dates is planned, and proves nothing yet.
[[nodiscard]] inline bool is_to_come(const Day& day, text::Date as_of) { return day && *day > as_of; }

/// True for a last day that is given and has passed. On the last day itself nothing has ended.
[[nodiscard]] inline bool has_ended(const Day& last, text::Date as_of) { return last && *last < as_of; }

/// From how many days on an entry has had its time: what began within a season has seen at most one round of meetings. This toolkit's choice.
inline constexpr std::chrono::days newcomer_days{90};

/// True for what began so short a time ago that nobody can blame it for what it has not got yet: a partner of last week, a session of last
/// month. What is to come has not begun.
[[nodiscard]] inline bool began_lately(const Day& first, text::Date as_of) {
    return first && !is_to_come(first, as_of) &&
           std::chrono::sys_days{as_of} - std::chrono::sys_days{*first} <= newcomer_days;
}

/// True for a stakeholder who is in on that day. A commitment that begins later is a plan.
[[nodiscard]] inline bool is_committed(const Stakeholder& who, text::Date as_of) {
    return who.committed() && !is_to_come(who.since, as_of);
}

/// True for one who is at least willing on that day.
[[nodiscard]] inline bool is_willing(const Stakeholder& who, text::Date as_of) {
    return who.willing() && !is_to_come(who.since, as_of);
}

/// True for money that flows on that day. Funding without an end counts: the record says nothing against it.
[[nodiscard]] inline bool flows(const Funding& funding, text::Date as_of) {
    return !has_ended(funding.until, as_of);
}

/// True for an action that somebody is at work on, or is about to be. One without a state is planned. What was kept or dropped is over.
[[nodiscard]] inline bool is_under_way(const Action& action) {
    return !action.state || *action.state == ActionState::planned || *action.state == ActionState::trying;
}

/// The stakeholders of a record by their ids. Rules that look up many ask here: a hostile record has thousands of both.
class StakeholderIndex {
public:
    explicit StakeholderIndex(const Record& record) {
        for (const Stakeholder& who : record.stakeholders)
            if (who.id) by_id_.emplace(*who.id, &who);
    }

    /// The stakeholder that a reference names, or nothing. Of several with one id the first.
    [[nodiscard]] const Stakeholder* find(const StakeholderRef& ref) const {
        const auto found = ref ? by_id_.find(*ref) : by_id_.end();
        return found == by_id_.end() ? nullptr : found->second;
    }

    /// True where a reference names somebody who has withdrawn, and so can carry nothing any more. A reference to nobody is another
    /// finding, and false here.
    [[nodiscard]] bool has_withdrawn(const StakeholderRef& ref) const {
        const Stakeholder* who = find(ref);
        return who != nullptr && who->withdrawn();
    }

private:
    std::unordered_map<std::string_view, const Stakeholder*> by_id_;
};

}  // namespace atelier::record
