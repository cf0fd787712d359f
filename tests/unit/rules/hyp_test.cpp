#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("HYP001: hypotheses without a test", "[rules]") {
    CHECK(said("HYP001", R"(
hypotheses: [{id: h1, statement: s}, {id: h2, test: t}]
)") == R"(
5:19+2 warning: the hypothesis `h1` has no test
  at hypotheses.h1
  here: no `test`
  help: Write under `test` how it will be found out, in one sentence.
)");
}

TEST_CASE("HYP002: verdicts without evidence", "[rules]") {
    CHECK(said("HYP002", R"(
hypotheses:
  - {id: h1, state: supported}
  - {id: h2, state: refuted, evidence: []}
  - {id: h3, state: testing}
evidence: [{id: load-2025}, {id: model}]
)") == R"(
6:21+9 warning: the hypothesis `h1` is `supported` without evidence
  at hypotheses.h1
  here: no `evidence`
  help: Name under `evidence` what shows it (load-2025 or model), or set the state to `testing`.
7:21+7 warning: the hypothesis `h2` is `refuted` without evidence
  at hypotheses.h2
  here: no `evidence`
  help: Name under `evidence` what shows it (load-2025 or model), or set the state to `testing`.
)");
}

TEST_CASE("HYP002: verdicts where no evidence is kept", "[rules]") {
    CHECK(said("HYP002", R"(
hypotheses: [{id: h1, state: supported}]
)") == R"(
5:30+9 warning: the hypothesis `h1` is `supported` without evidence
  at hypotheses.h1
  here: no `evidence`
  help: Add what shows it to `evidence` and name it here, or set the state to `testing`.
)");
}

TEST_CASE("HYP003: hypotheses that are still open", "[rules]") {
    CHECK(said("HYP003", R"(
atelier: 1
id: example
name: Example
phase: stabilising
hypotheses:
  - {id: h1, state: open}
  - {id: h2}
  - {id: h3, state: refuted}
  - {id: h4, state: testing}
)") == R"(
6:21+4 note: the hypothesis `h1` is still open in `stabilising`
  at hypotheses.h1
  here: not settled yet
  4:8+11: the phase that the record is in
  help: Set its `state` to `supported`, `refuted` or `dropped`, with the evidence that shows it.
7:10+2 note: the hypothesis `h2` is still open in `stabilising`
  at hypotheses.h2
  here: no `state`
  4:8+11: the phase that the record is in
  help: Set its `state` to `supported`, `refuted` or `dropped`, with the evidence that shows it.
9:21+7 note: the hypothesis `h4` is still being tested in `stabilising`
  at hypotheses.h4
  here: not settled yet
  4:8+11: the phase that the record is in
  help: Set its `state` to `supported`, `refuted` or `dropped`, with the evidence that shows it.
)");
}

TEST_CASE("HYP003: hypotheses may be open in the second phase: nothing to say", "[rules]") {
    CHECK(said("HYP003", R"(
hypotheses: [{id: h1, state: open}]
)") == "\n");
}

TEST_CASE("HYP004: hypotheses about what is out of scope", "[rules]") {
    CHECK(said("HYP004", R"(
focus: [{id: heat, decision: out-of-scope}, {id: grid, decision: explore}]
hypotheses:
  - {id: h1, about: heat}
  - {id: h2, about: grid}
  - {id: h3, about: heat, state: dropped}
)") == R"(
7:21+4 warning: the hypothesis `h1` is about a theme that is out of scope
  at hypotheses.h1
  here: about this theme
  5:30+12: out of scope
  help: Drop the hypothesis, tie it to another theme, or bring its theme back into the scope.
)");
}

TEST_CASE("HYP005: hypotheses without a statement", "[rules]") {
    CHECK(said("HYP005", R"(
hypotheses: [{id: h1, test: t}, {id: h2, statement: s}]
)") == R"(
5:19+2 note: the hypothesis `h1` has no statement
  at hypotheses.h1
  here: no `statement`
  help: Write under `statement` what is assumed, in one short sentence about one thing.
)");
}
