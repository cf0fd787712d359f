#pragma once

#include <string>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/waivers.hpp"

namespace atelier::rules::sup {

inline void check_idle_waiver(const Case& subject, const Reporter& to) {
    for (const record::Waiver& waiver : subject.record.waivers) {
        if (!is_idle(waiver, subject.record, subject.method)) continue;
        const method::Index question = subject.method.question(*waiver.target);
        const record::Answer* answer =
            question == method::none ? nullptr : subject.record.assessment.find(question);
        const std::string is = answer == nullptr
                                   ? std::string{"passes as it is"}
                                   : fmt::format("is rated `{}`", to_string(record::state_of(answer)));
        diag::Finding& finding =
            to.report(waiver.target.place(), address_of(waiver),
                      fmt::format("{} {} and needs no waiver", ticked(*waiver.target), is));
        if (answer != nullptr) finding.related.push_back({answer->rating.place(), "the rating"});
    }
}

inline constexpr Rule idle_waiver{
    .code = "SUP007",
    .name = "idle-waiver",
    .severity = diag::Severity::note,
    .what = "A waiver lets through what passes without it.",
    .why = "Whoever reads the gate believes that something is still missing.",
    .help = "Remove the waiver; history keeps it.",
    .bad =
        "stakeholders: [{id: city}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2099-06-30}\n"
        "assessment:\n"
        "  establishing:\n"
        "    capacity: {skills: {rating: n/a, reason: The partners bring their own staff}}\n",
    .good =
        "stakeholders: [{id: city}]\n"
        "waivers:\n"
        "  - {at: establishing.capacity.skills, reason: The post is being filled, by: city, until: "
        "2099-06-30}\n"
        "assessment:\n"
        "  establishing:\n"
        "    capacity: {skills: partly}\n",
    .check = check_idle_waiver,
};

}  // namespace atelier::rules::sup
