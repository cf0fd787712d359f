#pragma once

#include "atelier/rules/citizen_number.hpp"

namespace atelier::rules::prv {

inline void check_citizen_number(const Case& subject, const Reporter& reporter) {
    report_personal(subject, reporter, "a citizen number", find_citizen_numbers);
    report_beside_texts(subject, reporter, "a citizen number", find_citizen_numbers_in_line);
}

inline constexpr Rule citizen_number{
    .code = "PRV003",
    .name = "citizen-number",
    .severity = diag::Severity::warning,
    .what =
        "A text, a comment or an address holds what looks like the number by which a state knows a person.",
    .why = "Such a number opens doors in that person's name, and a record in git keeps it for ever.",
    .help = "Take it out; where the text was committed before, its history holds it still.",
    .bad = R"(governance:
  resources: Two days a week by the holder of BSN 111222333
)",
    .good = R"(governance:
  resources: Two days a week by the holder of permit 2026/17
)",
    .check = check_citizen_number,
};

}  // namespace atelier::rules::prv
