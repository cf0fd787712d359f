#pragma once

#include <string>

#include "atelier/record/standing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ans {

inline void check_declined_without_reason(const Case& subject, const Reporter& reporter) {
    for (const auto& answer : subject.record.assessment.answers) {
        if (record::state_of(&answer) != record::State::declined || answer.reason) continue;
        const auto& question = subject.method.questions[answer.question];
        reporter
            .report(answer.rating.at, std::string{question.address},
                    ticked(question.id) + " is `declined` without a reason")
            .label = "no `reason`";
    }
}

inline constexpr Rule declined_without_reason{
    .code = "ANS004",
    .name = "declined-without-reason",
    .severity = diag::Severity::warning,
    .what = "A question is `declined`, and no reason is given.",
    .why = "To choose against something is a decision, and the next team will ask why it was taken.",
    .help = "Write `{rating: declined, reason: …}`, or rate the question.",
    .bad = R"(assessment:
  establishing:
    learning: {influence: declined}
)",
    .good = R"(assessment:
  establishing:
    learning:
      influence: {rating: declined, reason: The programme office steers by its own reviews.}
)",
    .check = check_declined_without_reason,
};

}  // namespace atelier::rules::ans
