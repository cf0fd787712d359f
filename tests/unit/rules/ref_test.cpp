#include "atelier/rules/references.hpp"

#include <cstddef>
#include <string>

#include "catch.hpp"
#include "telling.hpp"

// References that lead nowhere, and names that stand for two things.
namespace {

using namespace atelier;

TEST_CASE("ids are unique in their list, and may be the same in two lists") {
    CHECK(telling::record("stakeholders: [{id: grid}, {id: grid}]\n"
                          "focus: [{id: grid}]\n") == R"(
5:33+4 error REF001: the stakeholder `grid` stands here a second time
  at   stakeholders.grid
  help Give one of the two another id.
  5:21+4 first here
)");
    CHECK(telling::record("vision: {objectives: [{id: o}, {id: o}, {id: o}]}\n") == R"(
5:37+1 error REF001: the objective `o` stands here a second time
  at   vision.objectives.o
  help Give one of the two another id.
  5:28+1 first here
5:46+1 error REF001: the objective `o` stands here a second time
  at   vision.objectives.o
  help Give one of the two another id.
  5:28+1 first here
)");
}

TEST_CASE("a stakeholder who is not there") {
    CHECK(telling::record("stakeholders: [{id: municipality}, {id: developer}]\n"
                          "governance: {facilitator: municpality, decides: [developer, council]}\n") == R"(
6:27+11 error REF002: there is no stakeholder `municpality`
  at   governance.facilitator
  help Did you mean `municipality`?
6:61+7 error REF002: there is no stakeholder `council`
  at   governance.decides
  help Choose `municipality` or `developer`, or add an entry with this id to `stakeholders`.
)");
    CHECK(telling::record("governance: {facilitator: municipality}\n") == R"(
5:27+12 error REF002: there is no stakeholder `municipality`
  at   governance.facilitator
  help The record has no `stakeholders` yet: add an entry with this id there.
)");
}

TEST_CASE("evidence, themes, activities and barriers that are not there") {
    CHECK(telling::record("evidence: [{id: load-model}]\n"
                          "hypotheses: [{id: h1, about: gird, test: run it, evidence: [load-modell]}]\n"
                          "focus: [{id: grid}]\n") == R"(
6:30+4 error REF004: there is no theme `gird`
  at   hypotheses.h1.about
  help Did you mean `grid`?
6:61+11 error REF003: there is no evidence `load-modell`
  at   hypotheses.h1.evidence
  help Did you mean `load-model`?
)");
    CHECK(telling::record("activities: [{id: kick-off}]\n"
                          "lessons: [{id: l1, from: kickoff}]\n"
                          "barriers: [{id: no-time}]\n"
                          "actions: [{id: a1, barrier: no-money}]\n") == R"(
6:26+7 error REF005: there is no activity `kickoff`
  at   lessons.l1.from
  help Did you mean `kick-off`?
8:29+8 error REF006: there is no barrier `no-money`
  at   actions.a1.barrier
  help Choose `no-time`, or add an entry with this id to `barriers`.
)");
}

TEST_CASE("each kind of entry has its list") {
    using record::Entity;
    std::string lists;
    for (std::size_t i = 0; i < record::entity_count; ++i)
        lists += std::string{to_string(static_cast<Entity>(i))} + ": " +
                 std::string{rules::list_of(static_cast<Entity>(i))} + "\n";
    CHECK(lists == R"(stakeholder: stakeholders
theme: focus
hypothesis: hypotheses
objective: vision.objectives
service: services
activity: activities
lesson: lessons
evidence: evidence
barrier: barriers
action: actions
decision: decisions
)");
}

TEST_CASE("strategies and their actions") {
    CHECK(telling::record("actions: [{id: a, strategy: learning-as-outcom}, {id: b, strategy: "
                          "learning-as-outcome/time-to-reflct}, {id: c, strategy: zzz}, {id: d, strategy: "
                          "direction/zzz}, {id: e, strategy: direction/agenda}]\n") == R"(
5:29+18 error REF007: the method has no strategy `learning-as-outcom`
  at   actions.a.strategy
  help Did you mean `learning-as-outcome`?
5:68+34 error REF007: the strategy `learning-as-outcome` has no action `time-to-reflct`
  at   actions.b.strategy
  help Did you mean `learning-as-outcome/time-to-reflect`?
5:123+3 error REF007: the method has no strategy `zzz`
  at   actions.c.strategy
  help The strategies are `direction`, `embedding`, `boundary-spanning`, `knowledge-flow` and `learning-as-outcome`.
5:147+13 error REF007: the strategy `direction` has no action `zzz`
  at   actions.d.strategy
  help Its actions are `agenda`, `urgency-framing` and `champions`.
)");
}

TEST_CASE("an action names one question") {
    CHECK(telling::record("actions: [{id: a, question: maturing.learning}, {id: b, question: endorsement}, "
                          "{id: c, question: establishing.vision.endorsment}, {id: d, question: "
                          "preconditions.outputs.challenge-statement}, {id: e, question: zzz}, {id: f, "
                          "question: maturing.learning.synthesis}]\n") == R"(
5:29+17 error REF008: `maturing.learning` is a cell, and not a question
  at   actions.a.question
  help Name one of its questions: `maturing.learning.synthesis`, `maturing.learning.shared-knowledge` or `maturing.learning.policy-influence`.
5:67+11 error REF008: the method has no question `endorsement`
  at   actions.b.question
  help Did you mean `establishing.vision.endorsement`?
5:99+30 error REF008: the method has no question `establishing.vision.endorsment`
  at   actions.c.question
  help Did you mean `establishing.vision.endorsement`?
5:150+41 error REF008: `preconditions.outputs.challenge-statement` is an output, and not a question
  at   actions.d.question
  help Name a question by its address; `atelier method show` lists them.
5:212+3 error REF008: the method has no question `zzz`
  at   actions.e.question
  help Name a question by its address; `atelier method show` lists them.
)");
}

TEST_CASE("a lesson is about a question or a cell") {
    CHECK(telling::record("lessons: [{id: a, about: maturing.coordinaton}, {id: b, about: preconditions}, "
                          "{id: c, about: maturing.learning}]\n") == R"(
5:26+20 error REF009: the method has no question or cell `maturing.coordinaton`
  at   lessons.a.about
  help Did you mean `maturing.coordination`?
5:64+13 error REF009: `preconditions` is a phase, and not a question or cell
  at   lessons.b.about
  help Name a question or a cell by its address; `atelier method show` lists them.
)");
}

TEST_CASE("a waiver names what a gate asks for") {
    CHECK(telling::record(
              "stakeholders: [{id: municipality}, {id: developer}]\n"
              "waivers: [{at: establishing.capacity.skils, reason: r, by: developer, until: 2099-01-01}, "
              "{at: preconditions, reason: r, by: developer, until: 2099-01-01}, {at: "
              "preconditions.outputs.challenge-statement, reason: r, by: developer, until: 2027-01-01}]\n") ==
          R"(
6:16+27 error REF010: the method has no question, cell or output `establishing.capacity.skils`
  at   waivers.1.at
  help Did you mean `establishing.capacity.skills`?
6:96+13 error REF010: `preconditions` is a phase, and not a question, cell or output
  at   waivers.2.at
  help Name a question, a cell or an output by its address; `atelier method show` lists them.
)");
}

TEST_CASE("a user that is almost a stakeholder") {
    CHECK(telling::record("stakeholders: [{id: municipality}, {id: developer}]\n"
                          "services: [{id: s, used-by: [develper, tenants, The developers, developer]}]\n") ==
          R"(
6:30+8 warning REF011: `develper` is almost the id of a stakeholder
  at   services.s.used-by
  help Did you mean `developer`?
)");
}

}  // namespace
