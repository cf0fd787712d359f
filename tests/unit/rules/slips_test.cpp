#include <string>

#include "catch.hpp"
#include "telling.hpp"

// Slips in values: each is told once, with what was probably meant in the writer's own words.
namespace {

using namespace atelier;

constexpr auto* four =
    "Choose `not` (hardly or not in place), `partly` (some of it, with clear gaps), `largely` (in place, "
    "with small gaps) or "
    "`fully` (in place, without a gap that matters); `unknown` (asked, and nobody knows), `n/a` and "
    "`declined` stand beside "
    "them.";

std::string rating(std::string_view value) {
    return telling::record("assessment: {preconditions: {challenge: {urgency: " + std::string{value} +
                           "}}}\n");
}

TEST_CASE("a rating in other words is suggested, and a number is not guessed") {
    CHECK(rating("grotendeels") == R"(
5:51+11 error SCH003: `grotendeels` is no rating
  at   assessment.preconditions.challenge.urgency
  help Did you mean `largely`?
)");
    CHECK(rating("75%") == R"(
5:51+3 error SCH003: `75%` is no rating
  at   assessment.preconditions.challenge.urgency
  help )" + std::string{four} + "\n");
    CHECK(rating("[x]") == R"(
5:51+3 error SCH002: `urgency` cannot be a list
  at   assessment.preconditions.challenge.urgency
  help )" + std::string{four} + "\n");
    CHECK(rating("partly (two of five)") == R"(
5:51+20 error SCH003: `partly (two of five)` is no rating
  at   assessment.preconditions.challenge.urgency
  help Write `urgency: {rating: partly, note: two of five}`; what supports it is named under `evidence`.
)");
    CHECK(rating("{rating: \"fully, since May\"}") == R"(
5:60+18 error SCH003: `fully, since May` is no rating
  at   assessment.preconditions.challenge.urgency.rating
  help Write `rating: fully`, and the rest as `note: since May`.
)");
}

TEST_CASE("a character that looks like another is named by its code point") {
    CHECK(rating("full\u0443") == R"(
5:51+5 error SCH003: `full\u{443}` holds a Cyrillic letter (U+0443) that looks like `y`
  at   assessment.preconditions.challenge.urgency
  help Type `fully` anew, in plain letters and signs.
)");
    CHECK(telling::record("started: 2026\u201102\u201101\n") == R"(
5:10+10 error SCH004: `2026\u{2011}02\u{2011}01` holds a no-break hyphen (U+2011)
  at   started
  help Type `2026-02-01` anew, in plain letters and signs.
)");
    CHECK(telling::record("stakeholders: [{id: port}]\ngovernance: {facilitator: p\u043Ert}\n") == R"(
6:27+4 error REF002: `p\u{43E}rt` holds a Cyrillic letter (U+043E) that looks like `o`
  at   governance.facilitator
  help Type `port` anew, in plain letters and signs.
)");
}

TEST_CASE("a date in another order or form") {
    CHECK(telling::record("started: 01/02/2026\n") == R"(
5:10+10 error SCH004: `01/02/2026` is not written as a date
  at   started
  help Write `2026-02-01` for 1 February 2026, or `2026-01-02` for 2 January 2026.
)");
    CHECK(telling::record("started: Q3 2026\n") == R"(
5:10+7 error SCH004: `Q3 2026` is a quarter, and a day is wanted
  at   started
  help Write the day that is meant: `2026-07-01` is the first of that quarter, `2026-09-30` the last.
)");
    CHECK(telling::record("started: end of June\n") == R"(
5:10+11 error SCH004: `end of June` is not written as a date
  at   started
  help Write year, month and day, such as `2026-06-30` for the last of June 2026.
)");
    CHECK(telling::record("started: soon\n") == R"(
5:10+4 error SCH004: `soon` is not written as a date
  at   started
  help Write a date such as 2026-09-01, or leave the line out until it is known.
)");
    CHECK(telling::record("started: 31/6/2021\n") == R"(
5:10+9 error SCH004: there is no day `31/6/2021`
  at   started
  help Write a date such as 2026-09-01.
)");
}

TEST_CASE("countries by name, phases by number, numbers in another form") {
    CHECK(telling::record("country: España\n") == R"(
5:10+6 error SCH010: `España` is no code of a country
  at   country
  help Did you mean `ES`?
)");
    CHECK(telling::text("atelier: 1.0\nid: a\nname: A\nphase: 2\n") == R"(
1:10+3 error SCH011: `1.0` is no whole number
  at   atelier
  help Did you mean `1`?
4:8+1 error SCH003: `2` is no choice for `phase`
  at   phase
  help Did you mean `establishing`?
)");
    CHECK(telling::record("capacity: {core-team: [{role: a, fte: 50%}, {role: b, fte: \"1,000\"}]}\n") == R"(
5:39+3 error SCH011: `50%` is no number
  at   capacity.core-team.1.fte
  help Did you mean `0.5`?
5:60+7 error SCH011: `1,000` is no number
  at   capacity.core-team.2.fte
  help Write a number such as 0.4, without quotes and with a point.
)");
}

TEST_CASE("texts where lists belong, and lists where texts do, are shown as they should be written") {
    CHECK(telling::record("stakeholders: [{id: city}, {id: port}]\n"
                          "governance: {facilitator: [city], decides: \"city; port\"}\n") == R"(
6:27+6 error SCH002: `facilitator` cannot be a list
  at   governance.facilitator
  help Write `facilitator: city`.
6:44+12 error SCH002: `decides` cannot be text
  at   governance.decides
  help Write `decides: [city, port]`.
)");
    CHECK(telling::record("stakeholders:\n  city:\n    name: Bilbao\n") == R"(
6:3+22 error SCH002: `stakeholders` cannot be a group of keys
  at   stakeholders
  help Write a list: an entry begins with `- id: city` in place of `city:`, and its other keys stand below `id`.
)");
    CHECK(telling::record("lessons:\n  - Ask early.\n") == R"(
6:5+10 error SCH002: an entry of `lessons` cannot be text
  at   lessons.1
  help Write the entry as `{id: ask-early, text: Ask early.}`.
)");
}

TEST_CASE("a name where an id belongs leads to the id") {
    CHECK(telling::record(
              "stakeholders: [{id: city, name: Ayuntamiento de Bilbao}, {id: grid, name: Iberdrola}]\n"
              "governance: {facilitator: ayuntamiento de bilbao, decides: [Bilbao, Somebody Else]}\n") == R"(
6:27+22 error REF002: `ayuntamiento de bilbao` is the name of a stakeholder, and not its id
  at   governance.facilitator
  help Write its id, `city`.
6:61+6 error REF002: there is no stakeholder `Bilbao`
  at   governance.decides
  help Did you mean `city`, `Ayuntamiento de Bilbao`?
6:69+13 error REF002: there is no stakeholder `Somebody Else`
  at   governance.decides
  help Choose `city` or `grid`, or add an entry with the id `somebody-else` to `stakeholders`, and write that id here.
)");
}

TEST_CASE("an entry without the id by which others refer to it is one slip") {
    CHECK(telling::record("stakeholders: [{name: Iberdrola}]\n"
                          "governance: {facilitator: utility, decides: [utility]}\n") == R"(
5:17+4 error SCH005: the key `id` is missing in `stakeholders.1`
  at   stakeholders.1.id
  help Add `id: utility`: other places of the record refer to it, and no entry has it.
)");
}

TEST_CASE("questions at the wrong place are shown where they belong") {
    CHECK(telling::record("assessment: {preconditions: {urgency: fully}}\n") == R"(
5:30+7 error SCH001: there is no key `urgency` in `assessment.preconditions`
  at   assessment.preconditions.urgency
  help Write `challenge: {urgency: fully}`.
)");
    CHECK(telling::record("assessment: {preconditions.challenge.urgency: fully}\n") == R"(
5:14+31 error SCH001: there is no key `preconditions.challenge.urgency` in `assessment`
  at   assessment.preconditions.challenge.urgency
  help Write `preconditions: {challenge: {urgency: fully}}`.
)");
    CHECK(telling::record("assessment: {vision: {}}\n") == R"(
5:14+6 error SCH001: there is no key `vision` in `assessment`
  at   assessment.vision
  help It belongs below `establishing`, `maturing` or `stabilising` of `assessment`.
)");
}

TEST_CASE("an address or words as evidence are shown as an entry of the register") {
    CHECK(telling::record("assessment: {preconditions: {challenge: {urgency: {rating: fully, evidence: "
                          "https://example.org/plan}}}}\n") == R"(
5:77+24 error SCH002: `evidence` cannot be text
  at   assessment.preconditions.challenge.urgency.evidence
  help Add `- {id: example-org-plan, at: "https://example.org/plan"}` to the register, the list `evidence` of the record, and write `evidence: [example-org-plan]` here.
)");
    CHECK(telling::record("hypotheses: [{id: h, test: t, evidence: [minutes of 3 March]}]\n") == R"(
5:42+18 error REF003: there is no evidence `minutes of 3 March`
  at   hypotheses.h.evidence
  help Add `- {id: minutes-of-3-march, title: minutes of 3 March}` to the register, the list `evidence` of the record, and write `evidence: [minutes-of-3-march]` here.
)");
}

TEST_CASE("patterns with the signs of other tools are refused with how to write them") {
    CHECK(telling::config(
              "overrides: [{paths: ['!pilots', '{a,b}', '[p]ilots', 'pilots//heat', './pilots', .]}]\n") ==
          R"(
1:22+9 error CFG013: `!` means nothing in a pattern, so `!pilots` can match no record
  at   overrides.paths
  help An override can not leave paths out: name those that it is for.
1:33+7 error CFG013: `{…}` means nothing in a pattern, so `{a,b}` can match no record
  at   overrides.paths
  help Write a pattern of its own for each: `paths: [pilots, trials]`.
1:42+10 error CFG013: `[…]` means nothing in a pattern, so `[p]ilots` can match no record
  at   overrides.paths
  help Use `?` for one character and `*` for any, or a pattern of its own for each.
1:54+14 error CFG013: `//` means nothing in a pattern, so `pilots//heat` can match no record
  at   overrides.paths
  help Write `pilots/heat`.
)");
}

}  // namespace
