#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Holds days against the one on which the atelier began.
class BeforeTheStart {
public:
    BeforeTheStart(const Case& subject, const Reporter& reporter) : subject_{subject}, reporter_{reporter} {}

    void sessions() const {
        for (const auto& session : subject_.record.activities) {
            if (is_before(session.date)) {
                tell(session.date, entry_address("activities", session),
                     named("a", "session", session) + " took place on ", diag::Severity::error);
                continue;  // what follows from it is the same slip
            }
            if (session.date) continue;
            for (const auto& task : session.follow_ups)
                if (is_before(task.done))
                    tell(task.done, entry_address("activities", session), "a follow-up was done on ",
                         diag::Severity::error);
        }
    }

    void agreements() const {
        const auto& record = subject_.record;
        // The first statement is sometimes agreed while the atelier is being prepared, and to have one at all is a decision that comes before it.
        // Somebody has to look which of the two it was.
        if (is_before(record.challenge.validated.date))
            tell(record.challenge.validated.date, "challenge.validated", "the challenge was agreed on ",
                 diag::Severity::warning);
        for (const auto& one : record.vision.endorsed)
            if (is_before(one.date))
                tell(one.date, "vision.endorsed", "the vision was endorsed on ", diag::Severity::error);
        for (const auto& decision : record.decisions)
            if (is_before(decision.date))
                tell(decision.date, entry_address("decisions", decision),
                     named("a", "decision", decision) + " was taken on ", diag::Severity::warning);
    }

    void work() const {
        const auto& record = subject_.record;
        for (const auto& action : record.actions) {
            const record::Day& day = action.start ? action.start : action.review;
            if (is_before(day))
                tell(day, entry_address("actions", action),
                     named("an", "action", action) + (action.start ? " started on " : " was reviewed on "),
                     diag::Severity::error);
        }
        for (const auto& money : record.capacity.funding)
            if (is_before(money.until))
                tell(money.until, "capacity.funding", "funding ended on ", diag::Severity::warning);
        for (const auto& objective : record.vision.objectives)
            if (is_before(objective.due))
                tell(objective.due, entry_address("vision.objectives", objective),
                     named("an", "objective", objective) + " was due on ", diag::Severity::warning);
    }

    /// A paper may well be older than the atelier: a study, a strategy of the city. What was done since cannot stand in it, so a note goes to
    /// those that support claims about work of the later phases. The first phase may rest on what was there before.
    void evidence() const {
        std::unordered_map<std::string_view, const record::Answer*> claims;
        for (const auto& answer : subject_.record.assessment.answers) {
            if (subject_.method.questions[answer.question].phase == 0) continue;
            if (record::step(record::state_of(&answer)) < record::step(record::State::largely)) continue;
            for (const auto& ref : answer.evidence) claims.emplace(*ref, &answer);
        }
        for (const auto& piece : subject_.record.evidence) {
            const auto claim = piece.id && is_before(piece.date) ? claims.find(*piece.id) : claims.end();
            if (claim == claims.end()) continue;
            auto& finding =
                tell(piece.date, entry_address("evidence", piece),
                     named("a piece of", "evidence", piece) + " dates from ", diag::Severity::note);
            finding.related.push_back({claim->second->rating.place(), "a claim that rests on it"});
            finding.help =
                "Name evidence of what the atelier has done since, or correct one of the two dates.";
        }
    }

    /// What is rated of the work of a phase was there on the day of the rating. A first phase can be rated while the atelier is prepared.
    void ratings() const {
        const auto& assessment = subject_.record.assessment;
        if (!is_before(assessment.date)) return;
        for (const auto& answer : assessment.answers) {
            if (subject_.method.questions[answer.question].phase == 0 || answer.date) continue;
            if (record::step(record::state_of(&answer)) < record::step(record::State::largely)) continue;
            auto& finding = tell(assessment.date, "assessment", "work of later phases was rated on ",
                                 diag::Severity::warning);
            finding.related.push_back({answer.rating.place(), "such a rating"});
            return;
        }
    }

private:
    [[nodiscard]] bool is_before(const record::Day& day) const {
        return day && *day < *subject_.record.started;
    }

    diag::Finding& tell(const record::Day& day, std::string address, std::string began,
                        diag::Severity severity) const {
        const record::Day& started = subject_.record.started;
        auto& finding = hold_against(
            reporter_, {day.at, "this day"}, {started.at, "the atelier began"}, std::move(address),
            began + text::to_words(*day) + ", and the atelier began on " + text::to_words(*started));
        finding.severity = severity;
        return finding;
    }

    const Case& subject_;
    const Reporter& reporter_;
};

inline void check_dated_before_the_start(const Case& subject, const Reporter& reporter) {
    // An atelier that is still to begin is being prepared; what it says about its phase is another rule's matter.
    const record::Day& started = subject.record.started;
    if (!started || record::is_to_come(started, subject.settings.as_of)) return;
    const BeforeTheStart facts{subject, reporter};
    facts.sessions();
    facts.agreements();
    facts.work();
    facts.evidence();
    facts.ratings();
}

inline constexpr Rule dated_before_the_start{
    .code = "FCT001",
    .name = "dated-before-the-start",
    .severity = diag::Severity::error,
    .what = "Something that the atelier did is dated before the day on which it `started`.",
    .why =
        "An atelier cannot have met, agreed or decided before there was one, so one of the two dates is a "
        "slip.",
    .help = "Correct the date, or `started` where the atelier began earlier than it says.",
    .bad = R"(started: 2021-01-10
activities:
  - {id: a1, title: What the grid allows, date: 2019-04-10}
)",
    .good = R"(started: 2021-01-10
activities:
  - {id: a1, title: What the grid allows, date: 2021-04-10}
)",
    .check = check_dated_before_the_start,
};

}  // namespace atelier::rules::fct
