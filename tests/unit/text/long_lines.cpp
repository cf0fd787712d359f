#include <cstdint>
#include <string>

#include "atelier/text/source.hpp"
#include "catch.hpp"

namespace atelier::text {

TEST_CASE("columns in a line of many kilobytes are those of a plain count", "[text]") {
    std::string bytes = "first\n";
    while (bytes.size() < 30000) bytes += "a\u00E9\u6F22\U0001F600\xFF";
    bytes += "\nlast \u00E9";
    const Source source{"a.yaml", bytes};
    for (std::uint32_t at = 0; at < source.size() + 2; at += at < 20 || at + 40 > source.size() ? 1U : 61U) {
        const std::uint32_t offset = at < source.size() ? at : source.size();
        const std::uint32_t line = source.line_of(offset);
        const std::uint32_t start = source.line_span(line).begin;
        const auto column = count_code_points(source.text().substr(start, offset - start)) + 1;
        REQUIRE(source.position(at) == Position{line, static_cast<std::uint32_t>(column)});
    }
    CHECK(source.line_of(0) == 1);
    CHECK(source.line_of(6) == 2);
    CHECK(source.line_of(900000) == 3);
}

}  // namespace atelier::text
