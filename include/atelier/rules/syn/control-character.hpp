#pragma once

#include <string_view>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_control_character(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::control, [&](const yaml::Fault& fault) {
        if (fault.detail == "CR") {
            to.report(fault.span, {}, "a line ends in a carriage return alone").help =
                "Save the file with line ends of one kind, LF or CRLF.";
            return;
        }
        constexpr std::string_view escaped = " as an escape";
        std::string_view character = fault.detail;
        const bool is_escaped = character.ends_with(escaped);
        if (is_escaped) character.remove_suffix(escaped.size());
        to.report(
            fault.span, {},
            fmt::format("the {} character {} stands in {}", character > "U+2000" ? "invisible" : "control",
                        character, is_escaped ? "this text as an escape" : "the text"));
    });
}

inline constexpr Rule control_character{
    .code = "SYN002",
    .name = "control-character",
    .severity = diag::Severity::error,
    .what =
        "A control character stands in the text, raw or as an escape, or a line ends in a lone carriage "
        "return.",
    .why =
        "Such characters are not to be seen, and can change what a terminal or another program makes of the "
        "lines around them.",
    .help = "Delete the character; a text that needs line ends goes behind `|`.",
    .bad = "city: \"Bil\\ebao\"\n",
    .good = "city: Bilbao\n",
    .check = check_control_character,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
