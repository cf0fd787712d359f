#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_open_quote(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::unterminated_quote, [&](const yaml::Fault& fault) {
        diag::Finding& finding = to.report(fault.span, {}, "a quote is opened here and never closed");
        const bool single = subject.document.source.slice(fault.span).starts_with('\'');
        if (!as_meant(fault.meant).empty())
            finding.help = with_words("Close the quote at the end of the value", fault.meant);
        if (single)
            finding.help +=
                " An apostrophe within single quotes is written twice; double quotes take it as it is.";
    });
}

inline constexpr Rule open_quote{
    .code = "SYN008",
    .name = "open-quote",
    .severity = diag::Severity::error,
    .what = "A quote is opened and never closed.",
    .why = "All that follows, to the end of the file, would be taken for one value.",
    .help = "Close the quote at the end of the value.",
    .bad = "city: \"Bilbao\n",
    .good = "city: \"Bilbao\"\n",
    .check = check_open_quote,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
