#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "atelier/record/outputs.hpp"
#include "atelier/rules/shortfall.hpp"

namespace atelier::rules::pha {

inline std::string shortfall_in_words(const Shortfall& lacks) {
    std::vector<std::string> parts;
    if (!lacks.unanswered.empty())
        parts.push_back(text::count(lacks.unanswered.size(), "question") + " without an answer");
    if (!lacks.low.empty()) parts.push_back(text::count(lacks.low.size(), "rating") + " below `largely`");
    if (!lacks.outputs.empty()) parts.push_back(text::count(lacks.outputs.size(), "output") + " missing");
    return text::listing(parts);
}

/// The ratings that fell, and the first words of what is open: enough to see where it began.
inline void point_out(const Case& subject, const Shortfall& lacks, diag::Finding& finding) {
    constexpr std::size_t most_labels = 4;
    for (const record::Answer* answer : lacks.low)
        if (finding.related.size() < most_labels)
            finding.related.push_back({answer->rating.at, "below `largely`"});
    for (const method::Index question : lacks.unanswered) {
        const record::Answer* answer = subject.record.assessment.find(question);
        if (answer != nullptr && finding.related.size() < most_labels)
            finding.related.push_back({answer->rating.given ? answer->rating.at : answer->key, "open"});
    }
    for (const method::Index output : lacks.outputs) {
        const text::Span section = record::output_place(subject.record, subject.method.outputs[output].id);
        if (!section.empty() && finding.related.size() < most_labels)
            finding.related.push_back(
                {section, "`" + std::string{subject.method.outputs[output].id} + "` is not complete"});
    }
}

inline void check_phase_reopened(const Case& subject, const Reporter& reporter) {
    for (method::Index phase = 0; phase < due_phases(subject); ++phase) {
        if (!reopens(subject, phase)) continue;
        const Shortfall lacks = shortfall(subject, phase);
        if (!lacks.any()) continue;
        const std::string id{subject.method.phases[phase].id};
        auto& finding = reporter.report(phase_place(subject, phase), id,
                                        id + " is open again: " + shortfall_in_words(lacks));
        point_out(subject, lacks, finding);
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
