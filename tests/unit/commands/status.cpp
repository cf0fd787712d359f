#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

TEST_CASE("status: what `atelier` alone shows, on one screen") {
    FakeWorld world;
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
    const Outcome outcome = world.run({});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == world.run({"status"}).out);
    CHECK(outcome.out == R"(Demo
as of 1 September 2026 · says it is in preconditions

▸ 1 Preconditions  blocked  28 of 28 still open, 23 without a rating
  2 Establishing   not yet due
  3 Maturing       not yet due
  4 Stabilising    not yet due
  5 Continuation   not yet due

Next
  1  Answer in one sitting the 3 open questions on “Clarify the central
     challenge” (Preconditions).
     preconditions.challenge
  2  Bring into the record: a statement.
     challenge.statement
  3  Bring into the record: a validation with a date and a committed
     stakeholder.
     challenge.validated
     14 more: atelier next atelier.yaml
)");
}

TEST_CASE("status: several records, each on its own; what cannot be read is said") {
    FakeWorld world;
    world.files.files["a.atelier.yaml"] = "atelier: 1\nid: a\nname: First\nphase: preconditions\n";
    world.files.files["b.atelier.yaml"] = "atelier: 1\nid: b\nname: Second\nphase: preconditions\n";
    world.files.files["c.atelier.yaml"] = "- a list\n";
    const Outcome outcome = world.run({"status"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.starts_with("First\n"));
    CHECK(outcome.out.find("\n\nSecond\n") != std::string::npos);
    CHECK(outcome.err.ends_with("atelier: c.atelier.yaml cannot be judged: it has to be put right first\n"));
}

TEST_CASE("status: innovation capacity in a line, where it is rated") {
    FakeWorld world;
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
    CHECK(world.run({"status"}).out.find("Innovation capacity") == std::string::npos);
    world.files.files["atelier.yaml"] +=
        "innovation-capacity: {leadership: partly, network: n/a, learning: {learning-goal: fully}}\n";
    CHECK(world.run({"status"})
              .out.find("\n\n  Innovation capacity  leadership 0.33 · organisation not rated ·\n"
                        "                       knowledge not rated · network does not apply ·\n"
                        "                       learning 0.33 to 1.00\n\nNext\n") != std::string::npos);
}
