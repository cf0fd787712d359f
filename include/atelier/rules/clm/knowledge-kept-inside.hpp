#pragma once

#include <utility>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct KnowledgeKeptInside {
    static constexpr Claimed claims[]{
        {"stabilising.learning.accessible-knowledge", "knowledge is rated as open to people outside"}};

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        if (record.lessons && record.lessons.empty())
            return absence(record.lessons.key, "an empty list", "no lesson is recorded");
        // Guidance for another place is knowledge that people outside can get at.
        for (const auto& replication : record.replications)
            if (replication.guidance) return consistent();
        Tally tally;
        bool kept = false;
        for (const auto& lesson : record.lessons) {
            kept = kept || lesson.shared_with.given;
            tally.look(lesson.shared_with.empty(),
                       lesson.shared_with.given ? lesson.shared_with.key : place_of(subject, lesson),
                       "nobody");
        }
        if (tally.looked == 0) return consistent();
        if (!kept) return not_kept("lessons.shared-with");
        if (!tally.all()) return consistent();
        return entries(std::move(tally.against),
                       "no lesson is shared with anybody, and no guidance is written");
    }
};

inline constexpr Rule knowledge_kept_inside{
    .code = "CLM052",
    .name = "knowledge-kept-inside",
    .severity = diag::Severity::warning,
    .what =
        "Knowledge is rated as open to people outside, but no lesson is shared with anybody and no guidance "
        "is written.",
    .why = "What only the project team can read ends with the team.",
    .help =
        "Write under `shared-with` who has a lesson, or under `guidance` what helps others, or rate the "
        "question `partly`.",
    .bad = R"(lessons:
  - {id: l1, text: Ask the operator first., shared-with: []}
assessment:
  stabilising: {learning: {accessible-knowledge: largely}}
)",
    .good = R"(lessons:
  - {id: l1, text: Ask the operator first., shared-with: [the city of Bilbao]}
assessment:
  stabilising: {learning: {accessible-knowledge: largely}}
)",
    .check = check_claims<KnowledgeKeptInside>,
    .claims = claims_of<KnowledgeKeptInside>,
};

}  // namespace atelier::rules::clm
