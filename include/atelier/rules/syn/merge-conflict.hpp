#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_merge_conflict(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::merge, [&](const yaml::Fault& fault) {
        const text::Source& source = subject.document.source;
        if (fault.other.empty()) {
            to.report(fault.span, {}, "a line of an unresolved merge stands here").help =
                "Delete it, and look whether one side of the merge is all that is left around it.";
            return;
        }
        diag::Finding& finding =
            to.report(fault.span, {},
                      fmt::format("unresolved merge between lines {} and {}; keep one side",
                                  source.line_of(fault.span.begin), source.line_of(fault.other.begin)));
        finding.related.push_back({fault.other, "to here"});
    });
}

inline constexpr Rule merge_conflict{
    .code = "SYN015",
    .name = "merge-conflict",
    .severity = diag::Severity::error,
    .what = "A merge was not finished: the lines of both sides stand in the text, with marks around them.",
    .why = "Two people changed the same lines, and only one of them can be right.",
    .help =
        "Keep the lines of one side, or what is right of both, and delete the lines of `<<<<<<<`, "
        "`=======` and `>>>>>>>`.",
    .bad =
        "<<<<<<< HEAD\n"
        "city: Bilbao\n"
        "=======\n"
        "city: Bilbo\n"
        ">>>>>>> spelling\n",
    .good = "city: Bilbao\n",
    .check = check_merge_conflict,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
