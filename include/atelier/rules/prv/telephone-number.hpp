#pragma once

#include "atelier/rules/telephone.hpp"

namespace atelier::rules::prv {

inline void check_telephone_number(const Case& subject, const Reporter& reporter) {
    report_personal(subject, reporter, "a telephone number", find_telephones);
    report_beside_texts(subject, reporter, "a telephone number", find_telephones);
}

inline constexpr Rule telephone_number{
    .code = "PRV002",
    .name = "telephone-number",
    .severity = diag::Severity::warning,
    .what = "A text, a comment or an address holds what looks like a telephone number.",
    .why =
        "Records live in git for ever, and others can read them; persons belong in an address book, roles "
        "belong here.",
    .help =
        "Name the organisation or the role instead; where the text was committed before, its history holds "
        "it still.",
    .bad = R"(governance:
  resources: Two days a week; call 020-555 01 23
)",
    .good = R"(governance:
  resources: Two days a week; call the programme office
)",
    .check = check_telephone_number,
};

}  // namespace atelier::rules::prv
