#pragma once

#include <cstddef>
#include <string_view>

#include "atelier/text/utf8.hpp"

// Invisible characters that belong to the writing: joiners within emoji and within words of scripts that need them, the sign that
// asks for an emoji's picture, the letters of a flag. After Unicode UTS 39 and 51, by small tables, since the rest of the rules there
// only tells good emoji from odd ones, which hide nothing.
namespace atelier::emit {

/// True for what fonts draw as a picture, and joiners may join.
[[nodiscard]] bool is_picture(char32_t value);
/// The five colours of skin, which change the picture before them.
[[nodiscard]] constexpr bool is_skin_tone(char32_t value) { return value >= 0x1F3FB && value <= 0x1F3FF; }
[[nodiscard]] constexpr bool is_flag_letter(char32_t value) { return value >= 0x1F1E6 && value <= 0x1F1FF; }

/// Whether the invisible code point at `at` is part of the writing and has its place there. Looks at its neighbours alone, so that two
/// in a row are never both in place.
[[nodiscard]] bool belongs_to_writing(std::string_view text, std::size_t at);

}  // namespace atelier::emit
