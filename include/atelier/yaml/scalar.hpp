#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/text/utf8.hpp"
#include "atelier/text/words.hpp"

namespace atelier::yaml {

/// Words that some reader of YAML 1.1 or 1.2 takes for something else than text.
[[nodiscard]] inline bool is_word_of_yaml(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no", "on",
                                                    "off",  "null",  "y",   "n"};
    constexpr std::size_t longest = 5;
    if (text.size() > longest) return false;
    return std::find(words.begin(), words.end(), text::lowered(text)) != words.end();
}

namespace detail {

/// True for a text that no reader can take for anything but what it is, plain, behind `key: ` or `- `. Careful rather than clever: it
/// begins with a letter, ends in none of the signs that mean something, and holds few others.
[[nodiscard]] inline bool is_plain(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (text.empty() || !is_letter(text.front()) || text.back() == ' ' || is_word_of_yaml(text)) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') ||
               std::string_view{" -_./()'+;!?"}.find(c) != std::string_view::npos ||
               (static_cast<unsigned char>(c) & 0x80U) != 0;
    });
}

}  // namespace detail

/// A text as a YAML value in one line, to stand behind `key: ` or `- ` but not in `[…]`: plain where that is safe, else in double quotes.
/// Every reader of YAML 1.1 and 1.2 takes it for that text. Nothing where no record may hold it: it is not UTF-8, or has control
/// characters or line ends.
[[nodiscard]] inline std::optional<std::string> as_scalar(std::string_view text) {
    bool plain = detail::is_plain(text);
    std::string quoted = "\"";
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        if (!point.valid || point.value == U'\n' || point.value == U'\r' || text::is_forbidden(point.value) ||
            point.value == 0x2028 || point.value == 0x2029)
            return std::nullopt;
        // What cannot be seen, or turns the direction of writing, is spelled out, so that a diff shows it.
        const bool unseen = text::is_invisible(point.value) || point.value == 0xA0 || point.value == U'\t';
        plain = plain && !unseen;
        if (unseen)
            quoted += point.value > 0xFFFF ? fmt::format("\\U{:08X}", static_cast<unsigned>(point.value))
                                           : fmt::format("\\u{:04X}", static_cast<unsigned>(point.value));
        else if (point.value == U'"' || point.value == U'\\')
            quoted += std::string{"\\"} + text[at];
        else
            quoted += text.substr(at, point.bytes);
        at += point.bytes;
    }
    return plain ? std::string{text} : quoted + "\"";
}

}  // namespace atelier::yaml
