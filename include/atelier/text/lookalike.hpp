#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/text/utf8.hpp"

// Characters that look like one of the keyboard's and are another: what word processors, web pages, option keys and keyboards of other
// scripts put in the place of a space, a quote, a hyphen, a colon or a letter.
namespace atelier::text {

enum class LookAlikeKind : std::uint8_t { space, unseen, quote, dash, bullet, sign, letter };

/// Such a character: `a no-break space`, and the plain text that is meant (for one that is not seen, none).
struct LookAlike {
    char32_t value{0};
    LookAlikeKind kind{LookAlikeKind::letter};
    std::string_view name;
    std::string_view plain;
};

namespace detail {

using enum LookAlikeKind;

/// In the order of their code points. What stands for an ASCII sign in full width follows a rule and stands in full_width().
inline constexpr LookAlike look_alikes[] = {
    {0x00A0, space, "a no-break space", " "},
    {0x00AB, quote, "an angle quote", "\""},
    {0x00AD, unseen, "a soft hyphen", ""},
    {0x00B4, quote, "an acute accent", "'"},
    {0x00B7, bullet, "a middle dot", "-"},
    {0x00BB, quote, "an angle quote", "\""},
    {0x0131, letter, "a dotless letter", "i"},
    {0x0251, letter, "a phonetic letter", "a"},
    {0x0261, letter, "a phonetic letter", "g"},
    {0x02BC, quote, "a letter apostrophe", "'"},
    {0x02D0, sign, "a length mark", ":"},
    {0x0391, letter, "a Greek letter", "A"},
    {0x0392, letter, "a Greek letter", "B"},
    {0x0395, letter, "a Greek letter", "E"},
    {0x0396, letter, "a Greek letter", "Z"},
    {0x0397, letter, "a Greek letter", "H"},
    {0x0399, letter, "a Greek letter", "I"},
    {0x039A, letter, "a Greek letter", "K"},
    {0x039C, letter, "a Greek letter", "M"},
    {0x039D, letter, "a Greek letter", "N"},
    {0x039F, letter, "a Greek letter", "O"},
    {0x03A1, letter, "a Greek letter", "P"},
    {0x03A4, letter, "a Greek letter", "T"},
    {0x03A5, letter, "a Greek letter", "Y"},
    {0x03A7, letter, "a Greek letter", "X"},
    {0x03B1, letter, "a Greek letter", "a"},
    {0x03B3, letter, "a Greek letter", "y"},
    {0x03B9, letter, "a Greek letter", "i"},
    {0x03BA, letter, "a Greek letter", "k"},
    {0x03BD, letter, "a Greek letter", "v"},
    {0x03BF, letter, "a Greek letter", "o"},
    {0x03C1, letter, "a Greek letter", "p"},
    {0x03C4, letter, "a Greek letter", "t"},
    {0x03C5, letter, "a Greek letter", "u"},
    {0x03C7, letter, "a Greek letter", "x"},
    {0x03F2, letter, "a Greek letter", "c"},
    {0x03F3, letter, "a Greek letter", "j"},
    {0x0405, letter, "a Cyrillic letter", "S"},
    {0x0406, letter, "a Cyrillic letter", "I"},
    {0x0408, letter, "a Cyrillic letter", "J"},
    {0x0410, letter, "a Cyrillic letter", "A"},
    {0x0412, letter, "a Cyrillic letter", "B"},
    {0x0415, letter, "a Cyrillic letter", "E"},
    {0x041A, letter, "a Cyrillic letter", "K"},
    {0x041C, letter, "a Cyrillic letter", "M"},
    {0x041D, letter, "a Cyrillic letter", "H"},
    {0x041E, letter, "a Cyrillic letter", "O"},
    {0x0420, letter, "a Cyrillic letter", "P"},
    {0x0421, letter, "a Cyrillic letter", "C"},
    {0x0422, letter, "a Cyrillic letter", "T"},
    {0x0423, letter, "a Cyrillic letter", "Y"},
    {0x0425, letter, "a Cyrillic letter", "X"},
    {0x0430, letter, "a Cyrillic letter", "a"},
    {0x0433, letter, "a Cyrillic letter", "r"},
    {0x0435, letter, "a Cyrillic letter", "e"},
    {0x043A, letter, "a Cyrillic letter", "k"},
    {0x043E, letter, "a Cyrillic letter", "o"},
    {0x0440, letter, "a Cyrillic letter", "p"},
    {0x0441, letter, "a Cyrillic letter", "c"},
    {0x0443, letter, "a Cyrillic letter", "y"},
    {0x0445, letter, "a Cyrillic letter", "x"},
    {0x0455, letter, "a Cyrillic letter", "s"},
    {0x0456, letter, "a Cyrillic letter", "i"},
    {0x0458, letter, "a Cyrillic letter", "j"},
    {0x0475, letter, "a Cyrillic letter", "v"},
    {0x04AF, letter, "a Cyrillic letter", "y"},
    {0x04BB, letter, "a Cyrillic letter", "h"},
    {0x04C0, letter, "a Cyrillic letter", "I"},
    {0x04CF, letter, "a Cyrillic letter", "l"},
    {0x0501, letter, "a Cyrillic letter", "d"},
    {0x051B, letter, "a Cyrillic letter", "q"},
    {0x051D, letter, "a Cyrillic letter", "w"},
    {0x0585, letter, "an Armenian letter", "o"},
    {0x0589, sign, "an Armenian full stop", ":"},
    {0x061C, unseen, "a direction mark", ""},
    {0x1680, space, "an Ogham space", " "},
    {0x180E, unseen, "a vowel separator", ""},
    {0x2000, space, "a wide space", " "},
    {0x2001, space, "a wide space", " "},
    {0x2002, space, "an en space", " "},
    {0x2003, space, "an em space", " "},
    {0x2004, space, "a wide space", " "},
    {0x2005, space, "a wide space", " "},
    {0x2006, space, "a narrow space", " "},
    {0x2007, space, "a figure space", " "},
    {0x2008, space, "a punctuation space", " "},
    {0x2009, space, "a thin space", " "},
    {0x200A, space, "a hair space", " "},
    {0x200B, unseen, "a zero-width space", ""},
    {0x200C, unseen, "a zero-width non-joiner", ""},
    {0x200D, unseen, "a zero-width joiner", ""},
    {0x200E, unseen, "a direction mark", ""},
    {0x200F, unseen, "a direction mark", ""},
    {0x2010, dash, "a typographic hyphen", "-"},
    {0x2011, dash, "a no-break hyphen", "-"},
    {0x2012, dash, "a figure dash", "-"},
    {0x2013, dash, "an en dash", "-"},
    {0x2014, dash, "an em dash", "-"},
    {0x2015, dash, "a long dash", "-"},
    {0x2018, quote, "a curly quote", "'"},
    {0x2019, quote, "a curly quote", "'"},
    {0x201A, quote, "a low quote", "'"},
    {0x201B, quote, "a curly quote", "'"},
    {0x201C, quote, "a curly quote", "\""},
    {0x201D, quote, "a curly quote", "\""},
    {0x201E, quote, "a low quote", "\""},
    {0x201F, quote, "a curly quote", "\""},
    {0x2022, bullet, "a bullet", "-"},
    {0x2023, bullet, "a bullet", "-"},
    {0x202A, unseen, "a direction mark", ""},
    {0x202B, unseen, "a direction mark", ""},
    {0x202C, unseen, "a direction mark", ""},
    {0x202D, unseen, "a direction mark", ""},
    {0x202E, unseen, "a direction mark", ""},
    {0x202F, space, "a narrow no-break space", " "},
    {0x2032, quote, "a prime", "'"},
    {0x2033, quote, "a double prime", "\""},
    {0x2039, quote, "an angle quote", "'"},
    {0x203A, quote, "an angle quote", "'"},
    {0x2043, bullet, "a bullet", "-"},
    {0x2044, sign, "a fraction slash", "/"},
    {0x205F, space, "a mathematical space", " "},
    {0x2060, unseen, "a word joiner", ""},
    {0x2066, unseen, "a direction mark", ""},
    {0x2067, unseen, "a direction mark", ""},
    {0x2068, unseen, "a direction mark", ""},
    {0x2069, unseen, "a direction mark", ""},
    {0x2212, dash, "a minus sign", "-"},
    {0x2219, bullet, "a bullet", "-"},
    {0x2236, sign, "a ratio sign", ":"},
    {0x25A0, bullet, "a square bullet", "-"},
    {0x25AA, bullet, "a square bullet", "-"},
    {0x25CB, bullet, "a round bullet", "-"},
    {0x25CF, bullet, "a round bullet", "-"},
    {0x25E6, bullet, "a round bullet", "-"},
    {0x2713, bullet, "a tick", "-"},
    {0x2714, bullet, "a tick", "-"},
    {0x27A2, bullet, "an arrow bullet", "-"},
    {0x3000, space, "a full-width space", " "},
    {0x3001, sign, "an ideographic comma", ","},
    {0xA789, sign, "a letter colon", ":"},
    {0xF0A7, bullet, "a bullet of a word processor", "-"},
    {0xF0B7, bullet, "a bullet of a word processor", "-"},
    {0xFB00, letter, "a ligature", "ff"},
    {0xFB01, letter, "a ligature", "fi"},
    {0xFB02, letter, "a ligature", "fl"},
    {0xFB03, letter, "a ligature", "ffi"},
    {0xFB04, letter, "a ligature", "ffl"},
    {0xFE13, sign, "a vertical colon", ":"},
    {0xFE55, sign, "a small colon", ":"},
    {0xFE58, dash, "a small dash", "-"},
    {0xFE63, dash, "a small hyphen", "-"},
    {0xFEFF, unseen, "a byte order mark", ""},
};

/// The signs, digits and letters from `!` to `~` as East Asian keyboards write them.
[[nodiscard]] constexpr std::optional<LookAlike> full_width(char32_t value) {
    constexpr std::string_view plain =
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    constexpr char32_t first = 0xFF01;
    if (value < first || value >= first + plain.size()) return std::nullopt;
    const std::string_view meant = plain.substr(value - first, 1);
    const char c = meant.front();
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (is_letter) return LookAlike{value, letter, "a full-width letter or digit", meant};
    if (c == '"' || c == '\'') return LookAlike{value, quote, "a full-width quote", meant};
    if (c == '-') return LookAlike{value, dash, "a full-width hyphen", meant};
    const std::string_view name = c == ':'               ? "a full-width colon"
                                  : c == ','             ? "a full-width comma"
                                  : c == '[' || c == ']' ? "a full-width bracket"
                                  : c == '{' || c == '}' ? "a full-width brace"
                                                         : "a full-width sign";
    return LookAlike{value, sign, name, meant};
}

}  // namespace detail

/// What a character is that looks like another, or nothing for one that does not.
[[nodiscard]] constexpr std::optional<LookAlike> look_alike(char32_t value) {
    if (value < 0xA0) return std::nullopt;
    const auto* const found =
        std::lower_bound(std::begin(detail::look_alikes), std::end(detail::look_alikes), value,
                         [](const LookAlike& one, char32_t wanted) { return one.value < wanted; });
    if (found != std::end(detail::look_alikes) && found->value == value) return *found;
    return detail::full_width(value);
}

/// A place in a text with such a character.
struct LookAlikeAt {
    std::size_t offset{0};
    std::size_t bytes{0};
    LookAlike what;
};

/// The first such character at or behind a place, or nothing. What is plain prose in another script holds many: ask only about keys, choices,
/// dates and signs.
[[nodiscard]] constexpr std::optional<LookAlikeAt> first_look_alike(std::string_view text,
                                                                    std::size_t from = 0) {
    for (std::size_t at = from; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (point.valid)
            if (const auto found = look_alike(point.value)) return LookAlikeAt{at, point.bytes, *found};
        at += point.bytes;
    }
    return std::nullopt;
}

/// True where a text holds any such character.
[[nodiscard]] constexpr bool has_look_alike(std::string_view text) {
    return first_look_alike(text).has_value();
}

/// The text that is meant, with the plain character in the place of each that only looks like it: `fully` for one whose `y` is Cyrillic.
[[nodiscard]] inline std::string plain_twin(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const auto found = point.valid ? look_alike(point.value) : std::nullopt;
        out += found ? found->plain : text.substr(at, point.bytes);
        at += point.bytes;
    }
    return out;
}

/// `a no-break space (U+00A0)`, `a Cyrillic letter (U+0443) that looks like `y``: how a message names it, without a word that looks like
/// another one.
[[nodiscard]] inline std::string described(const LookAlike& what) {
    std::string out = fmt::format("{} (U+{:04X})", what.name, static_cast<std::uint32_t>(what.value));
    if (what.kind == LookAlikeKind::letter) out += fmt::format(" that looks like `{}`", what.plain);
    return out;
}

}  // namespace atelier::text
