#pragma once

#include <fmt/core.h>

#include "atelier/diag/finding.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/rule.hpp"

namespace atelier::rules::met {

inline void check_other_version(const Case& subject, const Reporter& to) {
    const record::MethodPin& pin = subject.record.method;
    const method::Method& method = subject.method;
    if (!pin.id || !pin.version) return;
    const bool itself = *pin.id == method.id;
    if (!itself && *pin.id != method.base_id) return;
    const int version = itself ? method.version : method.base_version;
    if (*pin.version == version) return;
    diag::Finding& finding = to.report(
        pin.version.place(), "method.version",
        fmt::format("the record is rated by version {}, and version {} is in use", *pin.version, version));
    if (*pin.version > version)
        finding.help =
            "Use a newer atelier or method file, or look through the ratings and write the version in use.";
}

inline constexpr Rule other_version{
    .code = "MET013",
    .name = "other-version",
    .severity = diag::Severity::warning,
    .what = "A record is rated by another version of the method than the one in use.",
    .why = "Questions may have come, gone or changed their meaning in between.",
    .help = "Look through the ratings, and then write the version in use.",
    .bad = "method: {id: innovation-atelier, version: 7}\n",
    .good = "method: {id: innovation-atelier, version: 1}\n",
    .check = check_other_version,
};

}  // namespace atelier::rules::met
