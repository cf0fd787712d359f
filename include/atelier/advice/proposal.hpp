#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/advice/link.hpp"
#include "atelier/method/advice_for.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"

// Which strategies answer the record's own barriers and its weak spots, and what has been made of them so far. Which strategy
// strengthens which element follows from the order in which the article tells both; that it answers a weak question is the judgement of the
// method's data (method::Advice), and says so.
namespace atelier::advice {

/// One reason for a strategy or one of its actions.
struct Reason {
    std::string text;     ///< a clause: “Are lessons recorded …?” is rated `partly`
    bool barrier{false};  ///< it is one of the record's own barriers
    std::vector<Link> chain;
    method::Index question{method::none};  ///< the weak question, where it is one
    bool own{
        false};  ///< the advice was written for that very question, and not for the cell or block around it
};

/// How far an action of a strategy has come in this record.
enum class Use : std::uint8_t {
    fresh,    ///< nothing in the record speaks of it
    running,  ///< planned or being tried
    kept,     ///< tried, and kept
    dropped,  ///< tried, and dropped
    in_place  ///< rated `largely` or `fully` among the elements of innovation capacity
};

[[nodiscard]] constexpr std::string_view to_string(Use use) {
    constexpr std::string_view names[] = {"fresh", "running", "kept", "dropped", "in-place"};
    return names[static_cast<std::size_t>(use)];
}

/// One action of a strategy.
struct Option {
    method::Index action{method::none};
    Use use{Use::fresh};
    std::vector<Reason> reasons;               ///< those that speak for this very action
    std::vector<const record::Action*> tried;  ///< what the record has tried of it

    [[nodiscard]] bool done() const { return use == Use::kept || use == Use::in_place; }
};

struct Proposal {
    method::Index strategy{method::none};
    std::vector<Reason> reasons;               ///< those that speak for the strategy as a whole
    std::vector<Option> options;               ///< all its actions, in the method's order
    std::vector<const record::Action*> tried;  ///< what the record has tried of the strategy as a whole
    /// The option to begin with: one that the record has not got to yet, the best founded first; only where there is none, one that was
    /// dropped. A reason for one action is none for another. Without one the strategy is in hand.
    std::optional<std::size_t> begin_with;

    /// How many reasons there are to do something still.
    [[nodiscard]] std::size_t founded() const {
        std::size_t all = reasons.size();
        for (const Option& option : options)
            if (!option.done()) all += option.reasons.size();
        return all;
    }
    [[nodiscard]] bool in_hand() const {
        return std::any_of(options.begin(), options.end(),
                           [](const Option& option) { return option.use == Use::running; });
    }
    [[nodiscard]] bool answers_a_barrier() const {
        return std::any_of(reasons.begin(), reasons.end(),
                           [](const Reason& reason) { return reason.barrier; });
    }
};

struct Proposals {
    std::vector<Proposal> all;  ///< own barriers first, then the best founded, then the method's order
    std::vector<const record::Barrier*>
        unplaced;  ///< barriers that name no element, for which nothing can be advised
};

namespace detail {

class Proposer {
public:
    Proposer(const record::Record& record, const method::Method& method,
             const std::vector<score::Standing>& standings)
        : record_{record}, method_{method}, standings_{standings} {
        for (std::size_t i = 0; i < method.strategies.size(); ++i) {
            Proposal proposal;
            proposal.strategy = static_cast<method::Index>(i);
            for (method::Index action = 0; action < method.strategies[i].action_count; ++action)
                proposal.options.push_back(
                    {static_cast<method::Index>(method.strategies[i].first_action + action), {}, {}, {}});
            out_.all.push_back(std::move(proposal));
        }
    }

    [[nodiscard]] Proposals propose() {
        barriers();
        elements();
        questions();
        what_was_tried();
        for (Proposal& proposal : out_.all) choose(proposal);
        std::erase_if(out_.all, [](const Proposal& proposal) {
            return proposal.founded() == 0 || (!proposal.begin_with && !proposal.in_hand());
        });
        std::stable_sort(out_.all.begin(), out_.all.end(), [](const Proposal& a, const Proposal& b) {
            return std::tuple{!a.begin_with, !a.answers_a_barrier(), b.founded()} <
                   std::tuple{!b.begin_with, !b.answers_a_barrier(), a.founded()};
        });
        return std::move(out_);
    }

private:
    [[nodiscard]] const method::Strategy& strategy(const Proposal& proposal) const {
        return method_.strategies[proposal.strategy];
    }
    [[nodiscard]] std::string named(const method::Strategy& strategy) const {
        return fmt::format("strategy {}, “{}”", strategy.number, strategy.title);
    }
    [[nodiscard]] Link tie(const method::Strategy& strategy) const {
        return {Origin::article,
                fmt::format("“{}” is strengthened by {}. It answers: {}",
                            method_.elements[strategy.element].title, named(strategy), strategy.answers)};
    }

    /// A barrier counts until an action against it has been kept.
    void barriers() {
        for (const record::Action& action : record_.actions)
            if (action.barrier && action.state && *action.state == record::ActionState::kept)
                lifted_.insert(*action.barrier);
        for (const record::Barrier& barrier : record_.barriers) {
            if (!barrier.text || is_lifted(barrier)) continue;
            const method::Index element = barrier.element ? method_.element(*barrier.element) : method::none;
            if (element == method::none) {
                out_.unplaced.push_back(&barrier);
                continue;
            }
            for (Proposal& proposal : out_.all) {
                if (strategy(proposal).element != element) continue;
                proposal.reasons.push_back(
                    {fmt::format("the barrier “{}”", *barrier.text),
                     true,
                     {{Origin::record,
                       fmt::format("A barrier of the record's own, of the element `{}`: {}", *barrier.element,
                                   *barrier.text),
                       barrier.place()},
                      tie(strategy(proposal))}});
            }
        }
    }

    [[nodiscard]] bool is_lifted(const record::Barrier& barrier) const {
        return barrier.id && lifted_.contains(*barrier.id);
    }

    /// What was declined is a choice: nobody needs a strategy for what they have chosen against.
    [[nodiscard]] static bool is_weak(record::State state) {
        return record::is_rated(state) && state != record::State::declined &&
               record::step(state) <= record::step(record::State::partly);
    }
    [[nodiscard]] static record::State state_of(const record::CapacityRating& rating) {
        record::Answer answer;
        answer.rating = rating.rating;
        return record::state_of(&answer);
    }

    void elements() {
        for (const record::CapacityRating& rating : record_.innovation_capacity.ratings) {
            const record::State state = state_of(rating);
            for (Proposal& proposal : out_.all) {
                if (strategy(proposal).element != rating.element) continue;
                const std::string_view title = method_.elements[rating.element].title;
                if (rating.action == method::none) {
                    if (is_weak(state))
                        proposal.reasons.push_back(
                            {fmt::format("the element “{}” is rated `{}`", title, to_string(state)),
                             false,
                             {{Origin::record,
                               fmt::format("The element “{}” is rated `{}` as a whole.", title,
                                           to_string(state)),
                               rating.place()},
                              tie(strategy(proposal))}});
                    continue;
                }
                for (Option& option : proposal.options) {
                    if (option.action != rating.action) continue;
                    if (record::step(state) >= record::step(record::State::largely))
                        option.use = Use::in_place;
                    if (is_weak(state))
                        option.reasons.push_back(
                            {fmt::format("its action `{}` is rated `{}`", method_.actions[option.action].id,
                                         to_string(state)),
                             false,
                             {{Origin::record,
                               fmt::format("`{}/{}` is rated `{}`.", strategy(proposal).id,
                                           method_.actions[option.action].id, to_string(state)),
                               rating.place()},
                              tie(strategy(proposal))}});
                }
            }
        }
    }

    void questions() {
        for (std::size_t i = 0; i < method_.questions.size() && i < standings_.size(); ++i) {
            if (!standings_[i].due || !is_weak(standings_[i].claimed)) continue;
            const auto question = static_cast<method::Index>(i);
            for (const method::Advice* advice : method::advice_for(method_, question))
                advise(question, *advice);
        }
    }

    void advise(method::Index index, const method::Advice& advice) {
        const method::Question& question = method_.questions[index];
        const std::string_view state = to_string(standings_[index].claimed);
        const record::Answer* answer = record_.assessment.find(index);
        Proposal& proposal = *std::find_if(out_.all.begin(), out_.all.end(), [&](const Proposal& each) {
            return each.strategy == advice.strategy;
        });
        Reason reason{fmt::format("“{}” is rated `{}`", question.text, state), false, {}};
        reason.chain = {
            {Origin::record, fmt::format("`{}` is rated `{}`.", question.address, state),
             answer == nullptr ? text::Span{} : answer->place()},
            {origin_of(question.basis), fmt::format("The method asks: {}", question.text)},
            {advice.basis == method::Basis::local ? Origin::local : Origin::own,
             fmt::format(
                 "{}. {}",
                 advice.basis == method::Basis::local
                     ? fmt::format("For a weak `{}` the local method advises this", advice.weak)
                     : fmt::format("That a weak `{}` calls for this is atelier's own judgement", advice.weak),
                 advice.because)},
            tie(method_.strategies[advice.strategy])};
        reason.question = index;
        reason.own = advice.weak == question.address;
        if (advice.action == method::none) {
            proposal.reasons.push_back(std::move(reason));
            return;
        }
        const auto option = std::find_if(proposal.options.begin(), proposal.options.end(),
                                         [&](const Option& each) { return each.action == advice.action; });
        option->reasons.push_back(std::move(reason));
    }

    /// What the record's own actions have made of the strategies. Where an action was taken up several times the last word counts.
    void what_was_tried() {
        for (const record::Action& action : record_.actions) {
            if (!action.strategy) continue;
            const method::StrategyReference named = method_.strategy_reference(*action.strategy);
            for (Proposal& proposal : out_.all) {
                if (proposal.strategy != named.strategy) continue;
                if (named.action == method::none) proposal.tried.push_back(&action);
                for (Option& option : proposal.options) {
                    if (option.action != named.action) continue;
                    option.tried.push_back(&action);
                    if (option.use != Use::in_place) option.use = use_of(action);
                }
            }
        }
    }

    [[nodiscard]] static Use use_of(const record::Action& action) {
        if (!action.state) return Use::running;
        switch (*action.state) {
            case record::ActionState::kept: return Use::kept;
            case record::ActionState::dropped: return Use::dropped;
            case record::ActionState::planned:
            case record::ActionState::trying: break;
        }
        return Use::running;
    }

    static void choose(Proposal& proposal) {
        for (const Use wanted : {Use::fresh, Use::dropped}) {
            for (std::size_t i = 0; i < proposal.options.size(); ++i) {
                const Option& option = proposal.options[i];
                if (option.use != wanted || (option.reasons.empty() && proposal.reasons.empty())) continue;
                if (!proposal.begin_with ||
                    option.reasons.size() > proposal.options[*proposal.begin_with].reasons.size())
                    proposal.begin_with = i;
            }
            if (proposal.begin_with) return;
        }
    }

    const record::Record& record_;
    const method::Method& method_;
    const std::vector<score::Standing>& standings_;
    std::unordered_set<std::string_view> lifted_;  // barriers against which something was kept
    Proposals out_;
};

}  // namespace detail

/// Strategies for what is weak. Weak is a due question that is rated `partly` or `not`, and an element or action of innovation capacity that
/// is; what was declined is not, and what nobody has rated is a matter for narrowings(). Views and pointers lead into the Record and the Method.
[[nodiscard]] inline Proposals proposals(const record::Record& record, const method::Method& method,
                                         const std::vector<score::Standing>& standings) {
    return detail::Proposer{record, method, standings}.propose();
}

}  // namespace atelier::advice
