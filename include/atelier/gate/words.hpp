#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/cover.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"

// What a gate says about each point: why it stands there, and what to do about it. Ids and reasons from the record stand in these
// sentences; whoever prints them escapes them like any other text of the record.
namespace atelier::gate::detail {

/// All that the sentences about a question draw on.
struct Asked {
    const method::Question& question;
    const score::Standing& standing;
    record::State has;
    record::State needs;
    bool earlier;  ///< asked of a phase before the gate's own
    const record::Answer* answer{nullptr};
    std::string_view awaited{};  ///< the fact that an output of the gate waits for too, in words
};

/// True where the claim would do, and what supports it does not.
[[nodiscard]] inline bool only_claimed(const Asked& asked) {
    return record::step(asked.standing.claimed) > record::step(asked.has);
}

/// Words of a record at the end of a sentence.
[[nodiscard]] inline std::string closed(std::string_view words) {
    while (words.ends_with('\n') || words.ends_with(' ')) words.remove_suffix(1);
    const bool ends = words.ends_with('.') || words.ends_with('!') || words.ends_with('?');
    return std::string{words} + (ends ? "" : ".");
}

[[nodiscard]] inline std::string why(const Asked& asked) {
    using record::State;
    if (only_claimed(asked)) {
        const std::string_view carried = asked.standing.contradicted
                                             ? "facts in the record say otherwise, which leaves"
                                             : "its evidence carries only";
        return fmt::format("It is rated `{}`, but {} `{}`.", to_string(asked.standing.claimed), carried,
                           to_string(asked.has));
    }
    if (asked.has == State::unanswered) return "It has no rating yet.";
    if (asked.has == State::unknown) return "It was asked, and nobody knew.";
    if (asked.has == State::declined)
        return asked.answer != nullptr && asked.answer->reason
                   ? fmt::format("It was declined, which counts as `not`. The reason given: {}",
                                 closed(*asked.answer->reason))
                   : "It was declined, which counts as `not`.";
    const std::string_view phase = asked.earlier ? "an earlier phase" : "this phase";
    return fmt::format("It is rated `{}`, and the gate asks for `{}` in {}.", to_string(asked.has),
                       to_string(asked.needs), phase);
}

/// All that an action needs to cover a point.
inline constexpr std::string_view what_covers =
    "with a willing or committed owner and a review date within twelve months";

/// What an action would need to cover the point, where one names it: all of it, since mending one thing of two changes nothing.
[[nodiscard]] inline std::string mend(const record::Action& action, const record::Cover& cover) {
    using Owner = record::Cover::Owner;
    using Review = record::Cover::Review;
    const std::string name = action.id ? fmt::format("the action `{}`", *action.id) : "the action for it";
    std::vector<std::string> parts;
    const auto need = [&](std::string what) { parts.push_back(std::move(what)); };
    if (cover.state == record::Cover::State::dropped)
        need(fmt::format("take up again {}, which was dropped", name));
    const auto it = [&] { return parts.empty() ? name : std::string{"it"}; };
    switch (cover.owner) {
        case Owner::none: need(fmt::format("give {} an owner who is willing or committed", it())); break;
        case Owner::unknown:
            need(fmt::format("give {} an owner among the stakeholders (`{}` is none)", it(), *action.owner));
            break;
        case Owner::withdrawn:
            need(fmt::format("give {} another owner (`{}` has withdrawn)", it(), *action.owner));
            break;
        case Owner::not_in:
            need(fmt::format("win `{}` for {}, who is not willing or committed so far", *action.owner, it()));
            break;
        case Owner::in: break;
    }
    switch (cover.review) {
        case Review::none: need(fmt::format("give {} a review date within twelve months", it())); break;
        case Review::over:
            need(fmt::format("review {}, which was due on {}, and set a new date", it(),
                             text::to_words(*action.review)));
            break;
        case Review::too_far:
            need(fmt::format("set a review of {} within twelve months, and not on {}", it(),
                             text::to_words(*action.review)));
            break;
        case Review::set: break;
    }
    return parts.empty() ? fmt::format("keep {} going", name) : text::listing(parts);
}

/// A sentence about a waiver that does not hold, to stand behind the remedy; empty without one.
[[nodiscard]] inline std::string lapsed(const record::Coverage& coverage) {
    const record::Waiver* waiver = coverage.near_waiver;
    if (waiver == nullptr) return {};
    switch (coverage.near_hold) {
        case record::WaiverHold::no_reason: return " The waiver for it gives no reason.";
        case record::WaiverHold::no_name: return " The waiver for it does not say by whom.";
        case record::WaiverHold::no_end: return " The waiver for it has no end date.";
        case record::WaiverHold::withdrawn:
            return fmt::format(" The waiver for it holds no more: `{}` has withdrawn.", *waiver->by);
        case record::WaiverHold::over:
            return fmt::format(" The waiver for it ran out on {}.", text::to_words(*waiver->until));
        case record::WaiverHold::holds: break;
    }
    return {};
}

[[nodiscard]] inline std::string where(const method::Question& question) {
    std::string out = fmt::format("under `assessment.{}`", question.address);
    if (question.kind == method::QuestionKind::open)
        out +=
            question.at.empty() ? ", with its `answer`" : fmt::format(", and in words at `{}`", question.at);
    return out;
}

/// What to do where facts would contradict the rating at once: first the fact, then the rating.
[[nodiscard]] inline std::string after_the_fact(const Asked& asked) {
    return fmt::format("As the record stands, {}: mend that first, then rate the question `{}`",
                       asked.standing.obstacle, to_string(asked.needs));
}

/// The first half of the remedy for something that is in place in part: how to pass outright.
[[nodiscard]] inline std::string raise(const Asked& asked) {
    using record::State;
    if (record::step(asked.standing.claimed) < record::step(asked.needs))
        return asked.standing.obstacle.empty() ? fmt::format("Raise it to `{}`", to_string(asked.needs))
                                               : after_the_fact(asked);
    if (asked.standing.contradicted) return "Put right what contradicts it (`atelier validate` shows where)";
    if (asked.has == State::largely)
        return "Have its evidence confirmed by somebody else, or name a second piece";
    return asked.needs == State::fully
               ? "Name evidence that is more than a statement, and that somebody else has confirmed"
               : "Name evidence that is more than a statement";
}

/// Of an action that was kept: it is done, and what it brought shows in the rating or not at all.
[[nodiscard]] inline std::string after_kept(const Asked& asked, const record::Action& action) {
    const std::string name = action.id ? fmt::format("The action `{}`", *action.id) : "The action for it";
    return fmt::format(
        "{} was kept, and is over: look at the rating again, and where `{}` is still too much to say, record "
        "a "
        "new one {}. That covers this point.",
        name, to_string(asked.needs), what_covers);
}

[[nodiscard]] inline std::string remedy(const Asked& asked, const record::Coverage& coverage) {
    using record::State;
    const std::string tail = lapsed(coverage);
    if (asked.has == State::unanswered) return fmt::format("Answer it {}.{}", where(asked.question), tail);
    if (asked.has == State::unknown)
        return fmt::format("Ask who could know, and rate it {}.{}", where(asked.question), tail);
    if (asked.has == State::declined && !only_claimed(asked))
        return "Leave it, and record a waiver that says why, by whom and until when; or take it up after "
               "all, "
               "and rate it." +
               tail;
    // An action would cover the question alone, and the gate would go on waiting for the output.
    if (!asked.awaited.empty() && !only_claimed(asked))
        return fmt::format(
            "Bring into the record: {}. Then rate the question `{}`: an output waits for the same fact.{}",
            asked.awaited, to_string(asked.needs), tail);
    if (record::step(asked.has) < record::step(State::partly)) {
        const std::string towards = asked.standing.obstacle.empty()
                                        ? fmt::format("Work towards `{}`", to_string(asked.needs))
                                        : after_the_fact(asked);
        if (coverage.action == nullptr)
            return fmt::format("{}; from `partly` on, an action {} covers this point.{}", towards,
                               what_covers, tail);
        const auto& id = coverage.action->id;
        return fmt::format(
            "{}. The action{} is under way, and covers this point once it is rated `partly`.{}", towards,
            id ? fmt::format(" `{}`", *id) : "", tail);
    }
    const bool is_kept =
        coverage.near_action != nullptr && coverage.near_cover.state == record::Cover::State::kept;
    if (is_kept && !only_claimed(asked)) return after_kept(asked, *coverage.near_action) + tail;
    const std::string action = coverage.near_action == nullptr || is_kept
                                   ? fmt::format("record an action {}", what_covers)
                                   : mend(*coverage.near_action, coverage.near_cover);
    return fmt::format("{}, or {}: that covers this point.{}", raise(asked), action, tail);
}

[[nodiscard]] inline std::string has_words(const std::vector<std::string>& missing) {
    return "missing: " + text::parts(missing);
}

[[nodiscard]] inline std::string covered_why(record::State needs, const record::Action& action) {
    return fmt::format("Short of `{}`, and covered by {} until its review on {}.", to_string(needs),
                       action.id ? fmt::format("the action `{}`", *action.id) : "an action",
                       text::to_words(*action.review));
}

[[nodiscard]] inline std::string waived_why(const record::Waiver& waiver) {
    return fmt::format("Waived by `{}` until {}: {}", *waiver.by, text::to_words(*waiver.until),
                       *waiver.reason);
}

}  // namespace atelier::gate::detail
