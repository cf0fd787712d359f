#include <pthread.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "canonical.hpp"
#include "catch.hpp"
#include "reading.hpp"

// Whatever a stranger sends: reading ends, says why it stopped, and needs little stack. Time and memory for texts of 4 MiB are
// measured by hand (-O2: below 1 s and 80 MiB each); here the same shapes run small.

using namespace atelier;

namespace {

constexpr std::string_view pieces[] = {
    "[",
    "{",
    "]",
    "}",
    "- ",
    "a: ",
    "? ",
    "\"",
    "'",
    "#",
    "\n",
    " ",
    "\t",
    ",",
    ":",
    ": ",
    "-",
    "|",
    ">",
    "&a ",
    "*a ",
    "!a ",
    "%",
    "@",
    "`",
    "\\",
    "\r\n",
    "\r",
    "[a, ",
    "{a: ",
    "a: [",
    "a: {",
    "[[]",
    "{},",
    "-\n-",
    "\n\n- ",
    "# \n",
    " #",
    "\"\\",
    "a\n",
    "a: b\n",
    "a: |\n",
    "a: >\n\n",
    "a: \"\n",
    "a: '\n",
    "...\n",
    "---\n",
    "--- ",
    "?\n",
    "%\n",
    "<<: *a\n",
    "a: &a [*a]\n",
    "a: *a\n",
    "&a a: b\n",
    "a?",
    "?a ",
    "a: b: ",
    "\xEF\xBB\xBF",
    "\xC3\xA9",
    "\xE2\x80\xA8",
    "\xFF",
    "a: -\n",
    "'a': \"b\"\n",
    "x\ty ",
    "<<: {",
    "a: !!x\n",
};

std::string times(std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
}

std::vector<std::string> shapes(std::string_view piece, std::size_t bytes) {
    const std::string many = times(piece, bytes);
    return {many,
            "v: " + many,
            "v: [" + many + "]",
            "v:\n  " + many,
            "v: {" + many + "}\nz: 1\n",
            "v: \"" + many + "\"\n",
            "v: |\n  " + many};
}

void read_all(std::size_t bytes) {
    for (const std::string_view piece : pieces)
        for (const std::string& text : shapes(piece, bytes)) (void)test::read(text);
}

// Not under the sanitizers, whose frames are larger than the stack that is asked for.
[[maybe_unused]] void* read_on_a_small_stack(void*) {
    read_all(2000);
    for (int depth = 1; depth < 40; ++depth) {
        std::string text;
        for (int i = 0; i < depth; ++i) text += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
        (void)test::read(text);
    }
    return nullptr;
}

}  // namespace

TEST_CASE("reading ends, and says why where it did not come to the end") {
    for (const std::string_view piece : pieces)
        for (const std::string& text : shapes(piece, 3000)) {
            const yaml::Document document = test::read(text);
            INFO(text.substr(0, 40));
            CHECK((document.complete || !document.faults.empty()));
            CHECK((document.tree.root().found() || !document.faults.empty()));
            for (const yaml::Fault& fault : document.faults) {
                CHECK(fault.span.begin <= fault.span.end);
                CHECK(fault.span.end <= document.source.size());
            }
            test::SecondOpinion other{text};
            if (document.faults.empty()) CHECK(other.listing() == test::ours(document));
        }
}

TEST_CASE("a bomb of aliases stays as small as it was written") {
    std::string text = "a0: &a0 [x]\n";
    for (int i = 1; i < 10; ++i) {
        text += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
        for (int j = 0; j < 9; ++j) text += "*a" + std::to_string(i - 1) + ", ";
        text += "]\n";
    }
    const yaml::Document document = test::read(text);
    CHECK(document.complete);
    CHECK(document.faults.size() == 10 + 9 * 9);
    CHECK(document.tree.size() < 120);
}

TEST_CASE("limits hold for what comes at once") {
    CHECK(test::faults("v: " + times("[", 4000) + times("]", 4000)) == "depth 1:35");
    CHECK(test::faults("v: " + times("[", 4000)) == "syntax 1:5");
    CHECK(test::faults("v: " + times("- ", 4000)) == "syntax 1:4");
    CHECK(test::faults("v: \"" + times("\\u0041\n ", 2'500'000) + "\"\n") == "long_scalar 1:4");
    CHECK(test::faults(times("# c\n", (4U << 20U) + 1)) == "size 1:1");
    CHECK(test::faults("v: " + times("a", (512U << 10U) + 1)) == "size 1:1");
    yaml::Limits few;
    few.events = 1000;
    CHECK(test::faults(test::read("v: [" + times("a,", 3'000) + "]", few)) == "events 1:1999");
    CHECK(test::faults(test::read("v: [" + times("a,\n ", 5'000) + "]", few)) == "events 998:2");
    CHECK(test::faults(test::read(times("a: b\n", 5'000), few)) == "events 500:4");
}

TEST_CASE("white space that might fold is looked at once") {
    // Looked at from every place again, these would take minutes.
    CHECK(test::faults(test::read("a: b" + std::string(100'000, ' ') + "c\n")).empty());
    CHECK(test::faults(test::read("a: b" + std::string(100'000, ' ') + "\n  c\n")).empty());
    CHECK(test::faults(test::read("a: 'b" + std::string(100'000, ' ') + "'\n")).empty());
    CHECK(test::faults(test::read("a: |\n  b\n" + std::string(100'000, '\n') + "c: d\n")).empty());
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_CASE("a stack of 256 KiB is enough") {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    REQUIRE(pthread_attr_setstacksize(&attributes, 256U << 10U) == 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, &attributes, read_on_a_small_stack, nullptr) == 0);
    CHECK(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
}
#endif
