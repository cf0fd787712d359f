#include "emit/support/advice.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "atelier/text/words.hpp"
#include "emit/support/figures.hpp"
#include "emit/support/gates.hpp"

namespace atelier::emit {

namespace {

/// What came of an action: `“…”`, or that nobody has noted it.
[[nodiscard]] std::string learned(const record::Action& action) {
    return action.learned ? fmt::format(" Learned: {}", *action.learned) : " What was learned is not noted.";
}

[[nodiscard]] std::string name_of(const record::Action& action) {
    return action.id ? fmt::format("`{}`", *action.id) : "an action";
}

[[nodiscard]] std::string came_of(const record::Action& action, text::Date as_of) {
    const record::ActionState state = action.state ? *action.state : record::ActionState::planned;
    switch (state) {
        case record::ActionState::kept: return fmt::format("kept ({}).{}", name_of(action), learned(action));
        case record::ActionState::dropped:
            return fmt::format("tried and dropped ({}).{}", name_of(action), learned(action));
        case record::ActionState::planned:
        case record::ActionState::trying: break;
    }
    std::string out = state == record::ActionState::trying ? "being tried" : "planned";
    out += fmt::format(" ({}", name_of(action));
    if (action.owner) out += fmt::format(", by {}", *action.owner);
    if (action.review)
        out += (*action.review < as_of ? "; its review was due on " : ", until ") +
               text::to_words(*action.review);
    out += ").";
    return action.learned ? out + learned(action) : out;
}

}  // namespace

std::string said_by(const advice::Link& link, const text::Source& source) {
    using advice::Origin;
    switch (link.origin) {
        case Origin::record:
            return link.at.empty() ? "the record"
                                   : fmt::format("the record, line {}", source.position(link.at.begin).line);
        case Origin::stated: return "the guide";
        case Origin::derived: return "the guide, in prose";
        case Origin::article: return "the article";
        case Origin::own: return "atelier";
        case Origin::local: break;
    }
    return "the local method";
}

std::string narrows(const advice::Narrowing& narrowing, const method::Method& method) {
    const method::Question& question = method.questions[narrowing.question];
    const std::string_view phase = method.phases[question.phase].title;
    if (narrowing.block)
        return fmt::format("It narrows “{}” by {}, and its part in {} by {}.",
                           method.blocks[question.block].title, narrowing.block->decimal(2), phase,
                           narrowing.group.decimal(2));
    return fmt::format("It narrows {} by {}, and “{}” in it by {}.", phase, narrowing.phase.decimal(2),
                       method.groups[question.group].title, narrowing.group.decimal(2));
}

std::string title_of(const advice::Proposal& proposal, const method::Method& method) {
    const method::Strategy& strategy = method.strategies[proposal.strategy];
    return fmt::format("{} (strategy {})", strategy.title, strategy.number);
}

std::vector<const advice::Reason*> reasons_of(const advice::Proposal& proposal) {
    std::vector<const advice::Reason*> out;
    for (const advice::Reason& reason : proposal.reasons) out.push_back(&reason);
    // Those for what to begin with stand before those for the other actions.
    if (proposal.begin_with)
        for (const advice::Reason& reason : proposal.options[*proposal.begin_with].reasons)
            out.push_back(&reason);
    for (std::size_t i = 0; i < proposal.options.size(); ++i)
        if ((!proposal.begin_with || i != *proposal.begin_with) && !proposal.options[i].done())
            for (const advice::Reason& reason : proposal.options[i].reasons) out.push_back(&reason);
    return out;
}

std::string because(const advice::Proposal& proposal) {
    constexpr std::size_t most = 2;
    const auto reasons = reasons_of(proposal);
    std::string out = "Because: ";
    for (std::size_t i = 0; i < std::min(most, reasons.size()); ++i)
        out += (i > 0 ? "; " : "") + reasons[i]->text;
    if (reasons.size() > most)
        out += fmt::format("; and {}", text::count(reasons.size() - most, "more reason"));
    return out + ".";
}

std::string reference(const method::Method& method, method::Index strategy, method::Index action) {
    std::string out{method.strategies[strategy].id};
    if (action != method::none) out += fmt::format("/{}", method.actions[action].id);
    return out;
}

std::string begin_with(const advice::Proposal& proposal, const method::Method& method) {
    if (!proposal.begin_with) return "It is in hand: see how it goes.";
    const advice::Option& option = proposal.options[*proposal.begin_with];
    return fmt::format(
        "{}: {} (`{}`).",
        option.use == advice::Use::dropped ? "Begin again, smaller than the last time" : "Begin with",
        method.actions[option.action].text, reference(method, proposal.strategy, option.action));
}

std::vector<std::string> so_far(const advice::Proposal& proposal, const method::Method& method,
                                text::Date as_of) {
    std::vector<std::string> out;
    for (const record::Action* action : proposal.tried)
        out.push_back(fmt::format("The strategy as a whole: {}", came_of(*action, as_of)));
    for (const advice::Option& option : proposal.options) {
        const std::string text = fmt::format("“{}”", method.actions[option.action].text);
        if (option.use == advice::Use::in_place && option.tried.empty())
            out.push_back(fmt::format("{}: in place, as it is rated.", text));
        for (const record::Action* action : option.tried)
            out.push_back(fmt::format("{}: {}", text, came_of(*action, as_of)));
    }
    return out;
}

std::string unplaced_sentence(const advice::Proposals& proposals) {
    std::vector<std::string> texts;
    for (const record::Barrier* barrier : proposals.unplaced)
        texts.push_back(fmt::format("“{}”", *barrier->text));
    return fmt::format(
        "{} without an `element` ({}): name the element that {} stalled, and strategies for it are shown "
        "here.",
        text::count(texts.size(), "barrier stands", "barriers stand"), text::listing(texts, "", "and", 2),
        texts.size() == 1 ? "is" : "are");
}

std::string gate_sentence(const advice::Next& next, const method::Method& method, text::Date as_of) {
    if (!next.gate) {
        if (next.way.gates.empty())
            return "The record names no phase of the method yet, so that no gate can be told: give it a "
                   "`phase`.";
        return next.is_sound() ? "Every gate up to the last is passed."
                               : "Every gate up to the last is passed on the record's claims alone.";
    }
    const gate::Gate& gate = *next.gate;
    const std::string phase =
        fmt::format("{}{}", phase_title(method, gate.phase), next.due ? "" : ", which is not yet due,");
    switch (gate.result) {
        case gate::Result::passed:
            return fmt::format("{} is passed {}as of {}.", phase,
                               next.errors == 0 && gate.unsupported.empty() ? "" : "on its claims alone ",
                               text::to_words(as_of));
        case gate::Result::conditional:
            return fmt::format("{} is passed on condition: {} in hand.", phase,
                               text::count(gate.conditions.size(), "open item is", "open items are"));
        case gate::Result::blocked: break;
    }
    return fmt::format("{} is blocked: {}.", phase, open_words(gate));
}

std::string support_sentence(const advice::Next& next) {
    const score::Claims& claims = next.claims;
    if (claims.contradicted == 0 && claims.unbacked.empty()) return {};
    return claims_words(claims.all, claims.contradicted, claims.unbacked.size()) + ".";
}

std::string head_of(advice::StepKind kind, const advice::Next& next, const method::Method& method,
                    text::Date as_of) {
    using advice::StepKind;
    switch (kind) {
        case StepKind::contradiction:
            return next.errors == 1 ? "One error, to put right before all else:"
                                    : fmt::format("{} errors, to put right before all else:", next.errors);
        case StepKind::overdue: return "Overdue:";
        case StepKind::evidence: return "What the claims rest on:";
        case StepKind::look: return "Worth a look:";
        case StepKind::opening: break;
    }
    return gate_sentence(next, method, as_of) +
           (next.gate && next.gate->blockers.empty() ? " What carries it:" : " What opens it:");
}

std::string step_place(const advice::Step& step, const text::Source& source) {
    const std::string line =
        step.at.empty() ? std::string{} : fmt::format("line {}", source.position(step.at.begin).line);
    if (line.empty() || step.kind == advice::StepKind::opening) return step.address;
    return step.address.empty() ? line : fmt::format("{}, {}", line, step.address);
}

}  // namespace atelier::emit
