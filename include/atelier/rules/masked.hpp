#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/citizen_number.hpp"
#include "atelier/rules/email.hpp"
#include "atelier/rules/telephone.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/utf8.hpp"

// No output repeats what the family PRV would find, whichever rules were asked. This is done where findings leave the rules rather than in
// each rule, since any rule may quote any value.
namespace atelier::rules {

/// Where a text holds something about a person, in its order and apart from each other.
[[nodiscard]] inline std::vector<std::pair<std::size_t, std::size_t>> personal_parts(std::string_view text) {
    std::vector<std::pair<std::size_t, std::size_t>> parts;
    for (const Search search : {Search{find_emails}, Search{find_telephones}, Search{find_citizen_numbers}})
        for (const PersonalMatch& match : search(text)) parts.emplace_back(match.at, match.at + match.length);
    std::sort(parts.begin(), parts.end());
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (const auto& [begin, end] : parts) {
        if (!out.empty() && begin <= out.back().second)
            out.back().second = std::max(out.back().second, end);
        else
            out.emplace_back(begin, end);
    }
    return out;
}

/// The text with a star in the place of each letter of such a part.
[[nodiscard]] inline std::string masked(std::string_view text) {
    std::string out;
    std::size_t from = 0;
    for (const auto& [begin, end] : personal_parts(text)) {
        out += text.substr(from, begin - from);
        for (std::size_t at = begin; at < end; at += text::decode(text, at).bytes) out += '*';
        from = end;
    }
    return out += text.substr(from);
}

/// Masks whatever a finding says. Its places stay: whoever shows the text there masks what is shown.
inline void mask(diag::Finding& finding) {
    for (std::string* text : {&finding.message, &finding.why, &finding.help, &finding.label, &finding.address,
                              &finding.suppressed_because})
        *text = masked(*text);
    for (diag::Label& label : finding.related) label.text = masked(label.text);
}

}  // namespace atelier::rules
