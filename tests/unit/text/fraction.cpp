#include "atelier/text/fraction.hpp"

#include <cstdint>
#include <string_view>

#include "catch.hpp"

using namespace atelier;
using text::Fraction;

TEST_CASE("fractions are exact and in lowest terms") {
    CHECK(Fraction{2, 6} == Fraction{1, 3});
    CHECK(Fraction{1, -3} == Fraction{-1, 3});
    CHECK(Fraction{1, -3}.bottom() == 3);
    CHECK(Fraction{0, 7} == Fraction{});
    CHECK(Fraction{1, 3} + Fraction{1, 6} == Fraction{1, 2});
    CHECK(Fraction{1, 3} - Fraction{1, 2} == Fraction{-1, 6});
    CHECK(Fraction{2, 3} * Fraction{3, 4} == Fraction{1, 2});
    CHECK(Fraction{2, 3} / Fraction{4, 3} == Fraction{1, 2});
    CHECK(Fraction{2, 3} / Fraction{-4, 3} == Fraction{-1, 2});
    Fraction sum;
    for (int i = 0; i < 300; ++i) sum += {1, 3};
    CHECK(sum == Fraction{100});
}

TEST_CASE("sums of many weights with six decimals stay exact") {
    Fraction sum;
    for (int i = 0; i < 65'000; ++i) sum += Fraction{99'999'999, 1'000'000} * Fraction{1, 3};
    CHECK(sum == Fraction{std::int64_t{65'000} * 33'333'333, 1'000'000});
    CHECK(sum / (sum * Fraction{3}) == Fraction{1, 3});
    CHECK(sum - sum == Fraction{});
}

TEST_CASE("fractions compare by value, also where products leave 64 bits") {
    CHECK(Fraction{1, 3} < Fraction{1, 2});
    CHECK(Fraction{-1, 2} < Fraction{-1, 3});
    CHECK(Fraction{17, 20} <= Fraction{17, 20});
    constexpr std::int64_t large = 4'000'000'000'000'000'000;
    CHECK(Fraction{large, large - 1} < Fraction{large - 1, large - 2});
    CHECK(Fraction{large - 1, large} > Fraction{large - 2, large - 1});
}

TEST_CASE("a rounded half goes to the even neighbour") {
    CHECK(Fraction{1, 8}.scaled(2) == 12);
    CHECK(Fraction{3, 8}.scaled(2) == 38);
    CHECK(Fraction{-1, 8}.scaled(2) == -12);
    CHECK(Fraction{-3, 8}.scaled(2) == -38);
    CHECK(Fraction{1, 2}.scaled(0) == 0);
    CHECK(Fraction{3, 2}.scaled(0) == 2);
    CHECK(Fraction{2, 3}.scaled(4) == 6667);
    CHECK(Fraction{999'999'999'999'999, 1'000'000}.scaled(4) == 10'000'000'000'000);
}

TEST_CASE("decimals are printed with as many places as are asked for") {
    CHECK(Fraction{5, 12}.decimal(4) == "0.4167");
    CHECK(Fraction{1}.decimal(2) == "1.00");
    CHECK(Fraction{}.decimal(4) == "0.0000");
    CHECK(Fraction{-1, 40}.decimal(2) == "-0.02");
    CHECK(Fraction{-1, 1000}.decimal(2) == "0.00");
    CHECK(Fraction{7, 2}.decimal(0) == "4");
    CHECK(Fraction{1, 100}.decimal(2) == "0.01");
}

TEST_CASE("numbers are read as people write them, with a point") {
    CHECK(Fraction::parse("0") == Fraction{});
    CHECK(Fraction::parse("2") == Fraction{2});
    CHECK(Fraction::parse("0.4") == Fraction{2, 5});
    CHECK(Fraction::parse("12.750000") == Fraction{51, 4});
    CHECK(Fraction::parse("999999999.999999") == Fraction{999'999'999'999'999, 1'000'000});
    for (const std::string_view text : {"", ".", ".5", "1.", "012", "00", "-1", "+1", "1e3", "0x1", "1,5",
                                        "1.2.3", "0.1234567", "1234567890", " 1", "1 ", "a", "1.a"}) {
        INFO(text);
        CHECK_FALSE(Fraction::parse(text));
    }
}
