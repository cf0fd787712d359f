#pragma once

#include <string>

#include "atelier/rules/rule.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::ans {

inline void check_rating_in_future(const Case& subject, const Reporter& reporter) {
    const auto look = [&](const record::Day& day, std::string address) {
        if (!day || *day <= subject.settings.as_of) return;
        reporter
            .report(day.at, std::move(address),
                    "a rating is dated after " + text::to_words(subject.settings.as_of))
            .label = "still to come";
    };
    look(subject.record.date, "date");
    look(subject.record.assessment.date, "assessment.date");
    for (const auto& answer : subject.record.assessment.answers)
        look(answer.date, std::string{subject.method.questions[answer.question].address});
}

inline constexpr Rule rating_in_future{
    .code = "ANS006",
    .name = "rating-in-future",
    .severity = diag::Severity::warning,
    .what = "A rating has a date after the day for which the record is checked.",
    .why = "How things stand on a day is known once that day has come, so the date is most likely a slip.",
    .help = "Correct the date, or check the record for a later day with `--as-of`.",
    .bad = R"(assessment:
  date: 2062-03-01
  establishing:
    vision: {endorsement: partly}
)",
    .good = R"(assessment:
  date: 2026-03-01
  establishing:
    vision: {endorsement: partly}
)",
    .check = check_rating_in_future,
};

}  // namespace atelier::rules::ans
