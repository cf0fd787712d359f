#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// A theme that is weighed alike on all three counts, and decided the other way. Where the three differ, the decision is a matter of judgement.
inline void check_theme_against_its_weighing(const Case& subject, const Reporter& reporter) {
    using record::FocusDecision;
    using record::Level;
    for (const auto& theme : subject.record.focus) {
        if (!theme.relevance || !theme.feasibility || !theme.mandate_fit || !theme.decision) continue;
        const auto all = [&](Level level) {
            return *theme.relevance == level && *theme.feasibility == level && *theme.mandate_fit == level;
        };
        const bool explored = *theme.decision == FocusDecision::explore && all(Level::low);
        const bool left_out = *theme.decision == FocusDecision::out_of_scope && all(Level::high);
        if (!explored && !left_out) continue;
        hold_against(reporter, {theme.decision.at, explored ? "explored" : "out of scope"},
                     {theme.relevance.at, explored ? "low on all three counts" : "high on all three counts"},
                     entry_address("focus", theme),
                     named("a", "theme", theme) +
                         (explored ? " is explored, and weighed as low on all three counts"
                                   : " is out of scope, and weighed as high on all three counts"));
    }
}

inline constexpr Rule theme_against_its_weighing{
    .code = "FCT024",
    .name = "theme-against-its-weighing",
    .severity = diag::Severity::note,
    .what = "A theme is explored though low on all three counts, or out of scope though high on all of them.",
    .why = "Themes are weighed so that the choice among them can be explained to those who were not there.",
    .help = "Look at the weighing or at the decision again, and let one follow from the other.",
    .bad = R"(focus:
  - {id: heat, title: Heat, relevance: low, feasibility: low, mandate-fit: low, decision: explore}
)",
    .good = R"(focus:
  - {id: heat, title: Heat, relevance: high, feasibility: low, mandate-fit: low, decision: explore}
)",
    .check = check_theme_against_its_weighing,
};

}  // namespace atelier::rules::fct
