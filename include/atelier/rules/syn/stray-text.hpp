#pragma once

#include <string_view>
#include <utility>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

[[nodiscard]] inline std::string_view remedy(std::string_view what) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"a comment needs a space before its `#`", "Put a space before the `#`, or the value in quotes."},
        {"an entry is missing", "Remove one of the commas, or write the entry."},
        {"a comma is missing before this", "Put a comma between the two entries."},
        {"a comma too many", "Remove one of the commas."},
        {"a key without `:`, or a value on a line of its own",
         "Put `: ` behind the key, or the value on the line of its key."},
        {"a `:` needs a space behind it", "Put a space behind the `:`."},
        {"keys cannot begin with `?`", "Write the key alone, with `: ` behind it."},
    };
    for (const auto& [stray, help] : known)
        if (stray == what) return help;
    return {};
}

/// True where a comma stands before a place: between brackets it ends a text, which is easily forgotten while writing one.
[[nodiscard]] inline bool follows_comma(std::string_view text, std::size_t at) {
    const auto before = at == 0 ? std::string_view::npos : text.find_last_not_of(" \t\r\n", at - 1);
    return before != std::string_view::npos && text[before] == ',';
}

inline void check_stray_text(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::stray, [&](const yaml::Fault& fault) {
        diag::Finding& finding = to.report(
            fault.span, {}, fault.detail.empty() ? "this belongs to no key and to no value" : fault.detail);
        if (!fault.remedy.empty() || !fault.meant.empty()) {
            finding.help = with_words(fault.remedy.empty() ? "Write" : fault.remedy, fault.meant);
            return;
        }
        if (fault.detail.starts_with("a key without") &&
            follows_comma(subject.document.source.text(), fault.span.begin)) {
            finding.message = "the comma before this ends the text, and what follows is no key";
            finding.help = "Put a text that holds a comma in quotes.";
            return;
        }
        if (const std::string_view help = remedy(fault.detail); !help.empty()) finding.help = help;
    });
}

inline constexpr Rule stray_text{
    .code = "SYN012",
    .name = "stray-text",
    .severity = diag::Severity::error,
    .what = "Something belongs to no key and to no value, or a separator is missing or one too many.",
    .why = "A reader would drop it, or take it for part of something else.",
    .help = "Remove it, or put the whole value in quotes.",
    .bad = "city: \"Bilbao\"#the port\n",
    .good = "city: \"Bilbao\" # the port\n",
    .check = check_stray_text,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
