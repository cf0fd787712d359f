#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_duplicate_key(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::duplicate_key, [&](const yaml::Fault& fault) {
        const text::Source& source = subject.document.source;
        diag::Finding& finding =
            to.report(written_key(source, fault.span.begin), {},
                      fmt::format("the key {} stands here a second time", ticked(fault.detail)));
        finding.help = "Keep one of the two; until then, only the first is read.";
        finding.related.push_back({written_key(source, fault.other.begin), "first here"});
    });
}

inline constexpr Rule duplicate_key{
    .code = "SYN009",
    .name = "duplicate-key",
    .severity = diag::Severity::error,
    .what = "A key stands twice in one group.",
    .why = "Of two equal keys one wins, and which one depends on the reader.",
    .help = "Keep one of the two.",
    .bad =
        "city: Bilbao\n"
        "city: Amsterdam\n",
    .good = "city: Bilbao\n",
    .check = check_duplicate_key,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
