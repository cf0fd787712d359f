#include "atelier/score/support.hpp"

#include <string>
#include <string_view>

#include "sheet.hpp"

using namespace atelier;
using record::State;

namespace {

constexpr std::string_view endorsement = "establishing.vision.endorsement";

/// A register with one of each sort, and an answer with these ratings and references.
std::string answered(std::string_view rating, std::string_view evidence = "", std::string_view by = "",
                     std::string_view assessed_by = "") {
    std::string out =
        test::in_phase("establishing") +
        "stakeholders: [{id: city}, {id: lab}, {id: gone-away, commitment: withdrawn}]\n"
        "evidence:\n"
        "  - {id: report, kind: document, confirmed-by: lab}\n"
        "  - {id: stray, kind: document, confirmed-by: nobody-here}\n"
        "  - {id: old, kind: data, valid-until: 2026-08-31}\n"
        "  - {id: last-day, kind: data, valid-until: 2026-09-01}\n"
        "  - {id: today, kind: data, date: 2026-09-01}\n"
        "  - {id: tomorrow, kind: data, date: 2026-09-02, confirmed-by: lab}\n"
        "  - {id: left, kind: document, confirmed-by: gone-away}\n"
        "  - {id: charter, kind: document, at: 'https://example.org/charter'}\n"
        "  - {id: charter-2, kind: decision, at: 'https://Example.org/charter/#2'}\n"
        "  - {id: charter-3, kind: data, at: 'https://example.org/charter', confirmed-by: lab}\n"
        "  - {id: mandate, kind: decision, at: 'https://example.org/mandate'}\n"
        "  - {id: minutes, kind: decision}\n"
        "  - {id: fair, kind: event}\n"
        "  - {id: word, kind: statement, confirmed-by: lab}\n"
        "  - {id: word-2, kind: statement}\n"
        "  - {id: kindless, confirmed-by: lab}\n"
        "assessment:\n";
    if (!assessed_by.empty()) out += "  by: [" + std::string{assessed_by} + "]\n";
    out += "  establishing: {vision: {endorsement: {rating: " + std::string{rating} + ", evidence: [" +
           std::string{evidence} + "]";
    if (!by.empty()) out += ", by: [" + std::string{by} + "]";
    return out + "}}}\n";
}

State supported(const std::string& text, bool contradicted = false) {
    const test::Sheet sheet{text};
    return score::supported(sheet.record(), test::shipped().question(endorsement), contradicted, test::today);
}

}  // namespace

TEST_CASE("no evidence, or a mere statement, carries a claim up to partly", "[score]") {
    for (const auto* evidence : {"", "word", "word, word-2", "kindless", "gone", "gone, word, kindless",
                                 "old", "tomorrow", "old, tomorrow, word"}) {
        CAPTURE(evidence);
        CHECK(supported(answered("fully", evidence)) == State::partly);
        CHECK(supported(answered("largely", evidence)) == State::partly);
    }
}

TEST_CASE("one piece that nobody else confirmed carries up to largely", "[score]") {
    for (const auto* evidence :
         {"minutes", "fair", "last-day", "today", "minutes, word", "minutes, minutes", "minutes, gone",
          "stray", "old, minutes", "tomorrow, minutes", "left", "charter, charter-2"}) {
        CAPTURE(evidence);
        CHECK(supported(answered("fully", evidence)) == State::largely);
        CHECK(supported(answered("largely", evidence)) == State::largely);
    }
}

TEST_CASE("two pieces, or one that somebody else confirmed, carry up to fully", "[score]") {
    for (const auto* evidence :
         {"minutes, fair", "last-day, minutes", "report", "report, word", "stray, minutes", "left, minutes",
          "charter, mandate", "charter, charter-2, minutes", "charter, charter-3"}) {
        CAPTURE(evidence);
        CHECK(supported(answered("fully", evidence, "city")) == State::fully);
        CHECK(supported(answered("largely", evidence, "city")) == State::largely);
    }
}

TEST_CASE("who rated does not confirm", "[score]") {
    CHECK(supported(answered("fully", "report", "lab")) == State::largely);
    CHECK(supported(answered("fully", "report", "city, lab")) == State::largely);
    CHECK(supported(answered("fully", "report", "", "lab")) == State::largely);
    CHECK(supported(answered("fully", "report", "city")) == State::fully);
    // The answer's own raters count, and the assessment's only where it names none.
    CHECK(supported(answered("fully", "report", "city", "lab")) == State::fully);
    CHECK(supported(answered("fully", "report", "lab", "city")) == State::largely);
}

TEST_CASE("where nobody is named as having rated, nobody can tell who is another", "[score]") {
    CHECK(supported(answered("fully", "report")) == State::largely);
    CHECK(supported(answered("largely", "report")) == State::largely);
    CHECK(supported(answered("fully", "report", "", "city")) == State::fully);
    // Two pieces need nobody to confirm them.
    CHECK(supported(answered("fully", "minutes, fair")) == State::fully);
}

TEST_CASE("a claim is never raised by its evidence", "[score]") {
    for (const auto& [word, state] : {std::pair{"not", State::not_},
                                      {"partly", State::partly},
                                      {"largely", State::largely},
                                      {"unknown", State::unknown},
                                      {"declined", State::declined},
                                      {"n/a", State::not_applicable}}) {
        CAPTURE(word);
        CHECK(supported(answered(word, "report, minutes")) == state);
    }
}

TEST_CASE("a contradicted claim is supported up to partly", "[score]") {
    CHECK(supported(answered("fully", "report, minutes"), true) == State::partly);
    CHECK(supported(answered("largely", "report, minutes"), true) == State::partly);
    CHECK(supported(answered("partly"), true) == State::partly);
    CHECK(supported(answered("not"), true) == State::not_);
    CHECK(supported(answered("unknown"), true) == State::unknown);
}

TEST_CASE("what has no rating stays unanswered", "[score]") {
    CHECK(supported(test::in_phase("establishing")) == State::unanswered);
    CHECK(supported(test::in_phase("establishing") +
                    "assessment: {establishing: {vision: {endorsement: {note: soon}}}}\n") ==
          State::unanswered);
}

TEST_CASE("the short form claims without evidence", "[score]") {
    CHECK(supported(test::in_phase("establishing") +
                    "assessment: {establishing: {vision: {endorsement: fully}}}\n") == State::partly);
}
