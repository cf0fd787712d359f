#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "text_sample.hpp"

namespace atelier::emit::plain {

TEST_CASE("findings of one code in a row give reason and remedy once", "[text]") {
    std::vector<Finding> found{missing("vision"), missing("mission"), missing("objectives")};
    for (Finding& one : found) one.severity = diag::Severity::warning;
    CHECK(text(record, found) == R"(
a.yaml:2:5: warning PHA001: `vision` is still missing
a.yaml:2:5: warning PHA001: `mission` is still missing
a.yaml:2:5: warning PHA001: `objectives` is still missing

  2 │ id: republica
    │     ━━━━━━━━━

  why   The phase that the record declares asks for it.
  help  Add it when you know it.
        atelier explain PHA001

3 warnings in 1 record.
)");
    found[0].help = "Another remedy.";
    CHECK(text(record, found) == R"(
a.yaml:2:5: warning PHA001: `vision` is still missing

  help  Another remedy.

a.yaml:2:5: warning PHA001: `mission` is still missing
a.yaml:2:5: warning PHA001: `objectives` is still missing

  2 │ id: republica
    │     ━━━━━━━━━

  why   The phase that the record declares asks for it.
  help  Add it when you know it.
        atelier explain PHA001

3 warnings in 1 record.
)");
}

TEST_CASE("notes of one code are one line with a count, until all of them are asked for", "[text]") {
    std::vector<Finding> notes{missing("vision"), missing("mission"), missing("objectives")};
    CHECK(text(record, notes) == R"(
a.yaml:2:5: note PHA001: `vision` is still missing (and 2 more like it)

Why a note stands there, and what to do: atelier explain CODE, or --verbose.

3 notes in 1 record.
)");
    notes[0].help = "Another remedy.";
    Look verbose;
    verbose.verbose = true;
    CHECK(text(record, notes, verbose) == R"(
a.yaml:2:5: note PHA001: `vision` is still missing

  help  Another remedy.

a.yaml:2:5: note PHA001: `mission` is still missing
a.yaml:2:5: note PHA001: `objectives` is still missing

  2 │ id: republica
    │     ━━━━━━━━━

  why   The phase that the record declares asks for it.
  help  Add it when you know it.
        atelier explain PHA001

3 notes in 1 record.
)");
    Finding again = follow_up();
    again.span = span_of(record, "a session");
    again.related.clear();
    CHECK(text(record, {follow_up(), again, missing("vision")}) == R"(
a.yaml:5:18: error CLM008: follow-ups are rated as assigned, but one has no
    owner

   5 │     follow-ups: [{action: ask for the load profile, due: 2026-03-01}]
     │                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
     │                  no owner
     ┆
  14 │       follow-up: fully
     │                  ───── the claim

a.yaml:6:12: error CLM008: follow-ups are rated as assigned, but one has no
    owner

  6 │     title: a session
    │            ━━━━━━━━━ no owner

  why   What nobody owns is seldom done; the method asks that every follow-up is
        assigned.
  help  Name a stakeholder as its owner (municipality, developer,
        grid-operator), or rate the question `partly`.
        atelier explain CLM008

a.yaml:2:5: note PHA001: `vision` is still missing

Why a note stands there, and what to do: atelier explain CODE, or --verbose.

2 errors and 1 note in 1 record.
)");
}

TEST_CASE("quiet leaves the headings, and verbose adds what is suppressed", "[text]") {
    Finding gone = follow_up();
    gone.suppressed = true;
    gone.suppressed_because = "the owner is being hired";
    Finding unexplained = missing("vision");
    unexplained.suppressed = true;
    Look quiet;
    quiet.quiet = true;
    Look verbose;
    verbose.verbose = true;
    CHECK(text(record, {follow_up(), gone, missing("vision")}, quiet) == R"(
a.yaml:5:18: error CLM008: follow-ups are rated as assigned, but one has no
    owner
a.yaml:2:5: note PHA001: `vision` is still missing
)");
    CHECK(text(record, {gone, unexplained}) == R"(
Nothing to object in 1 record. 2 findings are suppressed.
)");
    CHECK(text(record, {gone, unexplained}, verbose) == R"(
a.yaml:5:18: suppressed CLM008: follow-ups are rated as assigned, but one has no
    owner (reason: the owner is being hired)
a.yaml:2:5: suppressed PHA001: `vision` is still missing

Nothing to object in 1 record. 2 findings are suppressed.
)");
    CHECK(text(record, {}, quiet) == "\n");
}

TEST_CASE("the last line counts", "[text]") {
    const auto writer = [] { return plain::findings(sample::run(), Look{}); };
    const auto last = [&](const Totals& totals) {
        std::string out;
        writer()->end(totals, out);
        return out;
    };
    CHECK(last({4, 1, 2, 3, 1, 0}) == "2 errors, 3 warnings and 1 note in 1 of 4 records.\n");
    CHECK(last({4, 4, 1, 0, 0, 0}) == "1 error in all 4 records.\n");
    CHECK(last({1, 1, 0, 1, 2, 1}) == "1 warning and 2 notes in 1 record. 1 finding is suppressed.\n");
    CHECK(last({0, 0, 0, 0, 0, 0}) == "No record was looked at.\n");
    CHECK(last({1, 0, 0, 0, 0, 0}) == "Nothing to object in 1 record.\n");
    CHECK(last({3, 0, 0, 0, 0, 2}) ==
          "Nothing to object in 3 records. 2 findings are suppressed. How far each has\ncome: `atelier "
          "status`.\n");
}

TEST_CASE("silence is not taken for completeness", "[text]") {
    const text::Source source{"a.yaml", std::string{record}};
    const std::string progress = "52 of 77 questions that are due are answered";
    const auto run = [&](const std::vector<Finding>& findings, std::string_view title) {
        const auto writer = plain::findings(sample::run(), Look{});
        return sample::write(*writer, source, findings, title, progress);
    };
    CHECK(run({}, "Republica, Buiksloterham") ==
          R"(Nothing to object in 1 record. Republica, Buiksloterham: 52 of 77 questions that
are due are answered.
)");
    CHECK(run({}, "") == "Nothing to object in 1 record. 52 of 77 questions that are due are answered.\n");
    CHECK(run({missing("vision")}, "Republica")
              .ends_with("1 note in 1 record. Republica: 52 of 77 questions that are due are answered.\n"));
    CHECK(run({follow_up()}, "Republica").ends_with("\n1 error in 1 record.\n"));
}

}  // namespace atelier::emit::plain
