#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

/// An anchor, an alias or the merge key as it is written.
[[nodiscard]] inline text::Span written_word(const text::Source& source, std::uint32_t begin) {
    const std::string_view text = source.text();
    if (text.substr(begin).starts_with("<<")) return {begin, begin + 2};
    return {begin,
            static_cast<std::uint32_t>(std::min(text.find_first_of(" \t\r\n,[]{}", begin), text.size()))};
}

inline void check_anchor_or_alias(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::anchor, [&](const yaml::Fault& fault) {
        const text::Span span = written_word(subject.document.source, fault.span.begin);
        const std::string_view word = subject.document.source.slice(span);
        const std::string_view what = word == "<<"            ? "the merge key"
                                      : word.starts_with('&') ? "an anchor"
                                                              : "an alias";
        diag::Finding& finding = to.report(span, {}, fmt::format("{} is read as {}", ticked(word), what));
        if (word == "<<")
            finding.help = "Write the keys and values out here.";
        else
            finding.help = with_words("Write the value out where it is needed, or put a text in quotes",
                                      quoted_from(subject.document.source, fault.span.begin));
    });
}

inline constexpr Rule anchor_or_alias{
    .code = "SYN006",
    .name = "anchor-or-alias",
    .severity = diag::Severity::error,
    .what = "A value is an anchor, an alias or the merge key.",
    .why =
        "A few lines of aliases can stand for millions, and a change to one line would change others that "
        "nobody looks at.",
    .help = "Write the value out where it is needed, or put a text that begins with `&` or `*` in quotes.",
    .bad = "communities: &same {relevant: true}\n",
    .good = "communities: {relevant: true}\n",
    .check = check_anchor_or_alias,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
