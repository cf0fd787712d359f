#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/faults.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::rules::syn {

inline void check_no_text(const Case& subject, const Reporter& to) {
    each_fault(subject, yaml::FaultKind::no_text, [&](const yaml::Fault& fault) {
        to.report(fault.span, {}, fmt::format("this is {}, and no text", fault.detail));
    });
}

inline constexpr Rule no_text{
    .code = "SYN024",
    .name = "no-text",
    .severity = diag::Severity::error,
    .what = "The file is one of another program: a document, a spreadsheet, an archive, a picture.",
    .why = "YAML is plain text; what another program wrote, with its own format, cannot be read as such.",
    .help =
        "Write it with a text editor, or save it there as plain text in UTF-8; a new name for the file does "
        "not "
        "change what is in it.",
    .bad = "PK\x03\x04 [Content_Types].xml\n",
    .good = "city: Bilbao\n",
    .check = check_no_text,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
