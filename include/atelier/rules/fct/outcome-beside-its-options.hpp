#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/rules/two_facts.hpp"
#include "atelier/text/folded.hpp"

namespace atelier::rules::fct {

/// As far as two texts can differ and still say the same for certain. Of a longer text the beginning: what was chosen stands there, and a
/// hostile record must not cost more than others.
[[nodiscard]] inline std::string plain_words(std::string_view text) {
    constexpr std::size_t most_bytes = 300;
    return text::folded(text.substr(0, most_bytes));
}

/// An outcome may say more than its option does, or name it in short. Where neither holds the other, nobody can tell which was chosen.
[[nodiscard]] inline bool is_among_options(const record::Decision& decision) {
    constexpr std::size_t most_options = 50;
    if (decision.options.size() > most_options) return true;
    const std::string outcome = plain_words(*decision.outcome);
    return std::any_of(decision.options.begin(), decision.options.end(), [&](const record::Text& option) {
        if (!option) return true;
        const std::string words = plain_words(*option);
        return outcome.find(words) != std::string::npos || words.find(outcome) != std::string::npos;
    });
}

inline void check_outcome_beside_its_options(const Case& subject, const Reporter& reporter) {
    for (const auto& decision : subject.record.decisions) {
        if (!decision.outcome || decision.options.size() < 2 || is_among_options(decision)) continue;
        hold_against(reporter, {first_line(subject, decision.outcome.place()), "what was chosen"},
                     {first_line(subject, decision.options.place()), "what could be chosen"},
                     entry_address("decisions", decision),
                     "the outcome of " + named("a", "decision", decision) + " is none of its options");
    }
}

inline constexpr Rule outcome_beside_its_options{
    .code = "FCT023",
    .name = "outcome-beside-its-options",
    .severity = diag::Severity::note,
    .what = "The outcome of a decision is none of the options that it lists.",
    .why =
        "Those who read the decision later want to know which of the options was chosen, and which were not.",
    .help = "Write the outcome in the words of its option, or add what was chosen to `options`.",
    .bad = R"(decisions:
  - {id: d1, date: 2026-03-01, title: When to charge, options: [by price, by forecast], outcome: at night}
)",
    .good = R"(decisions:
  - {id: d1, date: 2026-03-01, title: When to charge, options: [by price, by forecast], outcome: 'By forecast, from May on.'}
)",
    .check = check_outcome_beside_its_options,
};

}  // namespace atelier::rules::fct
