#pragma once

#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/index.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/nearest.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules::ref {

[[nodiscard]] inline std::vector<std::string_view> strategies_of(const method::Method& method) {
    std::vector<std::string_view> out;
    for (const auto& strategy : method.strategies) out.push_back(strategy.id);
    return out;
}

[[nodiscard]] inline std::vector<std::string_view> actions_of(const method::Method& method,
                                                              method::Index strategy) {
    const method::Strategy& owner = method.strategies[strategy];
    std::vector<std::string_view> out;
    for (method::Index i = 0; i < owner.action_count; ++i)
        out.push_back(method.actions[owner.first_action + i].id);
    return out;
}

/// For `strategy/action` where the first half is known.
inline void report_action(const record::Use& use, const method::Method& method, method::Index strategy,
                          const Reporter& to) {
    const std::string_view id = method.strategies[strategy].id;
    const std::string_view action = use.text.substr(id.size() + 1);
    const auto actions = actions_of(method, strategy);
    diag::Finding& finding =
        to.report(use.at, use.path, fmt::format("the strategy `{}` has no action {}", id, ticked(action)));
    const auto near = text::nearest(action, actions);
    finding.help = near ? fmt::format("Did you mean `{}/{}`?", id, *near)
                        : fmt::format("Its actions are {}.", text::listing(actions, "`"));
}

inline void check_unknown_strategy(const Case& subject, const Reporter& to) {
    const auto names = strategies_of(subject.method);
    for (const record::Use& use : subject.record.index.strategies) {
        if (subject.method.knows_strategy(use.text)) continue;
        const std::string_view word = use.text.substr(0, use.text.find('/'));
        const method::Index strategy = subject.method.strategy(word);
        if (strategy != method::none) {
            report_action(use, subject.method, strategy, to);
            continue;
        }
        diag::Finding& finding =
            to.report(use.at, use.path, fmt::format("the method has no strategy {}", ticked(word)));
        const auto near = text::nearest(word, names);
        if (near)
            finding.help = did_you_mean(*near);
        else if (!names.empty())
            finding.help = fmt::format("The strategies are {}.", text::listing(names, "`"));
    }
}

inline constexpr Rule unknown_strategy{
    .code = "REF007",
    .name = "unknown-strategy",
    .severity = diag::Severity::error,
    .what = "An action follows a strategy, or an action of a strategy, that the method does not have.",
    .why = "What the method knows about the strategy cannot be shown beside the action.",
    .help = "Name a strategy of the method, or one of its actions as `strategy/action`.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "actions: [{id: a1, strategy: learning-as-outcom, owner: city}]\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "actions: [{id: a1, strategy: learning-as-outcome, owner: city}]\n",
    .check = check_unknown_strategy,
};

}  // namespace atelier::rules::ref
