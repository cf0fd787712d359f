#pragma once

#include <string_view>
#include <unordered_map>

#include "atelier/record/facts.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/pointing.hpp"
#include "atelier/rules/quote.hpp"

namespace atelier::rules::evd {

/// Once for a record, at the first rating that it costs something: the name is missing in one place, and not in every answer.
inline void check_rater_unnamed(const Case& subject, const Reporter& reporter) {
    const record::Assessment& assessment = subject.record.assessment;
    if (!assessment.by.empty()) return;
    std::unordered_map<std::string_view, const record::Evidence*> confirmed;
    for (const auto& piece : subject.record.evidence)
        if (piece.id && piece.confirmed_by) confirmed.emplace(*piece.id, &piece);
    for (const auto& answer : assessment.answers) {
        if (record::state_of(&answer) != record::State::fully || !answer.by.empty()) continue;
        for (const auto& ref : answer.evidence) {
            const auto found = ref ? confirmed.find(*ref) : confirmed.end();
            if (found == confirmed.end()) continue;
            const record::Evidence& piece = *found->second;
            auto& finding = reporter.report(
                answer.rating.at, std::string{subject.method.questions[answer.question].address},
                "nobody is named as having rated, so that what " + ticked(*piece.confirmed_by) +
                    " confirms supports up to `largely` only");
            finding.label = "rated by whom?";
            finding.related.push_back({piece.confirmed_by.at, "confirms it"});
            return;
        }
    }
}

inline constexpr Rule rater_unnamed{
    .code = "EVD012",
    .name = "rater-unnamed",
    .severity = diag::Severity::note,
    .what =
        "A question is rated `fully` on evidence that somebody confirmed, and nobody is named as having "
        "rated.",
    .why = "Whether it was somebody else who confirmed can be told only where it stands who rated.",
    .help = "Name those who rated under `assessment.by`, or under `by` of the answer.",
    .bad = R"(stakeholders: [{id: municipality}, {id: university}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: university}
assessment:
  establishing:
    capacity:
      skills: {rating: fully, evidence: [plan]}
)",
    .good = R"(stakeholders: [{id: municipality}, {id: university}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: university}
assessment:
  by: [municipality]
  establishing:
    capacity:
      skills: {rating: fully, evidence: [plan]}
)",
    .check = check_rater_unnamed,
};

}  // namespace atelier::rules::evd
