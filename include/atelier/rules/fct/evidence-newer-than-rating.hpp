#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// The ratings that rest on a piece of evidence and were given before it was made.
struct EarlierRatings {
    const record::Answer* first{nullptr};
    const record::Day* day{nullptr};
    std::size_t count{0};
};

[[nodiscard]] inline std::unordered_map<std::string_view, EarlierRatings> earlier_ratings(
    const record::Record& record) {
    std::unordered_map<std::string_view, const record::Day*> made;
    for (const auto& piece : record.evidence)
        if (piece.id && piece.date) made.emplace(*piece.id, &piece.date);
    std::unordered_map<std::string_view, EarlierRatings> out;
    for (const auto& answer : record.assessment.answers) {
        const record::Day& day = answer.date ? answer.date : record.assessment.date;
        if (!day || !record::is_rated(record::state_of(&answer))) continue;
        for (const auto& ref : answer.evidence) {
            const auto found = made.find(*ref);
            if (found == made.end() || **found->second <= *day) continue;
            EarlierRatings& earlier = out[*ref];
            if (earlier.count++ > 0 && *day >= **earlier.day) continue;
            earlier.first = &answer;
            earlier.day = &day;
        }
    }
    return out;
}

inline void check_evidence_newer_than_rating(const Case& subject, const Reporter& reporter) {
    const auto ratings = earlier_ratings(subject.record);
    for (const auto& piece : subject.record.evidence) {
        // Of what is still to come EVD006 says that it supports nothing.
        if (!piece.id || !piece.date || record::is_to_come(piece.date, subject.settings.as_of)) continue;
        const auto found = ratings.find(*piece.id);
        if (found == ratings.end()) continue;
        const EarlierRatings& earlier = found->second;
        auto& finding = hold_against(
            reporter, {piece.date.at, "made on this day"}, {earlier.day->at, "rated on this day"},
            entry_address("evidence", piece),
            named("a piece of", "evidence", piece) + " dates from " + text::to_words(*piece.date) + ", and " +
                text::count(earlier.count, "rating that rests on it was", "ratings that rest on it were") +
                " given before, " + (earlier.count > 1 ? "the first on " : "on ") +
                text::to_words(**earlier.day));
        finding.related.push_back({earlier.first->rating.place(), "rests on it"});
    }
}

inline constexpr Rule evidence_newer_than_rating{
    .code = "FCT018",
    .name = "evidence-newer-than-rating",
    .severity = diag::Severity::warning,
    .what = "A piece of evidence is newer than a rating that rests on it.",
    .why = "A rating cannot have rested on what had not been made, so it was not looked at again since.",
    .help =
        "Rate the question again in the light of it and set the `date`, or correct the date of the evidence.",
    .bad = R"(stakeholders: [{id: municipality}]
evidence:
  - {id: winter, title: Measurements of a winter, kind: data, date: 2026-08-20}
assessment:
  date: 2026-03-01
  by: [municipality]
  establishing:
    capacity:
      skills: {rating: largely, evidence: [winter]}
)",
    .good = R"(stakeholders: [{id: municipality}]
evidence:
  - {id: winter, title: Measurements of a winter, kind: data, date: 2026-08-20}
assessment:
  date: 2026-03-01
  by: [municipality]
  establishing:
    capacity:
      skills: {rating: largely, evidence: [winter], date: 2026-08-25}
)",
    .check = check_evidence_newer_than_rating,
};

}  // namespace atelier::rules::fct
