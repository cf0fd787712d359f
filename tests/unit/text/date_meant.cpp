#include "atelier/text/date_meant.hpp"

#include <string>

#include "catch.hpp"

using namespace atelier;

namespace {

/// The days that a text can mean, with what they are; `-` for a text that tells nothing.
std::string meant(std::string_view text) {
    const auto found = text::date_meant(text);
    if (!found) return "-";
    using Kind = text::DateMeant::Kind;
    if (found->kind == Kind::no_such_day) return "no such day";
    if (found->kind == Kind::month_without_year) return "month " + std::to_string(found->month);
    std::string out = found->kind == Kind::span ? std::string{found->span} : std::string{"day"};
    for (const text::Date day : found->days) out += " " + text::to_iso(day);
    return out;
}

}  // namespace

TEST_CASE("a day in another form is told where only one can be meant, else both are") {
    CHECK(meant("15.4.2021") == "day 2021-04-15");
    CHECK(meant("1.2.2026") == "day 2026-02-01");
    CHECK(meant("15/4/2021") == "day 2021-04-15");
    CHECK(meant("16-12-2019") == "day 2019-12-16");
    CHECK(meant("4/15/2021") == "day 2021-04-15");
    CHECK(meant("01/02/2026") == "day 2026-02-01 2026-01-02");
    CHECK(meant("1-2-2026") == "day 2026-02-01 2026-01-02");
    CHECK(meant("2/2/2026") == "day 2026-02-02");
    CHECK(meant("2026-2-1") == "day 2026-02-01");
    CHECK(meant("2026/02/01") == "day 2026-02-01");
    CHECK(meant("20260201") == "day 2026-02-01");
    CHECK(meant("2026-02-01T10:30:00Z") == "day 2026-02-01");
    CHECK(meant("2026-02-01 10:30") == "day 2026-02-01");
    CHECK(meant("31/6/2021") == "no such day");
}

TEST_CASE("months are known by name in the languages of the cities") {
    CHECK(meant("15 April 2021") == "day 2021-04-15");
    CHECK(meant("April 15, 2021") == "day 2021-04-15");
    CHECK(meant("15th of April 2021") == "day 2021-04-15");
    CHECK(meant("1 februari 2026") == "day 2026-02-01");
    CHECK(meant("1. März 2026") == "day 2026-03-01");
    CHECK(meant("1er août 2026") == "day 2026-08-01");
    CHECK(meant("1 de febrero de 2026") == "day 2026-02-01");
    CHECK(meant("15 października 2026") == "day 2026-10-15");
    CHECK(meant("31 February 2026") == "no such day");
}

TEST_CASE("months, quarters and years are stretches of days") {
    CHECK(meant("2026-02") == "month 2026-02-01 2026-02-28");
    CHECK(meant("02/2026") == "month 2026-02-01 2026-02-28");
    CHECK(meant("February 2024") == "month 2024-02-01 2024-02-29");
    CHECK(meant("end of June 2026") == "month 2026-06-01 2026-06-30");
    CHECK(meant("Q3 2026") == "quarter 2026-07-01 2026-09-30");
    CHECK(meant("2026-Q3") == "quarter 2026-07-01 2026-09-30");
    CHECK(meant("3e kwartaal 2026") == "quarter 2026-07-01 2026-09-30");
    CHECK(meant("2026") == "year 2026-01-01 2026-12-31");
    CHECK(meant("end of June") == "month 6");
}

TEST_CASE("what may be anything is not guessed") {
    for (const auto* const text :
         {"soon", "15/4/21", "12", "may be later", "1.5", "2026-13", "Q5 2026", "?", "3 of 4 weeks", ""})
        CHECK(meant(text) == "-");
}
