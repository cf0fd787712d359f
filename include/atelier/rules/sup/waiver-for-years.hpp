#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/waivers.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::sup {

/// A waiver holds until the day that it names, however far that is: those who answer for it can have their reasons, and a gate that is shut
/// by a number in a program would only be opened by a later date. So it is asked about, and no more.
inline void check_waiver_for_years(const Case& subject, const Reporter& to) {
    constexpr int months = 24;
    for (const record::Waiver& waiver : subject.record.waivers) {
        if (!waiver.target || !waiver.until) continue;
        if (*waiver.until <= text::plus_months(subject.settings.as_of, months)) continue;
        if (!is_known(waiver, subject.method) || is_idle(waiver, subject.record, subject.method))
            continue;  // other rules say so
        to.report(waiver.until.at, address_of(waiver),
                  fmt::format("the waiver for {} is to last until {}, more than two years ahead",
                              ticked(*waiver.target), text::to_words(*waiver.until)))
            .label = "its last day";
    }
}

inline constexpr Rule waiver_for_years{
    .code = "SUP009",
    .name = "waiver-for-years",
    .severity = diag::Severity::note,
    .what = "A waiver is to last for more than two years.",
    .why = "A waiver without a near end lets through for good what was to be let through for a time.",
    .help = "Bring its end forward to the day on which it can be mended, and renew it then if need be.",
    .bad =
        "stakeholders: [{id: city, commitment: committed}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2099-06-30}\n",
    .good =
        "stakeholders: [{id: city, commitment: committed}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2027-06-30}\n",
    .check = check_waiver_for_years,
};

}  // namespace atelier::rules::sup
