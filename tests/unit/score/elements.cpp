#include "atelier/score/elements.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sheet.hpp"

using namespace atelier;
using record::State;
using score::Band;
using score::ElementScore;
using text::Fraction;

namespace {

/// The element `learning` of a record in which `innovation-capacity` holds this.
ElementScore learning(const std::string& capacity) {
    const test::Sheet sheet{test::in_phase("maturing") + "innovation-capacity: {learning: " + capacity +
                            "}\n"};
    return score::element(sheet.record(), test::shipped(), test::shipped().element("learning"));
}

std::string_view weakest(const ElementScore& element) {
    return test::shipped().actions[element.figures.weakest].id;
}

}  // namespace

TEST_CASE("an element that is rated as a whole has one rating that counts", "[score]") {
    for (const std::string& form : {std::string{"partly"}, std::string{"{rating: partly, note: A note.}"}}) {
        const ElementScore element = learning(form);
        CHECK(element.rated);
        CHECK(element.as_a_whole);
        CHECK(element.figures.due);  // in any phase
        CHECK(element.whole == State::partly);
        CHECK(*element.figures.claimed.low == Fraction{1, 3});
        CHECK(*element.figures.claimed.high == Fraction{1, 3});
        CHECK(*element.figures.claimed.point == Fraction{1, 3});
        CHECK(element.figures.answered == 1);
        CHECK(element.figures.applicable == 1);
        CHECK(*element.figures.band == Band::partly);
        CHECK(element.figures.weakest == method::none);
        CHECK(element.actions.size() == 3);
    }
}

TEST_CASE("an element that is rated by its actions has all of them apply", "[score]") {
    const ElementScore element = learning("{time-to-reflect: fully, learning-goal: partly}");
    CHECK(element.rated);
    CHECK_FALSE(element.as_a_whole);
    // (1 + 1/3 + 0) / 3 and (1 + 1/3 + 1) / 3; the mean of the two that are rated is 2/3.
    CHECK(*element.figures.claimed.low == Fraction{4, 9});
    CHECK(*element.figures.claimed.high == Fraction{7, 9});
    CHECK(*element.figures.claimed.point == Fraction{2, 3});
    CHECK(element.figures.answered == 2);
    CHECK(element.figures.applicable == 3);
    CHECK(element.figures.unknown == 0);
    CHECK(weakest(element) == "back-to-routine");
    CHECK(element.figures.weakest_state == State::unanswered);
    CHECK_FALSE(element.figures.band);
    REQUIRE(element.actions.size() == 3);
    CHECK(element.actions[0].state == State::fully);
    CHECK(element.actions[2].state == State::unanswered);
    CHECK(test::shipped().strategies[element.actions[0].strategy].id == "learning-as-outcome");
}

TEST_CASE("states without a rating: n/a leaves, declined counts as not, unknown is open", "[score]") {
    const ElementScore element =
        learning("{time-to-reflect: n/a, learning-goal: declined, back-to-routine: unknown}");
    CHECK(*element.figures.claimed.low == Fraction{0});
    CHECK(*element.figures.claimed.high == Fraction{1, 2});
    CHECK(*element.figures.claimed.point == Fraction{0});
    CHECK(element.figures.answered == 1);
    CHECK(element.figures.applicable == 2);
    CHECK(element.figures.unknown == 1);
    CHECK(element.figures.not_applicable == 1);
    CHECK(weakest(element) == "back-to-routine");

    const ElementScore none = learning("n/a");
    CHECK(none.rated);
    CHECK_FALSE(none.figures.claimed.low);
    CHECK(none.figures.applicable == 0);
    CHECK_FALSE(none.figures.band);
}

TEST_CASE("where the whole and an action are rated, the actions count", "[score]") {
    const ElementScore element = learning("{rating: fully, learning-goal: partly}");
    CHECK_FALSE(element.as_a_whole);
    CHECK(element.whole == State::unanswered);
    CHECK(*element.figures.claimed.low == Fraction{1, 9});
    CHECK(*element.figures.claimed.high == Fraction{7, 9});
    CHECK(element.figures.answered == 1);
    // `unknown` is an answer about the action, too.
    CHECK_FALSE(learning("{rating: fully, learning-goal: unknown}").as_a_whole);
}

TEST_CASE("an element that is not rated can be anything", "[score]") {
    const ElementScore element = learning("{note: Not yet looked at.}");
    CHECK_FALSE(element.rated);
    CHECK_FALSE(element.as_a_whole);
    CHECK(*element.figures.claimed.low == Fraction{0});
    CHECK(*element.figures.claimed.high == Fraction{1});
    CHECK_FALSE(element.figures.claimed.point);
    CHECK(element.figures.answered == 0);
    CHECK(element.figures.applicable == 3);
    CHECK_FALSE(element.figures.band);
    CHECK(element.figures.weakest == method::none);
}

TEST_CASE("an element without a strategy has its one rating", "[score]") {
    method::Method bare = test::shipped();
    std::erase_if(bare.strategies,
                  [&](const method::Strategy& one) { return one.element == bare.element("network"); });
    const test::Sheet sheet{test::in_phase("maturing")};
    const ElementScore open = score::element(sheet.record(), bare, bare.element("network"));
    CHECK(open.actions.empty());
    CHECK(open.figures.applicable == 1);
    CHECK(open.figures.answered == 0);
    CHECK(*open.figures.claimed.high == Fraction{1});
    CHECK(open.figures.weakest == method::none);
    const test::Sheet rated{test::in_phase("maturing") + "innovation-capacity: {network: largely}\n", bare};
    CHECK(*score::element(rated.record(), bare, bare.element("network")).figures.claimed.low ==
          Fraction{2, 3});
}

TEST_CASE("an element counts over all strategies that strengthen it", "[score]") {
    method::Method more = test::shipped();
    more.strategies[1].element = more.element("learning");
    const test::Sheet sheet{
        test::in_phase("maturing") +
            "innovation-capacity: {learning: {need-to-have: fully, learning-goal: not}}\n",
        more};
    const ElementScore element = score::element(sheet.record(), more, more.element("learning"));
    CHECK(element.actions.size() == 6);
    CHECK(*element.figures.claimed.low == Fraction{1, 6});
    CHECK(*element.figures.claimed.high == Fraction{5, 6});
    CHECK(*element.figures.claimed.point == Fraction{1, 2});
}

TEST_CASE("each action of the method stands in one element, in the method's order", "[score]") {
    const method::Method& method = test::shipped();
    const test::Sheet sheet{test::in_phase("maturing")};
    std::vector<int> stands(method.actions.size(), 0);
    for (std::size_t i = 0; i < method.elements.size(); ++i) {
        const auto of = score::element(sheet.record(), method, static_cast<method::Index>(i)).actions;
        for (const score::ActionStanding& action : of) {
            ++stands[action.action];
            CHECK(method.strategies[action.strategy].element == i);
        }
        CHECK(std::is_sorted(of.begin(), of.end(),
                             [](const auto& a, const auto& b) { return a.action < b.action; }));
    }
    CHECK(stands == std::vector<int>(method.actions.size(), 1));
}

TEST_CASE("elements stand beside all other figures and change none", "[score]") {
    const std::string begun =
        test::in_phase("maturing") + "assessment: {establishing: {learning: {capture: largely}}}\n";
    const test::Sheet without{begun};
    const test::Sheet with{begun + "innovation-capacity: {learning: not, leadership: {agenda: fully}}\n"};
    const score::RecordScore plain = test::scored(without);
    const score::RecordScore rated = test::scored(with);
    CHECK_FALSE(score::rates_any(plain.elements));
    CHECK(score::rates_any(rated.elements));
    REQUIRE(rated.elements.size() == 5);
    CHECK(rated.elements[0].figures.address == "leadership");
    CHECK(rated.elements[4].figures.title == "Learning");
    CHECK(rated.weakest_block == plain.weakest_block);
    REQUIRE(rated.blocks.size() == plain.blocks.size());
    for (std::size_t i = 0; i < plain.blocks.size(); ++i) {
        CHECK(rated.blocks[i].claimed.low == plain.blocks[i].claimed.low);
        CHECK(rated.blocks[i].claimed.high == plain.blocks[i].claimed.high);
        CHECK(rated.blocks[i].answered == plain.blocks[i].answered);
    }
}

TEST_CASE("an element has an address of its own", "[score]") {
    CHECK(score::element_address("learning") == "innovation-capacity.learning");
    CHECK(score::element_at(test::shipped(), "innovation-capacity.network") ==
          test::shipped().element("network"));
    CHECK(score::element_at(test::shipped(), "network") == method::none);
    CHECK(score::element_at(test::shipped(), "innovation-capacity.value") == method::none);
    CHECK(score::element_at(test::shipped(), "innovation-capacity.") == method::none);
}
