#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("FCT004: who vouched, and has left", "[rules]") {
    CHECK(said("FCT004", R"(
stakeholders:
  - {id: city, commitment: committed}
  - {id: builder, commitment: withdrawn, since: 2024-06-10}
  - {id: owner, commitment: withdrawn}
vision:
  endorsed: [{by: builder, date: 2021-06-01}, {by: city, date: 2021-06-01}]
decisions:
  - {id: d1, date: 2022-06-09, by: [builder, city]}
  - {id: d2, date: 2022-06-09, by: [builder]}
  - {id: d3, date: 2022-06-09, by: [builder, owner]}
  - {id: d4, date: 2022-06-09, by: []}
)") == R"(
10:19+7 warning: the vision is endorsed by `builder`, who withdrew on 10 June 2024
  at vision.endorsed
  here: endorsed it
  7:31+9: and has withdrawn
  help: Ask a stakeholder who is still in to endorse or renew it, and record who and on which day.
13:37+7 note: the decision `d2` was taken by `builder`, who withdrew on 10 June 2024
  at decisions.d2
  here: took it
  7:31+9: and has withdrawn
  help: Ask a stakeholder who is still in to endorse or renew it, and record who and on which day.
14:37+7 note: the decision `d3` was taken by stakeholders who have all withdrawn
  at decisions.d3
  here: took it
  7:31+9: and has withdrawn
  help: Ask a stakeholder who is still in to endorse or renew it, and record who and on which day.
)");
}

TEST_CASE("FCT004: an endorsement that a claim is held against is told once", "[rules]") {
    CHECK(said("FCT004", R"(
stakeholders: [{id: builder, commitment: withdrawn}]
vision:
  endorsed: [{by: builder, date: 2021-06-01}]
assessment:
  maturing: {vision: {continued-endorsement: fully}}
)") == "\n");
}

TEST_CASE("FCT004: an endorsement is history once somebody who is in has renewed it", "[rules]") {
    const auto endorsed = [](const std::string& by) {
        return said("FCT004", R"(
stakeholders:
  - {id: city, commitment: committed}
  - {id: builder, commitment: withdrawn, since: 2024-06-10}
vision:
  endorsed: [{by: builder, date: 2021-06-01}, )" +
                                  by + "]\n");
    };
    CHECK(endorsed("{by: city, date: 2024-06-10}") == "\n");
    CHECK(endorsed("{by: city, date: 2024-06-09}") != "\n");
    CHECK(endorsed("{by: city}") != "\n");
}

TEST_CASE("FCT005: tasks of those who have left", "[rules]") {
    CHECK(said("FCT005", R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
governance: {facilitator: builder, decides: [city, builder]}
activities:
  - id: a1
    follow-ups: [{action: Ask., owner: builder}, {action: Tell., owner: builder, done: 2024-01-01}, {action: Write., owner: city}]
lessons:
  - {id: l1, text: Ask first., owner: builder}
  - {id: l2, text: Ask first., owner: builder, changed: The order.}
capacity:
  core-team: [{role: expert, stakeholder: builder}, {role: coordinator, stakeholder: city}]
)") == R"(
9:40+7 warning: a follow-up that is not done rests with `builder`, who has withdrawn
  at activities.a1
  here: has the task
  5:77+9: and has withdrawn
  help: Give the task to somebody who is still in (city), or correct the stakeholder's `commitment`.
11:39+7 warning: the lesson `l1` rests with `builder`, who has withdrawn
  at lessons.l1
  here: has the task
  5:77+9: and has withdrawn
  help: Give the task to somebody who is still in (city), or correct the stakeholder's `commitment`.
14:43+7 warning: a place in the core team rests with `builder`, who has withdrawn
  at capacity.core-team
  here: has the task
  5:77+9: and has withdrawn
  help: Give the task to somebody who is still in (city), or correct the stakeholder's `commitment`.
)");
}

TEST_CASE("FCT005: posts that a claim is held against are told once", "[rules]") {
    CHECK(said("FCT005", R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
governance: {facilitator: builder, decides: [builder]}
capacity:
  core-team: [{role: expert, stakeholder: builder}]
lessons: [{id: l1, text: Ask first., owner: builder}]
assessment:
  preconditions: {governance: {facilitator: largely, decision-authority: fully}}
  establishing: {learning: {translation: fully}}
  stabilising: {capacity: {secured-roles: fully}}
)") == "\n");
}

TEST_CASE("FCT006: decisions by others than those who decide", "[rules]") {
    CHECK(said("FCT006", R"(
stakeholders: [{id: city}, {id: uni}, {id: grid}, {id: builder, commitment: withdrawn}, {id: housing, holds: [ownership]}]
governance: {decides: [city]}
decisions:
  - {id: d0, date: 2026-03-01, by: [housing]}
  - {id: d1, date: 2026-03-01, by: [uni, grid]}
  - {id: d2, by: [uni]}
  - {id: d3, date: 2026-03-01, by: [uni, city]}
  - {id: d4, date: 2020-03-01, by: [builder]}
  - {id: d5, date: 2026-10-01, by: [uni]}
  - {id: d6, date: 2026-03-01}
  - {id: d7, date: 2026-03-01, by: [unni]}
)") == R"(
8:36+9 note: the decision `d0` was taken on 1 March 2026 by others than those who decide in `governance`
  at decisions.d0
  here: took it
  6:23+6: those who decide
  help: Let one of those under `governance.decides` confirm it, or add there who may decide as well.
9:36+11 warning: the decision `d1` was taken on 1 March 2026 by others than those who decide in `governance`
  at decisions.d1
  here: took it
  6:23+6: those who decide
  help: Let one of those under `governance.decides` confirm it, or add there who may decide as well.
10:18+5 warning: the decision `d2` was taken by others than those who decide in `governance`
  at decisions.d2
  here: took it
  6:23+6: those who decide
  help: Let one of those under `governance.decides` confirm it, or add there who may decide as well.
)");
}

TEST_CASE("FCT006: decisions by others beside a claim about them are told once", "[rules]") {
    CHECK(said("FCT006", R"(
stakeholders: [{id: city}, {id: uni}, {id: housing, holds: [ownership]}]
governance: {decides: [city]}
decisions:
  - {id: d1, date: 2026-03-01, by: [uni]}
  - {id: d2, date: 2026-03-01, by: [housing]}
assessment:
  establishing: {coordination: {decisions: largely}}
)") == R"(
9:36+9 note: the decision `d2` was taken on 1 March 2026 by others than those who decide in `governance`
  at decisions.d2
  here: took it
  6:23+6: those who decide
  help: Let one of those under `governance.decides` confirm it, or add there who may decide as well.
)");
}

TEST_CASE("FCT006: nobody can tell who decides where nobody is named, or somebody unknown", "[rules]") {
    CHECK(said("FCT006", R"(
stakeholders: [{id: city}, {id: uni}]
governance: {decides: [ctiy]}
decisions:
  - {id: d1, date: 2026-03-01, by: [city]}
)") == "\n");
}

TEST_CASE("FCT007: a dependency on itself", "[rules]") {
    CHECK(said("FCT007", R"(
stakeholders: [{id: grid}, {id: housing}]
context:
  interdependencies:
    - {between: [grid, grid], about: Capacity.}
    - {between: [grid, housing, grid], about: Capacity.}
    - {between: [grid], about: Capacity.}
    - {about: Capacity.}
)") == R"(
8:24+4 warning: a dependency is between `grid` and itself
  at context.interdependencies
  here: the same again
  8:18+4: one side
  help: Name under `between` who depends on whom, or take the entry out.
)");
}

TEST_CASE("FCT013: communities that are not relevant, and somebody who is affected", "[rules]") {
    CHECK(said("FCT013", R"(
stakeholders:
  - {id: tenants, affected: true}
  - {id: shops, affected: true, commitment: withdrawn}
  - {id: grid, affected: false}
communities: {relevant: false, reason: Nobody lives there.}
)") == R"(
9:25+5 error: communities are recorded as not affected, and 2 stakeholders are recorded as affected
  at communities
  here: not affected
  6:29+4: stands for one that is affected
  7:27+4: stands for one that is affected
  help: Set `communities.relevant` to true, or take `affected` away from those who stand for nobody affected.
)");
}

TEST_CASE("FCT013: one who is affected", "[rules]") {
    CHECK(said("FCT013", R"(
stakeholders: [{id: tenants, affected: true}]
communities: {relevant: false, reason: Nobody lives there.}
)") == R"(
6:25+5 error: communities are recorded as not affected, and `tenants` is recorded as affected
  at communities
  here: not affected
  5:40+4: stands for one that is affected
  help: Set `communities.relevant` to true, or take `affected` away from those who stand for nobody affected.
)");
}

TEST_CASE("FCT013: communities that are not relevant, and nobody who is affected", "[rules]") {
    CHECK(said("FCT013", R"(
stakeholders: [{id: grid, affected: false}, {id: city}]
communities: {relevant: false, reason: Nobody lives there.}
)") == "\n");
}

TEST_CASE("FCT014: one party that does it all", "[rules]") {
    CHECK(said("FCT014", R"(
stakeholders: [{id: city, commitment: committed}, {id: uni, commitment: committed}]
governance: {facilitator: city, decides: [city]}
activities:
  - {id: a1, follow-ups: [{action: Ask., owner: city}]}
lessons:
  - {id: l1, text: Ask first., owner: city}
actions:
  - {id: act1, owner: city}
evidence:
  - {id: plan, confirmed-by: city}
)") == R"(
6:27+4 warning: `city` has every role in the record that anybody has
  at governance
  here: facilitates
  6:43+4: decides
  8:49+4: owns what is to be done
  14:30+4: confirms what supports the ratings
  help: Share a role: let another stakeholder facilitate, own a follow-up or confirm a piece of evidence.
)");
}

TEST_CASE("FCT014: one party that does it all while the first phase lasts", "[rules]") {
    CHECK(said("FCT014", R"(
atelier: 1
id: example
name: Example
phase: preconditions
stakeholders: [{id: city, commitment: committed}, {id: uni, commitment: approached}]
governance: {facilitator: city, decides: [city]}
evidence:
  - {id: plan, confirmed-by: city}
)") == R"(
6:27+4 note: `city` has every role in the record that anybody has
  at governance
  here: facilitates
  6:43+4: decides
  8:30+4: confirms what supports the ratings
  help: Share a role: let another stakeholder facilitate, own a follow-up or confirm a piece of evidence.
)");
}

TEST_CASE("FCT014: a role that another party shares", "[rules]") {
    CHECK(said("FCT014", R"(
stakeholders: [{id: city, commitment: committed}, {id: uni, commitment: committed}]
governance: {facilitator: city, decides: [city]}
activities:
  - {id: a1, follow-ups: [{action: Ask., owner: uni}]}
evidence:
  - {id: plan, confirmed-by: city}
)") == "\n");
}

TEST_CASE("FCT014: one party because there is no other", "[rules]") {
    CHECK(said("FCT014", R"(
stakeholders: [{id: city, commitment: committed}, {id: uni, commitment: withdrawn}]
governance: {facilitator: city, decides: [city]}
evidence:
  - {id: plan, confirmed-by: city}
)") == "\n");
}

TEST_CASE("FCT024: themes decided against their weighing", "[rules]") {
    CHECK(said("FCT024", R"(
focus:
  - {id: heat, relevance: low, feasibility: low, mandate-fit: low, decision: explore}
  - {id: grid, relevance: high, feasibility: high, mandate-fit: high, decision: out-of-scope}
  - {id: rain, relevance: high, feasibility: low, mandate-fit: low, decision: explore}
  - {id: shade, relevance: low, feasibility: low, mandate-fit: low, decision: out-of-scope}
  - {id: noise, relevance: high, feasibility: high, mandate-fit: high, decision: later}
  - {id: work, decision: explore}
)") == R"(
6:78+7 note: the theme `heat` is explored, and weighed as low on all three counts
  at focus.heat
  here: explored
  6:27+3: low on all three counts
  help: Look at the weighing or at the decision again, and let one follow from the other.
7:81+12 note: the theme `grid` is out of scope, and weighed as high on all three counts
  at focus.grid
  here: out of scope
  7:27+4: high on all three counts
  help: Look at the weighing or at the decision again, and let one follow from the other.
)");
}
