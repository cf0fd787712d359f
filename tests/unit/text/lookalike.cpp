#include "atelier/text/lookalike.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"

using namespace atelier::text;

TEST_CASE("characters that look like others are told by name, code point and what is meant", "[lookalike]") {
    const auto told = [](char32_t value) {
        const auto found = look_alike(value);
        return found ? described(*found) + " -> " + std::string{found->plain} : "none";
    };
    CHECK(told(0xA0) == "a no-break space (U+00A0) ->  ");
    CHECK(told(0x202F) == "a narrow no-break space (U+202F) ->  ");
    CHECK(told(0x200B) == "a zero-width space (U+200B) -> ");
    CHECK(told(0x201C) == "a curly quote (U+201C) -> \"");
    CHECK(told(0x2019) == "a curly quote (U+2019) -> '");
    CHECK(told(0x2013) == "an en dash (U+2013) -> -");
    CHECK(told(0x2011) == "a no-break hyphen (U+2011) -> -");
    CHECK(told(0x2022) == "a bullet (U+2022) -> -");
    CHECK(told(0xFF1A) == "a full-width colon (U+FF1A) -> :");
    CHECK(told(0xFF5B) == "a full-width brace (U+FF5B) -> {");
    CHECK(told(0xFF41) == "a full-width letter or digit (U+FF41) that looks like `a` -> a");
    CHECK(told(0x0443) == "a Cyrillic letter (U+0443) that looks like `y` -> y");
    CHECK(told(0x03BF) == "a Greek letter (U+03BF) that looks like `o` -> o");
    CHECK(told(0xFB01) == "a ligature (U+FB01) that looks like `fi` -> fi");
    for (const char32_t plain : {U'a', U' ', U'-', U'é', U'ß', U'水', U'ж'}) CHECK(told(plain) == "none");
}

TEST_CASE("the plain twin of a text is what its writer meant to type", "[lookalike]") {
    CHECK(plain_twin("full\u0443") == "fully");
    CHECK(plain_twin("2026\u20112\u201101") == "2026-2-01");
    CHECK(plain_twin("\u201Cfully\u201D\u00A0") == "\"fully\" ");
    CHECK(plain_twin("ful\u200Bly") == "fully");
    CHECK(plain_twin("city\uFF1ABilbo") == "city:Bilbo");
    CHECK(plain_twin("Łódź") == "Łódź");
    CHECK(plain_twin("a\xFF") == "a\xFF");
}

TEST_CASE("the first such character of a text is found where it stands", "[lookalike]") {
    const auto found = first_look_alike("Köln\u00A0a");
    REQUIRE(found);
    CHECK(found->offset == 5);
    CHECK(found->bytes == 2);
    CHECK_FALSE(first_look_alike("Köln\u00A0a", 7));
    CHECK(has_look_alike("\u2013 id"));
    CHECK_FALSE(has_look_alike("Zażółć gęślą jaźń"));
}

TEST_CASE("the table is in the order of its code points, each once", "[lookalike]") {
    const auto& all = detail::look_alikes;
    CHECK(std::adjacent_find(std::begin(all), std::end(all), [](const LookAlike& a, const LookAlike& b) {
              return a.value >= b.value;
          }) == std::end(all));
}
