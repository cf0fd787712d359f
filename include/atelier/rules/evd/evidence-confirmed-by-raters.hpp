#pragma once

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "atelier/record/standing.hpp"
#include "atelier/rules/pointing.hpp"

namespace atelier::rules::evd {

using Ids = std::unordered_set<std::string_view>;

template <class Refs>
Ids ids_of(const Refs& refs) {
    Ids out;
    for (const auto& ref : refs) out.insert(*ref);
    return out;
}

/// Each piece of evidence with the first claim that rests on it and was rated by the one who confirmed it.
inline std::unordered_map<std::string_view, const record::Answer*> own_claims(const record::Record& record) {
    std::unordered_map<std::string_view, std::string_view> confirmers;
    for (const auto& piece : record.evidence)
        if (piece.id && piece.confirmed_by) confirmers.emplace(*piece.id, *piece.confirmed_by);
    const Ids everybody = ids_of(record.assessment.by);
    std::unordered_map<std::string_view, const record::Answer*> out;
    for (const auto& answer : record.assessment.answers) {
        if (record::step(record::state_of(&answer)) < record::step(record::State::largely)) continue;
        const Ids own = ids_of(answer.by);
        const Ids& raters = own.empty() ? everybody : own;
        for (const auto& ref : answer.evidence) {
            const auto found = confirmers.find(*ref);
            if (found != confirmers.end() && raters.contains(found->second)) out.emplace(*ref, &answer);
        }
    }
    return out;
}

inline void check_evidence_confirmed_by_raters(const Case& subject, const Reporter& reporter) {
    const auto claims = own_claims(subject.record);
    for (const auto& piece : subject.record.evidence) {
        const auto found = piece.id && piece.confirmed_by ? claims.find(*piece.id) : claims.end();
        if (found == claims.end()) continue;
        auto& finding = reporter.report(piece.confirmed_by.at, entry_address("evidence", piece),
                                        named("a piece of", "evidence", piece) +
                                            " is confirmed by those who gave the rating that rests on it");
        finding.label = "confirms it";
        finding.related.push_back({found->second->rating.at, "and rated this"});
    }
}

inline constexpr Rule evidence_confirmed_by_raters{
    .code = "EVD009",
    .name = "evidence-confirmed-by-raters",
    .severity = diag::Severity::note,
    .what = "A piece of evidence is confirmed by a stakeholder who also gave the rating that rests on it.",
    .why =
        "A second pair of eyes has to be a second one: confirmed by those who rate, it supports no more than "
        "it did.",
    .help = "Ask a stakeholder who did not rate the question to confirm it.",
    .bad = R"(stakeholders: [{id: municipality}, {id: university}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: municipality}
assessment:
  by: [municipality]
  establishing:
    capacity:
      skills: {rating: largely, evidence: [plan]}
)",
    .good = R"(stakeholders: [{id: municipality}, {id: university}]
evidence:
  - {id: plan, title: Training plan, kind: document, confirmed-by: university}
assessment:
  by: [municipality]
  establishing:
    capacity:
      skills: {rating: largely, evidence: [plan]}
)",
    .check = check_evidence_confirmed_by_raters,
};

}  // namespace atelier::rules::evd
