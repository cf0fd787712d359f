#pragma once

#include <cstddef>
#include <string>

#include "atelier/rules/shortfall.hpp"

namespace atelier::rules::pha {

inline void check_questions_unanswered(const Case& subject, const Reporter& reporter) {
    constexpr std::size_t most_labels = 4;
    for (method::Index phase = 0; phase < due_phases(subject); ++phase) {
        if (reopens(subject, phase)) continue;
        const Shortfall lacks = shortfall(subject, phase);
        if (lacks.unanswered.empty()) continue;
        auto& finding =
            reporter.report(phase_place(subject, phase), std::string{subject.method.phases[phase].id},
                            of_phase(subject, phase, lacks.unanswered.size(), lacks.asked,
                                     "is not answered yet", "are not answered yet"));
        finding.severity = weight_of(subject, phase);
        for (const method::Index question : lacks.unanswered) {
            const record::Answer* answer = subject.record.assessment.find(question);
            if (answer == nullptr || finding.related.size() == most_labels) continue;
            finding.related.push_back({answer->rating.given ? answer->rating.at : answer->key,
                                       answer->rating.given ? "asked, and not known yet" : "no `rating`"});
        }
        const method::Question& first = subject.method.questions[lacks.unanswered.front()];
        finding.help = "Rate them, or set `n/a` with a reason; the first is: " + std::string{first.text};
    }
}

inline constexpr Rule questions_unanswered{
    .code = "PHA002",
    .name = "questions-unanswered",
    .severity = diag::Severity::warning,
    .what = "Questions of the declared phase, or of one before it, have no rating yet or are unknown.",
    .why = "What was never asked hides its weak spots, and the score stays as wide as what is open.",
    .help = "Rate the questions, or set `n/a` with a reason where one does not apply.",
    .bad = R"(assessment:
  establishing:
    vision: {endorsement: unknown}
)",
    // Every question of two phases, so that nothing is open.
    .good = R"(assessment:
  preconditions:
    challenge: {systemic-issue: partly, urgency: partly, boundaries: partly}
    context: {technical-systems: partly, governance-structures: partly, market-conditions: partly, social-dynamics: partly, interdependencies: partly}
    stakeholders: {decision-makers: partly, communities: partly, roles: partly, trust: partly}
    governance: {facilitator: partly, decision-authority: partly, mandate: partly, resources: partly}
    operations: {data-access: partly, confidentiality: partly, expertise: partly, budget: partly}
    focus: {themes-weighed: partly, scope-separated: partly, testable-hypotheses: partly}
  establishing:
    vision: {long-term-change: partly, first-year-objectives: partly, endorsement: partly}
    value: {partner-value: partly, horizons: partly, expectations: partly}
    coordination: {mandate: partly, decisions: partly, alignment: partly}
    activities: {scoped-sessions: partly, session-roles: partly, follow-up: partly}
    learning: {capture: partly, translation: partly, influence: partly}
    capacity: {core-team: partly, resources: partly, skills: partly}
)",
    .check = check_questions_unanswered,
};

}  // namespace atelier::rules::pha
