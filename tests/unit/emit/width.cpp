#include "emit/support/width.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace atelier::emit {

using Lines = std::vector<std::string>;

TEST_CASE("columns of a text", "[width]") {
    CHECK(width("") == 0);
    CHECK(width("plain") == 5);
    CHECK(width("København") == 9);
    CHECK(width("漢字") == 4);
    CHECK(width("e\u0301") == 1);
    CHECK(width("│━…·") == 4);
    CHECK(width("ＡＢ") == 4);
    CHECK(width("\xff") == 1);
}

TEST_CASE("what is joined to an emoji takes no columns of its own", "[width]") {
    CHECK(width("👩\u200D👩\u200D👧 huis") == 7);
    CHECK(width("👩🏽\u200D💻") == 2);
    CHECK(width("❤\uFE0F") == 2);
    CHECK(width("1\uFE0F\u20E3") == 2);
    CHECK(width("🇧🇪") == 2);
    CHECK(width("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F") == 2);
    CHECK(width("👩 👩") == 5);
    CHECK(width("خانه\u200Cی") == 5);
    CHECK(width("👩\u200D👩", 4) == 0);
    CHECK(fitting("👩\u200D👩x", 2) == 11);
    CHECK(fitting("❤\uFE0F", 1) == 3);
}

TEST_CASE("what fits is cut between letters", "[width]") {
    CHECK(fitting("abc", 2) == 2);
    CHECK(fitting("漢字", 3) == 3);
    CHECK(fitting("e\u0301x", 1) == 3);
    CHECK(fitting("abc", 0) == 0);
    CHECK(cut("abc", 3) == "abc");
    CHECK(cut("abcd", 3) == "ab…");
    CHECK(cut("漢字漢", 5) == "漢字…");
    CHECK(cut("漢字漢", 4) == "漢…");
    CHECK(cut("abcdef", 5, "...") == "ab...");
    CHECK(cut("abcdef", 2, "...") == "..");
    CHECK(cut("abc", 0) == "");
}

TEST_CASE("a text is folded at its spaces", "[width]") {
    CHECK(fold("", 10).empty());
    CHECK(fold("   ", 10).empty());
    CHECK(fold("one two three", 20) == Lines{"one two three"});
    CHECK(fold("one two three", 7) == Lines{"one two", "three"});
    CHECK(fold("one  two", 6) == Lines{"one", "two"});
    CHECK(fold("one two three", 9, 2) == Lines{"one two", "  three"});
    CHECK(fold("漢字 漢字", 8) == Lines{"漢字", "漢字"});
    CHECK(fold("漢字 漢字", 9) == Lines{"漢字 漢字"});
}

TEST_CASE("a word longer than a line is broken", "[width]") {
    CHECK(fold("abcdefgh", 3) == Lines{"abc", "def", "gh"});
    CHECK(fold("x abcdefgh", 4, 1) == Lines{"x", " abc", " def", " gh"});
    CHECK(fold("漢字漢", 5) == Lines{"漢字", "漢"});
    CHECK(fold("漢字", 1) == Lines{"漢", "字"});
    CHECK(fold("ab", 0) == Lines{"a", "b"});
    CHECK(fold("abc", 1, 9) == Lines{"a", "b", "c"});
}

TEST_CASE("a text goes on behind another", "[width]") {
    CHECK(fold("one two", 12, 2, 4) == Lines{" one two"});
    CHECK(fold("one two", 10, 2, 4) == Lines{" one", "  two"});
    CHECK(fold("one two", 6, 2, 6) == Lines{"", "  one", "  two"});
    CHECK(fold("one", 6, 2, 9) == Lines{"", "  one"});
    CHECK(fold("", 6, 2, 3).empty());
}

TEST_CASE("no folded line is wider than asked for", "[width]") {
    const std::string_view text =
        "Łódź 漢字漢字漢字漢字 ünlü e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 "
        "averyverylongwordindeed a b c";
    for (std::size_t columns = 2; columns < 30; ++columns)
        for (std::size_t indent = 0; indent + 2 <= columns; ++indent)
            for (const std::string& line : fold(text, columns, indent)) CHECK(width(line) <= columns);
}

}  // namespace atelier::emit
