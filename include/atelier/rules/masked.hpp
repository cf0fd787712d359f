#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/citizen_number.hpp"
#include "atelier/rules/email.hpp"
#include "atelier/rules/telephone.hpp"

// What the rules of the family PRV find is repeated by no finding, whatever it is about: it would live on in logs and reports of services
// after it has been taken out of the record. Done in one place, for all words of all findings, rather than by each rule that quotes.
namespace atelier::rules {

/// A text with stars in the place of what looks like something about a person, byte for byte, so that places stay what they are.
[[nodiscard]] inline std::string masked(std::string_view text) {
    std::string out{text};
    for (const auto find : {find_emails, find_telephones, find_citizen_numbers})
        for (const PersonalMatch& match : find(text)) out.replace(match.at, match.length, match.length, '*');
    return out;
}

/// All words of the findings that may quote the record.
inline void mask(std::vector<diag::Finding>& findings) {
    for (diag::Finding& finding : findings) {
        for (std::string* words :
             {&finding.message, &finding.help, &finding.label, &finding.address, &finding.suppressed_because})
            if (!words->empty()) *words = masked(*words);
        for (diag::Label& label : finding.related) label.text = masked(label.text);
    }
}

}  // namespace atelier::rules
