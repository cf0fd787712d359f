#include "atelier/advice/narrowing.hpp"

#include <map>
#include <string>

#include "atelier/method/overlay.hpp"
#include "atelier/score/compute.hpp"
#include "catch.hpp"
#include "unit/gate/rated.hpp"

using namespace atelier;
using atelier::test::rated;
using atelier::test::Sheet;
using atelier::test::shipped;
using text::Fraction;

namespace {

std::vector<advice::Narrowing> of(const Sheet& sheet) {
    return advice::narrowings(sheet.record(), shipped(),
                              score::standings(sheet.record(), shipped(), {}, test::today));
}

}  // namespace

TEST_CASE("an answer narrows an interval by its share of what is due and applies") {
    const Sheet sheet{
        rated("largely", {{"maturing.learning.synthesis", ""},
                          {"maturing.learning.policy-influence", "{rating: n/a, reason: none here}"},
                          {"preconditions.challenge.urgency", "unknown"}})};
    const auto found = of(sheet);
    REQUIRE(found.size() == 2);
    // Learning: three questions of establishing and two of maturing apply.
    CHECK(found[0].question == shipped().question("maturing.learning.synthesis"));
    CHECK(found[0].state == record::State::unanswered);
    CHECK(found[0].block == Fraction{1, 5});
    CHECK(found[0].group == Fraction{1, 2});
    CHECK(found[0].phase == Fraction{1, 17});
    CHECK(found[0].headline() == Fraction{1, 5});
    // Beside the blocks its phase decides: 23 questions.
    CHECK(found[1].question == shipped().question("preconditions.challenge.urgency"));
    CHECK(found[1].state == record::State::unknown);
    CHECK_FALSE(found[1].block);
    CHECK(found[1].group == Fraction{1, 3});
    CHECK(found[1].headline() == Fraction{1, 23});
}

TEST_CASE("a gain is what the interval loses when the answer is there, whatever the answer") {
    const std::map<std::string, std::string> open{{"maturing.learning.synthesis", ""},
                                                  {"establishing.learning.influence", "unknown"}};
    const Sheet before{rated("partly", open)};
    const auto width = [](const Sheet& sheet, std::string_view block) {
        const auto scored = score::score(sheet.record(), shipped(), {}, test::today);
        const score::Interval& interval = scored.blocks[shipped().block(block)].claimed;
        return *interval.high - *interval.low;
    };
    for (const advice::Narrowing& narrowing : of(before))
        for (const std::string answer :
             {"not", "partly", "largely", "fully", "{rating: declined, reason: no}"}) {
            auto answered = open;
            answered[std::string{shipped().questions[narrowing.question].address}] = answer;
            CHECK(width(before, "learning") - width(Sheet{rated("partly", answered)}, "learning") ==
                  *narrowing.block);
        }
}

TEST_CASE("what is not due, or rated, narrows nothing") {
    CHECK(of(Sheet{rated("not")}).empty());
    for (const advice::Narrowing& narrowing : of(Sheet{"atelier: 1\nid: a\nphase: preconditions\n"}))
        CHECK(shipped().questions[narrowing.question].phase == 0);
    CHECK(of(Sheet{"atelier: 1\nid: a\n"}).empty());
}

TEST_CASE("equal gains stand in the method's order, and each says how it comes about") {
    const auto found = of(Sheet{"atelier: 1\nid: a\nphase: establishing\n"});
    REQUIRE(found.size() == 41);
    CHECK(found[0].question == shipped().question("establishing.vision.long-term-change"));
    for (std::size_t i = 1; i < found.size(); ++i) {
        CHECK(found[i].headline() <= found[i - 1].headline());
        if (found[i].headline() == found[i - 1].headline()) CHECK(found[i - 1].question < found[i].question);
    }
    REQUIRE(found[0].chain.size() == 3);
    CHECK(found[0].chain[0].text == "`establishing.vision.long-term-change` is unanswered.");
    CHECK(found[0].chain[1].origin == advice::Origin::stated);
    CHECK(found[0].chain[2].origin == advice::Origin::own);
    CHECK(found[0].chain[2].text ==
          "It is 1/3 of what is due and applies in “Vision, mission & strategy”. Until it is answered it "
          "counts 0 at the "
          "lower end of the interval and 1 at the upper.");
}
