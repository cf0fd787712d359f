#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "mutations.hpp"
#include "reading.hpp"

using namespace atelier;
using yaml::Kind;

namespace {

std::string_view raw(const yaml::Document& document, std::string_view key) {
    return document.source.slice(document.tree.root().find(key).span());
}

/// What the span of `v:` holds in a document of this value.
std::string value(std::string_view written) {
    const yaml::Document document = test::read("a: 1\nv: " + std::string{written} + "\nz: 2\n");
    INFO(written);
    REQUIRE(test::faults(document).empty());
    CHECK(document.source.slice(document.tree.root().find("v").key_span()) == "v");
    CHECK(raw(document, "z") == "2");
    return std::string{raw(document, "v")};
}

void check_same(std::string_view written) { CHECK(value(written) == written); }

}  // namespace

TEST_CASE("the span of a value is what was written, quotes and brackets included") {
    for (const std::string_view text : {"b",
                                        "b c",
                                        "'b'",
                                        "\"b\"",
                                        "'it''s'",
                                        "\"a\\u20ACb\"",
                                        "~",
                                        "null",
                                        "\u20AC \U0001F600",
                                        "[]",
                                        "[b, c]",
                                        "[b, [c], {d: e}]",
                                        "{}",
                                        "{b: c}",
                                        "{b: [c, d], e: }",
                                        "[ b , ]",
                                        "b\n  c",
                                        "b\n\n  c",
                                        "'b\n  c'",
                                        "\"b \\\n  c\"",
                                        "[b,\n  c\n]",
                                        "|\n  b\n  c",
                                        ">-\n  b\n\n  c",
                                        "|2\n   b",
                                        "http://b.c/?d=[e]"})
        check_same(text);
}

TEST_CASE("spaces, comments and line ends around a value stay outside") {
    CHECK(value("  b  # c") == "b");
    CHECK(value("'b'   ") == "'b'");
    CHECK(value("[b] # c") == "[b]");
    CHECK(value("\n  b") == "b");
    CHECK(value("| # c\n  b\n\n") == "| # c\n  b");
    CHECK(value("|") == "|");
    CHECK(value("|- # c") == "|-");
    CHECK(value("\n  b: c\n  d: e\n# f") == "b: c\n  d: e");
    CHECK(value("\n- b\n- c # d") == "- b\n- c");
    CHECK(value("\n- - b\n  - c") == "- - b\n  - c");
    CHECK(value("b\r") == "b");
}

TEST_CASE("a missing value has an empty span, and is found at its key") {
    const yaml::Document document = test::read("a:\n  b:\n# c\nd: [e, {f: }]\ng:\n  -\n  - h\n");
    const yaml::View b = document.tree.root().find("a").find("b");
    CHECK(b.span().empty());
    CHECK(document.source.slice(b.place()) == "b");
    CHECK(raw(document, "a") == "b:");
    const yaml::View g = document.tree.root().find("g");
    CHECK(document.source.slice((*g.begin()).place()) == "-");
    CHECK(document.source.position((*g.begin()).place().begin) == text::Position{6, 3});
}

TEST_CASE("keys have their places in every style") {
    const yaml::Document document =
        test::read("a: 1\n'b': 2\n\"c\\u0064\" : 3\ne: {f: 1, 'g': 2, \"h\":3}\n? x\n");
    std::vector<std::string_view> keys;
    for (const yaml::View child : document.tree.root())
        keys.push_back(document.source.slice(child.key_span()));
    CHECK(keys[0] == "a");
    CHECK(keys[1] == "'b'");
    CHECK(keys[2] == "\"c\\u0064\"");
    CHECK(document.tree.root().find("cd").text() == "3");
    std::vector<std::string_view> inner;
    for (const yaml::View child : document.tree.root().find("e"))
        inner.push_back(document.source.slice(child.key_span()));
    CHECK(inner == std::vector<std::string_view>{"f", "'g'", "\"h\""});
}

TEST_CASE("a key that begins with a colon is a key, and so is where one is missing") {
    const yaml::Document document = test::read("::\n:a: 1\nb::  2\n");
    CHECK(test::faults(document).empty());
    CHECK(test::keys(document) == ": :a b:");
    std::vector<std::string_view> keys;
    for (const yaml::View child : document.tree.root())
        keys.push_back(document.source.slice(child.key_span()));
    CHECK(keys == std::vector<std::string_view>{":", ":a", "b:"});
    CHECK(document.tree.root().find(":a").text() == "1");
    CHECK(test::faults("a: 1\n\n::\n: b\n") == "key 4:1");
}

TEST_CASE("places count from behind a byte order mark") {
    const yaml::Document document = test::read(
        "\xEF\xBB\xBF"
        "a: b\nc: d\n");
    CHECK(raw(document, "a") == "b");
    CHECK(raw(document, "c") == "d");
}

TEST_CASE("comments are collected, each once, and nothing that only looks like one") {
    const yaml::Document document = test::read(
        "# first\n"
        "a: b # second\n"
        "c: 'd # no'\n"
        "e: f#no\n"
        "g: | # third\n"
        "  # no\n"
        "  h\n"
        "# fourth\n"
        "i: [j, # fifth\n"
        "  k]\n"
        "l: | # sixth\n"
        "m:\n"
        "  - n\n"
        "  # seventh \r\n"
        "  - \"o # no\"\n"
        "... # eighth\n"
        "# ninth");
    REQUIRE(test::faults(document).empty());
    std::string out;
    for (const text::Span comment : document.comments)
        out += std::string{document.source.slice(comment)} + "|";
    CHECK(out == "# first|# second|# third|# fourth|# fifth|# sixth|# seventh |# eighth|# ninth|");
}

TEST_CASE("within a sound text every span holds those of its entries, in order") {
    const yaml::Document document = test::read(std::string{test::written_by_hand});
    REQUIRE(test::faults(document).empty());
    const auto walk = [&](const auto& self, yaml::View parent) -> void {
        std::uint32_t at = parent.span().begin;
        for (const yaml::View child : parent) {
            INFO(document.source.slice(child.key_span()) << " = " << document.source.slice(child.span()));
            if (parent.is(Kind::mapping)) {
                CHECK(child.key_span().begin >= at);
                CHECK(child.span().begin >= child.key_span().end);
            }
            CHECK(child.span().begin >= at);
            CHECK(child.span().end <= parent.span().end);
            const std::string_view text = document.source.slice(child.span());
            if (!text.empty())
                CHECK(std::string_view{" \t\r\n"}.find(text.front()) == std::string_view::npos);
            if (!text.empty()) CHECK(std::string_view{" \t\r\n"}.find(text.back()) == std::string_view::npos);
            at = std::max(at, child.span().end);
            self(self, child);
        }
    };
    walk(walk, document.tree.root());
}
