#pragma once

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_second_document(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::second_document, [&](const yaml::Fault& fault) {
        const text::Source& source = subject.document.source;
        const bool marked = source.slice(fault.span).starts_with("---");
        const bool first = text::is_blank(source.slice({0, fault.span.begin}));
        diag::Finding& finding = to.report(fault.span, {},
                                           marked  ? "a second document begins here"
                                           : first ? "no document can begin with this line"
                                                   : "the document has ended before this line");
        if (marked)
            finding.help =
                "One file holds one of them: move what follows into a file of its own, or delete it.";
    });
}

inline constexpr Rule second_document{
    .code = "SYN004",
    .name = "second-document",
    .severity = diag::Severity::error,
    .what = "More text stands behind the end of the document.",
    .why = "One file holds one document; a reader would drop the rest without a word.",
    .help = "Move it into a file of its own, or indent it as its key needs.",
    .bad =
        "city: Bilbao\n"
        "---\n"
        "city: Amsterdam\n",
    .good = "city: Bilbao\n",
    .check = check_second_document,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
