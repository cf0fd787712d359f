#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"
#include "reading.hpp"

using namespace atelier;
using test::faults;
using test::keys;

TEST_CASE("one document, and nothing behind it") {
    CHECK(faults("a: b\n---\nc: d\n") == "second_document 2:1");
    CHECK(faults("a: b\n...\nc: d\n") == "second_document 3:1");
    CHECK(faults("a: b\n...\n,\n") == "second_document 3:1");
    CHECK(faults("a: b\n...\n---\n") == "second_document 3:1");
    CHECK(faults("---\n---\na: b\n") == "second_document 2:1");
    CHECK(faults("a: b\n...\n# the end\n").empty());
    CHECK(faults("# c\n---\na: b\n...\n").empty());
    CHECK(keys(test::read("a: b\n---\nc: d\n")) == "a");
}

TEST_CASE("a comma alone is a fault, and ends") {
    CHECK(faults(",") == "second_document 1:1");
    CHECK(faults("a: b\n,") == "syntax 2:1");
    CHECK(faults("{a: b},") == "second_document 1:7");
}

TEST_CASE("what is no mapping is told once") {
    CHECK(faults("") == "not_a_mapping 1:1");
    CHECK(faults("# only a comment\n") == "not_a_mapping 1:1");
    CHECK(faults("- a\n- b\n") == "not_a_mapping 1:1");
    CHECK(faults("[a]\n") == "not_a_mapping 1:1");
    CHECK(faults("text\n") == "not_a_mapping 1:1");
    CHECK(faults("---\n...\n") == "not_a_mapping 1:1");
    CHECK_FALSE(test::read("- a\n").tree.root().found());
}

TEST_CASE("anchors, aliases and merge keys are refused, each where it stands, and without consequences") {
    CHECK(faults("a: &x b\nc: *x\n") == "anchor 1:4, anchor 2:4");
    CHECK(faults("a: *unknown\nb: c\n") == "anchor 1:4");
    CHECK(faults("a: [b, *x, *y]\n") == "anchor 1:8, anchor 1:12");
    CHECK(faults("a: &x [*x]\n") == "anchor 1:4, anchor 1:8");
    CHECK(faults("a: **bold** words\nb: c\n") == "anchor 1:4");
    CHECK(faults("a: b\n<<: *base\nc: d\n") == "anchor 2:1, anchor 2:5");
    CHECK(faults("<<: {a: b}\n") == "anchor 1:1");
    CHECK(faults("a: {<<: *x, b: c}\n") == "anchor 1:5, anchor 1:9");
    CHECK(faults("*x : b\nc: d\n") == "anchor 1:1");
    CHECK(faults("a: &x\n  b: c\n") == "anchor 1:4");
    const yaml::Document document = test::read("a: &x b\nc: *x\nd: e\n");
    CHECK(document.complete);
    CHECK(document.faults[1].detail == "*x");
    CHECK(keys(document) == "a d");
    CHECK(document.tree.root().find("c").is(yaml::Kind::refused));
    CHECK(document.source.slice(document.tree.root().find("c").span()) == "*x");
}

TEST_CASE("asterisks and question marks within a text are text") {
    const yaml::Document document = test::read(
        "a: 2 * 3 *x* ?\nb: [Who pays?, 'why *now*', Qui paie ?, a?b]\nc: \"*x?\"\nd: {why?: what? no}\n");
    CHECK(document.faults.empty());
    CHECK(document.tree.root().find("a").text() == "2 * 3 *x* ?");
    const yaml::View list = document.tree.root().find("b");
    CHECK((*list.begin()).text() == "Who pays?");
    CHECK(document.tree.root().find("c").text() == "*x?");
    CHECK(document.tree.root().find("d").find("why?").text() == "what? no");
}

TEST_CASE("tags are refused where they stand") {
    CHECK(faults("a: !!str b\nc: d\n") == "tag 1:4");
    CHECK(faults("a: !x [!y b]\n") == "tag 1:4, tag 1:8");
    CHECK(faults("a: !<tag:x,2026:y> b\n") == "tag 1:4");
    CHECK(faults("!!map\na: b\n") == "tag 1:1");
    CHECK(faults("a: b!\nc: '!x'\n").empty());
}

TEST_CASE("a quote that is never closed is told where it opens") {
    CHECK(faults("a: b\nc: \"text\nd: e\n") == "unterminated_quote 2:4");
    CHECK(faults("a: b\nc: 'text\nd: e") == "unterminated_quote 2:4");
    CHECK(faults("a: \"") == "unterminated_quote 1:4");
    CHECK(faults("a: \"x\\\"\n") == "unterminated_quote 1:4");
    CHECK(faults("a: 'it''s\n") == "unterminated_quote 1:4");
    CHECK(faults("a: it's # it's\nb: \"c\n...\n") == "unterminated_quote 2:4");
    CHECK(faults("a: \"b\nc: \"d\"\ne: f\n") == "unterminated_quote 1:4");
    // The next quote of its kind closes it far below, and deeper.
    CHECK(faults("a: 'b\nc:\n  - {d: e}\n  - d:\n      f: 'g:h'\n") == "unterminated_quote 1:4");
    CHECK(faults("a:\n  b: [\"c, d]\n  e: f\ng:\n    h: \"i\"\n") == "unterminated_quote 2:7");
    CHECK(faults("a: 'b\nc: d\ne: f'\n") == "unterminated_quote 1:4");
    CHECK(faults("a:\n  b: 'c\n  d: 'e'\n  f: g\n") == "unterminated_quote 2:6");
    CHECK(faults("a: 'b\naz-09: d\ne: f'\n") == "unterminated_quote 1:4");
    CHECK(faults("a: 'b\naz-09: d'\n") == "unterminated_quote 1:4");
    CHECK(faults("a: 'b\n- az-09: d'\n") == "unterminated_quote 1:4");
    CHECK(faults("a: 'b\nc:\nd: f'\n") == "unterminated_quote 1:4");
    CHECK(keys(test::read("a: b\nc: \"text\nd: e\n")) == "a");
}

TEST_CASE("a key twice is told at the second, with the first beside it") {
    const yaml::Document document = test::read("a: 1\nb: {c: 1, c: 2, c: 3}\na: {d: 2}\n");
    CHECK(faults(document) == "duplicate_key 2:11, duplicate_key 2:17, duplicate_key 3:1");
    CHECK(document.faults[2].other.begin == 0);
    CHECK(document.faults[2].detail == "a");
    CHECK(document.complete);
    CHECK(document.tree.root().find("a").text() == "1");
    CHECK(faults("a: 1\n'a': 2\n") == "duplicate_key 2:1");
    CHECK(faults("a: 1\n\"\\u0061\": 2\n") == "duplicate_key 2:1");
    CHECK(faults("A: 1\na: 2\n").empty());
}

TEST_CASE("keys are plain words") {
    CHECK(faults("Städte: x\n") == "key 1:1");
    CHECK(faults("a\u00A0b: x\n") == "key 1:1");
    CHECK(faults("\"\": x\n") == "key 1:1");
    CHECK(faults(": x\n") == "key 1:1");
    CHECK(faults("a: {: x}\n") == "key 1:5");
    CHECK(faults("[a]: x\n") == "key 1:1");
    CHECK(faults("{a: b}: x\n") == "key 1:1");
    CHECK(faults(std::string(129, 'k') + ": x\n") == "key 1:1");
    CHECK(faults(std::string(128, 'k') + ": x\n").empty());
    CHECK(faults("? a\n: b\n") == "stray 1:1");
    const yaml::Document document = test::read("Städte: {a: b}\nc: d\n");
    CHECK(document.complete);
    CHECK(keys(document) == "c");
}

TEST_CASE("a line without a colon is told where it stands") {
    CHECK(faults("a: b\nc\nd: e\n") == "stray 2:1");
    CHECK(faults("a: b\nc d\n") == "stray 2:1");
    CHECK(faults("a: b c\n  goes on\nd e\nf: g\n") == "stray 3:1");
    CHECK(faults("a:\n  b: c\n  d e\n  f: g\n") == "stray 3:3");
    CHECK(faults("a:\n  b: c\n     goes on\n  d e\nf: g\n") == "stray 4:3");
    CHECK(faults("a: b\nc:d\ne: f\n") == "stray 2:1");
    CHECK(faults("a: {b c}\n") == "stray 1:5");
    CHECK(faults("a: {b: c, d}\n") == "stray 1:11");
    CHECK(faults("a: {b:c, d: e}\n") == "stray 1:5");
}

TEST_CASE("what stands behind a value that is over is stray") {
    CHECK(faults("a: \"b\" c\n") == "stray 1:8");
    CHECK(faults("a: 'it's\nb: c\n") == "stray 1:8");
    CHECK(faults("a: [b] c\n") == "stray 1:8");
    CHECK(faults("a: {b: c}d\n") == "stray 1:10");
    CHECK(faults("a: \"b\"# c\n") == "stray 1:7");
    CHECK(faults("a: [b]# c\n") == "stray 1:7");
    CHECK(faults("a: [b, c]]\n") == "syntax 1:10");
}

TEST_CASE("commas stand between entries, and one may stand behind the last") {
    CHECK(faults("a: [b,]\nc: {d: e,}\n").empty());
    CHECK(faults("a: [b,,c]\n") == "stray 1:7");
    CHECK(faults("a: [,b]\n") == "stray 1:5");
    CHECK(faults("a: [b,,]\n") == "stray 1:7");
    CHECK(faults("a: {b: c,,d: e}\n") == "key 1:10, stray 1:10");
    CHECK(faults("a: [{b: c} {d: e}]\n") == "syntax 1:12");
    CHECK(faults("a: [\"b\" \"c\"]\n") == "syntax 1:9");
}

TEST_CASE("a bracket that is never closed is told where it opens") {
    CHECK(faults("a: [b, c\nd: e\n") == "syntax 1:4");
    CHECK(faults("a: {b: c\nd: e\n") == "syntax 1:4");
    CHECK(faults("a: [b\n") == "syntax 1:4");
    CHECK(faults("z: 1\na: [{b: c}, {d: e\n") == "syntax 2:13");
    CHECK(faults("a: b]\n").empty());
    CHECK(faults("a: ]\n") == "syntax 1:4");
    CHECK(keys(test::read("z: 1\na: [b\nc: d\n")) == "z");
}

TEST_CASE("indentation says what belongs to what") {
    CHECK(faults("a:\n\tb: c\n") == "indentation 2:1");
    CHECK(faults("a:\n~ # b\n") == "indentation 2:1");
    CHECK(faults("a:\n ~ # b\n").empty());
    CHECK(faults("a:\n  - b\n\t- c\n") == "indentation 3:1");
    CHECK(faults("a:\n -\tb\n") == "indentation 2:3");
    CHECK(faults("a: b\n\t\nc: d\n") == "indentation 2:1");
    CHECK(faults("a: b\n\t# c\nd: e\n") == "indentation 2:1");
    CHECK(faults("a: |\n\tb\n") == "indentation 2:1");
    CHECK(faults("a: [b,\nc]\n") == "indentation 2:1");
    CHECK(faults("a:\n[b]\n") == "indentation 2:1");
    CHECK(faults("a: 'b\nc'\n") == "indentation 2:1");
    CHECK(faults("a: 'b\n: c'\n") == "indentation 2:1");
    CHECK(faults("a: \"b\\\nc\"\n") == "indentation 2:1");
    CHECK(faults("a: |").empty());
    CHECK(faults("a: |\n     \n  b\n") == "syntax 3:3");
    CHECK(faults("a:\n  b: c\n d: e\n") == "syntax 3:2");
    CHECK(faults("a:\n  - b\n - c\n") == "syntax 3:2");
    CHECK(faults("a: b\n  c: d\n") == "syntax 2:4");
    CHECK(faults("a: b\t# tab\nc:\td\n").empty());
}

TEST_CASE("signs that cannot begin a value are told with what to do") {
    CHECK(faults("a: @b\n") == "syntax 1:4");
    CHECK(faults("a: `b`\n") == "syntax 1:4");
    CHECK(faults("a: %b\n") == "syntax 1:4");
    CHECK(faults("a: - b\n") == "syntax 1:4");
    CHECK(faults("a: b: c\n") == "syntax 1:5");
    CHECK(faults("a: [b: c: d]\n") == "syntax 1:9");
    CHECK(faults("a: [:b]\n") == "stray 1:5");
    CHECK(faults("a: [-]\n") == "stray 1:5");
    CHECK(faults("a: {b:, c: d}\n") == "stray 1:6");
    CHECK(test::read("a: @b\n").faults[0].detail.find("quotes") != std::string::npos);
}

TEST_CASE("escapes and headers have their forms") {
    CHECK(faults("a: \"\\q\"\n") == "syntax 1:5");
    CHECK(faults("a: \"\\u12\"\n") == "syntax 1:5");
    CHECK(faults("a: \"\\uD800\"\n") == "syntax 1:5");
    CHECK(faults("a: |x\n  b\n") == "syntax 1:5");
    CHECK(faults("a: |0\n  b\n") == "syntax 1:6");
    CHECK(faults("a: |# c\n  b\n") == "stray 1:5");
    CHECK(faults("a: '\n\n  '\n") == "syntax 3:3");
}

TEST_CASE("what is refused is marked from its first letter to its last") {
    const auto marked = [](std::string text) {
        const yaml::Document document = test::read(std::move(text));
        REQUIRE(document.faults.size() == 1);
        CHECK(document.faults[0].limit == 0);
        return std::string{document.source.slice(document.faults[0].span)};
    };
    CHECK(marked("a: [b]# c d  \ne: f\n") == "# c d");
    CHECK(marked("a: b\nc d\r\ne: f\r\n") == "c d");
    CHECK(marked("a: b\nc d") == "c d");
    CHECK(marked("a: \"b\" c  # d\n") == "c  # d");
    CHECK(marked("a: b\n\t# c\n") == "\t");
    CHECK(marked("a: 'b\n  \tc'\n") == "\t");
    CHECK(marked("a: [b,\nc]\n") == "c]");
    CHECK(marked("a: 'b\nc d'\n") == "c d'");
    CHECK(marked("a: 'b\nc: d\n") == "'b");
    CHECK(marked("a: '\n\n  '\n") == "'");
    CHECK(marked("a: \"\\q\"\n") == "\\q");
    CHECK(marked("a: \xC2\x85\n") == "\xC2\x85");
    CHECK(marked("a: K\xF6ln\n") == "\xF6");
    CHECK(marked("a: b\n%c d\ne: f\n") == "%c d");
}

TEST_CASE("several faults are told in one run, and the rest is still understood") {
    const yaml::Document document = test::read("a: \"b\"#c\nd: 1\ne: {f g}\nh: [x,\ny]\ni: 2\nj: *k\ni: 3\n");
    CHECK(faults(document) == "stray 1:7, stray 3:5, indentation 5:1, anchor 7:4, duplicate_key 8:1");
    CHECK(keys(document) == "d i");
    CHECK_FALSE(document.complete);
}

TEST_CASE("behind a fault that ends the reading, the tree keeps only whole entries of the root") {
    const yaml::Document document = test::read("a: [1]\nb:\n  c: 1\n  d: [2\ne: 3\n");
    CHECK_FALSE(document.complete);
    CHECK(keys(document) == "a");
    CHECK(document.tree.root().size() == 1);
    CHECK_FALSE(document.tree.root().find("b").found());
}
