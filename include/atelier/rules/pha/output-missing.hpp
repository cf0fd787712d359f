#pragma once

#include <string>
#include <vector>

#include "atelier/record/outputs.hpp"
#include "atelier/rules/shortfall.hpp"

namespace atelier::rules::pha {

/// The parts have commas of their own.
inline std::string in_a_row(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
    return out;
}

inline void check_output_missing(const Case& subject, const Reporter& reporter) {
    for (method::Index phase = 0; phase < due_phases(subject); ++phase) {
        if (reopens(subject, phase)) continue;
        for (const method::Index index : shortfall(subject, phase).outputs) {
            const method::Output& output = subject.method.outputs[index];
            const auto missing = record::missing_parts(subject.record, output.id, subject.settings.as_of);
            const text::Span section = record::output_place(subject.record, output.id);
            auto& finding = reporter.report(section.empty() ? subject.record.phase.at : section,
                                            std::string{output.address},
                                            "the output `" + std::string{output.id} +
                                                "` is not complete yet; missing: " + in_a_row(*missing));
            const std::string_view declared = phase == subject.record.phase_index
                                                  ? "the phase that the record is in"
                                                  : "a later phase than the output's";
            if (section.empty())
                finding.label = declared;
            else
                finding.related.push_back({subject.record.phase.at, std::string{declared}});
            finding.severity = weight_of(subject, phase);
        }
    }
}

inline constexpr Rule output_missing{
    .code = "PHA001",
    .name = "output-missing",
    .severity = diag::Severity::warning,
    .what = "An output of the declared phase, or of one before it, is not complete in the record yet.",
    .why = "The outputs are what the next phase builds on.",
    .help = "Add what is missing, or record a waiver for the output with its reason and its end.",
    .bad = R"(challenge:
  statement: The grid takes no further connection.
)",
    .good = R"(stakeholders:
  - {id: municipality, holds: [decision], commitment: committed}
  - {id: developer, commitment: committed}
communities: {relevant: false, reason: Nobody lives there yet.}
challenge:
  statement: The grid takes no further connection.
  validated: {date: 2026-03-01, by: [municipality]}
governance: {facilitator: municipality, decides: [municipality], mandate: To prepare decisions., resources: Two days a week.}
operations:
  data-access: {state: secured}
  confidentiality: {state: secured}
  expertise: {state: secured}
  budget: {state: secured}
focus: [{id: grid, decision: explore}]
)",
    .check = check_output_missing,
};

}  // namespace atelier::rules::pha
