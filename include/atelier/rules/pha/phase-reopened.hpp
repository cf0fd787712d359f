#pragma once

#include <string>
#include <vector>

#include "atelier/rules/shortfall.hpp"

namespace atelier::rules::pha {

/// The last phase is reviewed again and again rather than passed once, so that a fall anywhere before it counts.
inline bool is_in_last_phase(const Case& subject) {
    return due_phases(subject) > 0 && due_phases(subject) == subject.method.phases.size();
}

inline std::string shortfall_in_words(const Shortfall& lacks) {
    std::vector<std::string> parts;
    if (!lacks.unanswered.empty())
        parts.push_back(text::count(lacks.unanswered.size(), "question") + " without an answer");
    if (!lacks.low.empty()) parts.push_back(text::count(lacks.low.size(), "rating") + " below `largely`");
    if (!lacks.outputs.empty()) parts.push_back(text::count(lacks.outputs.size(), "output") + " missing");
    return text::listing(parts);
}

inline void check_phase_reopened(const Case& subject, const Reporter& reporter) {
    if (!is_in_last_phase(subject)) return;
    for (method::Index phase = 0; phase < subject.record.phase_index; ++phase) {
        const Shortfall lacks = shortfall(subject, phase);
        if (!lacks.any()) continue;
        const std::string id{subject.method.phases[phase].id};
        auto& finding = reporter.report(phase_place(subject, phase), id,
                                        id + " is open again: " + shortfall_in_words(lacks));
        if (!(finding.span == subject.record.phase.at))
            finding.related.push_back({subject.record.phase.at, "the phase that the record is in"});
        finding.help = "See `atelier gate " + id + "` for what to mend, and in which order.";
    }
}

inline constexpr Rule phase_reopened{
    .code = "PHA004",
    .name = "phase-reopened",
    .severity = diag::Severity::warning,
    .what = "The record is in the last phase, and an earlier phase falls short again.",
    .why = "What continues rests on all that came before, and partners, rules and money change.",
    .help = "Mend what fell short in the earlier phase, or record a waiver with its reason and its end.",
    .bad = R"(atelier: 1
id: example
name: Example
phase: continuation
assessment:
  maturing:
    vision: {continued-endorsement: partly}
)",
    .good = R"(atelier: 1
id: example
name: Example
phase: stabilising
assessment:
  maturing:
    vision: {continued-endorsement: partly}
)",
    .check = check_phase_reopened,
};

}  // namespace atelier::rules::pha
