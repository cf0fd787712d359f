#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "atelier/text/lookalike.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/text/words.hpp"

// From names to ids. The core does without the tables of the whole of Unicode: the Latin letters that European names are written in stand
// here, and what is left over gives a hyphen.
namespace atelier::text {

namespace detail {

/// The plain letter below the marks, from U+00C0 to U+0233 and from U+1E00 to U+1EFF; `-` for what is none.
inline constexpr std::string_view below_marks =
    "aaaaaa-ceeeeiiii-nooooo--uuuuy--aaaaaa-ceeeeiiii-nooooo--uuuuy-yaaaaaaccccccccdd--eeeeeeeeeegggggggghh--"
    "iiiiiiiii---jjkk-llllll----nnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzzs----------------"
    "-"
    "---------------oo-------------uu----------------------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--n"
    "naa----aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy";
inline constexpr std::string_view below_more_marks =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssss"
    "ssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooo"
    "oooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------";

/// Letters that are no plain letter with a mark on it.
inline constexpr std::array<std::pair<char32_t, std::string_view>, 25> own_letters{
    {{0xC6, "ae"},  {0xD0, "d"},   {0xD8, "o"},   {0xDE, "th"},  {0xDF, "ss"}, {0xE6, "ae"}, {0xF0, "d"},
     {0xF8, "o"},   {0xFE, "th"},  {0x110, "d"},  {0x111, "d"},  {0x126, "h"}, {0x127, "h"}, {0x131, "i"},
     {0x132, "ij"}, {0x133, "ij"}, {0x13F, "l"},  {0x140, "l"},  {0x141, "l"}, {0x142, "l"}, {0x14A, "n"},
     {0x14B, "n"},  {0x152, "oe"}, {0x153, "oe"}, {0x1E9E, "ss"}}};

[[nodiscard]] constexpr std::string_view plain_letters(char32_t value) {
    for (const auto& [letter, instead] : own_letters)
        if (letter == value) return instead;
    const auto from = [&](std::string_view table, char32_t first) {
        const bool within = value >= first && value < first + table.size();
        const std::string_view found = within ? table.substr(value - first, 1) : std::string_view{};
        return found == "-" ? std::string_view{} : found;
    };
    const std::string_view found = from(below_marks, 0xC0);
    return found.empty() ? from(below_more_marks, 0x1E00) : found;
}

[[nodiscard]] constexpr bool is_mark(char32_t value) { return value >= 0x300 && value <= 0x36F; }

}  // namespace detail

/// The text with plain letters in the place of those that carry marks: `Łódź` gives `lodz`, in one composition or the other. What is not
/// Latin stays, a Greek letter too that looks like one of ours; capitals without marks do as well.
[[nodiscard]] inline std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const std::string_view plain = point.valid ? detail::plain_letters(point.value) : std::string_view{};
        const auto alike = point.valid ? look_alike(point.value) : std::nullopt;
        if (!plain.empty())
            out += plain;
        else if (alike && (alike->kind != LookAlikeKind::letter || point.value >= 0xFB00))
            out += alike->plain;
        else if (!point.valid || !detail::is_mark(point.value))
            out += text.substr(at, point.bytes);
        at += point.bytes;
    }
    return out;
}

/// The id that a name suggests: `Republica, Buiksloterham` gives `republica-buiksloterham`, `Malmö` gives `malmo`. Empty where the name has
/// no letter that an id may have, and for an e-mail address: made into an id it would still be somebody's.
[[nodiscard]] inline std::string id_of(std::string_view name) {
    if (name.find('@') != std::string_view::npos) return {};
    std::string plain = without_marks(name);
    std::erase(plain, '\'');  // an apostrophe joins: `L'Aquila` is one word
    return to_kebab(plain);
}

/// The same of a whole sentence: of its first words, since an id is typed often.
[[nodiscard]] inline std::string short_id_of(std::string_view sentence) {
    constexpr std::size_t most = 30;
    std::string id = id_of(sentence);
    if (id.size() <= most) return id;
    const auto end = id.rfind('-', most);
    id.resize(end == std::string::npos ? most : end);
    return id;
}

}  // namespace atelier::text
