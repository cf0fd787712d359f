#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Where a piece of evidence lies, for the rules of the family EVD.
namespace atelier::rules {

/// What an evidence's `at` names.
enum class Location : std::uint8_t {
    https,
    other_link,  ///< a scheme other than https
    inside,      ///< a relative path that stays where it is, as far as its text can tell
    outside,     ///< an absolute path, a drive, a backslash, or a way up with `..`
};

namespace detail {

[[nodiscard]] constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The scheme in front of a `:`, after RFC 3986; empty where there is none.
[[nodiscard]] constexpr std::string_view scheme_of(std::string_view at) {
    std::size_t end = 0;
    while (end < at.size() &&
           (is_letter(at[end]) || is_digit(at[end]) || at[end] == '+' || at[end] == '-' || at[end] == '.'))
        ++end;
    const bool scheme = end > 0 && end < at.size() && at[end] == ':' && is_letter(at.front());
    return scheme ? at.substr(0, end) : std::string_view{};
}

[[nodiscard]] constexpr bool equals_lower(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    });
}

[[nodiscard]] constexpr bool goes_up(std::string_view path) {
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t slash = std::min(path.find('/', from), path.size());
        if (path.substr(from, slash - from) == "..") return true;
        from = slash + 1;
    }
    return false;
}

}  // namespace detail

[[nodiscard]] constexpr Location location_of(std::string_view at) {
    if (at.starts_with('/') || at.starts_with('~') || at.find('\\') != std::string_view::npos)
        return Location::outside;
    const std::string_view scheme = detail::scheme_of(at);
    if (scheme.size() == 1) return Location::outside;  // a drive: no scheme is that short
    if (!scheme.empty())
        return detail::equals_lower(scheme, "https") ? Location::https : Location::other_link;
    return detail::goes_up(at) ? Location::outside : Location::inside;
}

}  // namespace atelier::rules
