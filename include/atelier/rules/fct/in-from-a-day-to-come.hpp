#pragma once

#include <string>

#include "atelier/rules/two_facts.hpp"

namespace atelier::rules::fct {

inline void check_in_from_a_day_to_come(const Case& subject, const Reporter& reporter) {
    for (const auto& who : subject.record.stakeholders) {
        const bool says_so = who.willing() || who.withdrawn();
        if (!says_so || !record::is_to_come(who.since, subject.settings.as_of)) continue;
        hold_against(reporter, {who.since.at, "still to come"}, {who.commitment.at, "said of today"},
                     entry_address("stakeholders", who),
                     named("a", "stakeholder", who) + " is recorded as `" +
                         std::string{record::to_string(*who.commitment)} + "`, and that holds only from " +
                         text::to_words(*who.since) + " on");
    }
}

inline constexpr Rule in_from_a_day_to_come{
    .code = "FCT012",
    .name = "in-from-a-day-to-come",
    .severity = diag::Severity::note,
    .what = "A stakeholder's commitment holds since a day that is still to come.",
    .why = "What begins later is a plan, and carries nothing until its day has come.",
    .help = "Correct the date, or write how far the stakeholder is in today until that day has come.",
    .bad = R"(stakeholders:
  - {id: developer, commitment: committed, since: 2027-01-01}
)",
    .good = R"(stakeholders:
  - {id: developer, commitment: approached}
)",
    .check = check_in_from_a_day_to_come,
};

}  // namespace atelier::rules::fct
