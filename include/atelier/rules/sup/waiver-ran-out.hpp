#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/waivers.hpp"
#include "atelier/text/date.hpp"

namespace atelier::rules::sup {

inline void check_waiver_ran_out(const Case& subject, const Reporter& to) {
    for (const record::Waiver& waiver : subject.record.waivers) {
        if (!waiver.target || !waiver.until || *waiver.until >= subject.settings.as_of) continue;
        if (!is_known(waiver, subject.method)) continue;  // that is for REF to say
        if (is_idle(waiver, subject.record, subject.method))
            continue;  // nothing waits for it: another rule says so
        to.report(waiver.until.place(), address_of(waiver),
                  fmt::format("the waiver for {} ran out on {}", ticked(*waiver.target),
                              text::to_words(*waiver.until)));
    }
}

inline constexpr Rule waiver_ran_out{
    .code = "SUP006",
    .name = "waiver-ran-out",
    .severity = diag::Severity::warning,
    .what = "A waiver holds until a day that has passed.",
    .why = "It lets nothing through the gate any more.",
    .help = "Mend what it was for, or have it renewed by those who answer for it.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2021-06-30}\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2099-06-30}\n",
    .check = check_waiver_ran_out,
};

}  // namespace atelier::rules::sup
