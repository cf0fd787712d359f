#pragma once

#include <string>

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_look_alike(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::look_alike, [&](const yaml::Fault& fault) {
        const auto sign = text::first_look_alike(subject.document.source.slice(fault.span));
        const std::string name = sign ? text::described(sign->what) : "a character of another script";
        diag::Finding& finding = to.report(fault.span, {}, fmt::format("{} stands {}", name, fault.detail));
        if (!fault.remedy.empty())
            finding.help = fault.remedy;
        else
            finding.help = with_words("Put the text in straight quotes", fault.meant);
    });
}

inline constexpr Rule look_alike{
    .code = "SYN016",
    .name = "look-alike",
    .severity = diag::Severity::error,
    .what =
        "A character that only looks like a space, a quote, a hyphen, a colon or a letter stands where "
        "that one is needed.",
    .why =
        "Word processors, web pages and some keys put such characters in, and no reader takes them for "
        "what they look like.",
    .help = "Delete the character and type the plain one.",
    .bad =
        "challenge:\n"
        "\u00A0 statement: Heat without gas\n",
    .good =
        "challenge:\n"
        "  statement: Heat without gas\n",
    .check = check_look_alike,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
