#include "atelier/text/folded.hpp"

#include "catch.hpp"

using atelier::text::folded;

TEST_CASE("two sentences that say the same fold to the same", "[folded]") {
    CHECK(folded("Tenants agree  to\nit.") == "tenants agree to it");
    CHECK(folded(" tenants AGREE to it ?! ") == "tenants agree to it");
    CHECK(folded("Tenants agree to it…") == "tenants agree to it");
    CHECK(folded("Tenants\u00A0agree\tto it...") == "tenants agree to it");
    CHECK(folded("Wait. And see.") == "wait. and see");
    CHECK(folded("A (b)") == "a (b)");
}

TEST_CASE("small letters of what European cities write", "[folded]") {
    CHECK(folded("ÄÖÜ ÉÈÑ ØÅ") == "äöü éèñ øå");
    CHECK(folded("ŁÓDŹ ŽĎÁR ŸĐĲ") == "łódź žďár ÿđĳ");
    CHECK(folded("ΑΘΗΝΑ") == "αθηνα");
    CHECK(folded("СОФИЯ ЂЉ") == "софия ђљ");
    // Neither letters without case nor signs between capitals are changed.
    CHECK(folded("a×b ß 水") == "a×b ß 水");
}

TEST_CASE("a text that says nothing folds to nothing, and bytes stay", "[folded]") {
    CHECK(folded("").empty());
    CHECK(folded(" \n ").empty());
    CHECK(folded("...?!").empty());
    CHECK(folded("A\xFF") == "a\xFF");
}
