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

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_emails(std::string_view text) {
    std::vector<PersonalMatch> out;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && detail::is_mailbox_char(text[begin - 1])) --begin;
        while (begin < at && !detail::is_word(text[begin])) ++begin;
        std::size_t end = at + 1;
        while (end < text.size() && detail::is_domain_char(text[end])) ++end;
        while (end > at + 1 && !detail::is_word(text[end - 1])) --end;
        if (begin < at && detail::is_domain(text.substr(at + 1, end - at - 1)))
            out.push_back({begin, end - begin, "an e-mail address"});
    }
    return out;
}

}  // namespace atelier::rules
