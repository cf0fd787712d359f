#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "atelier/rules/claim.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::clm {

struct ObjectivesAfterYearOne {
    static constexpr Claimed claims[]{
        {"establishing.vision.first-year-objectives", "the objectives of year one are rated as settled"}};

    /// Year one follows the day on which the partners adopted the direction; where nobody has yet, it begins today at the earliest.
    static text::Date first_day(const record::Record& record, text::Date as_of) {
        text::Date first = *record.started;
        bool adopted = false;
        for (const auto& one : record.vision.endorsed) {
            if (!one.date) continue;
            adopted = true;
            first = std::max(first, *one.date);
        }
        return adopted ? first : std::max(first, as_of);
    }

    static Verdict judge(const Case& subject) {
        const auto& record = subject.record;
        if (!record.started) return consistent();
        // Later phases have other objectives, and a record need not keep those of its first year: they are given two, and then a note.
        const bool later = record.phase_index != method::none && record.phase_index > 1;
        const text::Date first = first_day(record, later ? *record.started : subject.settings.as_of);
        const text::Date last = text::plus_months(first, later ? 24 : 12);
        std::vector<diag::Label> facts;
        // Where there are none, the question has no answer: ANS001 says so.
        for (const auto& objective : record.vision.objectives) {
            if (!objective.due || *objective.due <= last) return consistent();
            facts.push_back({objective.due.at, "later than that"});
        }
        if (facts.empty()) return consistent();
        facts.insert(facts.begin() + 1, {record.started.at, "the atelier began"});
        Verdict verdict =
            entries(std::move(facts), "year one began on " + text::to_words(first) +
                                          ", and none of them is due by " + text::to_words(last));
        if (later) verdict.kind = Verdict::Kind::not_kept;
        return verdict;
    }
};

inline constexpr Rule objectives_after_year_one{
    .code = "CLM042",
    .name = "objectives-after-year-one",
    .severity = diag::Severity::warning,
    .what = "The objectives of year one are rated as settled, but none in the record is due within a year.",
    .why =
        "An objective that lies years ahead gives the first year no direction, and nobody can tell at its "
        "end how it went.",
    .help =
        "Add to `vision.objectives` what is to be reached within the first year, or rate the question "
        "`partly`.",
    .bad = R"(started: 2026-01-10
vision:
  objectives:
    - {id: o1, text: A district without gas., due: 2031-12-31, state: open}
assessment:
  establishing: {vision: {first-year-objectives: fully}}
)",
    .good = R"(started: 2026-01-10
vision:
  objectives:
    - {id: o1, text: A district without gas., due: 2031-12-31, state: open}
    - {id: o2, text: A load model that all trust., due: 2026-12-31, state: open}
assessment:
  establishing: {vision: {first-year-objectives: fully}}
)",
    .check = check_claims<ObjectivesAfterYearOne>,
    .claims = claims_of<ObjectivesAfterYearOne>,
};

}  // namespace atelier::rules::clm
