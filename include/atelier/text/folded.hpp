#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/text/utf8.hpp"

namespace atelier::text {

/// The small letter of a capital one, in the scripts that European cities write: Latin with its marks, Greek, Cyrillic. All else stays.
/// Not the whole of Unicode, whose tables the core does without: two texts that differ in a rarer capital count as two.
[[nodiscard]] constexpr char32_t small_letter(char32_t value) {
    const auto within = [&](char32_t first, char32_t last) { return value >= first && value <= last; };
    const auto paired = [&](char32_t capital_is) { return value % 2 == capital_is ? value + 1 : value; };
    if (within('A', 'Z')) return value + 0x20;
    if (within(0xC0, 0xDE) && value != 0xD7) return value + 0x20;
    if (within(0x100, 0x12F) || within(0x132, 0x137) || within(0x14A, 0x177)) return paired(0);
    if (within(0x139, 0x148) || within(0x179, 0x17E)) return paired(1);
    if (value == 0x178) return 0xFF;
    if (within(0x391, 0x3A9) && value != 0x3A2) return value + 0x20;
    if (within(0x410, 0x42F)) return value + 0x20;
    if (within(0x400, 0x40F)) return value + 0x50;
    return value;
}

/// A sentence as one compares it with another: in small letters, each run of white space one space, without a full stop, a question or an
/// exclamation mark at its end. Empty for a text that says nothing.
[[nodiscard]] inline std::string folded(std::string_view text) {
    constexpr char32_t no_break_space = 0xA0;
    constexpr std::string_view ends = " .!?";
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const bool blank = point.value == no_break_space || point.value == U' ' || point.value == U'\t' ||
                           point.value == U'\n' || point.value == U'\r';
        if (!point.valid)
            out += text[at];
        else if (!blank)
            append_utf8(out, small_letter(point.value));
        else if (!out.empty() && !out.ends_with(' '))
            out += ' ';
        at += point.bytes;
    }
    while (!out.empty() && (ends.find(out.back()) != std::string_view::npos || out.ends_with("…")))
        out.resize(out.size() - (out.ends_with("…") ? std::string_view{"…"}.size() : 1));
    return out;
}

}  // namespace atelier::text
