#include "atelier/text/date.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

using namespace atelier;

namespace {

text::Date day(std::string_view text) {
    const auto date = text::parse_date(text);
    REQUIRE(date);
    return *date;
}

std::string later(std::string_view from, int months) {
    return text::to_iso(text::plus_months(day(from), months));
}

}  // namespace

TEST_CASE("a date is read as it is written") {
    for (const std::string_view date :
         {"2026-09-01", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29", "2026-12-31"})
        CHECK(text::to_iso(day(date)) == date);
}

TEST_CASE("whatever is no day is no date") {
    for (const std::string_view date : {"2026-02-29", "1900-02-29",  "2026-02-30",       "2026-04-31",
                                        "2026-13-01", "2026-00-10",  "2026-01-00",       "2026-01-32",
                                        "0000-01-01",  // no such day
                                        "",           "2026",        "2026-9-1",         "26-09-01",
                                        "2026/09/01", "2026-09-01 ", " 2026-09-01",      "2026-09-1x",
                                        "+026-09-01", "-026-09-01",  "2026-09-01T00:00", "01-09-2026"})
        CHECK_FALSE(text::parse_date(date));
}

TEST_CASE("a date is told in words") {
    CHECK(text::to_words(day("2026-09-01")) == "1 September 2026");
    CHECK(text::to_words(day("2024-12-31")) == "31 December 2024");
}

TEST_CASE("some months later is the same day, or the last of a shorter month") {
    CHECK(later("2026-01-15", 1) == "2026-02-15");
    CHECK(later("2026-01-31", 1) == "2026-02-28");
    CHECK(later("2024-01-31", 1) == "2024-02-29");
    CHECK(later("2024-02-29", 12) == "2025-02-28");
    CHECK(later("2024-02-29", 48) == "2028-02-29");
    CHECK(later("2026-12-31", 2) == "2027-02-28");
    CHECK(later("2026-10-31", 12) == "2027-10-31");
    CHECK(later("2026-03-31", -1) == "2026-02-28");
    CHECK(later("2026-01-15", -1) == "2025-12-15");
    CHECK(later("2026-01-15", 0) == "2026-01-15");
}
