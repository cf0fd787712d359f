#pragma once

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
