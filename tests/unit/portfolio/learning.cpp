#include <string>
#include <vector>

#include "collected.hpp"

namespace portfolio = atelier::portfolio;
namespace method = atelier::method;
namespace record = atelier::record;
using atelier::test::Collected;
using atelier::test::named;
using atelier::test::shipped;

namespace {

std::string rate(const std::string& phase, const std::string& group, const std::string& ratings) {
    return "assessment:\n  " + phase + ":\n    " + group + ": {" + ratings + "}\n";
}

const portfolio::Lack* lack_of(const portfolio::Portfolio& all, std::string_view address) {
    for (const portfolio::Lack& lack : all.lacking)
        if ((lack.question != method::none && shipped().questions[lack.question].address == address) ||
            (lack.output != method::none && shipped().outputs[lack.output].address == address))
            return &lack;
    return nullptr;
}

/// `A (partly), B (not)`: the takers of a pairing.
std::string takers(const portfolio::Portfolio& all, const portfolio::Pairing& pairing) {
    std::string out;
    for (const portfolio::Need& need : pairing.takers)
        out += (out.empty() ? "" : ", ") + all.rows[need.row].label + " (" +
               std::string{record::to_string(need.state)} + ")";
    return out;
}

std::string lesson(const std::string& about, const std::string& text = "Ask first.") {
    return "lessons:\n  - {id: l1, text: " + text + ", about: " + about + ", changed: The plan.}\n";
}

}  // namespace

TEST_CASE("what is lacking counts those for whom it is due and applies", "[portfolio]") {
    const auto focus = [](const std::string& rating) {
        return rate("preconditions", "focus", "scope-separated: " + rating);
    };
    Collected all;
    all.add("a", named("a", "preconditions") + focus("partly"))
        .add("b", named("b", "preconditions") + focus("largely"))
        .add("c", named("c", "maturing") + focus("{rating: n/a, reason: x}"))
        .add("d", named("d", "preconditions") + focus("unknown"))
        .add("e", named("e", "preconditions") + focus("declined"))
        .add("f", named("f", "nowhere"));
    const portfolio::Portfolio value = all.finish();
    const portfolio::Lack* lack = lack_of(value, "preconditions.focus.scope-separated");
    REQUIRE(lack != nullptr);
    CHECK(lack->due == 4);
    CHECK(lack->lacking == std::vector<portfolio::Place>{0, 3, 4});
    // Only one atelier is in maturing.
    REQUIRE(lack_of(value, "maturing.learning.synthesis") != nullptr);
    CHECK(lack_of(value, "maturing.learning.synthesis")->due == 1);
    CHECK(lack_of(value, "stabilising.capacity.succession") == nullptr);
    REQUIRE(lack_of(value, "preconditions.outputs.challenge-statement") != nullptr);
    CHECK(lack_of(value, "preconditions.outputs.challenge-statement")->due == 5);
}

TEST_CASE("what most lack comes first, then the order of the method", "[portfolio]") {
    Collected all;
    all.add("a", named("a", "establishing"))
        .add("b", named("b", "preconditions") + rate("preconditions", "challenge", "urgency: fully"));
    const portfolio::Portfolio value = all.finish();
    for (std::size_t i = 1; i < value.lacking.size(); ++i)
        CHECK(value.lacking[i - 1].lacking.size() >= value.lacking[i].lacking.size());
    CHECK(value.lacking.front().question == shipped().question("preconditions.challenge.systemic-issue"));
    CHECK(value.lacking[1].question == shipped().question("preconditions.challenge.boundaries"));
    // 22 questions and 5 outputs that both lack; then the one of `a` alone, in the order of the method.
    REQUIRE(value.lacking.size() > 27);
    CHECK(value.lacking[26].output != method::none);
    CHECK(value.lacking[27].question == shipped().question("preconditions.challenge.urgency"));
    CHECK(value.lacking[28].question == shipped().question("establishing.vision.long-term-change"));
}

TEST_CASE("an output that stands is not lacking", "[portfolio]") {
    Collected all;
    const portfolio::Portfolio value = all.add("a", atelier::test::rated("fully")).finish();
    CHECK(value.lacking.empty());
    CHECK(value.rows.front().outputs == std::vector<bool>(shipped().outputs.size(), true));
}

TEST_CASE("strategies tell what is tried, and what became of it", "[portfolio]") {
    Collected all;
    all.add("b", named("b", "preconditions") +
                     "actions:\n"
                     "  - {id: x, strategy: learning-as-outcome/time-to-reflect, state: dropped, learned: "
                     "Too long.}\n"
                     "  - {id: y, strategy: learning-as-outcome, state: kept}\n"
                     "  - {id: z, strategy: no-such-strategy, state: kept}\n"
                     "  - {id: v}\n")
        .add("a", named("a", "preconditions") +
                      "actions:\n"
                      "  - {id: x, strategy: learning-as-outcome/time-to-reflect, change: {text: Fridays.}, "
                      "state: trying}\n"
                      "  - {id: y, strategy: direction/agenda}\n");
    const portfolio::Portfolio value = all.finish();
    CHECK(value.other_actions == 2);
    REQUIRE(value.strategies.size() == 3);
    const portfolio::StrategyUse& first = value.strategies[0];
    CHECK(shipped().strategies[first.strategy].id == "learning-as-outcome");
    REQUIRE(first.action != method::none);
    CHECK(shipped().actions[first.action].id == "time-to-reflect");
    REQUIRE(first.trials.size() == 2);
    CHECK(first.trials[0].row == 0);
    CHECK(first.trials[0].change == "Fridays.");
    CHECK(first.trials[1].learned == "Too long.");
    CHECK(first.count(record::ActionState::trying) == 1);
    CHECK(first.count(record::ActionState::dropped) == 1);
    CHECK(first.count(record::ActionState::planned) == 0);
    // Those of one each in the order of the method.
    CHECK(shipped().strategies[value.strategies[1].strategy].id == "direction");
    CHECK_FALSE(value.strategies[1].trials.front().state);
    CHECK(shipped().strategies[value.strategies[2].strategy].id == "learning-as-outcome");
    CHECK(value.strategies[2].action == method::none);
}

TEST_CASE("hypotheses are shared by what they say, or by the id of their theme", "[portfolio]") {
    Collected all;
    all.add("a", named("a", "preconditions") +
                     "hypotheses:\n"
                     "  - {id: h1, statement: Tenants agree., about: consent, state: supported}\n"
                     "  - {id: h2, statement: The cable is full., about: grid, state: open}\n"
                     "  - {id: h3, statement: Mine alone., about: alone}\n")
        .add("b", named("b", "preconditions") +
                      "hypotheses:\n"
                      "  - {id: h1, statement: tenants  AGREE, about: consent}\n"
                      "  - {id: h2, statement: Batteries help., about: grid, state: testing}\n")
        .add("c", named("c", "preconditions") +
                      "hypotheses: [{id: h1, statement: Users share., about: grid, state: dropped}]\n");
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.hypotheses.size() == 2);
    CHECK(value.hypotheses[0].bond == portfolio::Bond::theme);
    CHECK(value.hypotheses[0].text == "grid");
    CHECK(value.hypotheses[0].ateliers == 3);
    CHECK(value.hypotheses[1].bond == portfolio::Bond::statement);
    CHECK(value.hypotheses[1].text == "Tenants agree.");
    REQUIRE(value.hypotheses[1].tests.size() == 2);
    CHECK(value.hypotheses[1].tests[0].state == record::HypothesisState::supported);
    CHECK(value.hypotheses[1].tests[1].statement == "tenants  AGREE");
    CHECK_FALSE(value.hypotheses[1].tests[1].state);
}

TEST_CASE("an id that stands for two things is two themes", "[portfolio]") {
    const auto tests = [](const std::string& title, const std::string& statement) {
        return "focus: [{id: t1, title: " + title + "}]\nhypotheses: [{id: h1, statement: " + statement +
               ", about: t1}]\n";
    };
    Collected all;
    all.add("a", named("a", "preconditions") + tests("Parking", "It halves."))
        .add("b", named("b", "preconditions") + tests("District heat", "It leaks."))
        .add("c", named("c", "preconditions") + tests("parking", "It doubles."));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.hypotheses.size() == 1);
    CHECK(value.hypotheses[0].title == "Parking");
    REQUIRE(value.hypotheses[0].tests.size() == 2);
    CHECK(value.hypotheses[0].tests[1].row == 2);
}

TEST_CASE("one atelier does not share with itself", "[portfolio]") {
    const std::string twice =
        "hypotheses:\n"
        "  - {id: h1, statement: Tenants agree., about: consent}\n"
        "  - {id: h2, statement: Tenants agree., about: consent}\n" +
        lesson("preconditions.focus");
    Collected all;
    all.add("x", named("a", "preconditions") + twice).add("y", named("a", "preconditions") + twice);
    const portfolio::Portfolio value = all.finish();
    CHECK(value.hypotheses.empty());
    CHECK(value.pairings.empty());
}

TEST_CASE("a lesson goes to those who are weak in its question", "[portfolio]") {
    const auto captures = [](const std::string& rating) {
        return rate("establishing", "learning", "capture: " + rating);
    };
    Collected all;
    all.add("a", named("a", "establishing") + captures("not") + lesson("establishing.learning.capture"))
        .add("b", named("b", "establishing") + captures("partly"))
        .add("c", named("c", "establishing") + captures("largely"))
        .add("d", named("d", "establishing") + captures("{rating: n/a, reason: x}"))
        .add("e", named("e", "preconditions") + captures("not"))
        .add("f", named("f", "establishing"))
        .add("g", named("g", "establishing") + captures("unknown"));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.pairings.size() == 1);
    const portfolio::Pairing& pairing = value.pairings.front();
    CHECK(pairing.about.question == shipped().question("establishing.learning.capture"));
    CHECK(takers(value, pairing) == "b (partly), f (unanswered), g (unknown)");
    REQUIRE(pairing.lessons.size() == 1);
    CHECK(pairing.lessons[0].row == 0);
    CHECK(pairing.lessons[0].text == "Ask first.");
    CHECK(pairing.lessons[0].changed == "The plan.");
    // Whoever gives it may be weak there as well, and readers should know.
    CHECK(pairing.lessons[0].rating == record::State::not_);
}

TEST_CASE("two who are weak in the same can learn from each other", "[portfolio]") {
    Collected all;
    all.add("a", named("a", "preconditions") + lesson("preconditions.focus.scope-separated", "First."))
        .add("b", named("b", "preconditions") + lesson("preconditions.focus.scope-separated", "Second."));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.pairings.size() == 1);
    CHECK(value.pairings[0].lessons.size() == 2);
    CHECK(takers(value, value.pairings[0]) == "a (unanswered), b (unanswered)");
}

TEST_CASE("a lesson that is of use to nobody else is left out", "[portfolio]") {
    const auto ratings = rate("preconditions", "focus", "scope-separated: fully");
    Collected all;
    all.add("a", named("a", "preconditions") + lesson("preconditions.focus.scope-separated", "For nobody."))
        .add("b",
             named("b", "preconditions") + ratings + lesson("preconditions.focus.scope-separated", "For a."));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.pairings.size() == 1);
    REQUIRE(value.pairings[0].lessons.size() == 1);
    CHECK(value.pairings[0].lessons[0].text == "For a.");
    CHECK(takers(value, value.pairings[0]) == "a (unanswered)");
}

TEST_CASE("a lesson about a cell shows where its takers are weakest", "[portfolio]") {
    Collected all;
    all.add("a", named("a", "establishing") + lesson("establishing.learning"))
        .add("b", named("b", "establishing") +
                      rate("establishing", "learning", "capture: partly, translation: not, influence: not"))
        .add("c",
             named("c", "establishing") + rate("establishing", "learning",
                                               "capture: fully, translation: largely, influence: largely"));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.pairings.size() == 1);
    CHECK(value.pairings[0].about.group == shipped().group("establishing.learning"));
    REQUIRE(value.pairings[0].takers.size() == 1);
    CHECK(value.pairings[0].takers[0].question == shipped().question("establishing.learning.translation"));
    CHECK(value.pairings[0].takers[0].state == record::State::not_);
}

TEST_CASE("pairings for the most takers come first; lessons about nothing are none", "[portfolio]") {
    Collected all;
    all.add("a", named("a", "maturing") +
                     "lessons:\n"
                     "  - {id: l1, text: One., about: maturing.learning.synthesis}\n"
                     "  - {id: l2, text: Two., about: preconditions.focus.scope-separated}\n"
                     "  - {id: l3, text: Three., about: preconditions.focus}\n"
                     "  - {id: l4, text: Four.}\n"
                     "  - {id: l5, text: Five., about: no.such.address}\n"
                     "  - {id: l6, about: preconditions.challenge}\n")
        .add("b", named("b", "maturing"))
        .add("c", named("c", "preconditions"));
    const portfolio::Portfolio value = all.finish();
    REQUIRE(value.pairings.size() == 3);
    CHECK(value.pairings[0].lessons.front().text == "Three.");
    CHECK(value.pairings[1].lessons.front().text == "Two.");
    CHECK(value.pairings[2].lessons.front().text == "One.");
    CHECK(value.pairings[2].takers.size() == 1);
}

TEST_CASE("records without figures are counted", "[portfolio]") {
    Collected all;
    all.collector().add_unjudged();
    all.add("a", named("a", "preconditions"));
    CHECK(all.finish().unjudged == 1);
    CHECK(all.finish().unjudged == 0);
}
