#pragma once

#include "atelier/rules/email.hpp"

namespace atelier::rules::prv {

inline void check_email_address(const Case& subject, const Reporter& reporter) {
    report_personal(subject, reporter, "an e-mail address", find_emails);
    report_beside_texts(subject, reporter, "an e-mail address", find_emails);
}

inline constexpr Rule email_address{
    .code = "PRV001",
    .name = "email-address",
    .severity = diag::Severity::warning,
    .what = "A text, a comment or an address holds what looks like an e-mail address.",
    .why =
        "Records live in git for ever, and others can read them; persons belong in an address book, roles "
        "belong here.",
    .help =
        "Name the organisation or the role instead; where the text was committed before, its history holds "
        "it still.",
    .bad = R"(governance:
  resources: Two days a week; ask info@example.org
)",
    .good = R"(governance:
  resources: Two days a week; ask the programme office
)",
    .check = check_email_address,
};

}  // namespace atelier::rules::prv
