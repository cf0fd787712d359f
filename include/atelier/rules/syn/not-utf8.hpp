#pragma once

#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

/// One finding for the whole text: saving it anew mends all of its bytes at once.
inline void check_not_utf8(const Case& subject, const Reporter& to) {
    bool told = false;
    each_fault(subject, yaml::FaultKind::encoding, [&](const yaml::Fault& fault) {
        if (told) return;
        told = true;
        const std::string_view text = subject.document.source.text();
        if (fault.detail == "UTF-16") {
            to.report(fault.span, {},
                      fmt::format("the {} is in UTF-16, and not in UTF-8", name_of(subject.subject)));
            return;
        }
        const auto byte = static_cast<unsigned char>(text[fault.span.begin]);
        std::string letter;
        text::append_utf8(letter, byte);
        const bool shows = byte >= 0xA1;
        to.report(fault.span, {},
                  fmt::format("the {} is no part of a character in UTF-8{}", fault.detail,
                              shows ? fmt::format("; in {} it is `{}`", "Windows-1252 (Latin 1)", letter)
                                    : std::string{}));
    });
}

inline constexpr Rule not_utf8{
    .code = "SYN001",
    .name = "not-utf8",
    .severity = diag::Severity::error,
    .what = "The text is not in UTF-8.",
    .why =
        "Other encodings show accents differently on every machine, and what cannot be decoded would be lost "
        "without a word.",
    .help =
        "Save the file as UTF-8: most editors ask for the encoding under \"Save as\" or \"Save with "
        "encoding\".",
    .bad =
        "city: K\xF6"
        "ln\n",
    .good = "city: Köln\n",
    .check = check_not_utf8,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
