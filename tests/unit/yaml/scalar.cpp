#include "atelier/yaml/scalar.hpp"

#include <string>

#include "canonical.hpp"
#include "catch.hpp"
#include "reading.hpp"

using namespace atelier;

namespace {

/// What stands behind `key: ` once a text was written there and read again, by us and by libyaml.
std::string there_and_back(std::string_view text) {
    const auto scalar = yaml::as_scalar(text);
    if (!scalar) return "(cannot be written)";
    const yaml::Document document = test::read("key: " + *scalar + "\nlist:\n  - " + *scalar + "\n");
    if (!document.faults.empty() || !document.complete) return "(fault) " + test::faults(document);
    test::SecondOpinion other{document.source.text().data()};
    const auto listing = other.listing();
    if (!listing || *listing != test::ours(document)) return "(libyaml differs)";
    const yaml::View list = document.tree.root().find("list");
    if ((*list.begin()).text() != document.tree.root().find("key").text()) return "(the list differs)";
    return std::string{document.tree.root().find("key").text()};
}

}  // namespace

TEST_CASE("a value that is plain to everybody stays as it is") {
    for (const char* text : {"City of Bilbao", "Republica (Buiksloterham)",
                             "Ville d'Orl\xC3\xA9"
                             "ans",
                             "bilbao-2", "\xE6\x9D\xB1\xE4\xBA\xAC ward 3"}) {
        if (static_cast<unsigned char>(text[0]) < 0x80) CHECK(yaml::as_scalar(text) == text);
        CHECK(there_and_back(text) == text);
    }
}

TEST_CASE("a value that a reader could take for something else is quoted") {
    for (const char* text : {"",
                             " ",
                             "a: b",
                             "a #b",
                             "#a",
                             "- a",
                             "-",
                             "?",
                             "a:",
                             "'",
                             "\"",
                             "\\",
                             "\"a\" \\n",
                             "no",
                             "NO",
                             "On",
                             "y",
                             "null",
                             "~",
                             "1",
                             "1e3",
                             "012",
                             "0x1F",
                             "2026-09-01",
                             "1:30",
                             "*a",
                             "&a",
                             "!a",
                             "|",
                             ">",
                             "%a",
                             "@a",
                             "`a",
                             "[a]",
                             "{a: b}",
                             "a, b",
                             "<<",
                             "=",
                             "...",
                             "---",
                             "a\tb",
                             " a",
                             "a ",
                             "caf\xC3\xA9: x",
                             "\xF0\x9F\x94\xA5 heat",
                             "a\xE2\x80\x8B"
                             "b",
                             "\xE2\x80\xAE"
                             "abc",
                             "a\xC2\xA0"
                             "b",
                             "\xEF\xBB\xBF"
                             "a",
                             "\xF3\xA0\x80\x81",
                             "$(x)",
                             "${x}",
                             "{{x}}"}) {
        INFO(text);
        CHECK(there_and_back(text) == text);
    }
    CHECK(yaml::as_scalar("NO") == "\"NO\"");
    CHECK(yaml::as_scalar("a: \"b\"") == "\"a: \\\"b\\\"\"");
    CHECK(yaml::as_scalar("a\xE2\x80\x8B"
                          "b") == "\"a\\u200Bb\"");
}

TEST_CASE("each character goes there and back, or is refused") {
    std::size_t refused = 0;
    for (char32_t value = 0; value < 0x3100; ++value) {
        if (value >= 0xD800 && value <= 0xDFFF) continue;
        std::string text = "a";
        text::append_utf8(text, value);
        text += "b";
        const std::string back = there_and_back(text);
        if (back == "(cannot be written)")
            ++refused;
        else if (back != text)
            FAIL_CHECK(static_cast<unsigned>(value) << " comes back as " << back);
    }
    CHECK(refused == 31 + 1 + 32 + 2);  // C0 but the tab, DEL, C1, and the two line ends of Unicode
}

TEST_CASE("what no record may hold is not written") {
    for (const std::string& text :
         {std::string{"a\nb"}, std::string{"a\rb"}, std::string{"a\x1B[31m"}, std::string{"a\0b", 3},
          std::string{"a\xFF"}, std::string{"\xED\xA0\x80"}, std::string{"\xEF\xBF\xBF"}})
        CHECK_FALSE(yaml::as_scalar(text).has_value());
}
