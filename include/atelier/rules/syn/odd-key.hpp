#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_odd_key(const Case& subject, const Reporter& to) {
    constexpr std::size_t longest = 128;
    each_fault(subject, yaml::FaultKind::key, [&](const yaml::Fault& fault) {
        if (!fault.detail.empty()) {
            to.report(fault.span, {},
                      fmt::format("{} stands where a key must",
                                  fault.detail == "no key" ? "nothing" : fault.detail));
            return;
        }
        const text::Span span = written_key(subject.document.source, fault.span.begin);
        const std::string_view key = subject.document.source.slice(span);
        const bool foreign =
            std::any_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7E; });
        to.report(span, {},
                  fmt::format("the key {} {}", ticked(key),
                              key.size() > longest ? "is longer than 128 bytes"
                              : foreign            ? "has letters other than a to z"
                                                   : "is no plain word"));
    });
}

inline constexpr Rule odd_key{
    .code = "SYN010",
    .name = "odd-key",
    .severity = diag::Severity::error,
    .what =
        "A key is no plain word: missing, a list, longer than 128 bytes, or with letters other than a to z.",
    .why = "Keys that look alike and differ in a hidden way would be read as different ones.",
    .help = "Write keys in lower-case letters, digits and hyphens.",
    .bad = "Städte: Bilbao\n",
    .good = "city: Bilbao\n",
    .check = check_odd_key,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
