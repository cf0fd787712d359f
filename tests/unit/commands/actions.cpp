#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

struct Fixture {
    FakeWorld world;
    Fixture() {
        world.files.files["a.atelier.yaml"] = R"(atelier: 1
id: harbour
name: Harbour Heat
phase: maturing
stakeholders: [{id: city}, {id: port}]
barriers: [{id: late, text: Law is asked too late., element: organisation}]
actions:
  - id: law
    barrier: late
    strategy: boundary-spanning/boundary-spanners
    question: establishing.capacity.skills
    involved: [city, port]
    change: {kind: role-description, text: A lawyer sits in every third meeting.}
    owner: city
    start: 2026-04-01
    review: 2026-09-15
    state: trying
  - {id: walk, strategy: learning-as-outcome/time-to-reflect, owner: port, review: 2026-08-01, state: planned}
  - {id: talk, change: {text: Ten minutes at the end.}, owner: city, review: 2026-05-01, state: kept, learned: Ten minutes suffice.}
)";
        world.files.files["b.atelier.yaml"] = R"(atelier: 1
id: mills
name: The Mills
phase: establishing
actions:
  - {id: open-desk, smallest-version: One desk for a week., state: trying}
  - {id: dropped-desk, smallest-version: Desks for all., review: 2026-02-01, state: dropped, learned: Too many at once.}
  - {id: later, smallest-version: A second desk., review: 2026-12-01, state: planned, start: 2026-10-05}
)";
        world.files.files["c.atelier.yaml"] = "atelier: 1\nid: none\nname: Old Quay\nphase: preconditions\n";
    }
    Outcome actions(std::vector<std::string> words) {
        words.insert(words.begin(), "actions");
        return world.run(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "actions: of one record, by stage and review") {
    const Outcome outcome = actions({"a.atelier.yaml"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == R"(Overdue

  - Set aside time and means for reflection beside          review 1 August 2026
    delivery
    `walk`: owner `port`, planned

Due by 1 October 2026

  - A lawyer sits in every third meeting.               review 15 September 2026
    `law`: owner `city` with `port`, since 1 April 2026, trying
    barrier: Law is asked too late.
    question: Are the main skill gaps known and being closed?

Kept

  - Ten minutes at the end.                                    review 1 May 2026
    `talk`: owner `city`
    learned: Ten minutes suffice.

3 actions in 1 record: 1 overdue, 1 due and 1 kept.
Due means a review by 1 October 2026, within a month; another day: --due
)");
    CHECK(outcome.err.empty());
}

TEST_CASE_METHOD(Fixture, "actions: of many records, mixed by stage; what is missing is said") {
    const Outcome outcome = actions({});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == R"(Overdue

  - Set aside time and means for reflection beside          review 1 August 2026
    delivery
    `walk` of Harbour Heat: owner `port`, planned

Due by 1 October 2026

  - A lawyer sits in every third meeting.               review 15 September 2026
    `law` of Harbour Heat: owner `city` with `port`, since 1 April 2026, trying
    barrier: Law is asked too late.
    question: Are the main skill gaps known and being closed?

Running

  - One desk for a week.
    `open-desk` of The Mills: no owner
    It has no owner and no review date, so it covers nothing at a gate.

Planned

  - A second desk.                                        review 1 December 2026
    `later` of The Mills: no owner, from 5 October 2026
    It has no owner, so it covers nothing at a gate.

Kept

  - Ten minutes at the end.                                    review 1 May 2026
    `talk` of Harbour Heat: owner `city`
    learned: Ten minutes suffice.

Dropped

  - Desks for all.                                        review 1 February 2026
    `dropped-desk` of The Mills: no owner
    learned: Too many at once.

6 actions in 3 records: 1 overdue, 1 due, 1 running, 1 planned, 1 kept and 1
dropped.
Due means a review by 1 October 2026, within a month; another day: --due
Old Quay has no actions yet. To begin with one: `atelier next --card FILE`
)");
    for (const char* jobs : {"1", "2", "8"}) {
        CHECK(actions({"--jobs", jobs}).out == outcome.out);
        CHECK(actions({"--jobs", jobs, "--format", "json"}).out == actions({"--format", "json"}).out);
    }
}

TEST_CASE_METHOD(Fixture, "actions: only what is up for review by a day") {
    const Outcome outcome = actions({"--due", "2026-09-15"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("`walk`") != std::string::npos);
    CHECK(outcome.out.find("`law`") != std::string::npos);
    CHECK(outcome.out.find("desk") == std::string::npos);
    CHECK(outcome.out.find("2 actions in 3 records: 1 overdue and 1 due.\n") != std::string::npos);
    CHECK(outcome.out.find("no actions yet") == std::string::npos);
    CHECK(actions({"--due", "2026-09-14"}).out.find("`law`") == std::string::npos);
    CHECK(actions({"b.atelier.yaml", "--due", "2026-09-14"}).out ==
          "Nothing is up for review by 14 September 2026 in 1 record.\n");
    const Outcome refused = actions({"--due", "soon"});
    CHECK(refused.status == 2);
    CHECK(refused.err == "atelier: `--due` takes a day that exists, such as 2026-09-01, not `soon`\n");
}

TEST_CASE_METHOD(Fixture, "actions: a record without any says how to begin") {
    CHECK(actions({"c.atelier.yaml"}).out ==
          "Old Quay has no actions yet. To begin with one: `atelier next --card FILE`\n");
    CHECK(actions({"c.atelier.yaml", "--format", "markdown"}).out.find("Old Quay has no actions yet.") !=
          std::string::npos);
    CHECK(actions({"c.atelier.yaml", "-q"}).out.empty());
}

TEST_CASE_METHOD(Fixture,
                 "actions: a record that cannot be judged is named, a path that cannot be read too") {
    world.files.files["d.atelier.yaml"] = "- a list\n";
    const Outcome outcome = actions({});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == "atelier: d.atelier.yaml cannot be judged: it has to be put right first\n");
    CHECK(outcome.out.find("`law`") != std::string::npos);
    const Outcome json = actions({"--format", "json"});
    CHECK(json.out.find("\"why\": \"it has to be put right first\"") != std::string::npos);
    const Outcome alone = actions({"d.atelier.yaml"});
    CHECK(alone.status == 1);
    CHECK(alone.out.find("No actions") == std::string::npos);
    const Outcome gone = actions({"a.atelier.yaml", "gone.atelier.yaml"});
    CHECK(gone.status == 2);
    CHECK(gone.out.find("`law`") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "actions: formats are text, json and markdown") {
    const Outcome refused = actions({"--format", "sarif"});
    CHECK(refused.status == 2);
    CHECK(refused.err == "atelier: `--format` takes text, json or markdown here, not `sarif`\n");
}
