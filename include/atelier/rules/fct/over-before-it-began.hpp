#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

inline void check_over_before_it_began(const Case& subject, const Reporter& reporter) {
    for (const auto& piece : subject.record.evidence) {
        if (!piece.date || !piece.valid_until || *piece.valid_until >= *piece.date) continue;
        hold_against(reporter, {piece.valid_until.at, "runs out"}, {piece.date.at, "made"},
                     entry_address("evidence", piece),
                     named("a piece of", "evidence", piece) + " runs out on " +
                         text::to_words(*piece.valid_until) + ", and was made on " +
                         text::to_words(*piece.date));
    }
    for (const auto& session : subject.record.activities) {
        for (const auto& task : session.follow_ups) {
            // What prepares a session that is still to come is due before it, of course.
            if (!session.date || record::is_to_come(session.date, subject.settings.as_of)) continue;
            if (!task.due || *task.due >= *session.date) continue;
            if (task.done && *task.done < *session.date)
                continue;  // ACT007 says that it was done before its session
            hold_against(reporter, {task.due.at, "due"}, {session.date.at, "the session"},
                         entry_address("activities", session),
                         "a follow-up was due on " + text::to_words(*task.due) + ", and its session is on " +
                             text::to_words(*session.date))
                .severity = diag::Severity::
                warning;  // what prepares a session is sometimes written down with what follows it
        }
    }
}

inline constexpr Rule over_before_it_began{
    .code = "FCT020",
    .name = "over-before-it-began",
    .severity = diag::Severity::error,
    .what = "Evidence runs out before it was made, or a follow-up is due before its session.",
    .why = "Nothing ends before it begins, so one of the two dates is a slip.",
    .help = "Correct one of the two dates.",
    .bad = R"(evidence:
  - {id: model, title: Load model, kind: document, date: 2026-05-20, valid-until: 2025-06-30}
)",
    .good = R"(evidence:
  - {id: model, title: Load model, kind: document, date: 2026-05-20, valid-until: 2027-06-30}
)",
    .check = check_over_before_it_began,
};

}  // namespace atelier::rules::fct
