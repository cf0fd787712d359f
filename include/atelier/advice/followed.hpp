#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/text/date.hpp"

// What is being tried, by whom and until when: the actions of one record or of many as a value that outlives the records. It is about
// `actions:` alone; the follow-ups of activities are promises of a session, and no trials.
namespace atelier::advice {

/// Where an action stands, in the order in which people want to hear of it.
enum class Stage : std::uint8_t { overdue, due, running, planned, kept, dropped };

[[nodiscard]] constexpr std::string_view to_string(Stage stage) {
    constexpr std::string_view names[] = {"overdue", "due", "running", "planned", "kept", "dropped"};
    return names[static_cast<std::size_t>(stage)];
}

struct FollowTerms {
    text::Date as_of{};
    text::Date due{};      ///< an open action with a review up to this day is due
    bool only_due{false};  ///< nothing but what is due, or overdue
};

/// One action, with what it refers to in words. Texts of the record are copies; those of the Method are views into it. What is absent is
/// empty.
struct Followed {
    Stage stage{Stage::planned};
    std::string record;  ///< the record's id, or its file's name where it has none
    std::string title;   ///< what people call the record
    std::string file;
    std::string id;
    std::string strategy;            ///< `strategy` or `strategy/action`, as it stands there
    std::string_view strategy_text;  ///< the action's text, or the strategy's title
    std::string change_kind;
    std::string change;
    std::string smallest_version;
    std::string barrier;  ///< its id
    std::string barrier_text;
    std::string question;  ///< its address
    std::string_view question_text;
    std::string owner;
    bool owner_left{false};  ///< the owner has withdrawn
    std::vector<std::string> involved;
    std::optional<text::Date> start;
    std::optional<text::Date> review;
    std::optional<record::ActionState> state;
    std::string learned;

    [[nodiscard]] bool is_open() const { return stage < Stage::kept; }
    /// An open action without both covers nothing at a gate.
    [[nodiscard]] bool lacks_owner() const { return is_open() && owner.empty(); }
    [[nodiscard]] bool is_left_alone() const { return is_open() && owner_left; }
    [[nodiscard]] bool lacks_review() const { return is_open() && !review; }
    /// What it changes, in the first words that the record has for it; empty where it has none.
    [[nodiscard]] std::string_view what() const {
        for (const std::string_view words :
             {std::string_view{change}, strategy_text, std::string_view{smallest_version},
              std::string_view{barrier_text}})
            if (!words.empty()) return words;
        return {};
    }
};

/// Kept and dropped are what the record says. All else is open: overdue where the day of its review has passed, due where it comes by
/// `terms.due`, and else running or planned; where no state is given, it runs from its start on.
[[nodiscard]] inline Stage stage_of(const record::Action& action, const FollowTerms& terms) {
    using record::ActionState;
    if (action.state && *action.state == ActionState::kept) return Stage::kept;
    if (action.state && *action.state == ActionState::dropped) return Stage::dropped;
    if (action.review && *action.review < terms.as_of) return Stage::overdue;
    if (action.review && *action.review <= terms.due) return Stage::due;
    const bool runs = action.state ? *action.state == ActionState::trying
                                   : action.start.given && *action.start <= terms.as_of;
    return runs ? Stage::running : Stage::planned;
}

namespace detail {

/// Looks up what the actions of one record refer to: a hostile one has thousands of actions and of barriers.
class Follower {
public:
    Follower(const record::Record& record, const method::Method& method)
        : method_{method}, stakeholders_{record} {
        for (const record::Barrier& barrier : record.barriers)
            if (barrier.id && barrier.text) barriers_.emplace(*barrier.id, *barrier.text);
    }

    [[nodiscard]] Followed follow(const record::Action& action, Stage stage) const {
        Followed out;
        out.stage = stage;
        out.id = *action.id;
        out.strategy = *action.strategy;
        out.strategy_text = strategy_text(*action.strategy);
        out.change_kind = *action.change.kind;
        out.change = *action.change.text;
        out.smallest_version = *action.smallest_version;
        out.barrier = *action.barrier;
        if (const auto found = barriers_.find(*action.barrier); found != barriers_.end())
            out.barrier_text = found->second;
        out.question = *action.question;
        if (const method::Index question = method_.question(*action.question); question != method::none)
            out.question_text = method_.questions[question].text;
        out.owner = *action.owner;
        out.owner_left = stakeholders_.has_withdrawn(action.owner);
        for (const record::StakeholderRef& who : action.involved) out.involved.emplace_back(*who);
        if (action.start) out.start = *action.start;
        if (action.review) out.review = *action.review;
        if (action.state) out.state = *action.state;
        out.learned = *action.learned;
        return out;
    }

private:
    [[nodiscard]] std::string_view strategy_text(std::string_view reference) const {
        const method::StrategyReference named = method_.strategy_reference(reference);
        if (named.strategy == method::none) return {};
        return named.action == method::none ? method_.strategies[named.strategy].title
                                            : method_.actions[named.action].text;
    }

    const method::Method& method_;
    record::StakeholderIndex stakeholders_;
    std::unordered_map<std::string_view, std::string_view> barriers_;
};

}  // namespace detail

/// The actions of one record, in its order, as far as the terms want them. Whose they are (`record`, `title`, `file`) is the caller's to
/// say.
[[nodiscard]] inline std::vector<Followed> follow(const record::Record& record, const method::Method& method,
                                                  const FollowTerms& terms) {
    const detail::Follower follower{record, method};
    std::vector<Followed> out;
    for (const record::Action& action : record.actions) {
        const Stage stage = stage_of(action, terms);
        const bool up = (stage == Stage::overdue || stage == Stage::due) && *action.review <= terms.due;
        if (up || !terms.only_due) out.push_back(follower.follow(action, stage));
    }
    return out;
}

/// By stage, then by review (those without one last), then by record; what is equal keeps its order.
inline void sort_followed(std::vector<Followed>& actions) {
    const auto key = [](const Followed& one) {
        return std::make_tuple(one.stage, !one.review, one.review.value_or(text::Date{}),
                               std::string_view{one.record});
    };
    std::stable_sort(actions.begin(), actions.end(),
                     [&](const Followed& a, const Followed& b) { return key(a) < key(b); });
}

}  // namespace atelier::advice
