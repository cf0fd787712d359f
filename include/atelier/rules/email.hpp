#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "atelier/rules/personal.hpp"

namespace atelier::rules {

namespace detail {

[[nodiscard]] constexpr bool is_mailbox_char(char c) {
    return is_word(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-' || c == '\'';
}
[[nodiscard]] constexpr bool is_domain_char(char c) { return is_word(c) || c == '.' || c == '-'; }

/// Labels, of which the last has two letters or more and no digits: `example.org`, and not `v1.2`.
[[nodiscard]] inline bool is_domain(std::string_view domain) {
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || domain.find("..") != std::string_view::npos)
        return false;
    const std::string_view last = domain.substr(dot + 1);
    return last.size() >= 2 && std::all_of(last.begin(), last.end(), is_word_letter);
}

/// How many bytes of `@`, or of what stands for it in the query of an address, begin at `at`; 0 for none.
[[nodiscard]] inline std::size_t at_sign(std::string_view text, std::size_t at) {
    if (text[at] == '@') return 1;
    return text.substr(at).starts_with("%40") ? 3 : 0;
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_emails(std::string_view text) {
    std::vector<PersonalMatch> out;
    std::size_t least = 0;  // behind the last one, so that none is walked over twice
    for (std::size_t at = text.find_first_of("@%"); at != std::string_view::npos;
         at = text.find_first_of("@%", at + 1)) {
        const std::size_t sign = detail::at_sign(text, at);
        if (sign == 0) continue;
        std::size_t begin = at;
        while (begin > least && detail::is_mailbox_char(text[begin - 1])) --begin;
        while (begin < at && !detail::is_word(text[begin])) ++begin;
        std::size_t end = at + sign;
        while (end < text.size() && detail::is_domain_char(text[end])) ++end;
        while (end > at + sign && !detail::is_word(text[end - 1])) --end;
        least = at + sign;
        if (begin == at || !detail::is_domain(text.substr(at + sign, end - at - sign))) continue;
        out.push_back({begin, end - begin, "an e-mail address"});
        least = end;
    }
    return out;
}

}  // namespace atelier::rules
