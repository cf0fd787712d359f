#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/nearest.hpp"

// Codes of rules as people write them: whole, or a beginning that stands for all rules with it.
namespace atelier::rules {

using Codes = std::span<const std::string_view>;

[[nodiscard]] inline bool is_code(Codes codes, std::string_view word) {
    return std::find(codes.begin(), codes.end(), word) != codes.end();
}

[[nodiscard]] inline bool is_beginning(Codes codes, std::string_view word) {
    return !word.empty() && std::any_of(codes.begin(), codes.end(),
                                        [&](std::string_view code) { return code.starts_with(word); });
}

/// The code that was most likely meant, or empty. `CLM4` and `clm-004` are CLM004, which counting slips alone would not tell.
[[nodiscard]] inline std::string nearest_code(Codes codes, std::string_view word) {
    if (word.size() > 20) return {};
    std::string family;
    std::string digits;
    for (const char c : word) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c >= 'A' && c <= 'Z')
            family += c;
        else if (c >= 'a' && c <= 'z')
            family += static_cast<char>(c - 32);
    }
    if (!digits.empty() && digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
    if (is_code(codes, family + digits)) return family + digits;
    return std::string{text::nearest(word, codes).value_or(std::string_view{})};
}

/// The same where a beginning will do: families are candidates too.
[[nodiscard]] inline std::string nearest_beginning(Codes codes, std::string_view word) {
    std::vector<std::string_view> families;
    for (const std::string_view code : codes)
        if (families.empty() || families.back() != code.substr(0, 3)) families.push_back(code.substr(0, 3));
    if (const auto family = text::nearest(word, families)) return std::string{*family};
    return nearest_code(codes, word);
}

}  // namespace atelier::rules
