#include "atelier/yaml/guard.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "atelier/yaml/limits.hpp"
#include "catch.hpp"
#include "reading.hpp"

using namespace atelier;
using namespace std::string_literals;
using test::faults;

TEST_CASE("what is no UTF-8 is a fault at its byte") {
    CHECK(faults("a: b\nc: K\xF6ln\n") == "encoding 2:5");
    CHECK(faults("a: \xC0\x80\n") == "encoding 1:4, encoding 1:5");
    CHECK(faults("a: \xED\xA0\x80\n") == "encoding 1:4, encoding 1:5, encoding 1:6");
    CHECK(faults("a: b\xE2\x82") == "encoding 1:5, encoding 1:6");
    CHECK(test::read("a: \xF6").faults[0].detail == "byte F6");
}

TEST_CASE("UTF-16 is told at once, whatever its order") {
    CHECK(faults("\xFF\xFE"
                 "a\0:\0"s) == "encoding 1:1");
    CHECK(faults("\xFE\xFF\0a\0:"s) == "encoding 1:1");
    CHECK(faults("a\0"s) == "encoding 1:1");
    CHECK(faults("a\0:\0 \0b\0"s) == "encoding 1:1");
    CHECK(faults("\0a\0:\0 \0b"s) == "encoding 1:1");
    const yaml::Document document = test::read("a\0:\0"s);
    CHECK(document.faults[0].detail == "UTF-16");
    CHECK(document.faults[0].span == text::Span{0, 1});
    CHECK(document.faults[0].limit == 0);
    CHECK_FALSE(document.complete);
}

TEST_CASE("controls are faults at their place, raw or as an escape") {
    CHECK(faults("a: b\0c\n"s) == "control 1:5");
    CHECK(faults("a: \x1B[31m\n") == "control 1:4");
    CHECK(faults("a: \x7F\n") == "control 1:4");
    CHECK(faults("a: \xC2\x85\n") == "control 1:4");
    CHECK(faults("# \x04\na: b\n") == "control 1:3");
    CHECK(faults("a: \"\\e\"\n") == "control 1:4");
    CHECK(faults("a: \"\\0\"\n") == "control 1:4");
    CHECK(faults("a: \"\\x85\"\n") == "control 1:4");
    CHECK(faults("a: \"\\r\"\n") == "control 1:4");
    CHECK(test::read("a: \x1B").faults[0].detail == "U+001B");
}

TEST_CASE("a carriage return stands before a line feed only") {
    CHECK(faults("a: b\r\nc: d\r\n").empty());
    CHECK(faults("a: b\rc: d\n") == "control 1:5");
    CHECK(faults("a: b\r") == "control 1:5");
    CHECK(faults("a: b\r\r\n") == "control 1:5");
}

TEST_CASE("the line separators of Unicode are refused raw, since readers of YAML 1.1 end a line there") {
    CHECK(faults("# c\u2028evil: x\na: b\n") == "control 1:4");
    CHECK(faults("a: b\u2029c\n") == "control 1:5");
    const yaml::Document escaped = test::read("a: \"b\\Lc\\u2029\"\n");
    CHECK(escaped.faults.empty());
    CHECK(escaped.tree.root().find("a").text() == "b\u2028c\u2029");
}

TEST_CASE("letters of all the world, spaces of all kinds and tabs within a text are fine") {
    CHECK(faults("a: Köln Ærø Ελλάδα Київ \U0001F600 a\u00A0b \u202Ea\u200B\tb\n").empty());
}

TEST_CASE("a byte order mark at the start is fine, a second is not") {
    CHECK(faults("\xEF\xBB\xBF"
                 "a: b\n")
              .empty());
    CHECK(faults("\xEF\xBB\xBF\xEF\xBB\xBF"
                 "a: b\n") == "control 1:1");
    CHECK(faults("a: b\uFEFFc\n").empty());
    CHECK(faults("ä: b\n") == "key 1:1");
}

TEST_CASE("a line that begins with a percent sign is a directive, wherever it stands") {
    CHECK(faults("%YAML 1.2\n---\na: b\n") == "directive 1:1");
    CHECK(faults("a: b\n%foo\n") == "directive 2:1");
    CHECK(faults("a: b\n\n%") == "directive 3:1");
    CHECK(faults("a: |\n  %foo\nb: 5 % of all\n").empty());
}

TEST_CASE("several faults are told in one run, and no more of a kind than anybody would mend by hand") {
    CHECK(faults("a: \x01\n%x\nb: \xFF\n") == "control 1:4, directive 2:1, encoding 3:4");
    CHECK(test::read(std::string(1000, '\x01')).faults.size() == 20);
    // Each kind by itself.
    std::string all;
    for (int i = 0; i < 30; ++i) all += "%\xFF\x01\n";
    const yaml::Document document = test::read(all);
    for (const auto kind : {yaml::FaultKind::directive, yaml::FaultKind::encoding, yaml::FaultKind::control})
        CHECK(std::count_if(document.faults.begin(), document.faults.end(),
                            [&](const yaml::Fault& fault) { return fault.kind == kind; }) == 20);
}

TEST_CASE("a text, a line and a value may be as long as their limits, and not longer") {
    yaml::Limits limits;
    limits.file = 20;
    limits.line = 10;
    limits.scalar = 6;
    CHECK(test::read("a: 12345\n# 34567890\n", limits).faults.empty());
    const yaml::Document file = test::read("a: 12345\n# 34567890\n\n", limits);
    CHECK(faults(file) == "size 1:1");
    CHECK(file.faults[0].detail == "file");
    CHECK(file.faults[0].span.empty());
    CHECK_FALSE(file.complete);
    CHECK(file.faults[0].limit == 20);
    const yaml::Document line = test::read("a: 1\n# 345678901\n", limits);
    CHECK(faults(line) == "size 2:1");
    CHECK(line.faults[0].detail == "line");
    CHECK(line.faults[0].limit == 10);
    CHECK(test::read("a: 123456\n", limits).faults.empty());
    const yaml::Document value = test::read("b: 1\na: 1234567\n", limits);
    CHECK(faults(value) == "long_scalar 2:4");
    CHECK(value.faults[0].limit == 6);
    CHECK(test::keys(value) == "b");
}

TEST_CASE("nesting and the number of values have their limits") {
    yaml::Limits limits;
    limits.nesting = 3;
    CHECK(test::read("a: [[b]]\n", limits).faults.empty());
    const yaml::Document deep = test::read("z: 1\na: [[[b]]]\n", limits);
    CHECK(faults(deep) == "depth 2:6");
    CHECK(deep.faults[0].limit == 3);
    CHECK(test::keys(deep) == "z");
    limits.events = 5;
    CHECK(test::read("a: 1\nb: 2\n", limits).faults.empty());
    const yaml::Document many = test::read("a: 1\nb: 2\nc: 3\n", limits);
    CHECK(faults(many) == "events 3:1");
    CHECK(many.faults[0].limit == 5);
    CHECK(test::keys(many) == "a b");
}

TEST_CASE("reading ends when the time is over") {
    yaml::Limits limits;
    limits.seconds = 7;
    int asked = 0;
    const yaml::Deadline never{[&] { return ++asked < 0; }};
    limits.deadline = &never;
    std::string text;
    for (int i = 0; i < 300; ++i) text += "k" + std::to_string(i) + ": x\n";
    CHECK(test::read(text, limits).faults.empty());
    CHECK(asked == 3);  // at the first of 601 events, and each 256 later
    const yaml::Deadline second{[&, left = 1]() mutable { return left-- == 0; }};
    limits.deadline = &second;
    const yaml::Document slow = test::read(text, limits);
    CHECK(faults(slow) == "time 128:7");
    CHECK(slow.faults[0].limit == 7);
    CHECK_FALSE(slow.complete);
}

TEST_CASE("brackets and lines without end are cut off before the parser piles them up") {
    yaml::Limits limits;
    limits.events = 4;
    CHECK(faults(test::read("a: [,,,,,,,,,,,\n", limits)) == "events 1:12");
    CHECK(faults(test::read("#\n#\n#\n#\n#\n#\n#\n#\n#\n#\na: b\n", limits)) == "events 10:1");
    CHECK(test::read("#\n#\n#\n#\n#\n#\n#\na: b\n", limits).faults.empty());
    for (const char sign : {',', '[', ']', '{', '}'})
        CHECK(faults(test::read("# " + std::string(9, sign) + "\na: b\n", limits)) == "events 1:11");
    CHECK(test::read("# 1234567890\na: b\n", limits).faults.empty());
    // Told once, whichever comes first.
    CHECK(faults(test::read("# ,,,,,,,,,\n\n\n\n\n\n\n\n\n\n\n", limits)) == "events 1:11");
}
