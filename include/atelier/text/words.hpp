#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/text/utf8.hpp"

namespace atelier::text {

/// `1 error`, `2 errors`; `plural` where adding an `s` will not do.
[[nodiscard]] inline std::string count(std::size_t number, std::string_view one,
                                       std::string_view plural = {}) {
    std::string out = std::to_string(number);
    out += ' ';
    out += number == 1 || plural.empty() ? one : plural;
    if (number != 1 && plural.empty()) out += 's';
    return out;
}

/// `a`, `a and b`, `a, b and c`; each item between `quote` marks. Where there are more than `most`, the rest is
/// counted: `a, b and 7 more`.
template <class Words>
[[nodiscard]] std::string listing(const Words& words, std::string_view quote = {},
                                  std::string_view last = "and", std::size_t most = 12) {
    const std::size_t total = std::size(words);
    const std::size_t shown = total > most ? most : total;
    const bool cut = shown < total;
    std::string out;
    std::size_t index = 0;
    for (const std::string_view word : words) {
        if (index == shown) break;
        if (index > 0) out += index + 1 == shown && !cut ? std::string{" "} + std::string{last} + " " : ", ";
        out += quote;
        out += word;
        out += quote;
        ++index;
    }
    if (cut) out += " " + std::string{last} + " " + std::to_string(total - shown) + " more";
    return out;
}

/// `a; b; c`: for parts that hold commas, "and" or "or" themselves, between which no comma would part them.
template <class Words>
[[nodiscard]] std::string parts(const Words& words) {
    std::string out;
    for (const std::string_view word : words) {
        if (!out.empty()) out += "; ";
        out += word;
    }
    return out;
}

/// True where one of the words between the `|` is that word.
[[nodiscard]] constexpr bool is_among(std::string_view words, std::string_view word) {
    while (!words.empty()) {
        const auto end = words.find('|');
        if (words.substr(0, end) == word) return true;
        if (end == std::string_view::npos) break;
        words.remove_prefix(end + 1);
    }
    return false;
}

/// A word in small letters, of ASCII alone: for words that are a program's own, such as codes, schemes and file names. Sentences of people are
/// compared by folded().
[[nodiscard]] inline std::string lowered(std::string_view word) {
    std::string out{word};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

/// True for `a-z`, `0-9` and `-`, beginning with a letter or digit: the form of keys and ids.
[[nodiscard]] constexpr bool is_kebab(std::string_view word) {
    if (word.empty() || word.size() > 128 || word.front() == '-' || word.back() == '-') return false;
    for (const char c : word)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) return false;
    return true;
}

/// A text in that form, as near as can be: capitals become small, all else that has no place there one `-`. Empty where nothing is left.
[[nodiscard]] inline std::string to_kebab(std::string_view text) {
    constexpr std::size_t most = 60;  // beyond that nobody types it
    std::string out;
    for (const char c : text.substr(0, most)) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || upper;
        if (good)
            out += upper ? static_cast<char>(c + 32) : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

/// True where nothing but white space stands, or what nobody sees: a zero-width or a no-break space is no word either.
[[nodiscard]] constexpr bool is_blank(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || is_unseen(text.substr(first));
}

}  // namespace atelier::text
