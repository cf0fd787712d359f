#pragma once

#include <cstdint>
#include <string_view>

#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What a record can hold against a shortfall: an action that is under way, which makes the gate conditional, or a waiver, which lets one
// address through. Both need somebody who is still there and a day that has not passed, so that neither lasts by itself. Asked by the rules
// about phases and by the gate alike.
namespace atelier::record {

/// How many months ahead the review of an action may lie. An action is a trial, and one that nobody looks at for longer is a promise.
inline constexpr int review_within_months = 12;

/// What an action is missing on a day to cover the question that it names. It can be several things, and whoever advises names them all:
/// mended one at a time, each would only lead to the next.
struct Cover {
    enum class State : std::uint8_t { under_way, kept, dropped };
    enum class Owner : std::uint8_t { in, none, unknown, withdrawn, not_in };
    enum class Review : std::uint8_t { set, none, over, too_far };

    State state{State::under_way};
    Owner owner{Owner::in};
    Review review{Review::set};

    [[nodiscard]] bool holds() const {
        return state == State::under_way && owner == Owner::in && review == Review::set;
    }
};

/// True for a review that lies further ahead than an action can carry a gate.
[[nodiscard]] inline bool is_too_far(const Day& review, text::Date as_of) {
    return review && *review > text::plus_months(as_of, review_within_months);
}

/// An owner has to be willing at least. Of one who is not among the stakeholders, or of whom the record does not say how far they are in,
/// nobody can tell that.
[[nodiscard]] inline Cover::Owner owner_of(const Action& action, const StakeholderIndex& stakeholders,
                                           text::Date as_of) {
    if (!action.owner) return Cover::Owner::none;
    const Stakeholder* who = stakeholders.find(action.owner);
    if (who == nullptr) return Cover::Owner::unknown;
    if (who->withdrawn()) return Cover::Owner::withdrawn;
    return is_willing(*who, as_of) ? Cover::Owner::in : Cover::Owner::not_in;
}

[[nodiscard]] inline Cover cover_of(const Action& action, const StakeholderIndex& stakeholders,
                                    text::Date as_of) {
    Cover out;
    if (!is_under_way(action))
        out.state = *action.state == ActionState::kept ? Cover::State::kept : Cover::State::dropped;
    out.owner = owner_of(action, stakeholders, as_of);
    if (!action.review)
        out.review = Cover::Review::none;
    else if (has_ended(action.review, as_of))
        out.review = Cover::Review::over;
    else if (is_too_far(action.review, as_of))
        out.review = Cover::Review::too_far;
    return out;
}

/// Why a waiver does not (or does) hold. On its last day it holds still. How far its end lies ahead is for those to say who answer for it: it
/// is printed wherever the gate is, and a note asks about one that is to last for years.
enum class WaiverHold : std::uint8_t { holds, no_reason, no_name, withdrawn, no_end, over };

[[nodiscard]] inline WaiverHold hold_of(const Waiver& waiver, const StakeholderIndex& stakeholders,
                                        text::Date as_of) {
    if (!waiver.reason) return WaiverHold::no_reason;
    if (!waiver.by) return WaiverHold::no_name;
    if (stakeholders.has_withdrawn(waiver.by)) return WaiverHold::withdrawn;
    if (!waiver.until) return WaiverHold::no_end;
    return has_ended(waiver.until, as_of) ? WaiverHold::over : WaiverHold::holds;
}

/// What the record has for one address: the first action and the first waiver that count; where there is none that does, the first that
/// nearly would, so that the gate can say what is wrong with it. The pointers lead into the Record.
struct Coverage {
    const Action* action{nullptr};
    const Action* near_action{nullptr};
    Cover near_cover{};  ///< what `near_action` is missing
    const Waiver* waiver{nullptr};
    const Waiver* near_waiver{nullptr};
    WaiverHold near_hold{WaiverHold::holds};  ///< what `near_waiver` is missing
};

/// What stands against a shortfall of `address`. An action names the question. A waiver names the question or output, or `group`: the step,
/// cell or theme that the question is asked in, and nothing for an output. Of several actions that do not count, one that is under way comes
/// before one that is over.
[[nodiscard]] inline Coverage coverage(const Record& record, const StakeholderIndex& stakeholders,
                                       std::string_view address, std::string_view group, text::Date as_of) {
    Coverage out;
    for (const Action& action : record.actions) {
        if (!action.question || *action.question != address) continue;
        const Cover cover = cover_of(action, stakeholders, as_of);
        if (cover.holds()) {
            if (out.action == nullptr) out.action = &action;
            continue;
        }
        const bool nearer =
            cover.state == Cover::State::under_way && out.near_cover.state != Cover::State::under_way;
        if (out.near_action != nullptr && !nearer) continue;
        out.near_action = &action;
        out.near_cover = cover;
    }
    for (const Waiver& waiver : record.waivers) {
        if (!waiver.target || (*waiver.target != address && *waiver.target != group)) continue;
        const WaiverHold hold = hold_of(waiver, stakeholders, as_of);
        if (hold == WaiverHold::holds) {
            if (out.waiver == nullptr) out.waiver = &waiver;
        } else if (out.near_waiver == nullptr) {
            out.near_waiver = &waiver;
            out.near_hold = hold;
        }
    }
    return out;
}

}  // namespace atelier::record
