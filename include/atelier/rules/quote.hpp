#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/rules/masked.hpp"
#include "atelier/text/utf8.hpp"

// How a message speaks of what stands in a record. A message is one line and quotes keys and ids, never long values.
namespace atelier::rules {

/// A word as it can stand in a line: cut after 60 characters, line ends as spaces, and no backtick within. What identifies somebody is
/// masked before the cut, behind which half an address would no longer look like one.
[[nodiscard]] inline std::string clipped(std::string_view whole) {
    constexpr std::size_t most = 60;
    constexpr std::size_t looked_at = 1024;  // bytes: the letters shown, and an address that begins in them
    const std::string word = masked(whole.substr(0, looked_at));
    std::string out;
    std::size_t shown = 0;
    for (std::size_t at = 0; at < word.size(); ++shown) {
        if (shown == most) return out + "…";
        const std::size_t bytes = text::decode(word, at).bytes;
        const char c = word[at];
        if (c == '\n' || c == '\r' || c == '\t')
            out += ' ';
        else if (c == '`')
            out += '\'';
        else
            out.append(word, at, bytes);
        at += bytes;
    }
    return out;
}

/// The same between backticks.
[[nodiscard]] inline std::string ticked(std::string_view word) { return "`" + clipped(word) + "`"; }

/// Words as a sentence: a capital letter in front, a full stop behind.
[[nodiscard]] inline std::string sentence(std::string_view words) {
    std::string out{words};
    if (out.empty()) return out;
    if (out.front() >= 'a' && out.front() <= 'z') out.front() = static_cast<char>(out.front() - 32);
    if (out.back() != '.' && out.back() != '?' && out.back() != '!') out += '.';
    return out;
}

[[nodiscard]] inline std::string did_you_mean(std::string_view nearest) {
    return "Did you mean " + ticked(nearest) + "?";
}

}  // namespace atelier::rules
