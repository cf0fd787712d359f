#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Results of what is still to come. A session or a decision that is planned, without a result so far, contradicts nothing.
class ResultBeforeItsDay {
public:
    ResultBeforeItsDay(const Case& subject, const Reporter& reporter)
        : subject_{subject}, reporter_{reporter} {}

    void decisions() const {
        for (const auto& decision : subject_.record.decisions)
            if (decision.outcome)
                tell(decision.outcome.place(), "an outcome", decision.date,
                     entry_address("decisions", decision),
                     named("a", "decision", decision) + " has an outcome");
    }

    void sessions() const {
        std::unordered_map<std::string_view, const record::Activity*> by_id;
        for (const auto& session : subject_.record.activities) {
            if (session.id) by_id.emplace(*session.id, &session);
            if (session.outcome)
                tell(session.outcome.place(), "an outcome", session.date,
                     entry_address("activities", session),
                     named("a", "session", session) + " has an outcome");
            for (const auto& task : session.follow_ups) {
                if (!record::is_to_come(task.done, subject_.settings.as_of)) continue;
                auto& finding = reporter_.report(task.done.at, entry_address("activities", session),
                                                 "a follow-up was done on " + text::to_words(*task.done) +
                                                     ", which is still to come on " +
                                                     text::to_words(subject_.settings.as_of));
                finding.label = "still to come";
                finding.severity = ahead_of_its_day(subject_);
                finding.help = "Correct the date, or take `done` out until it is done.";
            }
        }
        for (const auto& lesson : subject_.record.lessons) {
            const auto from = lesson.from ? by_id.find(*lesson.from) : by_id.end();
            if (from != by_id.end())
                tell(lesson.from.at, "learned here", from->second->date, entry_address("lessons", lesson),
                     named("a", "lesson", lesson) + " comes from " + named("a", "session", *from->second));
        }
    }

private:
    void tell(text::Span at, std::string label, const record::Day& day, std::string address,
              const std::string& message) const {
        if (!record::is_to_come(day, subject_.settings.as_of)) return;
        hold_against(reporter_, {first_line(subject_, at), std::move(label)}, {day.at, "still to come"},
                     std::move(address),
                     message + ", and its day, " + text::to_words(*day) + ", is still to come")
            .severity = ahead_of_its_day(subject_);
    }

    const Case& subject_;
    const Reporter& reporter_;
};

inline void check_result_before_its_day(const Case& subject, const Reporter& reporter) {
    const ResultBeforeItsDay facts{subject, reporter};
    facts.decisions();
    facts.sessions();
}

inline constexpr Rule result_before_its_day{
    .code = "FCT011",
    .name = "result-before-its-day",
    .severity = diag::Severity::error,
    .what =
        "A decision or a session that is still to come has an outcome, a lesson or a follow-up that is done.",
    .why = "What comes of a day is known once it has come, so either the date or the result is a slip.",
    .help = "Correct the date, or take the result out until the day has come.",
    .bad = R"(decisions:
  - {id: d1, date: 2027-03-01, title: Where the battery stands, outcome: In the yard.}
)",
    .good = R"(decisions:
  - {id: d1, date: 2027-03-01, title: Where the battery stands, options: [in the yard, on the roof]}
)",
    .check = check_result_before_its_day,
};

}  // namespace atelier::rules::fct
