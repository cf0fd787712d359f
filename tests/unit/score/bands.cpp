#include "atelier/score/bands.hpp"

#include "catch.hpp"

using namespace atelier;
using record::State;
using score::Band;
using text::Fraction;

TEST_CASE("a band takes its upper limit in", "[score]") {
    CHECK(score::band_of(Fraction{0}) == Band::not_);
    CHECK(score::band_of(Fraction{15, 100}) == Band::not_);
    CHECK(score::band_of(Fraction{150001, 1000000}) == Band::partly);
    CHECK(score::band_of(Fraction{50, 100}) == Band::partly);
    CHECK(score::band_of(Fraction{500001, 1000000}) == Band::largely);
    CHECK(score::band_of(Fraction{85, 100}) == Band::largely);
    CHECK(score::band_of(Fraction{850001, 1000000}) == Band::fully);
    CHECK(score::band_of(Fraction{1}) == Band::fully);
}

TEST_CASE("a band is at most one step above the weakest question", "[score]") {
    const Fraction high{99, 100};
    CHECK(score::band_of(high, State::unanswered) == Band::not_);
    CHECK(score::band_of(high, State::unknown) == Band::not_);
    CHECK(score::band_of(high, State::not_) == Band::partly);
    CHECK(score::band_of(high, State::declined) == Band::partly);
    CHECK(score::band_of(high, State::partly) == Band::largely);
    CHECK(score::band_of(high, State::largely) == Band::fully);
    CHECK(score::band_of(high, State::fully) == Band::fully);
}

TEST_CASE("the weakest question never lifts a band", "[score]") {
    CHECK(score::band_of(Fraction{1, 10}, State::largely) == Band::not_);
    CHECK(score::band_of(Fraction{1, 3}, State::partly) == Band::partly);
}

TEST_CASE("unanswered and unknown are equally weak, and so are not and declined", "[score]") {
    CHECK(score::strength(State::unanswered) == score::strength(State::unknown));
    CHECK(score::strength(State::unknown) < score::strength(State::not_));
    CHECK(score::strength(State::not_) == score::strength(State::declined));
    CHECK(score::strength(State::declined) < score::strength(State::partly));
    CHECK(score::strength(State::partly) < score::strength(State::largely));
    CHECK(score::strength(State::largely) < score::strength(State::fully));
}

TEST_CASE("bands are called like the ratings", "[score]") {
    CHECK(to_string(Band::not_) == "not");
    CHECK(to_string(Band::partly) == "partly");
    CHECK(to_string(Band::largely) == "largely");
    CHECK(to_string(Band::fully) == "fully");
}
