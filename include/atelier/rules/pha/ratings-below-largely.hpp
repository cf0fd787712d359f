#pragma once

#include <cstddef>
#include <string>

#include "atelier/rules/shortfall.hpp"

namespace atelier::rules::pha {

inline void check_ratings_below_largely(const Case& subject, const Reporter& reporter) {
    constexpr std::size_t most_labels = 4;
    for (method::Index phase = 0; phase < due_phases(subject); ++phase) {
        if (reopens(subject, phase)) continue;
        const Shortfall lacks = shortfall(subject, phase);
        if (lacks.low.empty()) continue;
        auto& finding =
            reporter.report(phase_place(subject, phase), std::string{subject.method.phases[phase].id},
                            of_phase(subject, phase, lacks.low.size(), lacks.asked,
                                     "is rated below `largely`", "are rated below `largely`"));
        finding.severity = weight_of(subject, phase);
        for (const record::Answer* answer : lacks.low) {
            if (finding.related.size() == most_labels) break;
            finding.related.push_back({answer->rating.at, "below `largely`"});
        }
        const method::Question& first = subject.method.questions[lacks.low.front()->question];
        finding.help = "Plan an action with an owner and a review date for each; the first is: " +
                       std::string{first.text};
    }
}

inline constexpr Rule ratings_below_largely{
    .code = "PHA003",
    .name = "ratings-below-largely",
    .severity = diag::Severity::warning,
    .what =
        "Questions of the declared phase, or of one before it, are rated below `largely`, and no action sees "
        "to them.",
    .why = "A phase is complete when all that applies in it, and before it, is largely in place.",
    .help =
        "Plan an action with an owner and a review date for each, or record a waiver with its reason and its "
        "end.",
    .bad = R"(assessment:
  establishing:
    vision: {endorsement: partly}
)",
    .good = R"(vision: {statement: A district that makes its own energy.}
assessment:
  establishing:
    vision: {long-term-change: largely}
)",
    .check = check_ratings_below_largely,
};

}  // namespace atelier::rules::pha
