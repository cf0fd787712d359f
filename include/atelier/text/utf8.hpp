#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace atelier::text {

/// One code point read from UTF-8: its value and how many bytes it took. `valid` is false where the bytes
/// are not well-formed UTF-8 (overlong forms, surrogates and values above U+10FFFF included); then `bytes` is 1,
/// so that a reader always moves on.
struct CodePoint {
    char32_t value{0};
    std::uint8_t bytes{1};
    bool valid{false};
};

/// Reads the code point that begins at `at`; `at` must be less than `text.size()`.
[[nodiscard]] constexpr CodePoint decode(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    if (lead < 0x80) return {lead, 1, true};
    const unsigned length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return {lead, 1, false};
    char32_t value = lead & (0x7FU >> length);
    for (unsigned i = 1; i < length; ++i) {
        const unsigned next = byte(at + i);
        if ((next & 0xC0U) != 0x80) return {lead, 1, false};
        value = (value << 6U) | (next & 0x3FU);
    }
    constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < smallest[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {lead, 1, false};
    return {value, static_cast<std::uint8_t>(length), true};
}

/// How many code points stand in `text`; a byte that is no UTF-8 counts as one.
[[nodiscard]] constexpr std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).bytes) ++count;
    return count;
}

/// Appends `value` as UTF-8.
inline void append_utf8(std::string& out, char32_t value) {
    const auto push = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (value < 0x80) {
        push(value);
    } else if (value < 0x800) {
        push(0xC0U | (value >> 6U));
        push(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        push(0xE0U | (value >> 12U));
        push(0x80U | ((value >> 6U) & 0x3FU));
        push(0x80U | (value & 0x3FU));
    } else {
        push(0xF0U | (value >> 18U));
        push(0x80U | ((value >> 12U) & 0x3FU));
        push(0x80U | ((value >> 6U) & 0x3FU));
        push(0x80U | (value & 0x3FU));
    }
}

/// True for what may not stand in a record, raw or as the result of an escape: C0 but TAB and LF, DEL, C1,
/// surrogates and the non-characters. A CR is judged by its neighbour, and so not here.
[[nodiscard]] constexpr bool is_forbidden(char32_t value) {
    if (value == U'\t' || value == U'\n' || value == U'\r') return false;
    if (value < 0x20 || (value >= 0x7F && value <= 0x9F)) return true;
    if (value >= 0xD800 && value <= 0xDFFF) return true;
    return (value & 0xFFFEU) == 0xFFFE || (value >= 0xFDD0 && value <= 0xFDEF);
}

/// True for code points that change what a reader sees without being seen: bidirectional controls, zero-width
/// characters, variation selectors, letters that fonts draw as nothing, line and paragraph separators, the byte order mark,
/// tag characters. They are legal in a record; every sink shows them as `\u{…}`, but for joiners where a script needs them.
[[nodiscard]] constexpr bool is_invisible(char32_t value) {
    const auto within = [&](char32_t first, char32_t last) { return value >= first && value <= last; };
    if (value < 0xAD) return false;
    return value == 0x00AD || value == 0x034F || value == 0x061C || within(0x115F, 0x1160) ||
           within(0x17B4, 0x17B5) || within(0x180B, 0x180F) || within(0x200B, 0x200F) ||
           within(0x2028, 0x202E) || within(0x2060, 0x206F) || value == 0x2800 || value == 0x3164 ||
           within(0xFE00, 0xFE0F) || value == 0xFEFF || value == 0xFFA0 || within(0xFFF0, 0xFFFB) ||
           within(0x1BCA0, 0x1BCA3) || within(0x1D173, 0x1D17A) || within(0xE0000, 0xE0FFF);
}

/// True for white space, in any script, no-break spaces included.
[[nodiscard]] constexpr bool is_space(char32_t value) {
    return value == U' ' || (value >= 0x09 && value <= 0x0D) || value == 0x85 || value == 0xA0 ||
           value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
           value == 0x202F || value == 0x205F || value == 0x3000;
}

/// True where a text has nothing to be seen: it is empty, or white space and invisible characters alone.
[[nodiscard]] constexpr bool is_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        if (!point.valid || !(is_space(point.value) || is_invisible(point.value))) return false;
        at += point.bytes;
    }
    return true;
}

/// The code point that ends before `at`, which must be more than 0. A byte that is no UTF-8 counts as one, as with decode().
[[nodiscard]] constexpr CodePoint decode_before(std::string_view text, std::size_t at) {
    for (std::size_t bytes = 2; bytes <= 4 && bytes <= at; ++bytes) {
        const CodePoint point = decode(text.substr(0, at), at - bytes);
        if (point.valid && point.bytes == bytes) return point;
    }
    return decode(text.substr(0, at), at - 1);
}

}  // namespace atelier::text
