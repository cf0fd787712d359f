#pragma once

#include <string>

#include "atelier/rules/open_question.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::ans {

inline void check_answer_beside_its_place(const Case& subject, const Reporter& reporter) {
    for_each_open_question(subject, [&](const OpenQuestion& open) {
        if (open.question.at.empty() || !open.answer.answer) return;
        const bool twice = open.place.answered;
        const std::string at = "`" + std::string{open.question.at} + "`";
        auto& finding =
            reporter.report(open.answer.answer.key, std::string{open.question.address},
                            "the answer to " + ticked(open.question.id) + " stands in the assessment, " +
                                (twice ? "and also" : "and not") + " at " + at);
        finding.label = "the answer";
        if (twice) {
            finding.related.push_back({open.place.at, "its place"});
            finding.help = "Keep the one at " + at + ", and what more is to be said in a `note`.";
        } else {
            finding.help = "Move it to " + at + ", where the rest of the record can use it.";
        }
    });
}

inline constexpr Rule answer_beside_its_place{
    .code = "ANS002",
    .name = "answer-beside-its-place",
    .severity = diag::Severity::note,
    .what = "An open question is answered in the assessment, although the record has a place for that fact.",
    .why =
        "A fact in its place can be held against claims, and one that stands twice will sooner or later "
        "differ from itself.",
    .help = "Move the answer to the place that the method names.",
    .bad = R"(assessment:
  preconditions:
    challenge:
      urgency: {rating: largely, answer: Building starts in 2027.}
)",
    .good = R"(challenge:
  urgency: Building starts in 2027.
assessment:
  preconditions:
    challenge: {urgency: largely}
)",
    .check = check_answer_beside_its_place,
};

}  // namespace atelier::rules::ans
