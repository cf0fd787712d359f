#include "atelier/advice/opening.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "atelier/gate/way.hpp"
#include "atelier/score/compute.hpp"
#include "catch.hpp"
#include "unit/gate/rated.hpp"

using namespace atelier;
using atelier::test::rated;
using atelier::test::Sheet;
using atelier::test::shipped;

namespace {

struct Opened {
    Sheet sheet;
    gate::Gate gate;
    std::vector<advice::Opening> steps;

    Opened(const std::string& text, std::string_view phase)
        : sheet{text},
          gate{test::judged(sheet, test::terms(phase))},
          steps{advice::openings(sheet.record(), shipped(),
                                 score::standings(sheet.record(), shipped(), {}, test::today), gate)} {}
};

}  // namespace

TEST_CASE("a passed gate needs no step") { CHECK(Opened(rated("largely"), "maturing").steps.empty()); }

TEST_CASE("steps come in the method's order, whatever their size") {
    const Opened opened{rated("largely", {{"maturing.vision.city-alignment", "not"},
                                          {"maturing.learning.synthesis", "partly"},
                                          {"maturing.value.scaling-case", ""}}),
                        "maturing"};
    REQUIRE(opened.steps.size() == 3);
    CHECK(opened.steps[0].address == "maturing.vision.city-alignment");
    CHECK(opened.steps[0].distance == 2);
    CHECK(opened.steps[1].what ==
          "Answer: Is the value proposition strong enough to carry scaling or replication?");
    CHECK(opened.steps[1].why ==
          "It has no rating yet. The answer can add up to 0.17 to “Value proposition”.");
    CHECK(opened.steps[1].distance == 3);
    CHECK(opened.steps[2].what ==
          "From `partly` to `largely`: Are lessons recorded and synthesised systematically?");
    CHECK(opened.steps[2].why ==
          "Raise it to `largely`, or record an action with a willing or committed owner and a review date "
          "within twelve months: that covers this point.");
    CHECK(opened.steps[2].distance == 1);
}

TEST_CASE(
    "what several blockers share is one step, and goes before what one needs in the same step of the "
    "method") {
    const Opened opened{"atelier: 1\nid: a\nphase: preconditions\n", "preconditions"};
    const auto facilitator =
        std::find_if(opened.steps.begin(), opened.steps.end(),
                     [](const advice::Opening& step) { return step.address == "governance.facilitator"; });
    REQUIRE(facilitator != opened.steps.end());
    CHECK(facilitator->what ==
          "Bring into the record: a facilitator; then rate the question about "
          "it.");
    CHECK(facilitator->why ==
          "2 items wait for it: “A first governance arrangement with roles and a mandate” and “Who "
          "facilitates the process?”.");
    CHECK(facilitator->serves ==
          std::vector<std::string_view>{"preconditions.governance.facilitator",
                                        "preconditions.outputs.governance-arrangement"});
    // The challenge before the partners, and both before what is agreed among them.
    std::vector<std::string_view> parts;
    for (const advice::Opening& step : opened.steps) {
        const std::string_view address = step.address;
        const std::string_view part = address.starts_with("preconditions.") ? address.substr(14) : address;
        parts.push_back(part.substr(0, part.find('.')));
    }
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    CHECK(parts == std::vector<std::string_view>{"challenge", "context", "stakeholders", "communities",
                                                 "stakeholders", "governance", "operations", "focus"});
    const auto sitting =
        std::find_if(opened.steps.begin(), opened.steps.end(),
                     [](const advice::Opening& step) { return step.address == "preconditions.context"; });
    REQUIRE(sitting != opened.steps.end());
    CHECK(sitting->what ==
          "Answer in one sitting the 5 open questions on “Map the broader context” (Preconditions).");
    CHECK(sitting->why == "None of them has a rating yet.");
}

TEST_CASE("a condition is shared by the output and the question of its name") {
    const Opened opened{"atelier: 1\nid: a\nphase: preconditions\n", "preconditions"};
    const auto budget =
        std::find_if(opened.steps.begin(), opened.steps.end(),
                     [](const advice::Opening& step) { return step.address == "operations.budget"; });
    REQUIRE(budget != opened.steps.end());
    CHECK(budget->serves == std::vector<std::string_view>{"preconditions.operations.budget",
                                                          "preconditions.outputs.operational-conditions"});
}

TEST_CASE("two questions about one place that is empty are one step") {
    const std::string without = std::string{test::whole}.replace(test::whole.find("mandate: m, "), 12, "");
    const Opened opened{
        rated("largely",
              {{"preconditions.governance.mandate", ""}, {"establishing.coordination.mandate", "unknown"}},
              without),
        "establishing"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(opened.steps[0].address == "governance.mandate");
    CHECK(opened.steps[0].serves.size() == 3);
    const Opened told{rated("largely", {{"preconditions.governance.mandate", ""},
                                        {"establishing.coordination.mandate", "unknown"}}),
                      "establishing"};
    REQUIRE(told.steps.size() == 2);
    CHECK(told.steps[0].why ==
          "It has no rating yet. The answer stands in the record already: only the rating is missing.");
    CHECK(told.steps[1].why ==
          "It was asked, and nobody knew: find who could. The answer stands in the record already: only the "
          "rating is missing. The answer can add up to 0.17 to “Strategic coordination”.");
}

TEST_CASE("what is unanswered or unknown on one subject is told apart") {
    const Opened opened{rated("largely", {{"maturing.learning.synthesis", ""},
                                          {"maturing.learning.shared-knowledge", ""},
                                          {"maturing.learning.policy-influence", "unknown"}}),
                        "maturing"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(opened.steps[0].why == "2 have no rating yet, and of one nobody knew.");
    CHECK(opened.steps[0].what ==
          "Answer in one sitting the 3 open questions on “Learning & knowledge diffusion” (Maturing): up to "
          "0.50 more for the block.");
    CHECK(opened.steps[0].gain == text::Fraction{1, 2});
}

TEST_CASE("a conditional gate asks for its actions to be carried through") {
    const Opened opened{rated("largely", {{"maturing.learning.synthesis", "partly"}},
                              test::whole + "actions: [{id: act1, question: maturing.learning.synthesis, "
                                            "owner: city, review: 2026-12-01}]\n"),
                        "maturing"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(opened.steps[0].what ==
          "Carry through the action `act1` by 1 December 2026: Are lessons recorded and synthesised "
          "systematically?");
    CHECK(opened.steps[0].why ==
          "Short of `largely`, and covered by the action `act1` until its review on 1 December 2026.");
    CHECK_FALSE(opened.steps[0].chain.front().at.empty());
}

TEST_CASE("the review that comes first is the first thing to carry through") {
    const Opened opened{
        rated("largely",
              {{"establishing.value.horizons", "partly"}, {"maturing.learning.synthesis", "partly"}},
              test::whole +
                  "actions:\n"
                  "  - {id: a1, question: establishing.value.horizons, owner: city, review: 2026-12-01}\n"
                  "  - {id: a2, question: maturing.learning.synthesis, owner: city, review: 2026-09-01}\n"),
        "maturing"};
    REQUIRE(opened.steps.size() == 2);
    CHECK(opened.steps[0].address == "maturing.learning.synthesis");
}

TEST_CASE("a rating that waits for a fact is one step with the output that waits for it") {
    const std::string open = std::string{test::whole}.replace(test::whole.find("budget: {state: secured}"),
                                                              24, "budget: {state: open}");
    const Opened opened{rated("largely", {{"preconditions.operations.budget", "partly"}}, open),
                        "preconditions"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(opened.steps[0].what ==
          "Bring into the record: `budget` secured or not needed for a reason; then rate the question about "
          "it.");
    CHECK(opened.steps[0].serves ==
          std::vector<std::string_view>{"preconditions.operations.budget",
                                        "preconditions.outputs.operational-conditions"});
}

TEST_CASE("those who nearly bring what is missing are named") {
    const Opened opened{
        rated("largely", {},
              std::string{test::whole}.replace(
                  test::whole.find("{id: tenants, commitment: committed"), 35,
                  "{id: grid, commitment: committed}\n  - {id: tenants, commitment: willing")),
        "preconditions"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(
        opened.steps[0].what ==
        "Bring into the record: a committed stakeholder who is affected, or a reason why communities are not "
        "relevant. `tenants` is affected, but is only `willing`.");
}

TEST_CASE("what was declined is left, or taken up") {
    const Opened opened{
        rated("largely", {{"maturing.vision.city-alignment", "{rating: declined, reason: not our task}"}}),
        "maturing"};
    REQUIRE(opened.steps.size() == 1);
    CHECK(opened.steps[0].what.starts_with("Declined: waive it, or take it up: "));
    CHECK(opened.steps[0].why ==
          "Leave it, and record a waiver that says why, by whom and until when; or take it up after all, and "
          "rate it.");
}

TEST_CASE("every blocker of every gate is served, by one step, and every step serves one") {
    for (const std::string usual :
         {"", "not", "partly", "largely", "unknown", "{rating: declined, reason: no}"})
        for (const std::string& sections : {std::string{}, test::whole})
            for (const method::Phase& phase : shipped().phases) {
                INFO(usual << " in " << phase.id);
                const Opened opened{rated(usual, {}, sections), phase.id};
                std::multiset<std::string_view> served;
                for (const advice::Opening& step : opened.steps) {
                    CHECK_FALSE(step.serves.empty());
                    CHECK_FALSE(step.chain.empty());
                    CHECK_FALSE(step.address.empty());
                    CHECK(step.distance >= 1);
                    served.insert(step.serves.begin(), step.serves.end());
                }
                for (const gate::Point& point : opened.gate.blockers) CHECK(served.count(point.address) >= 1);
                for (const std::string_view address : served) {
                    const auto is = [&](const gate::Point& point) { return point.address == address; };
                    CHECK(std::any_of(opened.gate.blockers.begin(), opened.gate.blockers.end(), is));
                    // An output may wait for several facts, a question for one thing.
                    if (shipped().question(address) != method::none) CHECK(served.count(address) == 1);
                }
            }
}
