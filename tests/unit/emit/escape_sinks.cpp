#include <string>

#include "build_sample.hpp"
#include "catch.hpp"
#include "emit/support/escape.hpp"

namespace escape = atelier::emit::escape;

TEST_CASE("in XML markup is words, and what XML lacks is replaced", "[escape]") {
    CHECK(escape::xml("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &apos;d&apos;");
    CHECK(escape::xml("]]>") == "]]&gt;");
    CHECK(escape::xml("a\tb\nc\rd") == "a&#9;b&#10;c&#13;d");
    CHECK(escape::xml(std::string_view{"\0\x01\x1F", 3}) == "\uFFFD\uFFFD\uFFFD");
    CHECK(escape::xml("\xEF\xBF\xBE\xEF\xBF\xBF") == "\uFFFD\uFFFD");
    CHECK(escape::xml("\xED\xA0\x80\xFF") == "\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(escape::xml("é\U0001F600\U0010FFFF") == "é\U0001F600\U0010FFFF");
    CHECK(escape::xml_sentence("a\n\u202E\x1b ::b") == "a \\u{202e}\\u{1b} :\\u{3a}b");
    CHECK(escape::xml_sentence("“é”", false) == "&quot;\\u{e9}&quot;");
}

TEST_CASE("a workflow command holds its message and nothing else", "[escape]") {
    CHECK(escape::command_data("100% sure\r\n::error::x") == "100%25 sure%0D%0A::error::x");
    CHECK(escape::command_data("%0A::error::x") == "%250A::error::x");
    CHECK(escape::command_data("a, b: c") == "a, b: c");
    CHECK(escape::command_data("\x1b[2J\u202Ex") == "\\u{1b}[2J\\u{202e}x");
    CHECK(escape::command_data("##[error]x #%#[y") == "##\\u{5b}error]x #%25#[y");
    CHECK(escape::command_property("a,b=c::d%.yaml\n") == "a%2Cb=c%3A%3Ad%25.yaml%0A");
    CHECK(escape::command_property("é", false) == "\\u{e9}");
    for (const std::string& text : atelier::emit::sample::hostile_texts()) {
        CHECK(escape::command_data(text).find_first_of("\r\n\x1b") == std::string::npos);
        CHECK(escape::command_property(text).find_first_of("\r\n\x1b,:") == std::string::npos);
    }
}

TEST_CASE("a path becomes a reference that leads to it, and to nothing else", "[escape]") {
    CHECK(escape::uri("records/a b.yaml") == "records/a%20b.yaml");
    CHECK(escape::uri("a%2F/é?x#y") == "a%252F/%C3%A9%3Fx%23y");
    CHECK(escape::uri("http://evil.example") == "./http://evil.example");
    CHECK(escape::uri("a:b/c") == "./a:b/c");
    CHECK(escape::uri(":a") == "./:a");
    CHECK(escape::uri("/azAZ09-._~!$&'()*+,;=@") == "/azAZ09-._~!$&'()*+,;=@");
    CHECK(escape::uri("a/b:c") == "a/b:c");
    CHECK(escape::uri("//host/x") == "/.//host/x");
    CHECK(escape::uri("/abs/x") == "/abs/x");
    CHECK(escape::uri("..\\[x]|\n") == "..%5C%5Bx%5D%7C%0A");
}
