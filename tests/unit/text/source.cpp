#include "atelier/text/source.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "catch.hpp"

using namespace atelier;
using text::Position;
using text::Source;
using text::Span;

TEST_CASE("lines and columns count from 1, columns in code points") {
    const Source source{"a.yaml", "ab\nK\u00F6ln\n"};
    CHECK(source.position(0) == Position{1, 1});
    CHECK(source.position(2) == Position{1, 3});
    CHECK(source.position(3) == Position{2, 1});
    CHECK(source.position(4) == Position{2, 2});
    CHECK(source.position(6) == Position{2, 3});
    CHECK(source.position(9) == Position{3, 1});
    CHECK(source.line_count() == 3);
    CHECK(source.line(2) == "K\u00F6ln");
    CHECK(source.line(3).empty());
}

TEST_CASE("an offset behind the text is its end") {
    const Source source{"a.yaml", "ab"};
    CHECK(source.position(2) == Position{1, 3});
    CHECK(source.position(99) == Position{1, 3});
    CHECK(source.line_of(99) == 1);
    CHECK(Source{"a.yaml", ""}.position(0) == Position{1, 1});
    CHECK(Source{"a.yaml", ""}.line_count() == 1);
}

TEST_CASE("a line end of CR LF is no part of its line") {
    const Source source{"a.yaml", "a\r\n\r\nb"};
    CHECK(source.line(1) == "a");
    CHECK(source.line(2).empty());
    CHECK(source.line(3) == "b");
    CHECK(source.line_span(1) == Span{0, 1});
    CHECK(source.position(3) == Position{2, 1});
    CHECK(source.position(5) == Position{3, 1});
}

TEST_CASE("a line that is not there is empty") {
    const Source source{"a.yaml", "a\nb"};
    CHECK(source.line(0).empty());
    CHECK(source.line(3).empty());
    CHECK(source.line_span(3) == Span{3, 3});
}

TEST_CASE("one byte order mark is taken off, and spans count from behind it") {
    const Source source{"a.yaml",
                        "\xEF\xBB\xBF"
                        "a: b\n"};
    CHECK(source.had_bom());
    CHECK(source.text() == "a: b\n");
    CHECK(source.position(3) == Position{1, 4});
    CHECK_FALSE(Source{"a.yaml", "a: b\n"}.had_bom());
    CHECK(Source{"a.yaml", "\xEF\xBB\xBF\xEF\xBB\xBF"}.text() == "\xEF\xBB\xBF");
}

TEST_CASE("a slice is cut to the text") {
    const Source source{"a.yaml", "abc"};
    CHECK(source.slice({1, 2}) == "b");
    CHECK(source.slice({1, 99}) == "bc");
    CHECK(source.slice({99, 100}).empty());
    CHECK(source.slice({2, 1}).empty());
}

TEST_CASE("places in a long line are counted as in a short one") {
    std::string text = "first\n";
    for (int i = 0; i < 3000; ++i)
        text += i % 7 == 0 ? "\xFF"
                           : "\u20AC"
                             "a\U0001F600";
    text += "\nlast";
    const Source source{"a.yaml", text};
    for (const std::uint32_t offset : {6U, 7U, 9U, 4000U, 4101U, 4103U, 8200U, 12000U}) {
        INFO(offset);
        CHECK(source.position(offset).column ==
              text::count_code_points(std::string_view{text}.substr(6, offset - 6)) + 1);
    }
    CHECK(source.position(source.size()) == Position{3, 5});
}

TEST_CASE("copies share the text, so that views outlive the first") {
    auto first = std::make_unique<Source>("a.yaml", "a: b");
    const Source second = *first;
    const std::string_view view = first->text();
    first.reset();
    CHECK(view == "a: b");
    CHECK(second.text().data() == view.data());
}

TEST_CASE("spans cover, and an empty one at 0 is no place") {
    CHECK(text::cover({2, 4}, {3, 9}) == Span{2, 9});
    CHECK(text::cover({5, 9}, {1, 2}) == Span{1, 9});
    CHECK(text::cover({}, {3, 4}) == Span{3, 4});
    CHECK(text::cover({3, 4}, {}) == Span{3, 4});
    CHECK(Span{4, 2}.empty());
    CHECK(Span{4, 2}.size() == 0);
    CHECK(Span{2, 4}.size() == 2);
}
