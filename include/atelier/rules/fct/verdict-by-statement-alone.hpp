#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

inline void check_verdict_by_statement_alone(const Case& subject, const Reporter& reporter) {
    using record::HypothesisState;
    std::unordered_map<std::string_view, const record::Evidence*> register_of;
    for (const auto& piece : subject.record.evidence)
        if (piece.id) register_of.emplace(*piece.id, &piece);
    for (const auto& hypothesis : subject.record.hypotheses) {
        const bool judged = hypothesis.state && (*hypothesis.state == HypothesisState::supported ||
                                                 *hypothesis.state == HypothesisState::refuted);
        if (!judged) continue;
        const record::Evidence* statement = nullptr;
        bool alone = true;
        for (const auto& ref : hypothesis.evidence) {
            const auto found = ref ? register_of.find(*ref) : register_of.end();
            // What the register does not know, or does not call a statement, may well be a measurement.
            alone = alone && found != register_of.end() && found->second->kind &&
                    *found->second->kind == record::EvidenceKind::statement;
            if (alone && statement == nullptr) statement = found->second;
        }
        if (!alone || statement == nullptr) continue;
        hold_against(reporter, {hypothesis.state.at, "the verdict"},
                     {statement->kind.at, "what somebody said"}, entry_address("hypotheses", hypothesis),
                     named("a", "hypothesis", hypothesis) + " is `" +
                         std::string{record::to_string(*hypothesis.state)} + "` by a statement alone");
    }
}

inline constexpr Rule verdict_by_statement_alone{
    .code = "FCT016",
    .name = "verdict-by-statement-alone",
    .severity = diag::Severity::warning,
    .what = "A hypothesis is supported or refuted, and all that shows it is a statement.",
    .why = "A hypothesis is settled by its test, and what somebody said is where a test begins.",
    .help = "Name under `evidence` what the test showed, or set the state to `testing`.",
    .bad = R"(hypotheses:
  - {id: h1, statement: Night charging halves the peak., test: Measure a winter., state: supported, evidence: [word]}
evidence:
  - {id: word, title: A word in the council, kind: statement}
)",
    .good = R"(hypotheses:
  - {id: h1, statement: Night charging halves the peak., test: Measure a winter., state: supported, evidence: [winter]}
evidence:
  - {id: winter, title: Measurements of a winter, kind: data}
)",
    .check = check_verdict_by_statement_alone,
};

}  // namespace atelier::rules::fct
