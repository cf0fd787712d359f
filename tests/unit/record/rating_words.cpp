#include "atelier/record/rating_words.hpp"

#include <string>

#include "atelier/record/place_names.hpp"
#include "catch.hpp"

using namespace atelier;

namespace {

std::string rating(std::string_view text) {
    const auto meant = record::rating_meant(text);
    return meant ? std::string{to_string(*meant)} : "-";
}

}  // namespace

TEST_CASE("words that can mean one rating alone are known in several languages") {
    for (const auto* const text :
         {"plenamente", "Volledig", "w pełni", "vollständig", "pleinement", "FULLY", "completely "})
        CHECK(rating(text) == "fully");
    for (const auto* const text :
         {"mostly", "grotendeels", "en gran parte", "w dużej mierze", "größtenteils", "en grande partie"})
        CHECK(rating(text) == "largely");
    for (const auto* const text :
         {"in part", "gedeeltelijk", "en parte", "częściowo", "teilweise", "en partie", "Partially"})
        CHECK(rating(text) == "partly");
    for (const auto* const text : {"no", "nee", "nein", "nie", "non", "not at all"})
        CHECK(rating(text) == "not");
    for (const auto* const text : {"?", "don't know", "onbekend", "no se sabe"})
        CHECK(rating(text) == "unknown");
    for (const auto* const text : {"na", "N.A.", "nvt", "no aplica", "nie dotyczy"})
        CHECK(rating(text) == "n/a");
}

TEST_CASE("words, numbers and percentages that may be several ratings are not guessed") {
    for (const auto* const text :
         {"yes", "si", "good", "ok", "3", "75%", "x", "", "fully agreed by all but one"})
        CHECK(rating(text) == "-");
}

TEST_CASE("a rating with more behind it is taken apart") {
    const auto found = record::rating_with_more("Fully (see minutes)");
    REQUIRE(found);
    CHECK(found->rating == record::Rating::fully);
    CHECK(found->more == "see minutes");
    CHECK_FALSE(record::rating_with_more("fully"));
    CHECK_FALSE(record::rating_with_more("not really"));
    CHECK_FALSE(record::rating_with_more("see minutes"));
}

TEST_CASE("countries and languages are known by name") {
    CHECK(record::country_meant("Nederland") == "NL");
    CHECK(record::country_meant("España") == "ES");
    CHECK(record::country_meant("Spain") == "ES");
    CHECK(record::country_meant("es") == "ES");
    CHECK(record::country_meant("uk") == "GB");
    CHECK(record::country_meant("EL") == "GR");
    CHECK(record::country_meant("ESP") == "ES");
    CHECK(record::country_meant("Ruritania").empty());
    CHECK(record::language_meant("English") == "en");
    CHECK(record::language_meant("español") == "es");
    CHECK(record::language_meant("EN") == "en");
    CHECK(record::language_meant("pt_br") == "pt-BR");
    CHECK(record::language_meant("the one of the city").empty());
}
