#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/waivers.hpp"

namespace atelier::rules::sup {

inline void check_waiver_by_withdrawn(const Case& subject, const Reporter& to) {
    const record::StakeholderIndex stakeholders{subject.record};
    for (const record::Waiver& waiver : subject.record.waivers) {
        if (!waiver.target || !stakeholders.has_withdrawn(waiver.by)) continue;
        if (!is_known(waiver, subject.method) || is_idle(waiver, subject.record, subject.method))
            continue;  // other rules say so
        diag::Finding& finding = to.report(waiver.by.at, address_of(waiver),
                                           fmt::format("the waiver for {} is by {}, who has withdrawn",
                                                       ticked(*waiver.target), ticked(*waiver.by)));
        finding.label = "answers for it";
        finding.related.push_back({stakeholders.find(waiver.by)->commitment.at, "withdrawn here"});
    }
}

inline constexpr Rule waiver_by_withdrawn{
    .code = "SUP008",
    .name = "waiver-by-withdrawn",
    .severity = diag::Severity::warning,
    .what = "The stakeholder who answers for a waiver has withdrawn.",
    .why = "A waiver is somebody's word, and lets nothing through the gate once that somebody has left.",
    .help = "Mend what it was for, or have the waiver renewed by a stakeholder who is still there.",
    .bad =
        "stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: builder, until: "
        "2027-06-30}\n",
    .good =
        "stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2027-06-30}\n",
    .check = check_waiver_by_withdrawn,
};

}  // namespace atelier::rules::sup
