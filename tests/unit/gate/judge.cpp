#include "atelier/gate/judge.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "unit/gate/rated.hpp"

using namespace atelier;
using gate::Basis;
using gate::Profile;
using gate::Result;
using record::State;
using test::addresses;
using test::judged;
using test::rated;
using test::Sheet;
using test::terms;
using Addresses = std::vector<std::string_view>;

TEST_CASE("all largely, and the outputs in place: passed", "[gate]") {
    const Sheet sheet{rated("largely")};
    for (const auto& phase : test::shipped().phases) {
        const auto gate = judged(sheet, terms(phase.id));
        CHECK(gate.result == Result::passed);
        CHECK(gate.met() == gate.asked);
    }
    CHECK(judged(sheet, terms("preconditions")).asked == 23 + 5);
    CHECK(judged(sheet, terms("continuation")).asked == 89 + 5);
}

TEST_CASE("a gate judges the phase that is asked for, and those before", "[gate]") {
    const Sheet sheet{rated("largely", {{"establishing.value.horizons", "not"}})};
    CHECK(judged(sheet, terms("preconditions")).result == Result::passed);
    CHECK(judged(sheet, terms("establishing")).result == Result::blocked);
    CHECK(addresses(judged(sheet, terms("stabilising")).blockers) ==
          Addresses{"establishing.value.horizons"});
}

TEST_CASE("what does not apply is not asked", "[gate]") {
    const Sheet sheet{
        rated("largely", {{"preconditions.focus.scope-separated", "{rating: n/a, reason: ours}"}})};
    const auto gate = judged(sheet, terms("preconditions"));
    CHECK(gate.result == Result::passed);
    CHECK(gate.asked == 27);
}

TEST_CASE("blockers come nearest first, then in the method's order", "[gate]") {
    const Sheet sheet{rated("fully",
                            {{"preconditions.challenge.urgency", ""},
                             {"preconditions.context.social-dynamics", "unknown"},
                             {"preconditions.stakeholders.trust", "{rating: declined, reason: ours}"},
                             {"preconditions.operations.budget", "not"},
                             {"preconditions.focus.scope-separated", "partly"},
                             {"preconditions.challenge.boundaries", "partly"}},
                            test::whole.substr(0, test::whole.find("focus:")))};
    const auto gate = judged(sheet, terms("preconditions"));
    CHECK(addresses(gate.blockers) ==
          Addresses{"preconditions.challenge.boundaries", "preconditions.focus.scope-separated",
                    "preconditions.outputs.focus-and-hypotheses", "preconditions.stakeholders.trust",
                    "preconditions.operations.budget", "preconditions.challenge.urgency",
                    "preconditions.context.social-dynamics"});
    const int distances[] = {1, 1, 1, 2, 2, 3, 3};
    for (std::size_t i = 0; i < gate.blockers.size(); ++i) CHECK(gate.blockers[i].distance == distances[i]);
    CHECK(gate.unanswered == 2);
    CHECK(gate.met() == 28 - 7);
}

TEST_CASE("outputs stand at the end of their own phase", "[gate]") {
    const Sheet sheet{
        rated("largely",
              {{"preconditions.challenge.urgency", "partly"}, {"establishing.vision.endorsement", "partly"}},
              test::whole.substr(0, test::whole.find("focus:")))};
    CHECK(addresses(judged(sheet, terms("establishing")).blockers) ==
          Addresses{"preconditions.challenge.urgency", "preconditions.outputs.focus-and-hypotheses",
                    "establishing.vision.endorsement"});
    CHECK(judged(sheet, terms("establishing")).earlier == 2);
    CHECK(judged(sheet, terms("preconditions")).earlier == 0);
}

TEST_CASE("an output that lacks parts blocks, and says which", "[gate]") {
    const Sheet sheet{rated("largely", {}, "")};
    const auto gate = judged(sheet, terms("preconditions"));
    REQUIRE(gate.blockers.size() == 5);
    const auto& first = gate.blockers.front();
    CHECK(first.address == "preconditions.outputs.focus-and-hypotheses");
    CHECK(first.question == method::none);
    CHECK(first.output == 4);
    CHECK(first.needs == "a theme to explore or a hypothesis, and a test of each hypothesis");
    CHECK(first.has == "missing: a theme to explore or a hypothesis");
    CHECK(first.missing == std::vector<std::string>{"a theme to explore or a hypothesis"});
    CHECK(first.remedy == "Bring into the record what is missing.");
    CHECK(gate.blockers[3].has == "missing: a facilitator; someone who decides; a mandate; resources");
    const int distances[] = {1, 2, 3, 4, 4};
    for (std::size_t i = 0; i < 5; ++i) CHECK(gate.blockers[i].distance == distances[i]);
}

TEST_CASE("the profile iso33020 asks fully of the phases before", "[gate]") {
    const Sheet sheet{rated("largely", {{"preconditions.challenge.urgency", "fully"},
                                        {"preconditions.challenge.boundaries", "unknown"}})};
    CHECK(judged(sheet, terms("preconditions", Profile::iso33020)).blockers.size() == 1);
    const auto gate = judged(sheet, terms("establishing", Profile::iso33020));
    REQUIRE(gate.blockers.size() == 22);
    CHECK(gate.blockers.front().needs == "fully");
    CHECK(gate.blockers.front().has == "largely");
    CHECK(gate.blockers.front().distance == 1);
    CHECK(gate.blockers.front().why ==
          "It is rated `largely`, and the gate asks for `fully` in an earlier phase.");
    CHECK(gate.blockers.back().address == "preconditions.challenge.boundaries");
    CHECK(gate.blockers.back().distance == 4);
}

TEST_CASE("an action covers what is at least partly there", "[gate]") {
    const std::string actions =
        "actions:\n"
        "  - {id: act1, question: preconditions.challenge.urgency, owner: city, review: 2026-09-01}\n"
        "  - {id: act2, question: preconditions.challenge.boundaries, owner: city, review: 2027-01-01}\n";
    const Sheet partly{rated("largely", {{"preconditions.challenge.urgency", "partly"}}) + actions};
    const auto gate = judged(partly, terms("preconditions"));
    CHECK(gate.result == Result::conditional);
    REQUIRE(gate.conditions.size() == 1);
    CHECK(gate.conditions[0].action == &partly.record().actions.items[0]);
    CHECK(gate.conditions[0].why ==
          "Short of `largely`, and covered by the action `act1` until its review on 1 September 2026.");
    CHECK(gate.met() == 27);

    const Sheet mixed{rated("largely", {{"preconditions.challenge.urgency", "partly"},
                                        {"preconditions.challenge.boundaries", "not"}}) +
                      actions};
    CHECK(judged(mixed, terms("preconditions")).result == Result::blocked);
    CHECK(addresses(judged(mixed, terms("preconditions")).blockers) ==
          Addresses{"preconditions.challenge.boundaries"});
    CHECK(judged(mixed, terms("preconditions")).conditions.size() == 1);

    const Sheet earlier{rated("fully", {{"preconditions.challenge.urgency", "largely"}}) + actions};
    CHECK(judged(earlier, terms("establishing", Profile::iso33020)).result == Result::conditional);
}

TEST_CASE("a waiver lets a question, a group's questions or an output through", "[gate]") {
    const auto with = [](const std::string& at) {
        return "waivers: [{at: " + at + ", reason: next year, by: city, until: 2026-09-01}]\n";
    };
    const std::map<std::string, std::string> two{{"establishing.value.horizons", "not"},
                                                 {"establishing.value.expectations", ""}};

    const Sheet question{rated("largely", two) + with("establishing.value.horizons")};
    auto gate = judged(question, terms("establishing"));
    CHECK(gate.result == Result::blocked);
    CHECK(addresses(gate.waived) == Addresses{"establishing.value.horizons"});
    CHECK(gate.waived[0].waiver == &question.record().waivers.items[0]);
    CHECK(gate.waived[0].why == "Waived by `city` until 1 September 2026: next year");
    CHECK(addresses(gate.blockers) == Addresses{"establishing.value.expectations"});

    const Sheet cell{rated("largely", two) + with("establishing.value")};
    gate = judged(cell, terms("establishing"));
    CHECK(gate.result == Result::passed);
    CHECK(addresses(gate.waived) ==
          Addresses{"establishing.value.horizons", "establishing.value.expectations"});
    CHECK(gate.met() == gate.asked - 2);

    const Sheet other{rated("largely", two) + with("establishing.vision")};
    CHECK(judged(other, terms("establishing")).waived.empty());

    const Sheet output{rated("largely", {}, test::whole.substr(0, test::whole.find("focus:"))) +
                       with("preconditions.outputs.focus-and-hypotheses")};
    gate = judged(output, terms("preconditions"));
    CHECK(gate.result == Result::passed);
    CHECK(addresses(gate.waived) == Addresses{"preconditions.outputs.focus-and-hypotheses"});
}

TEST_CASE("a waiver comes before an action", "[gate]") {
    const Sheet sheet{
        rated("largely", {{"establishing.value.horizons", "partly"}}) +
        "actions: [{id: act1, question: establishing.value.horizons, owner: city, review: 2027-01-01}]\n"
        "waivers: [{at: establishing.value.horizons, reason: r, by: city, until: 2027-01-01}]\n"};
    const auto gate = judged(sheet, terms("establishing"));
    CHECK(gate.result == Result::passed);
    CHECK(gate.conditions.empty());
    CHECK(gate.waived.size() == 1);
}

TEST_CASE("the basis decides whether evidence is asked for", "[gate]") {
    const std::string evidence = "evidence: [{id: plan, kind: document}]\n";
    const Sheet sheet{rated("{rating: fully, evidence: [plan]}",
                            {{"preconditions.challenge.urgency", "fully"}}, test::whole + evidence)};
    const auto claimed = judged(sheet, terms("preconditions"));
    CHECK(claimed.result == Result::passed);
    REQUIRE(claimed.unsupported.size() == 1);
    CHECK(claimed.unsupported[0].address == "preconditions.challenge.urgency");
    CHECK(claimed.unsupported[0].claimed == State::fully);
    CHECK(claimed.unsupported[0].supported == State::partly);
    CHECK(claimed.claims == 23);

    const auto supported = judged(sheet, terms("preconditions", Profile::largely, Basis::supported));
    CHECK(supported.unsupported.empty());
    REQUIRE(supported.blockers.size() == 1);
    CHECK(supported.blockers[0].has == "partly");
    CHECK(supported.blockers[0].why == "It is rated `fully`, but its evidence carries only `partly`.");

    // Under iso33020 one piece is not enough for the earlier phases.
    CHECK(judged(sheet, terms("establishing", Profile::iso33020)).unsupported.size() == 23);
}

TEST_CASE("a contradicted claim is unsupported", "[gate]") {
    const Sheet sheet{rated("{rating: fully, evidence: [plan]}", {},
                            test::whole + "evidence: [{id: plan, kind: document}]\n")};
    std::vector<bool> contradicted(89, false);
    contradicted[test::shipped().question("preconditions.operations.budget")] = true;
    const auto gate = judged(sheet, terms("preconditions", Profile::largely, Basis::supported), contradicted);
    REQUIRE(gate.blockers.size() == 1);
    CHECK(gate.blockers[0].why ==
          "It is rated `fully`, but facts in the record say otherwise, which leaves `partly`.");
    CHECK(judged(sheet, terms("preconditions"), contradicted).unsupported.size() == 1);
}

TEST_CASE("of a local method's output nobody can tell without a waiver", "[gate]") {
    method::Method local = test::shipped();
    local.outputs.push_back(
        {"establishing.outputs.charter", "charter", "A charter", method::Basis::local, 1});
    const auto judge = [&](const std::string& more) {
        const Sheet sheet{rated("largely") + more, local};
        const auto gate =
            gate::judge(sheet.record(), local, score::standings(sheet.record(), local, {}, test::today),
                        terms("establishing"));
        CHECK(gate.waived.size() + gate.blockers.size() == 1);
        return std::pair{gate.result, gate.blockers.empty() ? gate.waived.at(0) : gate.blockers.at(0)};
    };
    const auto [blocked, point] = judge("");
    CHECK(blocked == Result::blocked);
    CHECK(point.address == "establishing.outputs.charter");
    CHECK(point.text == "A charter");
    CHECK(point.question == method::none);
    CHECK(point.output == 5);
    CHECK(point.needs == "a waiver that vouches for it");
    CHECK(point.has == "no fact that shows it");
    CHECK(point.why ==
          "This output belongs to a local method, and no fact in the record tells whether it stands.");
    CHECK(point.remedy == "Record a waiver with a reason, by whom and until when.");
    CHECK(point.distance == 1);
    CHECK(
        judge("waivers: [{at: establishing.outputs.charter, reason: signed, by: city, until: 2026-08-31}]\n")
            .second.remedy ==
        "Record a waiver with a reason, by whom and until when. The waiver for it ran out on 31 August "
        "2026.");
    const auto [passed, waived] =
        judge("waivers: [{at: establishing.outputs.charter, reason: signed, by: city, until: 2027-01-01}]\n");
    CHECK(passed == Result::passed);
    CHECK(waived.why == "Waived by `city` until 1 January 2027: signed");
    CHECK(waived.remedy == "Mend it by 1 January 2027: from then on the gate asks for it again.");
    CHECK(waived.distance == 1);
}

TEST_CASE("results and terms have names", "[gate]") {
    CHECK(to_string(Result::passed) == "passed");
    CHECK(to_string(Result::conditional) == "conditional");
    CHECK(to_string(Result::blocked) == "blocked");
    CHECK(to_string(Profile::largely) == "largely");
    CHECK(to_string(Profile::iso33020) == "iso33020");
    CHECK(to_string(Basis::claimed) == "claimed");
    CHECK(to_string(Basis::supported) == "supported");
}
