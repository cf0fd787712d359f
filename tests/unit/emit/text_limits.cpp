#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "emit/support/width.hpp"
#include "text_sample.hpp"

namespace atelier::emit::plain {

TEST_CASE("nothing is wider than the terminal, and nothing steers it", "[text]") {
    const std::vector<std::string> parts{
        "a", "key: ", "漢",    "e\u0301", "\t",  "\x1b", "\u202E",
        " ", "\xff",  "\n",    "\r\n",    "##[", "::",   "long-word-long-word",
        "{", "…",     "\u0301"};
    std::mt19937 random{7};
    const auto pick = [&](std::size_t most) {
        std::string out;
        for (std::size_t i = random() % most; i > 0; --i) out += parts[random() % parts.size()];
        return out;
    };
    for (int round = 0; round < 400; ++round) {
        const text::Source source{"f", pick(200)};
        const auto place = [&] {
            const auto begin = static_cast<std::uint32_t>(random() % (source.size() + 2));
            return text::Span{begin, begin + static_cast<std::uint32_t>(random() % 40)};
        };
        Finding each = finding("SYN001", Severity::error, pick(20), place(), pick(12));
        for (std::size_t i = random() % 4; i > 0; --i) each.related.push_back({place(), pick(12)});
        each.why = pick(30);
        each.help = pick(30);
        Look look = columns(32 + random() % 60);
        look.unicode = round % 2 == 0;
        const std::string out = text(source, {each}, look);
        INFO(out);
        for (std::size_t at = 0; at < out.size();) {
            const std::size_t end = out.find('\n', at);
            const std::string_view line = std::string_view{out}.substr(at, end - at);
            INFO("`" << line << "`");
            REQUIRE(width(line) <= look.width);
            REQUIRE_FALSE(line.starts_with("::"));
            at = end + 1;
        }
        REQUIRE(out.find("##[") == std::string::npos);
        REQUIRE(std::none_of(out.begin(), out.end(),
                             [](char c) { return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F; }));
        REQUIRE(out.find("\u202E") == std::string::npos);
        if (!look.unicode) REQUIRE(std::none_of(out.begin(), out.end(), [](char c) { return c < 0; }));
    }
}

TEST_CASE("thousands of findings in one line of megabytes cost what they would cost elsewhere", "[text]") {
    std::string bytes = "x: [";
    while (bytes.size() < (std::size_t{4} << 20U) - 8) bytes += "é, ";
    const text::Source source{"a.yaml", bytes + "]\n"};
    std::vector<Finding> findings;
    for (std::uint32_t i = 0; i < 4000; ++i) {
        Finding each = finding("REF001", Severity::error, "far along", {i * 1048 + 4, i * 1048 + 6}, "here");
        each.related = {{{4, 6}, "the first"}};
        findings.push_back(each);
    }
    const auto started = std::chrono::steady_clock::now();
    const std::string out = text(source, findings);
    CHECK(out.find("a.yaml:1:791:") != std::string::npos);
    CHECK(std::chrono::steady_clock::now() - started <
          std::chrono::seconds{20});  // half an hour where it is quadratic
}

}  // namespace atelier::emit::plain
