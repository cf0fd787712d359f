#include <string>
#include <string_view>

#include "build_sample.hpp"
#include "catch.hpp"
#include "emit/support/escape.hpp"

namespace escape = atelier::emit::escape;

TEST_CASE("a field of CSV is quoted, and in one line", "[escape]") {
    CHECK(escape::csv("").compare("\"\"") == 0);
    CHECK(escape::csv("a, b; c") == "\"a, b; c\"");
    CHECK(escape::csv("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(escape::csv("a\nb\r\nc\td") == "\"a b c d\"");
    CHECK(escape::csv("a\n::error::b") == "\"a :\\u{3a}error:\\u{3a}b\"");
    CHECK(escape::csv("\x1b[31m\u202Eé") == "\"\\u{1b}[31m\\u{202e}é\"");
    for (const std::string& text : atelier::emit::sample::hostile_texts()) {
        const std::string field = escape::csv(text);
        CHECK(field.find_first_of("\r\n\x1b") == std::string::npos);
        // Quotes within stand in pairs.
        std::size_t quotes = 0;
        for (const char c : field) quotes += c == '"' ? 1 : 0;
        CHECK(quotes % 2 == 0);
    }
}

TEST_CASE("no field of CSV begins a formula", "[escape]") {
    for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"})
        for (const std::string_view before : {"", " ", "\t", "\r", "\n", " \t\n "}) {
            const std::string field = escape::csv(std::string{before} + std::string{sign} + "SUM(A1)");
            INFO(field);
            CHECK(field.substr(0, 2) == "\"'");
        }
    CHECK(escape::csv(std::string_view{"\0=x", 3}).substr(0, 2) == "\"'");
    CHECK(escape::csv("\tx") == "\"' x\"");
    CHECK(escape::csv("a=b") == "\"a=b\"");
    CHECK(escape::csv("'=b") == "\"'=b\"");
    CHECK(escape::csv("－").compare("\"'－\"") == 0);
}
