#pragma once

#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"

namespace atelier::rules::clm {

struct LessonsSharedInside {
    static constexpr Claimed claims[]{
        {"maturing.learning.shared-knowledge", "knowledge is rated as passed on"},
        {"stabilising.learning.accessible-knowledge", "knowledge is rated as open to people outside"}};

    static Verdict judge(const Case& subject) {
        std::unordered_set<std::string_view> inside;
        for (const auto& who : subject.record.stakeholders) {
            if (who.withdrawn()) continue;
            if (who.id) inside.insert(*who.id);
            if (who.name) inside.insert(*who.name);
        }
        std::vector<diag::Label> facts;
        for (const auto& lesson : subject.record.lessons) {
            for (const auto& party : lesson.shared_with) {
                if (!party || !inside.contains(*party)) return consistent();
                facts.push_back({party.at, "a stakeholder of the atelier"});
            }
        }
        return entries(std::move(facts), "lessons are shared with the atelier's own stakeholders only");
    }
};

inline constexpr Rule lessons_shared_inside{
    .code = "CLM059",
    .name = "lessons-shared-inside",
    .severity = diag::Severity::error,
    .what =
        "Knowledge is rated as passed on, but all with whom lessons are shared are the atelier's own "
        "stakeholders.",
    .why = "Those who take part have learned it already, and others can use only what reaches them.",
    .help = "Name under `shared-with` who has it outside the atelier, or rate the question `partly`.",
    .bad = R"(stakeholders: [{id: university, commitment: committed}]
lessons:
  - {id: l1, text: Ask the operator first., shared-with: [university]}
assessment:
  maturing: {learning: {shared-knowledge: largely}}
)",
    .good = R"(stakeholders: [{id: university, commitment: committed}]
lessons:
  - {id: l1, text: Ask the operator first., shared-with: [university, the city of Bilbao]}
assessment:
  maturing: {learning: {shared-knowledge: largely}}
)",
    .check = check_claims<LessonsSharedInside>,
    .claims = claims_of<LessonsSharedInside>,
};

}  // namespace atelier::rules::clm
