#pragma once

#include <chrono>
#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// The index of the third phase, which has two before it.
inline constexpr method::Index phase_after_two = 2;
inline constexpr std::chrono::days one_season{90};

/// In the first phase an atelier is prepared, so that one which is still to begin contradicts nothing there.
inline void check_phase_before_the_start(const Case& subject, const Reporter& reporter) {
    const auto& record = subject.record;
    const text::Date as_of = subject.settings.as_of;
    if (!record.started || record.phase_index == method::none || record.phase_index == 0) return;
    const bool to_come = record::is_to_come(record.started, as_of);
    const bool began_lately =
        std::chrono::sys_days{as_of} - std::chrono::sys_days{*record.started} <= one_season;
    // The method sets no pace. Two phases within one season are worth a look, no more: it may have been at work under another name.
    if (!to_come && (!began_lately || record.phase_index < phase_after_two)) return;
    auto& finding =
        hold_against(reporter, {record.started.at, to_come ? "still to come" : "lately"},
                     {record.phase.at, "the phase that it is in"}, "started",
                     "the record is in `" + std::string{*record.phase} + "` on " + text::to_words(as_of) +
                         (to_come ? ", and the atelier begins on " : ", and the atelier began on ") +
                         text::to_words(*record.started));
    if (!to_come) finding.severity = diag::Severity::note;
}

inline constexpr Rule phase_before_the_start{
    .code = "FCT021",
    .name = "phase-before-the-start",
    .severity = diag::Severity::error,
    .what = "A record is past the first phase, and the atelier is still to begin, or began only weeks ago.",
    .why =
        "What has not begun cannot have left its preparation behind it, so the phase or the date is a slip.",
    .help = "Correct `started`, or set `phase` to `preconditions` until the atelier has begun.",
    .bad = R"(started: 2027-03-01
)",
    .good = R"(started: 2026-03-01
)",
    .check = check_phase_before_the_start,
};

}  // namespace atelier::rules::fct
