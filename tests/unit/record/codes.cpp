#include "atelier/record/codes.hpp"

#include <string>

#include "catch.hpp"

using namespace atelier;

TEST_CASE("a country has two capital letters that are assigned", "[record]") {
    for (const auto* code : {"AD", "NL", "ZW"}) CHECK(record::is_country(code));
    // `DA`: the end of one code and the beginning of the next.
    for (const auto* code : {"UK", "DA", "nl", "Nl", "", "N", "NLD", "N1"}) {
        CAPTURE(code);
        CHECK_FALSE(record::is_country(code));
    }
}

TEST_CASE("a language tag begins with two or three small letters", "[record]") {
    for (const auto* tag : {"en", "az", "mul", "pt-BR", "zh-Hans-CN", "de-1996", "de-CH-0z9Za"}) {
        CAPTURE(tag);
        CHECK(record::is_language(tag));
    }
    for (const auto* tag : {"", "e", "engl", "EN", "e1", "e`", "e{", "en-", "-en", "en_GB", "en-G B",
                            "en-\xC3\xBC", "en-@", "en-[", "en-`", "en-{", "en-/", "en-:"}) {
        CAPTURE(tag);
        CHECK_FALSE(record::is_language(tag));
    }
    CHECK(record::is_language("en-" + std::string(32, 'x')));
    CHECK_FALSE(record::is_language("en-" + std::string(33, 'x')));
}
