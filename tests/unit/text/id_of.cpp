#include "atelier/text/id_of.hpp"

#include <string>

#include "catch.hpp"

using namespace atelier;

TEST_CASE("a name gives an id in plain letters, whatever marks and compositions it has") {
    CHECK(text::id_of("Republica, Buiksloterham") == "republica-buiksloterham");
    CHECK(text::id_of("Łódź") == "lodz");
    CHECK(text::id_of("Zürich Süd") == "zurich-sud");
    CHECK(text::id_of("Zu\u0308rich") == "zurich");
    CHECK(text::id_of("Malmö") == "malmo");
    CHECK(text::id_of("Straße und Ærø") == "strasse-und-aero");
    CHECK(text::id_of("L’Aquila") == "laquila");
    CHECK(text::id_of("București–Nord") == "bucuresti-nord");
    CHECK(text::id_of("Ķekava, ŠIAULIAI, Győr, Çeşme") == "kekava-siauliai-gyor-cesme");
    CHECK(text::id_of("İzmir") == "izmir");
    CHECK(text::id_of("Αθήνα").empty());
    CHECK(text::id_of("?").empty());
}

TEST_CASE("the id of a sentence is made of its first words") {
    CHECK(text::short_id_of("Ask before the plan is exposed.") == "ask-before-the-plan-is-exposed");
    CHECK(text::short_id_of("Ask the neighbours long before the plan is exposed.") ==
          "ask-the-neighbours-long-before");
    CHECK(text::short_id_of(std::string(50, 'x')) == std::string(30, 'x'));
}
