#pragma once

#include <algorithm>
#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

/// Money that has ended beside money that flows is history. Only where none flows do the facts say that the atelier is without means.
inline void check_money_at_an_end(const Case& subject, const Reporter& reporter) {
    const auto& funding = subject.record.capacity.funding;
    const text::Date as_of = subject.settings.as_of;
    const bool flowing = std::any_of(funding.begin(), funding.end(),
                                     [&](const auto& money) { return record::flows(money, as_of); });
    if (funding.empty() || flowing) return;
    // CLM035 and CLM014 hold the same against the claims about means and continuity.
    for (const char* claim : {"establishing.capacity.resources", "maturing.capacity.continuity",
                              "stabilising.capacity.stable-continuity"})
        if (is_claimed(subject, claim)) return;
    const record::Funding& last =
        *std::max_element(funding.begin(), funding.end(),
                          [](const auto& one, const auto& other) { return *one.until < *other.until; });
    auto& finding =
        reporter.report(last.until.at, "capacity.funding",
                        (funding.size() == 1 ? "the only funding ended on " : "the last funding ended on ") +
                            text::to_words(*last.until) + ", and nothing has followed it");
    finding.label = "has ended";
    if (subject.record.phase)
        finding.related.push_back({subject.record.phase.at, "still at work in this phase"});
}

inline constexpr Rule money_at_an_end{
    .code = "FCT009",
    .name = "money-at-an-end",
    .severity = diag::Severity::warning,
    .what = "All funding in the record has ended.",
    .why = "An atelier that goes on without means lives on the spare time of a few, and stops with them.",
    .help = "Record the funding that there is now, or find some before the next session.",
    .bad = R"(capacity:
  funding: [{source: European programme, kind: programme, until: 2025-12-31}]
)",
    .good = R"(capacity:
  funding:
    - {source: European programme, kind: programme, until: 2025-12-31}
    - {source: City budget, kind: municipal}
)",
    .check = check_money_at_an_end,
};

}  // namespace atelier::rules::fct
