#include <string>
#include <string_view>

#include "catch.hpp"
#include "reading.hpp"

using namespace atelier;
using yaml::Kind;
using yaml::Style;

namespace {

/// The value behind `v:`, whose text is a whole document.
class Value {
public:
    explicit Value(std::string_view written) : document_{test::read("v: " + std::string{written} + "\n")} {
        INFO(written);
        REQUIRE(test::faults(document_).empty());
    }
    [[nodiscard]] std::string_view text() const { return view().text(); }
    [[nodiscard]] yaml::View view() const { return document_.tree.root().find("v"); }

private:
    yaml::Document document_;
};

}  // namespace

TEST_CASE("no value is guessed from its look") {
    for (const std::string_view text : {"NO", "no", "on", "yes", "true", "1e3", "012", "0x1F", "2026-09-01",
                                        "1.50", ".inf", "-1", "=", "10:30", "a: b"})
        if (text.find(": ") == std::string_view::npos) CHECK(Value{text}.text() == text);
    CHECK(Value{"NO"}.view().is(Kind::scalar));
    CHECK(Value{"NO"}.view().style() == Style::plain);
}

TEST_CASE("nothing, a tilde and null are no value; in quotes they are text") {
    for (const std::string_view text : {"", "~", "null", "Null", "NULL", "# comment", "~ # c"})
        CHECK(Value{text}.view().is(Kind::null));
    for (const std::string_view text : {"''", "\"\"", "'null'", "\"~\"", "nULL", "~x", "null x"})
        CHECK(Value{text}.view().is(Kind::scalar));
}

TEST_CASE("plain texts end at a comment, and fold over lines") {
    CHECK(Value{"a b  c"}.text() == "a b  c");
    CHECK(Value{"a   # c"}.text() == "a");
    CHECK(Value{"a#b"}.text() == "a#b");
    CHECK(Value{"a\n  b\n   c"}.text() == "a b c");
    CHECK(Value{"a\n\n  b"}.text() == "a\nb");
    CHECK(Value{"a \n  b  \n\n\n  c"}.text() == "a b\n\nc");
    CHECK(Value{"a\r\n  b\r\n\r\n  c"}.text() == "a b\nc");
    CHECK(Value{"\n  a"}.text() == "a");
    CHECK(Value{"http://example.org/?q=1&r=[x]#y"}.text() == "http://example.org/?q=1&r=[x]#y");
    // White space before a line end belongs to it, that between words to the words.
    CHECK(Value{"one  two  \n  three\t\n\n  four   "}.text() == "one  two three\nfour");
    CHECK(Value{"\"one  two  \n  three\t\n\n  four \""}.text() == "one  two three\nfour ");
    CHECK(Value{"\"  \n  four\""}.text() == " four");
    // A key may be all that a text ends with.
    CHECK(test::faults("a: b\nc:") == "");
    CHECK(test::read("a: b\nc:").tree.root().find("c").is(Kind::null));
}

TEST_CASE("quotes keep what stands between them") {
    CHECK(Value{"'it''s # no: comment'"}.text() == "it's # no: comment");
    CHECK(Value{"'a\\n'"}.text() == "a\\n");
    CHECK(Value{"'C:\\q\\'"}.text() == "C:\\q\\");
    CHECK(Value{"'a\n  b\n\n  c'"}.text() == "a b\nc");
    CHECK(Value{"'a\n  b: c\n  '"}.text() == "a b: c ");
    CHECK(Value{"\"a \\\"\n  b\""}.text() == "a \" b");
    CHECK(Value{"\"a \\\\\""}.text() == "a \\");
    CHECK(Value{"\"a\\tb\\n\\\"c\\\" \\\\ \\u20AC \\U0001F600 \\x41\""}.text() ==
          "a\tb\n\"c\" \\ \u20AC \U0001F600 A");
    CHECK(Value{"\"a \\\n  b\""}.text() == "a b");
    CHECK(Value{"\"a\n  b\n\n  c\""}.text() == "a b\nc");
    CHECK(Value{"\" a \""}.text() == " a ");
}

TEST_CASE("blocks of text keep their lines") {
    CHECK(Value{"|\n  a\n   b\n\n  c\n"}.text() == "a\n b\n\nc\n");
    CHECK(Value{"|-\n  a\n\n"}.text() == "a");
    CHECK(Value{"|+\n  a\n\n"}.text() == "a\n\n\n");
    CHECK(Value{"|2\n    a\n  b"}.text() == "  a\nb\n");
    CHECK(Value{"|1-\n  a"}.text() == " a");
    CHECK(Value{"|-2\n   a"}.text() == " a");
    CHECK(Value{"|9-\n" + std::string(10, ' ') + "a"}.text() == " a");
    CHECK(Value{"\n  w: |2-\n     a"}.view().find("w").text() == " a");
    CHECK(Value{"| # c\n  # a\n  - b: c"}.text() == "# a\n- b: c\n");
    CHECK(Value{"|\n  a  \n  \tb"}.text() == "a  \n\tb\n");
    CHECK(Value{"|\r\n  a\r\n  b\r"}.text() == "a\nb\n");
    CHECK(Value{"|"}.text().empty());
    CHECK(Value{"|+\n\n"}.text() == "\n\n");
}

TEST_CASE("folded blocks make one line of several, unless one stands deeper") {
    CHECK(Value{">\n  a\n  b\n\n  c\n"}.text() == "a b\nc\n");
    CHECK(Value{">-\n  a\n  b"}.text() == "a b");
    CHECK(Value{">+\n  a\n\n"}.text() == "a\n\n\n");
    CHECK(Value{">\n  a\n    b\n    c\n  d"}.text() == "a\n  b\n  c\nd\n");
    CHECK(Value{">\n\n  a\n\n\n  b"}.text() == "\na\n\nb\n");
    CHECK(Value{">2\n   a\n  b"}.text() == " a\nb\n");
    CHECK(Value{">-\n  a \n  b"}.text() == "a  b");
}

TEST_CASE("a block of text may end with the file") {
    const yaml::Document document = test::read("v: |\n  a\n  b");
    CHECK(document.tree.root().find("v").text() == "a\nb");
    CHECK(test::read("v: >+\n  a\n  ").tree.root().find("v").text() == "a\n");
}

TEST_CASE("lists and mappings nest in either style") {
    const yaml::Document document = test::read(
        "a:\n"
        "- b\n"
        "- - c\n"
        "  - d\n"
        "-\n"
        "  e: f\n"
        "- {g: [h, {i: j}], k: }\n"
        "l: []\n"
        "m: {}\n");
    REQUIRE(test::faults(document).empty());
    const yaml::View list = document.tree.root().find("a");
    CHECK(list.size() == 4);
    CHECK(list.is(Kind::sequence));
    CHECK(list.style() == Style::block);
    auto at = list.begin();
    CHECK((*at).text() == "b");
    CHECK((*++at).size() == 2);
    CHECK((*++at).find("e").text() == "f");
    CHECK((*++at).style() == Style::flow);
    CHECK((*at).find("k").is(Kind::null));
    CHECK_FALSE((*at).find("z").found());
    CHECK(document.tree.root().find("l").is(Kind::sequence));
    CHECK(document.tree.root().find("l").size() == 0);
    CHECK(document.tree.root().find("m").is(Kind::mapping));
}

TEST_CASE("the styles that people write in are all read") {
    for (const std::string_view text : {
             "a: [\n  b,\n  c,\n]\n",  // the closing bracket at the key's column
             "a: {\n  b: c,\n}\n",
             "a:\n  [b,\n   c]\n",
             "a:\n- b\n# between\n- c\n",  // a comment between entries
             "a:\n\n  # above\n  b: c\n\n# below\n",
             "a: [b, # first\n  c] # second\n",
             "a: {b: c, # first\n  d: e}\n",
             "a: b   \nc:   d\t\n",                        // spaces at the end of a line
             "a : b\n'c' : d\n\"e\": f\n",                 // quoted keys, a space before the colon
             "a: b\r\nc:\r\n- d\r\n- e: f\r\n  g: h\r\n",  // CR LF
             "---\na: b\n",
             "--- # c\na: b\n",
             "---\n\n# c\na: b\n...\n",
             "a:\nb:\n",
             "a: \"\"\nb: ''\n",
             "a: {b: , c: ~}\n",
             "a:    b\nlonger: c\n",
             "a: |\n    deep\nb: >-\n c\n",
             "a: b\n\n\n\nc: d\n\n\n",
             "  a: b\n  c: d\n",                // all of it indented
             "a: {'b': \"c\", \"d\":\"e\"}\n",  // JSON's way
             "{\"a\": 1, \"b\": [1, 2], \"c\": {\"d\": null}}\n",
             "{\n\"a\": 1,\n\"b\": 2\n}\n",
             "a: b",  // no line end at the end
             "a: 50% of it, \"quoted\" & more | less > x ! # c\n",
             "a: b's and 'c'\n",
             "a: -1\nb: -c\nc: ?d\nd: :e\n",
             "a: [b c, d-e, f/g, h.i, 'j, k']\n",
             "a: x:y\nb: [c:d, http://e.f/g]\n",
         }) {
        INFO(text);
        CHECK(test::faults(std::string{text}).empty());
    }
}
