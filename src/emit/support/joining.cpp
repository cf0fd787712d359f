#include "emit/support/joining.hpp"

#include <utf8proc.h>

namespace atelier::emit {
namespace {

constexpr char32_t non_joiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t as_text = 0xFE0E;
constexpr char32_t as_picture = 0xFE0F;
constexpr char32_t keycap = 0x20E3;
constexpr char32_t black_flag = 0x1F3F4;
constexpr char32_t tag_end = 0xE007F;

constexpr bool within(char32_t value, char32_t first, char32_t last) {
    return value >= first && value <= last;
}
constexpr bool is_tag(char32_t value) { return within(value, 0xE0020, 0xE007E); }

bool is_letter(char32_t value) {
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
    return category == UTF8PROC_CATEGORY_LO || category == UTF8PROC_CATEGORY_LM;
}
bool is_mark(char32_t value) {
    const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(value));
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

/// Letters that join: Arabic, Syriac, N'Ko, Mandaic, Mongolian and their kin.
bool is_joining_letter(char32_t value) {
    const bool script = within(value, 0x0620, 0x08FF) || within(value, 0x1807, 0x18AA) ||
                        within(value, 0xA840, 0xA873) || within(value, 0xFB50, 0xFDFF) ||
                        within(value, 0xFE70, 0xFEFC) || within(value, 0x10AC0, 0x10AEF) ||
                        within(value, 0x1E900, 0x1E943);
    return script && is_letter(value);
}

/// Scripts of India and its neighbours, in which joiners choose between forms of a syllable.
bool is_indic(char32_t value) {
    const bool script = within(value, 0x0900, 0x0DFF) || within(value, 0x0F00, 0x109F) ||
                        within(value, 0x1780, 0x17FF) || within(value, 0x1B00, 0x1B7F) ||
                        within(value, 0xA8E0, 0xA8FF) || within(value, 0x11000, 0x114DF);
    return script && (is_letter(value) || is_mark(value));
}

/// The mark that takes a syllable's vowel away (virama).
bool is_vowel_killer(char32_t value) {
    constexpr int virama = 9;
    return utf8proc_get_property(static_cast<utf8proc_int32_t>(value))->combining_class == virama;
}

char32_t before(std::string_view text, std::size_t at) {
    return at == 0 ? U' ' : text::decode_before(text, at).value;
}
char32_t behind(std::string_view text, std::size_t at) {
    return at < text.size() ? text::decode(text, at).value : U' ';
}

/// The letter before `at`, marks on it passed over.
char32_t letter_before(std::string_view text, std::size_t at) {
    constexpr int most_marks = 4;
    for (int i = 0; i < most_marks && at > 0; ++i) {
        const text::CodePoint point = text::decode_before(text, at);
        if (!is_mark(point.value)) return point.value;
        at -= point.bytes;
    }
    return U' ';
}

/// The picture before `at`, with its colour of skin and the sign for pictures passed over.
bool picture_before(std::string_view text, std::size_t at) {
    for (int i = 0; i < 3 && at > 0; ++i) {
        const text::CodePoint point = text::decode_before(text, at);
        if (point.value != as_picture && !is_skin_tone(point.value)) return is_picture(point.value);
        at -= point.bytes;
    }
    return false;
}

/// Behind a black flag stand two to six letters of a region, and an end.
bool in_flag(std::string_view text, std::size_t at) {
    constexpr int most_letters = 6;
    int letters = 0;
    std::size_t begin = at;
    while (letters <= most_letters && begin > 0 && is_tag(before(text, begin))) {
        begin -= 4;
        ++letters;
    }
    if (before(text, begin) != black_flag) return false;
    while (letters <= most_letters && is_tag(behind(text, at))) {
        at += 4;
        ++letters;
    }
    return letters >= 2 && letters <= most_letters && behind(text, at) == tag_end;
}

}  // namespace

bool is_picture(char32_t value) {
    if (value < 0xA9) return false;
    const auto bounds = utf8proc_get_property(static_cast<utf8proc_int32_t>(value))->boundclass;
    return bounds == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC || bounds == UTF8PROC_BOUNDCLASS_E_ZWG;
}

bool belongs_to_writing(std::string_view text, std::size_t at) {
    const text::CodePoint point = text::decode(text, at);
    const std::size_t end = at + point.bytes;
    if (is_tag(point.value) || point.value == tag_end) return in_flag(text, at);
    if (point.value == as_picture || point.value == as_text) {
        const char32_t base = before(text, at);
        const bool key = within(base, '0', '9') || base == '#' || base == '*';
        return key ? behind(text, end) == keycap : is_picture(base);
    }
    if (point.value != joiner && point.value != non_joiner) return false;
    if (point.value == joiner && is_picture(behind(text, end))) return picture_before(text, at);
    const char32_t last = before(text, at);
    if (is_indic(last)) return is_vowel_killer(last) || is_indic(behind(text, end));
    return is_joining_letter(letter_before(text, at)) && is_joining_letter(behind(text, end));
}

}  // namespace atelier::emit
