#pragma once

#include <string>

#include "atelier/record/standing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::ans {

inline void check_not_applicable_without_reason(const Case& subject, const Reporter& reporter) {
    for (const auto& answer : subject.record.assessment.answers) {
        if (record::state_of(&answer) != record::State::not_applicable || answer.reason) continue;
        const auto& question = subject.method.questions[answer.question];
        reporter
            .report(answer.rating.at, std::string{question.address},
                    ticked(question.id) + " is rated `n/a` without a reason")
            .label = "no `reason`";
    }
}

inline constexpr Rule not_applicable_without_reason{
    .code = "ANS003",
    .name = "not-applicable-without-reason",
    .severity = diag::Severity::error,
    .what = "A question is rated `n/a`, and no reason is given.",
    .why = "A question that does not apply leaves the score, so others must be able to see why.",
    .help = "Write `{rating: n/a, reason: …}`, or rate the question.",
    .bad = R"(assessment:
  establishing:
    vision: {endorsement: n/a}
)",
    .good = R"(assessment:
  establishing:
    vision:
      endorsement: {rating: n/a, reason: The council adopted the vision before the atelier began.}
)",
    .check = check_not_applicable_without_reason,
};

}  // namespace atelier::rules::ans
