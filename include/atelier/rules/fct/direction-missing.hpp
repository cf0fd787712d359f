#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Vision and mission are agreed in the second phase; this is the index of the one after.
inline constexpr method::Index phase_after_agreeing = 2;

inline void check_direction_missing(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    if (record.phase_index == method::none || record.phase_index < phase_after_agreeing) return;
    if (is_misread(subject, "vision")) return;
    // ANS001 asks for the vision where the question about it has a rating.
    const method::Index question = subject.method.question("establishing.vision.long-term-change");
    const bool asked = question != method::none && record::is_rated(record::state_of(record, question));
    const bool no_vision = !record.vision.statement && !asked;
    const bool no_mission = !record.vision.mission;
    if (!no_vision && !no_mission) return;
    const std::string what = no_vision && no_mission ? "neither a vision nor a mission"
                             : no_vision             ? "no vision"
                                                     : "no mission";
    const auto& endorsed = record.vision.endorsed;
    auto& finding = reporter.report(
        record.phase.at, no_vision ? "vision.statement" : "vision.mission",
        "the record is in `" + std::string{*record.phase} + "`, and has " + what +
            (endorsed.empty() ? "" : ", although the partners are recorded as having adopted it"));
    finding.label = "a phase that builds on it";
    if (!endorsed.empty())
        finding.related.push_back({endorsed.key, "who has adopted it"});
    else if (record.vision)
        finding.related.push_back({record.vision.key, "not in here"});
    if (endorsed.empty()) finding.severity = diag::Severity::note;
}

inline constexpr Rule direction_missing{
    .code = "FCT015",
    .name = "direction-missing",
    .severity = diag::Severity::warning,
    .what = "A record that is in maturing or later has no vision or no mission.",
    .why =
        "The partners agree on both while the atelier is established, and all later work is measured by "
        "them.",
    .help =
        "Write the lasting change under `vision.statement`, and what the atelier adds to it under "
        "`vision.mission`.",
    .bad = R"(atelier: 1
id: example
name: Example
phase: maturing
stakeholders: [{id: municipality, commitment: committed}]
vision:
  statement: Homes share what they make.
  endorsed: [{by: municipality, date: 2021-06-01}]
)",
    .good = R"(atelier: 1
id: example
name: Example
phase: maturing
stakeholders: [{id: municipality, commitment: committed}]
vision:
  statement: Homes share what they make.
  mission: The atelier brings the parties together early.
  endorsed: [{by: municipality, date: 2021-06-01}]
)",
    .check = check_direction_missing,
};

}  // namespace atelier::rules::fct
