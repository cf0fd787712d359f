#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM004: a condition that is open, one that is absent, one that is secured", "[rules]") {
    CHECK(said("CLM004", R"(
operations:
  data-access: {state: secured}
  expertise: {note: two engineers}
  budget: {state: open, note: the council votes in May}
assessment:
  preconditions:
    operations: {data-access: fully, confidentiality: fully, expertise: fully, budget: largely}
)") == R"(
8:19+4 error: the budget is rated as secured, but its state is open
  at preconditions.operations.budget
  here: still open
  11:88+7: the claim
  help: Set the condition to `secured` once it is, or rate the question `partly`.
11:55+5 note: confidentiality is rated as agreed, but the record keeps no `operations.confidentiality`
  at preconditions.operations.confidentiality
  here: the claim
  help: Add `operations.confidentiality` to the record, so that the claim can be held against facts.
11:73+5 note: expertise is rated as at hand, but the record keeps no `operations.expertise.state`
  at preconditions.operations.expertise
  here: the claim
  help: Add `operations.expertise.state` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM004: no operations kept", "[rules]") {
    CHECK(said("CLM004", R"(
assessment:
  preconditions:
    operations: {budget: fully}
)") == R"(
7:26+5 note: the budget is rated as secured, but the record keeps no `operations`
  at preconditions.operations.budget
  here: the claim
  help: Add `operations` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM005: hypotheses without a test", "[rules]") {
    CHECK(said("CLM005", R"(
hypotheses:
  - {id: h1, statement: Grid capacity is the bottleneck.}
  - {id: h2, test: Compare with a year of load.}
  - {id: h3}
assessment:
  preconditions:
    focus: {testable-hypotheses: fully}
)") == R"(
6:10+2 error: hypotheses are rated as testable, but 2 of 3 have no test
  at preconditions.focus.testable-hypotheses
  here: no test
  8:10+2: no test
  11:34+5: the claim
  help: Write under `test` how it will be found out, or rate the question `partly`.
)");
}

TEST_CASE("CLM005: no hypotheses", "[rules]") {
    CHECK(said("CLM005", R"(
hypotheses: []
assessment:
  preconditions:
    focus: {testable-hypotheses: fully}
)") == R"(
8:34+5 error: hypotheses are rated as testable, but the record has none
  at preconditions.focus.testable-hypotheses
  here: the claim
  5:1+10: an empty list
  help: Write under `test` how it will be found out, or rate the question `partly`.
)");
}

TEST_CASE("CLM021: a dependency of one", "[rules]") {
    CHECK(said("CLM021", R"(
stakeholders: [{id: grid-operator}, {id: developer}]
context:
  interdependencies:
    - {between: [grid-operator], about: the connection}
    - about: the tender
    - {between: [grid-operator, developer], about: the load}
assessment:
  preconditions:
    context: {interdependencies: fully}
)") == R"(
8:17+15 error: interdependencies are rated as mapped, but 2 of 3 name fewer than two parties
  at preconditions.context.interdependencies
  here: one side only
  9:7+17: no parties
  13:34+5: the claim
  help: Name both sides under `between` (grid-operator, developer), or rate the question `partly`.
)");
}

TEST_CASE("CLM021: dependencies without parties", "[rules]") {
    CHECK(said("CLM021", R"(
context: {interdependencies: [{about: the tender}]}
assessment:
  preconditions:
    context: {interdependencies: fully}
)") == R"(
8:34+5 note: interdependencies are rated as mapped, but the record keeps no `context.interdependencies.between`
  at preconditions.context.interdependencies
  here: the claim
  help: Add `context.interdependencies.between` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM022: themes that are not weighed in full", "[rules]") {
    CHECK(said("CLM022", R"(
focus:
  - {id: grid, relevance: high, feasibility: low, mandate-fit: high}
  - {id: heat, relevance: high}
assessment:
  preconditions:
    focus: {themes-weighed: fully}
)") == R"(
7:10+4 error: every theme is rated as weighed, but 1 of 2 is not weighed in full
  at preconditions.focus.themes-weighed
  here: no `feasibility` or `mandate-fit`
  10:29+5: the claim
  help: Weigh the theme by `relevance`, `feasibility` and `mandate-fit`, or rate the question `partly`.
)");
}

TEST_CASE("CLM022: themes that nobody weighed", "[rules]") {
    CHECK(said("CLM022", R"(
focus: [{id: grid, decision: explore}]
assessment:
  preconditions:
    focus: {themes-weighed: fully}
)") == R"(
8:29+5 note: every theme is rated as weighed, but the record keeps no `focus.relevance`
  at preconditions.focus.themes-weighed
  here: the claim
  help: Add `focus.relevance` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM022: no theme", "[rules]") {
    CHECK(said("CLM022", R"(
focus: []
assessment:
  preconditions:
    focus: {themes-weighed: fully}
)") == R"(
8:29+5 error: every theme is rated as weighed, but the record has no theme
  at preconditions.focus.themes-weighed
  here: the claim
  5:1+5: an empty list
  help: Weigh the theme by `relevance`, `feasibility` and `mandate-fit`, or rate the question `partly`.
)");
}

TEST_CASE("CLM023: a theme without a decision", "[rules]") {
    CHECK(said("CLM023", R"(
focus: [{id: grid, decision: explore}, {id: heat}]
assessment:
  preconditions:
    focus: {scope-separated: fully}
)") == R"(
5:45+4 error: the scope is rated as clear, but 1 of 2 themes has no decision
  at preconditions.focus.scope-separated
  here: no decision
  8:30+5: the claim
  help: Decide on the theme (`explore`, `later` or `out-of-scope`), or rate the question `partly`.
)");
}

TEST_CASE("CLM023: themes without any decision", "[rules]") {
    CHECK(said("CLM023", R"(
focus: [{id: grid}, {id: heat}]
assessment:
  preconditions:
    focus: {scope-separated: fully}
)") == R"(
8:30+5 note: the scope is rated as clear, but the record keeps no `focus.decision`
  at preconditions.focus.scope-separated
  here: the claim
  help: Add `focus.decision` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM023: no theme to separate", "[rules]") {
    CHECK(said("CLM023", R"(
focus: []
assessment:
  preconditions:
    focus: {scope-separated: fully}
)") == R"(
8:30+5 error: the scope is rated as clear, but the record has no theme
  at preconditions.focus.scope-separated
  here: the claim
  5:1+5: an empty list
  help: Decide on the theme (`explore`, `later` or `out-of-scope`), or rate the question `partly`.
)");
}
