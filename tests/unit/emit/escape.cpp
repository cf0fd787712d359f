#include "emit/support/escape.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace atelier::emit::escape {
namespace {

using namespace std::string_view_literals;

std::string code_point(char32_t value) {
    std::string out;
    if (value < 0x80) return std::string(1, static_cast<char>(value));
    const auto push = [&](char32_t byte) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
    };
    if (value < 0x800) {
        push(0xC0U | (value >> 6U));
    } else if (value < 0x10000) {
        push(0xE0U | (value >> 12U));
        push(0x80U | ((value >> 6U) & 0x3FU));
    } else {
        push(0xF0U | (value >> 18U));
        push(0x80U | ((value >> 12U) & 0x3FU));
        push(0x80U | ((value >> 6U) & 0x3FU));
    }
    push(0x80U | (value & 0x3FU));
    return out;
}

}  // namespace

TEST_CASE("text that anybody can read stays as it is", "[escape]") {
    for (const auto text :
         {""sv, "Republica, Buiksloterham"sv, "København – Łódź – 漢字 – Ελλάδα – ‘quoted’ … 100 %"sv,
          "e\u0301 \U0001F600 א ב"sv, "a:b #1 [x] \\n"sv})
        CHECK(terminal(text) == text);
}

TEST_CASE("what steers a terminal is shown", "[escape]") {
    CHECK(terminal("\x1b[31mred\x1b[0m") == "\\u{1b}[31mred\\u{1b}[0m");
    CHECK(terminal("a\0b"sv) == "a\\u{0}b");
    CHECK(terminal("bell\a back\b del\x7f csi\u009b5n") == "bell\\u{7} back\\u{8} del\\u{7f} csi\\u{9b}5n");
    for (char32_t value = 0; value < 0xA0; ++value) {
        if (value == '\t' || value == '\n' || (value >= 0x20 && value < 0x7F)) continue;
        INFO("U+" << static_cast<unsigned>(value));
        CHECK(terminal(code_point(value)).starts_with("\\u{"));
    }
}

TEST_CASE("what cannot be seen, or turns the direction of writing, is shown", "[escape]") {
    std::vector<char32_t> values{0x061C,  0xFEFF,  0xAD,   0x034F,   0x115F,  0x1160,  0x17B4,
                                 0x17B5,  0x3164,  0x2800, 0xFFA0,   0xE0001, 0xE0041, 0xE007F,
                                 0xE0100, 0xE01EF, 0xE000, 0x10FFFF, 0x0378};
    for (char32_t value = 0x200B; value <= 0x200F; ++value) values.push_back(value);
    for (char32_t value = 0x2028; value <= 0x202E; ++value) values.push_back(value);
    for (char32_t value = 0x2060; value <= 0x2069; ++value) values.push_back(value);
    for (const char32_t value : values) {
        INFO("U+" << static_cast<unsigned>(value));
        CHECK(terminal("a" + code_point(value) + "b").starts_with("a\\u{"));
    }
    CHECK(terminal("\u202Elmay.reileta") == "\\u{202e}lmay.reileta");
    CHECK(terminal("\U000E0041") == "\\u{e0041}");
}

TEST_CASE("variation selectors and their kin hide nothing", "[escape]") {
    std::vector<char32_t> values{0x034F, 0x115F,  0x1160,  0x180F,  0x3164,
                                 0xFFA0, 0xE0100, 0xE01EF, 0xE0020, 0xE007F};
    for (char32_t value = 0xFE00; value <= 0xFE0F; ++value) values.push_back(value);
    for (char32_t value = 0x180B; value <= 0x180D; ++value) values.push_back(value);
    for (char32_t value = 0xFFF9; value <= 0xFFFB; ++value) values.push_back(value);
    for (const char32_t value : values) {
        INFO("U+" << static_cast<unsigned>(value));
        CHECK(terminal("a" + code_point(value) + code_point(value) + "b").find(code_point(value)) ==
              std::string::npos);
    }
    CHECK(terminal("a\uFE00\uFE01b") == "a\\u{fe00}\\u{fe01}b");
    CHECK(markdown("a\uFE00b") == "a\\\\u\\{fe00\\}b");
}

TEST_CASE("joiners and selectors stand where the writing needs them", "[escape]") {
    for (const std::string_view text : {"👩\u200D👩\u200D👧 huis", "👩🏽\u200D💻", "🏳\uFE0F\u200D🌈",
                                        "🏴\u200D☠\uFE0F", "❤\uFE0F ❤\uFE0E", "1\uFE0F\u20E3",
                                        "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
                                        "خانه\u200Cی ما", "می\u200Cخواهم", "क\u094D\u200Dष", "क\u094D\u200C",
                                        "শ\u09CD\u200Cর র\u200D\u09CDয", "ශ\u0DCA\u200Dරී"}) {
        INFO(text);
        CHECK(terminal(text) == text);
    }
}

TEST_CASE("joiners and selectors elsewhere are shown", "[escape]") {
    CHECK(terminal("a\u200Db") == "a\\u{200d}b");
    CHECK(terminal("👩\u200D\u200D👩") == "👩\\u{200d}\\u{200d}👩");
    CHECK(terminal("👩\u200D") == "👩\\u{200d}");
    CHECK(terminal("👩\u200Cد") == "👩\\u{200c}د");
    CHECK(terminal("\u200D👩") == "\\u{200d}👩");
    CHECK(terminal("خ\u200C \u200Cد") == "خ\\u{200c} \\u{200c}د");
    CHECK(terminal("خ\u200C\u200Cد") == "خ\\u{200c}\\u{200c}د");
    CHECK(terminal("क\u200C") == "क\\u{200c}");
    CHECK(terminal("1\uFE0F") == "1\\u{fe0f}");
    CHECK(terminal("❤\uFE0F\uFE0F") == "❤\uFE0F\\u{fe0f}");
    CHECK(terminal("🏴\U000E0067x") == "🏴\\u{e0067}x");
    CHECK(terminal("a\U000E0067\U000E0062\U000E007F") == "a\\u{e0067}\\u{e0062}\\u{e007f}");
    CHECK(terminal("👩\u200D👩", false) == "\\u{1f469}\\u{200d}\\u{1f469}");
}

TEST_CASE("bytes that are no UTF-8 are shown", "[escape]") {
    CHECK(terminal("a\xffz") == "a\\x{ff}z");
    CHECK(terminal("\xc3") == "\\x{c3}");
    CHECK(terminal("\xe2\x82z") == "\\x{e2}\\x{82}z");
    CHECK(terminal("\xc0\x9b") == "\\x{c0}\\x{9b}");
    CHECK(terminal("\xed\xa0\x80") == "\\x{ed}\\x{a0}\\x{80}");
}

TEST_CASE("a text takes one line", "[escape]") {
    CHECK(terminal("one\ntwo\r\nthree\tfour") == "one two three four");
    CHECK(terminal("one\rtwo") == "one\\u{d}two");
    CHECK(path("odd\n\tname.yaml") == "odd\\u{a}\\u{9}name.yaml");
    CHECK(path("a\r\nb") == "a\\u{d}\\u{a}b");
}

TEST_CASE("no text commands a build service", "[escape]") {
    CHECK(terminal("::error file=x::boo") == ":\\u{3a}error file=x:\\u{3a}boo");
    CHECK(terminal("::::") == ":\\u{3a}:\\u{3a}");
    CHECK(terminal("see ##[error]boo and ##vso[task.complete]") ==
          "see ##\\u{5b}error]boo and ##vso\\u{5b}task.complete]");
    CHECK(terminal("###[x] ##a1[x] # [x] ## [x]") == "###\\u{5b}x] ##a1[x] # [x] ## [x]");
    CHECK(terminal("##az[x] ##AZ[x]") == "##az\\u{5b}x] ##AZ\\u{5b}x]");
    CHECK(terminal("##@[x] ##`[x] ##{[x] ##\\[x]") == "##@[x] ##`[x] ##{[x] ##\\[x]");
    CHECK(terminal("a #[x] #a#[x]") == "a #[x] #a#[x]");
    CHECK(terminal("##[#[x]") == "##\\u{5b}#[x]");
    CHECK(path(":error") == "\\u{3a}error");
    CHECK(path("::error::x.yaml") == "\\u{3a}\\u{3a}error:\\u{3a}x.yaml");
}

TEST_CASE("marks do not pile up", "[escape]") {
    std::string text = "e";
    for (int i = 0; i < 10; ++i) text += "\u0301";
    CHECK(terminal(text) == text.substr(0, 1 + 8 * 2) + "\\u{301}\\u{301}");
    // They are counted for each letter, and only where they are shown as marks.
    const std::string eight = text.substr(1, 8 * 2);
    CHECK(terminal("e" + eight + "e" + eight) == "e" + eight + "e" + eight);
    CHECK(terminal("\xff" + eight) == "\\x{ff}" + eight);
    CHECK(terminal("\u200B" + eight) == "\\u{200b}" + eight);
    CHECK(terminal("Μεταμόρφωση 漢字仮名交じり文章") == "Μεταμόρφωση 漢字仮名交じり文章");
}

TEST_CASE("ASCII alone where a terminal knows no more", "[escape]") {
    CHECK(terminal("Łódź", false) == "\\u{141}\\u{f3}d\\u{17a}");
    CHECK(ascii("“1–2” … it’s → ≥ 3 · Łódź") == "\"1-2\" ... it's -> >= 3 - Łódź");
    CHECK(sentence("it’s in Łódź", false) == "it's in \\u{141}\\u{f3}d\\u{17a}");
    CHECK(sentence("it’s in Łódź", true) == "it’s in Łódź");
    CHECK(path("it’s.yaml", false) == "it\\u{2019}s.yaml");
    CHECK(ascii("\xff\xb7") == "\xff\xb7");
}

TEST_CASE("words in Markdown", "[escape][markdown]") {
    CHECK(markdown("City of Amsterdam, 12.5 % (2026-03-01)") == "City of Amsterdam, 12.5 % (2026-03-01)");
    CHECK(markdown("*a* _b_ `c` [d](e) <b>f</b> ~~g~~ ==h== h^2") ==
          R"(\*a\* \_b\_ \`c\` \[d\](e) \<b\>f\</b\> `~~g~~` \=\=h\=\= `h^2`)");
    CHECK(markdown("a|b\nc\r\n  d ") == "a&#124;b c d");
    CHECK(markdown("![x](y) &copy; \\") == R"(\!\[x\](y) \&copy; \\)");
    CHECK(markdown("&#x26; &a R&D R&-D &") == R"(\&\#x26; \&a R\&D R&-D &)");
    CHECK(markdown("") == "");
    CHECK(markdown(" \n ") == "");
}

TEST_CASE("what opens a block in Markdown", "[escape][markdown]") {
    CHECK(markdown("- item") == "\\- item");
    CHECK(markdown("+ item") == "\\+ item");
    CHECK(markdown("1. item") == "1\\. item");
    CHECK(markdown("12) item") == "12\\) item");
    CHECK(markdown("0. item") == "0\\. item");
    CHECK(markdown("9. item") == "9\\. item");
    CHECK(markdown("12 items") == "12 items");
    CHECK(markdown("3rd item") == "3rd item");
    CHECK(markdown("a. item") == "a. item");
    CHECK(markdown(".) item") == ".) item");
    CHECK(markdown("# title") == "\\# title");
    CHECK(markdown("> quote") == "\\> quote");
    CHECK(markdown("--- ---") == "\\--- ---");
    CHECK(markdown("/approve") == "\\/approve");
    CHECK(markdown("    code") == "code");
    CHECK(markdown("[ ] task") == "\\[ \\] task");
}

TEST_CASE("what a forge makes something of becomes code", "[escape][markdown]") {
    CHECK(markdown("see https://evil.example/x?a=b.") == "see `https://evil.example/x?a=b`.");
    CHECK(markdown("(www.evil.example)") == "(`www.evil.example`)");
    CHECK(markdown("WWW.evil.example") == "`WWW.evil.example`");
    CHECK(markdown("write to a.b@c.example, please") == "write to `a.b@c.example`, please");
    CHECK(markdown("@someone @org/team") == "`@someone` `@org/team`");
    CHECK(markdown("fixes #12, o/r#3, GH-4, !5 and &6") == "fixes `#12`, `o/r#3`, `GH-4`, `!5` and `&6`");
    CHECK(markdown("~label %milestone 50% a & b ~ #a") == "`~label` `%milestone` 50% a & b \\~ \\#a");
    CHECK(markdown("~az ~za ~AZ ~ZA ~\"two words\"") == "`~az` `~za` `~AZ` `~ZA` `~\"two` words\"");
    CHECK(markdown("mailto:someone see:// www. ~\"") == "`mailto:someone` `see://` `www.` `~\"`");
    CHECK(markdown("$5 [[link]]") == "`$5` `[[link]]`");
    CHECK(markdown("a`@b`") == "`` a`@b` ``");
    CHECK(markdown("@a|@b") == "`@a`&#124;`@b`");
    CHECK(markdown("@") == "`@`");
}

TEST_CASE("an emoji stands between two colons, and behind no digit", "[escape][markdown]") {
    CHECK(markdown(":tada: a:tada: a:100: :x:") == "`:tada:` `a:tada:` `a:100:` `:x:`");
    CHECK(markdown("12:30:45 5:tada: a1:tada:") == "12:30:45 5:tada: a1:tada:");
    CHECK(markdown("a:b a:b/c a:?b:") == "a:b a:b/c a:?b:");
}

TEST_CASE("a commit has seven to forty digits and letters up to f, by themselves", "[escape][markdown]") {
    CHECK(markdown("0a1b2c3d 0A1B2C3F abcdef9 (0a1b2c3d)") == "`0a1b2c3d` `0A1B2C3F` `abcdef9` (`0a1b2c3d`)");
    CHECK(markdown("12345678 facade deadbeef x0a1b2c3d 0a1b2c 0a1b2c3g") ==
          "12345678 facade deadbeef x0a1b2c3d 0a1b2c 0a1b2c3g");
    const std::string forty = "0123456789abcdef0123456789abcdef01234567";
    CHECK(markdown(forty) == "`" + forty + "`");
    CHECK(markdown(forty + "8") == forty + "8");
    CHECK(markdown("commit/of/the/repository/0a1b2c3d") == "`commit/of/the/repository/0a1b2c3d`");
    CHECK(markdown("chapter/1a") == "chapter/1a");
}

TEST_CASE("our sentences keep their code in Markdown", "[escape][markdown]") {
    CHECK(markdown_sentence("unknown key `ph_ase`; did you mean `phase`?") ==
          "unknown key `ph_ase`; did you mean `phase`?");
    CHECK(markdown_sentence("`a``b`") == R"(\`a\`\`b\`)");
    CHECK(markdown_sentence("`a`@b") == "`a` `@b`");
    CHECK(markdown_sentence("one ` alone, two `` empty *x*") == "one \\` alone, two \\`\\` empty \\*x\\*");
    CHECK(markdown_sentence("`a|b` <i>") == "`a`&#124;`b` \\<i\\>");
    CHECK(markdown_sentence("x`y`z") == "x`y`z");
    CHECK(markdown_sentence("it’s `ü`", false) == "it's `\\u{fc}`");
    CHECK(markdown_sentence("line\n`co\nde`") == "line `co de`");
    CHECK(markdown_sentence("a ` ` b") == R"(a \` \` b)");
}

TEST_CASE("code in Markdown has a longer fence than its content", "[escape][markdown]") {
    CHECK(markdown_code("a.yaml") == "`a.yaml`");
    CHECK(markdown_code("a`b``c") == "```a`b``c```");
    CHECK(markdown_code("`a") == "`` `a ``");
    CHECK(markdown_code("a`") == "`` a` ``");
    // A reader takes off one space at each end where both are there.
    CHECK(markdown_code(" a ") == "`  a  `");
    CHECK(markdown_code(" a") == "` a`");
    CHECK(markdown_code("a ") == "`a `");
    CHECK(markdown_code("a|b") == "`a`&#124;`b`");
    CHECK(markdown_code("") == "");
    CHECK(markdown_code("|") == "&#124;");
    CHECK(markdown_code("##[error] ::x\x1b") == "`##\\u{5b}error] :\\u{3a}x\\u{1b}`");
    CHECK(markdown_code("é", false) == "`\\u{e9}`");
}

}  // namespace atelier::emit::escape
