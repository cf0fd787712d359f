#include "atelier/record/one_place.hpp"

#include <string_view>
#include <utility>

#include "catch.hpp"

using atelier::record::place_named;

TEST_CASE("spellings that lead to one place", "[record]") {
    for (const auto& [one, other] : {std::pair<std::string_view, std::string_view>{
                                         "https://example.org/charter", "https://example.org/charter/"},
                                     {"https://example.org/charter", "HTTPS://EXAMPLE.org/charter"},
                                     {"https://example.org/charter", "http://example.org:80/charter#top"},
                                     {"https://example.org", "https://example.org:443/"},
                                     {"https://example.org", "https://example.org./?"},
                                     {"https://example.org/a/../charter", "https://example.org/./charter"},
                                     {"https://example.org/x?id=1", "https://example.org/x/?id=1#part"},
                                     {"docs/plan.pdf", "./docs//plan.pdf"},
                                     {"docs/plan.pdf", "docs/plan.pdf#page=2"},
                                     {"docs/plan.pdf", "docs\\plan.pdf"},
                                     {"docs/plan", " docs/old/../plan/ "}}) {
        CAPTURE(one, other);
        CHECK(place_named(one) == place_named(other));
        CHECK_FALSE(place_named(one).empty());
    }
}

TEST_CASE("places that only look alike", "[record]") {
    for (const auto& [one, other] :
         {std::pair<std::string_view, std::string_view>{"https://example.org/a", "https://example.org/A"},
          {"https://example.org/x?id=1", "https://example.org/x?id=2"},
          {"https://example.org/a", "https://www.example.org/a"},
          {"https://example.org:8443/a", "https://example.org/a"},
          {"https://example.org/a", "example.org/a"},
          {"docs/plan.pdf", "docs/Plan.pdf"},
          {"docs/minutes #1", "docs/minutes #2"},
          {"ftp://example.org/a", "ftp://example.org/b"}}) {
        CAPTURE(one, other);
        CHECK(place_named(one) != place_named(other));
    }
    CHECK(place_named("").empty());
    CHECK(place_named("  ").empty());
}
