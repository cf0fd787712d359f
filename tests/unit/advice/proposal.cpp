#include "atelier/advice/proposal.hpp"

#include <string>

#include "atelier/method/overlay.hpp"
#include "atelier/score/compute.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"
#include "unit/gate/rated.hpp"

using namespace atelier;
using advice::Use;
using atelier::test::in_phase;
using atelier::test::rated;
using atelier::test::Sheet;
using atelier::test::shipped;

namespace {

advice::Proposals of(const Sheet& sheet) {
    return advice::proposals(sheet.record(), shipped(),
                             score::standings(sheet.record(), shipped(), {}, test::today));
}

std::string_view id(const advice::Proposal& proposal) { return shipped().strategies[proposal.strategy].id; }

const advice::Proposal& named(const advice::Proposals& all, std::string_view strategy) {
    for (const advice::Proposal& proposal : all.all)
        if (id(proposal) == strategy) return proposal;
    FAIL("not proposed: " << strategy);
    return all.all.front();
}

std::string_view begin(const advice::Proposal& proposal) {
    return proposal.begin_with ? shipped().actions[proposal.options[*proposal.begin_with].action].id
                               : std::string_view{"(nothing)"};
}

std::string started(const std::string& more) { return in_phase("preconditions") + more; }

}  // namespace

TEST_CASE("nothing weak, nothing advised") {
    CHECK(of(Sheet{rated("largely")}).all.empty());
    CHECK(of(Sheet{rated("")}).all.empty());
    CHECK(of(Sheet{in_phase("maturing")}).all.empty());
}

TEST_CASE("a weak question leads to what the method's data advises for it, the nearest advice alone") {
    const Sheet sheet{rated("largely", {{"maturing.learning.shared-knowledge", "partly"}})};
    const auto found = of(sheet);
    REQUIRE(found.all.size() == 1);
    CHECK(id(found.all[0]) == "knowledge-flow");
    CHECK(begin(found.all[0]) == "exchange");
    REQUIRE(found.all[0].options[1].reasons.size() == 1);
    const advice::Reason& reason = found.all[0].options[1].reasons[0];
    CHECK(reason.text == "“Is knowledge passed on to other projects or cities?” is rated `partly`");
    REQUIRE(reason.chain.size() == 4);
    CHECK(reason.chain[0].text == "`maturing.learning.shared-knowledge` is rated `partly`.");
    CHECK_FALSE(reason.chain[0].at.empty());
    CHECK(reason.chain[1].origin == advice::Origin::stated);
    CHECK(reason.chain[2].origin == advice::Origin::own);
    CHECK(reason.chain[2].text ==
          "That a weak `maturing.learning.shared-knowledge` calls for this is atelier's own judgement. "
          "Knowledge is passed on "
          "where people meet for that purpose.");
    CHECK(reason.chain[3].origin == advice::Origin::article);
}

TEST_CASE("for a question without advice of its own, that of its block is taken") {
    const auto loaded = method::load_overlay(
        yaml::read(
            {"town.yaml",
             "overlay: {id: town, version: 1, title: Town, base: {id: innovation-atelier, version: 1}}\n"
             "advise: [{for: value, strategy: direction/agenda, because: Here so.}]\n"}),
        shipped());
    REQUIRE(loaded.usable);
    const Sheet sheet{rated("largely", {{"establishing.value.horizons", "not"}}), loaded.method};
    const auto found = advice::proposals(sheet.record(), loaded.method,
                                         score::standings(sheet.record(), loaded.method, {}, test::today));
    REQUIRE(found.all.size() == 1);
    CHECK(begin(found.all[0]) == "agenda");
}

TEST_CASE("a weak question leads to a strategy that fits it, or to none") {
    // What a strategy for the whole organisation does not help with: the remedy is to do what the question asks.
    for (const char* without :
         {"preconditions.stakeholders.roles", "preconditions.focus.themes-weighed",
          "preconditions.operations.confidentiality", "establishing.value.expectations",
          "establishing.activities.session-roles", "establishing.activities.follow-up"}) {
        INFO(without);
        CHECK(of(Sheet{rated("largely", {{without, "not"}})}).all.empty());
    }
    const auto first = [](const char* weak) {
        return std::string{begin(of(Sheet{rated("largely", {{weak, "not"}})}).all.at(0))};
    };
    CHECK(first("preconditions.challenge.urgency") == "urgency-framing");
    CHECK(first("preconditions.stakeholders.decision-makers") == "champions");
    CHECK(first("establishing.learning.translation") == "back-to-routine");
    CHECK(first("establishing.capacity.core-team") == "formal-recognition");
    CHECK(first("maturing.coordination.cross-links") == "boundary-spanners");
    CHECK(first("maturing.capacity.turnover") == "onboarding-offboarding");
}

TEST_CASE("the record's own barriers come first, by their element") {
    const Sheet sheet{rated(
        "largely", {{"maturing.vision.city-alignment", "partly"}, {"maturing.value.scaling-case", "not"}},
        "barriers:\n  - {id: b1, text: Nobody has the time, element: learning}\n  - {id: b2, text: It is "
        "odd}\n")};
    const auto found = of(sheet);
    REQUIRE(found.all.size() == 2);
    CHECK(id(found.all[0]) == "learning-as-outcome");
    CHECK(found.all[0].reasons[0].text == "the barrier “Nobody has the time”");
    CHECK(found.all[0].reasons[0].chain[1].origin == advice::Origin::article);
    // With the weak question that calls for one of its actions.
    CHECK(begin(found.all[0]) == "back-to-routine");
    CHECK(id(found.all[1]) == "direction");
    REQUIRE(found.unplaced.size() == 1);
    CHECK(*found.unplaced[0]->text == "It is odd");
}

TEST_CASE("what the record shows as done is not advised") {
    const std::string barrier = "barriers: [{id: b1, text: No time, element: learning}]\n";
    const auto with = [&](const std::string& more) { return started(barrier + more); };
    const auto use = [&](const std::string& more, std::size_t option) {
        const Sheet sheet{with(more)};
        return named(of(sheet), "learning-as-outcome").options[option].use;
    };
    const auto first = [&](const std::string& more) {
        const Sheet sheet{with(more)};
        return std::string{begin(named(of(sheet), "learning-as-outcome"))};
    };
    CHECK(first("") == "time-to-reflect");
    const std::string act = "actions: [{id: act1, strategy: learning-as-outcome/time-to-reflect, state: ";
    CHECK(use(act + "trying}]\n", 0) == Use::running);
    CHECK(first(act + "trying}]\n") == "learning-goal");
    CHECK(first(act + "planned}]\n") == "learning-goal");
    CHECK(use(act + "kept, learned: an hour a week}]\n", 0) == Use::kept);
    CHECK(first(act + "kept, learned: an hour a week}]\n") == "learning-goal");
    CHECK(use(act + "dropped}]\n", 0) == Use::dropped);
    CHECK(first(act + "dropped}]\n") == "learning-goal");
    const std::string rated =
        "innovation-capacity: {learning: {time-to-reflect: fully, learning-goal: largely, back-to-routine: "
        "partly}}\n";
    CHECK(use(rated, 0) == Use::in_place);
    CHECK(use(rated, 1) == Use::in_place);
    CHECK(use(rated, 2) == Use::fresh);
    CHECK(first(rated) == "back-to-routine");
    // Only where nothing else is left, what was dropped may be begun again.
    CHECK(first("innovation-capacity: {learning: {learning-goal: largely, back-to-routine: fully}}\n" + act +
                "dropped}]\n") == "time-to-reflect");
    CHECK(first("innovation-capacity: {learning: {learning-goal: largely, back-to-routine: fully}}\n" + act +
                "trying}]\n") == "(nothing)");
}

TEST_CASE("a reason for one action is none for another") {
    const std::string weak = rated("largely", {{"maturing.learning.shared-knowledge", "partly"}});
    const auto with = [&](std::string_view state) {
        return weak + "actions: [{id: act1, strategy: knowledge-flow/exchange, state: " + std::string{state} +
               "}]\n";
    };
    // In hand, and said so; kept, and nothing more to say; dropped, and not replaced by what nobody has a reason for.
    const Sheet running{with("trying")};
    REQUIRE(of(running).all.size() == 1);
    CHECK(begin(of(running).all[0]) == "(nothing)");
    CHECK(of(Sheet{with("kept")}).all.empty());
    const Sheet dropped{with("dropped")};
    CHECK(begin(of(dropped).all.at(0)) == "exchange");
}

TEST_CASE("a barrier against which something was kept is lifted") {
    const Sheet sheet{
        started("barriers: [{id: b1, text: No time, element: learning}]\nactions: [{id: act1, barrier: b1, "
                "state: kept}]\n")};
    CHECK(of(sheet).all.empty());
}

TEST_CASE("a weak element, and a weak action of its strategy, call for the strategy") {
    const Sheet whole{started("innovation-capacity: {leadership: partly, network: largely}\n")};
    const auto found = of(whole);
    REQUIRE(found.all.size() == 1);
    CHECK(id(found.all[0]) == "direction");
    CHECK(found.all[0].reasons[0].text == "the element “Leadership” is rated `partly`");
    const Sheet parts{
        started("innovation-capacity: {network: {informal-networks: not, boundary-spanners: unknown}}\n")};
    CHECK(begin(of(parts).all.at(0)) == "informal-networks");
}

TEST_CASE("what was tried of a strategy as a whole stands beside it") {
    const Sheet sheet{
        started("barriers: [{id: b1, text: No time, element: learning}]\nactions: [{id: act1, strategy: "
                "learning-as-outcome, state: dropped}]\n")};
    const auto found = of(sheet);
    REQUIRE(found.all.at(0).tried.size() == 1);
    CHECK(*found.all[0].tried[0]->id == "act1");
}

TEST_CASE("a local method's advice says that it is local") {
    const auto loaded = method::load_overlay(
        yaml::read(
            {"town.yaml",
             "overlay: {id: town, version: 1, title: Town, base: {id: innovation-atelier, version: 1}}\n"
             "advise: [{for: maturing.learning.shared-knowledge, strategy: direction/agenda, because: Here "
             "so.}]\n"}),
        shipped());
    REQUIRE(loaded.usable);
    const Sheet sheet{rated("largely", {{"maturing.learning.shared-knowledge", "partly"}}), loaded.method};
    const auto found = advice::proposals(sheet.record(), loaded.method,
                                         score::standings(sheet.record(), loaded.method, {}, test::today));
    REQUIRE(found.all.size() == 1);
    CHECK(id(found.all[0]) == "direction");
    const advice::Link& link = found.all[0].options[0].reasons.at(0).chain.at(2);
    CHECK(link.origin == advice::Origin::local);
    CHECK(link.text ==
          "For a weak `maturing.learning.shared-knowledge` the local method advises this. Here so.");
}
