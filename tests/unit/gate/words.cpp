#include "atelier/gate/words.hpp"

#include <map>
#include <string>

#include "unit/gate/rated.hpp"

using namespace atelier;
using test::judged;
using test::rated;
using test::Sheet;
using test::terms;

// What a gate says is part of what it is for, so it is compared whole.
namespace {

/// The only blocker where one question of the first phase has this answer.
gate::Point blocker(const std::string& address, const std::string& answer, const std::string& more = "",
                    gate::Basis basis = gate::Basis::claimed, const std::string& stakeholder = "") {
    const std::string evidence = "evidence: [{id: plan, kind: document}]\n";
    std::string whole = test::whole;
    whole.insert(whole.find("challenge:"), stakeholder);
    const Sheet sheet{rated("{rating: largely, evidence: [plan]}", {{address, answer}}, whole + evidence) +
                      more};
    const auto gate = judged(sheet, terms("preconditions", gate::Profile::largely, basis));
    REQUIRE(gate.blockers.size() == 1);
    gate::Point point = gate.blockers.front();
    point.action = nullptr;
    point.waiver = nullptr;
    return point;
}

std::string with_action(const std::string& fields) {
    return blocker("preconditions.focus.scope-separated", "partly",
                   "actions: [{id: act1, question: preconditions.focus.scope-separated" + fields + "}]\n")
        .remedy;
}

std::string with_waiver(const std::string& fields) {
    return blocker("preconditions.focus.scope-separated", "",
                   "waivers: [{at: preconditions.focus" + fields + "}]\n")
        .remedy;
}

}  // namespace

TEST_CASE("an unanswered question is to be answered where its answer lives", "[gate]") {
    const auto open = blocker("preconditions.challenge.urgency", "");
    CHECK(open.why == "It has no rating yet.");
    CHECK(
        open.remedy ==
        "Answer it under `assessment.preconditions.challenge.urgency`, and in words at `challenge.urgency`.");
    CHECK(blocker("preconditions.focus.scope-separated", "").remedy ==
          "Answer it under `assessment.preconditions.focus.scope-separated`.");
    const auto unknown = blocker("preconditions.focus.scope-separated", "unknown");
    CHECK(unknown.why == "It was asked, and nobody knew.");
    CHECK(unknown.remedy ==
          "Ask who could know, and rate it under `assessment.preconditions.focus.scope-separated`.");
}

TEST_CASE("an open question without a place has its words in the assessment", "[gate]") {
    const Sheet sheet{rated("largely", {{"establishing.learning.capture", ""}})};
    CHECK(judged(sheet, terms("establishing")).blockers.at(0).remedy ==
          "Answer it under `assessment.establishing.learning.capture`, with its `answer`.");
}

TEST_CASE("what is not there yet is worked towards", "[gate]") {
    const std::string towards =
        "Work towards `largely`; from `partly` on, an action with a willing or committed owner and a review "
        "date "
        "within twelve months covers this point.";
    const auto declined = blocker("preconditions.focus.scope-separated", "{rating: declined, reason: ours}");
    CHECK(declined.why == "It was declined, which counts as `not`. The reason given: ours.");
    CHECK(declined.remedy ==
          "Leave it, and record a waiver that says why, by whom and until when; or take it up after all, and "
          "rate it.");
    const auto not_there = blocker("preconditions.focus.scope-separated", "not");
    CHECK(not_there.why == "It is rated `not`, and the gate asks for `largely` in this phase.");
    CHECK(not_there.remedy == towards);
}

TEST_CASE("what is partly there is raised, or covered by an action", "[gate]") {
    CHECK(blocker("preconditions.focus.scope-separated", "partly").remedy ==
          "Raise it to `largely`, or record an action with a willing or committed owner and a review date "
          "within "
          "twelve months: that covers this point.");
    CHECK(
        with_action("") ==
        "Raise it to `largely`, or give the action `act1` an owner who is willing or committed and give it a "
        "review date within twelve months: that covers this point.");
    CHECK(with_action(", owner: city") ==
          "Raise it to `largely`, or give the action `act1` a review date within twelve months: that covers "
          "this point.");
    CHECK(with_action(", owner: nobody, review: 2027-01-01") ==
          "Raise it to `largely`, or give the action `act1` an owner among the stakeholders (`nobody` is "
          "none): "
          "that covers this point.");
    CHECK(with_action(", owner: tenants, review: 2099-12-01") ==
          "Raise it to `largely`, or set a review of the action `act1` within twelve months, and not on 1 "
          "December 2099: that covers this point.");
    CHECK(with_action(", owner: city, review: 2026-08-31") ==
          "Raise it to `largely`, or review the action `act1`, which was due on 31 August 2026, and set a "
          "new date: that covers this point.");
    CHECK(with_action(", owner: city, review: 2027-01-01, state: dropped") ==
          "Raise it to `largely`, or take up again the action `act1`, which was dropped: that covers this "
          "point.");
}

TEST_CASE("where facts would contradict a higher rating they come first", "[gate]") {
    const Sheet sheet{rated("largely", {{"preconditions.focus.scope-separated", "partly"},
                                        {"preconditions.challenge.urgency", "not"}})};
    auto standings = score::standings(sheet.record(), test::shipped(), {}, test::today);
    for (score::Standing& standing : standings) standing.obstacle = "one of them is open";
    const auto gate = gate::judge(sheet.record(), test::shipped(), standings, terms("preconditions"));
    REQUIRE(gate.blockers.size() == 2);
    CHECK(gate.blockers[0].remedy ==
          "As the record stands, one of them is open: mend that first, then rate the question `largely`, or "
          "record an action with a willing or committed owner and a review date within twelve months: that "
          "covers this point.");
    CHECK(
        gate.blockers[1].remedy ==
        "As the record stands, one of them is open: mend that first, then rate the question `largely`; from "
        "`partly` on, an action with a willing or committed owner and a review date within twelve months "
        "covers this point.");
}

TEST_CASE("no action is advised where an output waits for the same fact", "[gate]") {
    const std::string open = std::string{test::whole}.replace(test::whole.find("budget: {state: secured}"),
                                                              24, "budget: {state: open}");
    const Sheet sheet{rated("largely", {{"preconditions.operations.budget", "partly"}}, open)};
    const auto gate = judged(sheet, terms("preconditions"));
    REQUIRE(gate.blockers.size() == 2);
    CHECK(gate.blockers[0].remedy ==
          "Bring into the record: `budget` secured or not needed for a reason. Then rate the question "
          "`largely`: an output waits for the same fact.");
}

TEST_CASE("an action on what is not there yet is told to be under way, and what it covers", "[gate]") {
    CHECK(
        blocker(
            "preconditions.focus.scope-separated", "not",
            "actions: [{id: act1, question: preconditions.focus.scope-separated, owner: city, state: trying, "
            "review: 2027-01-01}]\n")
            .remedy ==
        "Work towards `largely`. The action `act1` is under way, and covers this point once it is rated "
        "`partly`.");
}

TEST_CASE("what was kept is over: a new look, or a new action", "[gate]") {
    const std::string over =
        "The action `act1` was kept, and is over: look at the rating again, and where `largely` is still too "
        "much to say, record a new one with a willing or committed owner and a review date within twelve "
        "months. That covers this point.";
    CHECK(with_action(", owner: city, review: 2027-01-01, state: kept") == over);
    CHECK(with_action(", owner: city, review: 2026-06-01, state: kept") == over);
    // One that is under way is nearer.
    CHECK(with_action(", owner: city, review: 2026-06-01, state: kept}, {id: act2, owner: city, "
                      "question: preconditions.focus.scope-separated") ==
          "Raise it to `largely`, or give the action `act2` a review date within twelve months: that covers "
          "this point.");
}

TEST_CASE("whoever has left, or is not in yet, carries no action and no waiver", "[gate]") {
    const auto owned = [](const std::string& commitment, const std::string& review) {
        return blocker("preconditions.focus.scope-separated", "partly",
                       "actions: [{id: act1, question: preconditions.focus.scope-separated, owner: other, "
                       "state: trying, review: " +
                           review + "}]\n",
                       gate::Basis::claimed, "  - {id: other, commitment: " + commitment + "}\n")
            .remedy;
    };
    CHECK(owned("withdrawn", "2027-01-01") ==
          "Raise it to `largely`, or give the action `act1` another owner (`other` has withdrawn): that "
          "covers this point.");
    CHECK(owned("withdrawn", "2099-12-01") ==
          "Raise it to `largely`, or give the action `act1` another owner (`other` has withdrawn) and set a "
          "review of it within twelve months, and not on 1 December 2099: that covers this point.");
    CHECK(owned("approached", "2027-09-01") ==
          "Raise it to `largely`, or win `other` for the action `act1`, who is not willing or committed so "
          "far: "
          "that covers this point.");
    CHECK(
        blocker("preconditions.focus.scope-separated", "",
                "waivers: [{at: preconditions.focus, reason: r, by: other, until: 2027-01-01}]\n",
                gate::Basis::claimed, "  - {id: other, commitment: withdrawn}\n")
            .remedy ==
        "Answer it under `assessment.preconditions.focus.scope-separated`. The waiver for it holds no more: "
        "`other` has withdrawn.");
}

TEST_CASE("a waiver that does not hold is mentioned", "[gate]") {
    const std::string answer = "Answer it under `assessment.preconditions.focus.scope-separated`.";
    CHECK(with_waiver(", reason: r, by: city, until: 2026-08-31") ==
          answer + " The waiver for it ran out on 31 August 2026.");
    CHECK(with_waiver(", by: city, until: 2027-01-01") == answer + " The waiver for it gives no reason.");
    CHECK(with_waiver(", reason: r, until: 2027-01-01") ==
          answer + " The waiver for it does not say by whom.");
    CHECK(with_waiver(", reason: r, by: city") == answer + " The waiver for it has no end date.");
}

TEST_CASE("on the supported basis it is the evidence that is to be mended", "[gate]") {
    CHECK(blocker("preconditions.focus.scope-separated", "fully", "", gate::Basis::supported).remedy ==
          "Name evidence that is more than a statement, or record an action with a willing or committed "
          "owner and "
          "a review date within twelve months: that covers this point.");
}

TEST_CASE("what holds is said to hold", "[gate]") {
    const text::Date day = test::today;
    const Sheet sheet{test::in_phase("preconditions") +
                      "stakeholders: [{id: city, commitment: willing}]\n"
                      "actions: [{owner: city, review: 2026-09-01}]\n"
                      "waivers: [{reason: r, by: city, until: 2026-09-01}]\n"};
    const record::StakeholderIndex stakeholders{sheet.record()};
    const record::Action& action = sheet.record().actions.items.front();
    const record::Cover cover = record::cover_of(action, stakeholders, day);
    CHECK(cover.holds());
    CHECK(gate::detail::mend(action, cover) == "keep the action for it going");
    record::Coverage coverage;
    coverage.near_waiver = &sheet.record().waivers.items.front();
    coverage.near_hold = record::hold_of(*coverage.near_waiver, stakeholders, day);
    CHECK(coverage.near_hold == record::WaiverHold::holds);
    CHECK(gate::detail::lapsed(coverage).empty());
}

TEST_CASE("each kind of unsupported claim has its own way out", "[gate]") {
    using record::State;
    const auto& question = test::shipped().questions.front();
    score::Standing standing;
    standing.claimed = State::fully;
    CHECK(gate::detail::raise({question, standing, State::largely, State::fully, true}) ==
          "Have its evidence confirmed by somebody else, or name a second piece");
    CHECK(gate::detail::raise({question, standing, State::partly, State::fully, true}) ==
          "Name evidence that is more than a statement, and that somebody else has confirmed");
    standing.contradicted = true;
    CHECK(gate::detail::raise({question, standing, State::partly, State::largely, false}) ==
          "Put right what contradicts it (`atelier validate` shows where)");
    standing.claimed = State::largely;
    CHECK(gate::detail::raise({question, standing, State::partly, State::fully, true}) ==
          "Raise it to `fully`");
}
