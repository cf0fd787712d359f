#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/folded.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/text/words.hpp"

// What the searchers of the family PRV share: a match, and the words around it. Finding too little is better here than ringing at every
// figure: a rule that people switch off protects nobody.
namespace atelier::rules {

/// A part of a text that looks like something about a person.
struct PersonalMatch {
    std::size_t at{0};
    std::size_t length{0};
    std::string_view looks_like{};  ///< "a Dutch citizen number"
};

/// What looks for one kind of thing about a person in a text.
using Search = std::vector<PersonalMatch> (*)(std::string_view);

namespace detail {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
/// Bytes of other alphabets count as letters.
[[nodiscard]] constexpr bool is_word_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_word(char c) { return is_word_letter(c) || is_ascii_digit(c); }

/// The character at an offset, or a blank outside of the text.
[[nodiscard]] constexpr char char_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : ' ';
}
[[nodiscard]] constexpr char char_before(std::string_view text, std::size_t at) {
    return at == 0 ? ' ' : text[at - 1];
}

[[nodiscard]] inline std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_digit));
}

/// The word in front of a place, in lower case, with blanks and `:`, `.`, `=` skipped: `tel` in "Tel.: 020 …".
[[nodiscard]] inline std::string word_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && std::string_view{" \t\n:.=("}.find(text[end - 1]) != std::string_view::npos) --end;
    std::size_t begin = end;
    while (begin > 0 && is_word(text[begin - 1])) --begin;
    return text::lowered(text.substr(begin, end - begin));
}

/// The word behind a place, likewise.
[[nodiscard]] inline std::string word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    return text::lowered(text.substr(at, end - at));
}

/// What stands close before a place, in small letters, without the blanks and marks at its end: "… die tel" before "Tel.: 020 …".
[[nodiscard]] inline std::string words_before(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 64;  // bytes; the longest label has some forty
    std::size_t begin = at > reach ? at - reach : 0;
    while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80) ++begin;
    std::string out;
    for (std::size_t i = begin; i < at;) {
        const text::CodePoint point = text::decode(text.substr(0, at), i);
        if (point.valid) text::append_utf8(out, text::small_letter(point.value));
        i += point.bytes;
    }
    constexpr std::string_view presentation = "\xEF\xB8\x8F";  // behind a sign that is to be shown in colour
    while (!out.empty()) {
        if (std::string_view{" \t\n:.=(+#-\"'"}.find(out.back()) != std::string_view::npos)
            out.pop_back();
        else if (out.ends_with(presentation))
            out.resize(out.size() - presentation.size());
        else
            break;
    }
    return out;
}

/// Whether a text ends in these words, and not in the middle of one.
[[nodiscard]] inline bool ends_in(std::string_view text, std::string_view words) {
    return text.ends_with(words) && !is_word(char_before(text, text.size() - words.size()));
}

[[nodiscard]] inline bool ends_in_one(std::string_view text, std::span<const std::string_view> labels) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](std::string_view label) { return !label.empty() && ends_in(text, label); });
}

}  // namespace detail

}  // namespace atelier::rules
