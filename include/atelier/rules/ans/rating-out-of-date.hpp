#pragma once

#include <cstddef>
#include <string>

#include "atelier/record/standing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/words.hpp"

namespace atelier::rules::ans {

/// Ratings that share the assessment's date share one finding at that date.
inline void check_rating_out_of_date(const Case& subject, const Reporter& reporter) {
    const int months = subject.settings.answer_age;
    if (months <= 0) return;
    const auto is_old = [&](const record::Day& day) {
        return day && text::plus_months(*day, months) < subject.settings.as_of;
    };
    const std::string age = "more than " + text::count(static_cast<std::size_t>(months), "month") + " ago";
    const auto& assessment = subject.record.assessment;
    std::size_t sharing = 0;
    for (const auto& answer : assessment.answers) {
        if (!answer.rating || *answer.rating == record::Rating::unknown) continue;
        if (!answer.date.given) ++sharing;
        if (!is_old(answer.date)) continue;
        const auto& question = subject.method.questions[answer.question];
        reporter
            .report(answer.date.at, std::string{question.address}, ticked(question.id) + " was rated " + age)
            .label = "rated on this day";
    }
    // A response has its day at its top.
    const record::Day& shared = assessment.date ? assessment.date : subject.record.date;
    if (sharing == 0 || !is_old(shared)) return;
    reporter
        .report(shared.at, "assessment",
                text::count(sharing, "question was", "questions were") + " rated " + age)
        .label = "rated on this day";
}

inline constexpr Rule rating_out_of_date{
    .code = "ANS005",
    .name = "rating-out-of-date",
    .severity = diag::Severity::note,
    .what = "A rating is older than the configured age, 24 months unless set otherwise.",
    .why = "Partners and activities change, so that an answer which was true can stop being so.",
    .help = "Look at the question again, and set a new date even where the rating stays.",
    .bad = R"(assessment:
  date: 2022-03-01
  establishing:
    vision: {endorsement: partly}
)",
    .good = R"(assessment:
  date: 2026-03-01
  establishing:
    vision: {endorsement: partly}
)",
    .check = check_rating_out_of_date,
};

}  // namespace atelier::rules::ans
