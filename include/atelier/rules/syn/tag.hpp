#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_tag(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::tag, [&](const yaml::Fault& fault) {
        to.report(fault.span, {}, fmt::format("{} is read as a tag", ticked(fault.detail))).help = with_words(
            "Remove it, or put a text in quotes", quoted_from(subject.document.source, fault.span.begin));
    });
}

inline constexpr Rule tag{
    .code = "SYN007",
    .name = "tag",
    .severity = diag::Severity::error,
    .what = "A value has a tag.",
    .why = "A tag asks a reader to make something else of the value, and readers differ in what they make.",
    .help = "Remove it, or put a text that begins with `!` in quotes.",
    .bad = "city: !str Bilbao\n",
    .good = "city: Bilbao\n",
    .check = check_tag,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
