#include "atelier/advice/card.hpp"

#include <string>

#include "catch.hpp"
#include "unit/gate/rated.hpp"

using namespace atelier;
using atelier::test::in_phase;
using atelier::test::rated;
using atelier::test::Sheet;
using atelier::test::shipped;

namespace {

advice::Card of(const Sheet& sheet) {
    const auto standings = score::standings(sheet.record(), shipped(), {}, test::today);
    const text::Source none{"none", ""};
    const std::vector<diag::Finding> nothing;
    return advice::card_of(
        sheet.record(), shipped(),
        advice::next_of(sheet.record(), shipped(), standings, {none, nothing}, test::terms("establishing")));
}

}  // namespace

TEST_CASE("a card takes the first barrier that nobody is at work on, and a strategy of its element") {
    const Sheet sheet{
        in_phase("preconditions") +
        "barriers: [{id: b1, text: First, element: network}, {id: b2, text: Second, element: learning}]\n"
        "actions: [{id: act1, barrier: b1, state: trying}, {id: act3, state: dropped}]\n"};
    const advice::Card card = of(sheet);
    REQUIRE(card.barrier != nullptr);
    CHECK(*card.barrier->text == "Second");
    CHECK(shipped().strategies[card.strategy].id == "learning-as-outcome");
    CHECK(shipped().actions[card.action].id == "time-to-reflect");
    CHECK(card.question == method::none);
    CHECK(card.id == "act2");
}

TEST_CASE("a barrier is free again when what was tried against it has been dropped") {
    const Sheet sheet{
        in_phase("preconditions") +
        "barriers: [{id: b1, text: First}]\nactions: [{id: act1, barrier: b1, state: dropped}]\n"};
    const advice::Card card = of(sheet);
    REQUIRE(card.barrier != nullptr);
    CHECK(*card.barrier->text == "First");
    // It names no element: which strategy answers it is for the meeting to say.
    CHECK(card.strategy == method::none);
}

TEST_CASE("without a barrier the best founded strategy is taken, with a question that it is advised for") {
    const Sheet sheet{rated("largely", {{"maturing.learning.shared-knowledge", "partly"}})};
    const advice::Card card = of(sheet);
    CHECK(card.barrier == nullptr);
    CHECK(shipped().actions[card.action].id == "exchange");
    CHECK(card.question == shipped().question("maturing.learning.shared-knowledge"));
    REQUIRE(card.who.size() == 2);
    CHECK(*card.who[0]->id == "city");
}

TEST_CASE("the question is the one that the advice was written for, and none beside a barrier") {
    const std::map<std::string, std::string> two{{"maturing.capacity.continuity", "partly"},
                                                 {"maturing.capacity.turnover", "partly"}};
    const advice::Card card = of(Sheet{rated("largely", two)});
    CHECK(shipped().actions[card.action].id == "need-to-have");
    CHECK(card.question == shipped().question("maturing.capacity.continuity"));
    const Sheet one{rated("largely", {{"maturing.capacity.turnover", "partly"}})};
    CHECK(shipped().actions[of(one).action].id == "onboarding-offboarding");
    CHECK(of(one).question == shipped().question("maturing.capacity.turnover"));
    const Sheet with_barrier{
        rated("largely", two) +
        "barriers: [{id: b1, text: What one knew left with her., element: knowledge}]\n"};
    CHECK(of(with_barrier).question == method::none);
}

TEST_CASE("an empty record leaves everything to the meeting") {
    const advice::Card card = of(Sheet{in_phase("preconditions")});
    CHECK(card.barrier == nullptr);
    CHECK(card.strategy == method::none);
    CHECK(card.question == method::none);
    CHECK(card.who.empty());
    CHECK(card.id == "act1");
}
