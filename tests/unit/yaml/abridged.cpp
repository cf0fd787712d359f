#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/yaml/abridged.hpp"
#include "both_ways.hpp"
#include "catch.hpp"
#include "mutations.hpp"

using namespace atelier;

namespace {

std::string abridged(std::string_view text) {
    return yaml::detail::Abridged{text, yaml::detail::disguise(text)}.text();
}

/// Whether a text is read in the quick way, and not a second time.
bool is_read_abridged(std::string text) {
    const text::Source source{"test.yaml", std::move(text)};
    yaml::Tree tree;
    std::vector<yaml::Fault> faults;
    return yaml::parse(source, {}, yaml::Words::abridged, tree, faults).complete && faults.empty();
}

std::string example(const char* name) {
    std::ifstream file{std::filesystem::path{ATELIER_TEST_ROOT} / "examples" / name / "atelier.yaml",
                       std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("of each word the parser gets the first letter, and of a line with a backslash all") {
    CHECK(abridged("name: A Place-1\n") == "n: A P-1\n");
    CHECK(abridged("a: \"tab\\tword\"\nword: b\n") == "a: \"tab\\tword\"\nw: b\n");
    CHECK(abridged("p: \u00E9cole\r\n# no end") == "p: \u00E9c\r\n# n e");
    CHECK(abridged("abc") == "a");
    CHECK(abridged("aAzZ zAaZ @AZ[`az{") == "a z @A[`a{");
    CHECK(abridged("").empty());
}

TEST_CASE("places lead back from the abridged text to the whole") {
    const std::string_view text = "name: A Place\nword\\: b\n\nlast: one";
    yaml::detail::Abridged abridged{text, text};
    CHECK(abridged.place(0, 3) == 6);   // A
    CHECK(abridged.place(0, 5) == 8);   // Place
    CHECK(abridged.place(0, 1) == 4);   // `:`, further left than the last
    CHECK(abridged.place(1, 4) == 18);  // the backslash, on a line that was left as it is
    CHECK(abridged.place(3, 3) == 30);  // one
    CHECK(abridged.place(3, 9) == 33);  // behind the end
    CHECK(abridged.place(9, 0) == 33);
}

TEST_CASE("what people write is read abridged, and as the whole is") {
    for (const char* name : {"republica", "first-week"}) {
        INFO(name);
        const std::string text = example(name);
        REQUIRE_FALSE(text.empty());
        CHECK(is_read_abridged(text));
        CHECK(test::difference(text) == "");
    }
    for (const std::string_view text :
         {"a: null\nb: Null\nc: nullable\nd: NULL # none\ne: [null, n, ~]\n", "a: n\nb: 'null'\n",
          "a: 'it''s ''so'''\nb: 'x\n\n  y ''z'''\n", "a: many words  in\n  three   lines\n\n\n  and more \n",
          "a: \"C:\\\\path to\"\nb: C:\\path\nc: 'C:\\path'\n", "a: who pays? all*\nb: [Who?, *]\n",
          "a: \"two\n  lines\"\nb: |\n  some text\n   more\nc: >-\n  folded text\n  here\n",
          "key of words: value\n\"quoted key\": 1\n'it''s': 2\n",
          "a: {b c: d e, f: [g h, i]}\nj:\n- k l\n-\n",
          "a: b # a comment: with words\nc: http://example.org/path?q=1\n"}) {
        std::string with_cr;
        for (const char c : text) with_cr += c == '\n' ? std::string{"\r\n"} : std::string{c};
        for (const std::string& each : {std::string{text}, with_cr, "\xEF\xBB\xBF" + std::string{text}}) {
            INFO(each);
            CHECK(test::difference(each) == "");
            CHECK((is_read_abridged(each) || each.find("[Who?, *]") != std::string::npos));
        }
    }
}

TEST_CASE("what only the whole text shows is not passed over") {
    yaml::Limits limits;
    limits.scalar = 8;
    CHECK(test::difference("a: some text\n", limits) == "");
    CHECK(test::difference("a: |\n  some text\n", limits) == "");
    CHECK(test::difference("a: |\n  some\n", limits) == "");
    CHECK(test::faults(test::read("a: some text\n", limits)) == "long_scalar 1:4");
    CHECK(test::faults(test::read("a: |\n  some text\n", limits)) == "long_scalar 1:4");
    // An escape that goes on in the next line, words that are escapes, a key and its colon too far apart.
    for (const std::string& text :
         {std::string{"a: \"two \\\n  lines\"\n"}, std::string{"a: \"\\u00e9tat \\\"b\\\"\"\n"},
          std::string{"a: \"one\n  t\\x41wo\"\n"}, std::string{"a: \"\\\"\n  words\"\n"},
          std::string(1200, 'k') + ": 1\n", std::string(100, 'k') + std::string(1000, ' ') + ": 1\n"}) {
        INFO(text);
        CHECK(test::difference(text) == "");
    }
}

TEST_CASE("a record with a slip or two is read abridged as it is read whole") {
    test::Mutations mutations{20261124};
    std::size_t sound = 0;
    const std::string record = example("first-week");
    for (int i = 0; i < 600; ++i) {
        const std::string text = mutations.of(i % 2 == 0 ? std::string_view{record} : test::written_by_hand);
        const std::string wrong = test::difference(text);
        if (!wrong.empty()) FAIL_CHECK("mutation " << i << ": " << wrong << "\n" << text);
        if (is_read_abridged(text)) ++sound;
    }
    // Else the quick way would have been taken nearly always, or nearly never.
    CHECK(sound > 100);
    CHECK(sound < 500);
}
