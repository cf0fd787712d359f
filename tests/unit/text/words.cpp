#include "atelier/text/words.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/nearest.hpp"
#include "catch.hpp"

using namespace atelier;
using Words = std::vector<std::string_view>;

TEST_CASE("things are counted in words") {
    CHECK(text::count(0, "error") == "0 errors");
    CHECK(text::count(1, "error") == "1 error");
    CHECK(text::count(2, "error") == "2 errors");
    CHECK(text::count(1, "entry", "entries") == "1 entry");
    CHECK(text::count(0, "entry", "entries") == "0 entries");
}

TEST_CASE("lists are told as people tell them") {
    CHECK(text::listing(Words{}).empty());
    CHECK(text::listing(Words{"a"}) == "a");
    CHECK(text::listing(Words{"a", "b"}) == "a and b");
    CHECK(text::listing(Words{"a", "b", "c"}, "`", "or") == "`a`, `b` or `c`");
    CHECK(text::listing(Words{"a", "b", "c"}, {}, "and", 2) == "a, b and 1 more");
    CHECK(text::listing(Words{"a", "b", "c"}, {}, "and", 3) == "a, b and c");
    CHECK(text::listing(Words{"a", "b", "c"}, {}, "and", 1) == "a and 2 more");
}

TEST_CASE("keys and ids are of lower-case letters, digits and hyphens") {
    for (const std::string_view word : {"a", "h1", "grid-operator", "2021", "a-1"})
        CHECK(text::is_kebab(word));
    for (const std::string_view word : {"", "-a", "a-", "A", "a_b", "a b", "a.b", "\u00E9", "-"})
        CHECK_FALSE(text::is_kebab(word));
    CHECK(text::is_kebab(std::string(128, 'a')));
    CHECK_FALSE(text::is_kebab(std::string(129, 'a')));
}

TEST_CASE("blank is what shows nothing") {
    CHECK(text::is_blank(""));
    CHECK(text::is_blank(" \t\r\n"));
    CHECK_FALSE(text::is_blank(" a "));
}

TEST_CASE("slips are counted, whatever the case") {
    CHECK(text::slips("", "") == 0);
    CHECK(text::slips("abc", "") == 3);
    CHECK(text::slips("", "abc") == 3);
    CHECK(text::slips("phase", "phase") == 0);
    CHECK(text::slips("Phase", "phase") == 0);
    CHECK(text::slips("follow_ups", "follow-ups") == 0);
    CHECK(text::slips("phsae", "phase") == 1);
    CHECK(text::slips("phas", "phase") == 1);
    CHECK(text::slips("phhase", "phase") == 1);
    CHECK(text::slips("phaxe", "phase") == 1);
    CHECK(text::slips("ca", "abc") == 3);
}

TEST_CASE("the nearest word is the likeliest, or none") {
    const Words phases{"preconditions", "establishing", "maturing", "stabilising"};
    CHECK(text::nearest("maturnig", phases) == "maturing");
    CHECK(text::nearest("Maturing", phases) == "maturing");
    CHECK(text::nearest("stabilizing", phases) == "stabilising");
    CHECK_FALSE(text::nearest("maturing", phases));  // never the word itself
    CHECK_FALSE(text::nearest("financing", phases));
    CHECK_FALSE(text::nearest("", phases));
    CHECK_FALSE(text::nearest("maturing", Words{}));
    CHECK(text::nearest("ab", Words{"ax", "ay"}) == "ax");  // the first of equals
    CHECK_FALSE(text::nearest("ab", Words{"xy"}));
    CHECK_FALSE(text::nearest("ab", Words{""}));
    CHECK_FALSE(text::nearest(std::string(81, 'a'), Words{"aaaa"}));
    CHECK_FALSE(text::nearest(std::string(80, 'a'), std::vector<std::string>{std::string(81, 'a')}));
}

TEST_CASE("what nobody sees is blank") {
    for (const std::string_view text : {"", " \t\r\n", "\u200B", "\u00A0", "\u3164", "\u2800 \u00AD",
                                        "\uFE0F\uFEFF", "\u2003\u3000", " \u034F"})
        CHECK(text::is_blank(text));
    for (const std::string_view text : {"a", " \u200Ba", "\xA0", "é", "-"}) CHECK_FALSE(text::is_blank(text));
}
