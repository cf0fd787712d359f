#include "atelier/text/utf8.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace atelier;

namespace {

void check_sound(std::string_view bytes, char32_t value) {
    INFO("U+" << std::hex << static_cast<unsigned>(value));
    const text::CodePoint point = text::decode(bytes, 0);
    CHECK(point.valid);
    CHECK(point.value == value);
    CHECK(point.bytes == bytes.size());
    std::string out;
    text::append_utf8(out, value);
    CHECK(out == bytes);
}

void check_broken(std::string_view bytes) {
    const text::CodePoint point = text::decode(bytes, 0);
    CHECK_FALSE(point.valid);
    CHECK(point.bytes == 1);
    CHECK(point.value == static_cast<unsigned char>(bytes.front()));
}

}  // namespace

TEST_CASE("the first and the last code point of every length are read") {
    using namespace std::string_view_literals;
    check_sound("\0"sv, 0);
    check_sound("\x7F", 0x7FU);
    check_sound("\xC2\x80", 0x80U);
    check_sound("\xDF\xBF", 0x7FFU);
    check_sound("\xE0\xA0\x80", 0x800U);
    check_sound("\xED\x9F\xBF", 0xD7FFU);
    check_sound("\xEE\x80\x80", 0xE000U);
    check_sound("\xEF\xBF\xBF", 0xFFFFU);
    check_sound("\xF0\x90\x80\x80", 0x10000U);
    check_sound("\xF4\x8F\xBF\xBF", 0x10FFFFU);
}

TEST_CASE("whatever is no well-formed UTF-8 counts as one broken byte") {
    for (const std::string_view bytes : {
             "\x80",
             "\xBF",  // a continuation alone
             "\xC0\x80",
             "\xC1\xBF",  // overlong, two bytes
             "\xE0\x80\x80",
             "\xE0\x9F\xBF",  // overlong, three
             "\xF0\x80\x80\x80",
             "\xF0\x8F\xBF\xBF",  // overlong, four
             "\xED\xA0\x80",
             "\xED\xBF\xBF",  // surrogates
             "\xF4\x90\x80\x80",
             "\xF5\x80\x80\x80",
             "\xFE",
             "\xFF",  // beyond U+10FFFF
             "\xC3",
             "\xE2\x82",
             "\xF0\x9F\x98",  // cut off by the end
             "\xC3(",
             "\xE2(\x82",
             "\xE2\x82(",
             "\xF0\x9F\x98(",  // and by a letter
         })
        check_broken(bytes);
}

TEST_CASE("code points are counted, broken bytes one by one") {
    CHECK(text::count_code_points("") == 0);
    CHECK(text::count_code_points("Köln") == 4);
    CHECK(text::count_code_points("€\U0001F600a") == 3);
    CHECK(text::count_code_points("\xE2\x82x") == 3);
}

TEST_CASE("controls, surrogates and non-characters are forbidden, and nothing else") {
    for (const std::uint32_t value :
         {0x00U, 0x08U, 0x0BU, 0x0CU, 0x0EU, 0x1BU, 0x1FU, 0x7FU, 0x80U, 0x85U, 0x9FU, 0xD800U, 0xDFFFU,
          0xFDD0U, 0xFDEFU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU})
        CHECK(text::is_forbidden(char32_t{value}));
    for (const std::uint32_t value : {0x09U, 0x0AU, 0x0DU, 0x20U, 0x7EU, 0xA0U, 0xD7FFU, 0xE000U, 0xFDCFU,
                                      0xFDF0U, 0xFEFFU, 0xFFFDU, 0x1F600U, 0x10FFFDU})
        CHECK_FALSE(text::is_forbidden(char32_t{value}));
}

TEST_CASE("what changes a text without being seen is known") {
    for (const std::uint32_t value :
         {0xADU,   0x61CU,  0x180EU, 0x200BU, 0x200EU, 0x200FU, 0x2028U, 0x2029U, 0x202AU,  0x202EU, 0x2060U,
          0x2066U, 0x2069U, 0x206AU, 0x2800U, 0x3164U, 0xFE0FU, 0xFEFFU, 0xFFF9U, 0xE0001U, 0xE007FU})
        CHECK(text::is_invisible(char32_t{value}));
    for (const std::uint32_t value :
         {0x20U, 0x41U, 0xA0U, 0x200AU, 0x2010U, 0x2027U, 0x202FU, 0x205FU, 0xFFFCU, 0x1F600U})
        CHECK_FALSE(text::is_invisible(char32_t{value}));
}
