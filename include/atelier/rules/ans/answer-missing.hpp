#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/record/places.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/open_question.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::ans {

inline void check_answer_missing(const Case& subject, const Reporter& reporter) {
    constexpr std::size_t most_labels = 3;
    for_each_open_question(subject, [&](const OpenQuestion& open) {
        if (open.place.answered || open.answer.answer) return;
        const std::string at{open.question.at};
        const std::string place =
            at.empty() ? "no `answer` stands beside it" : "`" + at + "` does not answer it";
        auto& finding =
            reporter.report(open.answer.rating.at, std::string{open.question.address},
                            ticked(open.question.id) + " is rated `" +
                                std::string{record::to_string(*open.answer.rating)} + "`, but " + place);
        finding.label = "the rating";
        finding.help = std::string{at.empty() ? "Write the answer"
                                              : "Write it where the fact belongs, at `" + at + "`"} +
                       ": " + std::string{open.question.text};
        for (const text::Span entry : open.place.lacking) {
            if (finding.related.size() == most_labels) break;
            finding.related.push_back({entry, "no `" + at.substr(at.find('.') + 1) + "`"});
        }
    });
}

inline constexpr Rule answer_missing{
    .code = "ANS001",
    .name = "answer-missing",
    .severity = diag::Severity::warning,
    .what =
        "A question that asks what, how or who is rated above `not`, and the record does not answer it in "
        "words.",
    .why = "A rating without the answer cannot be checked, nor used by whoever comes next.",
    .help = "Write the answer where the fact belongs, or rate the question `not` or `unknown`.",
    .bad = R"(assessment:
  preconditions:
    challenge: {urgency: largely}
)",
    .good = R"(challenge:
  urgency: Building starts in 2027, and the grid has no room left.
assessment:
  preconditions:
    challenge: {urgency: largely}
)",
    .check = check_answer_missing,
};

}  // namespace atelier::rules::ans
