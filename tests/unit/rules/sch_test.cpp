#include <string>

#include "asking.hpp"
#include "atelier/rules/misfit_words.hpp"
#include "catch.hpp"
#include "telling.hpp"

// Every way in which a sound text fails to have the shape of a record.
namespace {

using namespace atelier;

TEST_CASE("an unknown key names the nearest one, or those there are") {
    CHECK(telling::record("stakholders: []\n") == R"(
5:1+11 error SCH001: there is no key `stakholders`
  at   stakholders
  help Did you mean `stakeholders`?
)");
    CHECK(telling::record("challenge: {colour: red}\n") == R"(
5:13+6 error SCH001: there is no key `colour` in `challenge`
  at   challenge.colour
  help A key here is `statement`, `systemic-issue`, `urgency`, `boundaries` or `validated`.
)");
    CHECK(telling::record("assessment: {establishing: {vison: {}}}\n") == R"(
5:29+5 error SCH001: there is no key `vison` in `assessment.establishing`
  at   assessment.establishing.vison
  help Did you mean `vision`?
)");
    CHECK(telling::record("colour: red\n") == R"(
5:1+6 error SCH001: there is no key `colour`
  at   colour
  help Check the spelling and the indentation, or turn the line into a comment.
)");
}

TEST_CASE("a value of another kind is told with what the key takes") {
    CHECK(telling::record("city: [a]\n"
                          "stakeholders: city\n"
                          "challenge: words\n"
                          "focus: [grid]\n"
                          "started: {a: b}\n"
                          "assessment: fully\n") == R"(
5:7+3 error SCH002: `city` cannot be a list
  at   city
  help Write `city: a`.
6:15+4 error SCH002: `stakeholders` cannot be text
  at   stakeholders
  help Write `stakeholders: [{id: city}]`.
7:12+5 error SCH002: `challenge` cannot be text
  at   challenge
  help Write `challenge: {statement: words}`.
8:9+4 error SCH002: an entry of `focus` cannot be text
  at   focus.1
  help Write the entry as `{id: grid}`.
9:10+6 error SCH002: `started` cannot be a group of keys
  at   started
  help Write a date such as 2026-09-01.
10:13+5 error SCH002: `assessment` cannot be text
  at   assessment
  help Write `date`, `by`, and the phases.
)");
    CHECK(telling::record("communities: {relevant: yes}\n") == R"(
5:25+3 error SCH002: `yes` is neither `true` nor `false`
  at   communities.relevant
  help Write `true`, without quotes.
)");
    CHECK(telling::record("communities: {relevant: \"true\"}\n") == R"(
5:25+6 error SCH002: `true` in quotes is a text
  at   communities.relevant
  help Write true or false, without quotes.
)");
}

TEST_CASE("a wrong choice names the nearest one, or all") {
    CHECK(telling::record("stakeholders: [{id: city, sector: goverment}]\n") == R"(
5:35+9 error SCH003: `goverment` is no choice for `sector`
  at   stakeholders.city.sector
  help Did you mean `government`?
)");
    CHECK(telling::record("stakeholders: [{id: city, sector: red}]\n") == R"(
5:35+3 error SCH003: `red` is no choice for `sector`
  at   stakeholders.city.sector
  help Choose `government`, `business`, `knowledge` or `society`.
)");
    CHECK(telling::record("assessment: {establishing: {vision: {endorsement: fuly}}}\n") == R"(
5:51+4 error SCH003: `fuly` is no rating
  at   assessment.establishing.vision.endorsement
  help Did you mean `fully`?
)");
    CHECK(telling::text("atelier: 1\n"
                        "id: a\n"
                        "name: A\n"
                        "phase: later\n") == R"(
4:8+5 error SCH003: `later` is no choice for `phase`
  at   phase
  help Choose `preconditions`, `establishing`, `maturing`, `stabilising` or `continuation`.
)");
}

TEST_CASE("a date exists and is written as one") {
    CHECK(telling::record("started: 2026-02-30\n") == R"(
5:10+10 error SCH004: there is no day `2026-02-30`
  at   started
  help February 2026 has 28 days.
)");
    CHECK(telling::record("started: 2026-13-01\n") == R"(
5:10+10 error SCH004: there is no day `2026-13-01`
  at   started
  help The months go from 01 to 12.
)");
    CHECK(telling::record("started: 1 May 2026\n") == R"(
5:10+10 error SCH004: `1 May 2026` is not written as a date
  at   started
  help Did you mean `2026-05-01`?
)");
    CHECK(telling::record("started: 2026-00-10\n") == R"(
5:10+10 error SCH004: there is no day `2026-00-10`
  at   started
  help Write the date as year, month and day, such as 2026-09-01.
)");
}

TEST_CASE("what a record cannot do without is missing") {
    CHECK(telling::text("{}\n") == R"(
1:1+2 error SCH005: the key `atelier` is missing
  at   atelier
  help Begin the record with the line `atelier: 1`.
1:1+2 error SCH005: the key `id` is missing
  at   id
  help Add a line `id:` with its value.
1:1+2 error SCH005: the key `name` is missing
  at   name
  help Add a line `name:` with its value.
1:1+2 error SCH005: the key `phase` is missing
  at   phase
  help Add a line `phase:` with its value.
)");
    CHECK(telling::record("stakeholders: [{name: City}]\n") == R"(
5:17+4 error SCH005: the key `id` is missing in `stakeholders.1`
  at   stakeholders.1.id
  help Add `id: city`, or another short name in small letters, digits and hyphens.
)");
    CHECK(telling::text("atelier: 1\n"
                        "id:\n"
                        "name: A\n"
                        "phase: maturing\n") == R"(
2:1+2 error SCH005: the key `id` needs a value
  at   id
  help Write the value behind it.
)");
    CHECK(telling::text("response: 1\n"
                        "atelier: example\n") == R"(
1:1+8 error SCH005: the key `respondent` is missing
  at   respondent
  help Add a line `respondent:` with its value.
)");
}

TEST_CASE("a key without a value is only a note") {
    CHECK(telling::record("challenge:\n"
                          "  urgency:\n") == R"(
6:3+7 note SCH006: `urgency` has no value yet
  at   challenge.urgency
  help Fill it in when it is known; until then it counts as absent.
)");
    CHECK(telling::record("challenge: {boundaries: [a, ~]}\n") == R"(
5:29+1 note SCH006: an entry of `boundaries` is empty
  at   challenge.boundaries
  help Fill it in when it is known; until then it counts as absent.
)");
}

TEST_CASE("an id has a form") {
    CHECK(telling::record("stakeholders: [{id: City Hall}]\n") == R"(
5:21+9 error SCH007: `City Hall` is not in the form of an id
  at   stakeholders.1.id
  help Write it as `city-hall`.
)");
    CHECK(telling::record("stakeholders: [{id: Ö}]\n") == R"(
5:21+1 error SCH007: `Ö` is not in the form of an id
  at   stakeholders.1.id
  help Write it as `o`.
)");
}

TEST_CASE("a newer format is not read") {
    CHECK(telling::text("atelier: 2\n"
                        "id: example\n"
                        "phases: x\n") == R"(
1:10+1 error SCH008: this is format 2, and this program knows format 1
  at   atelier
  help Install a newer atelier; the format of the record needs it.
)");
    CHECK(telling::text("response: 3\n") == R"(
1:11+1 error SCH008: this is format 3, and this program knows format 1
  at   response
  help Install a newer atelier; the format of the record needs it.
)");
    CHECK(telling::text("atelier: 0\n"
                        "id: a\n"
                        "name: A\n"
                        "phase: maturing\n") == R"(
1:10+1 error SCH009: there is no format `0`
  at   atelier
  help Write `1`, the format that this program knows.
)");
    CHECK(telling::text("atelier: one\n"
                        "id: a\n"
                        "name: A\n"
                        "phase: maturing\n") == R"(
1:10+3 error SCH011: `one` is no whole number
  at   atelier
  help Write a whole number such as 1, without quotes.
)");
}

TEST_CASE("codes of countries and languages") {
    CHECK(telling::record("country: UK\n"
                          "language: EN\n") == R"(
5:10+2 error SCH010: `UK` is no code of a country
  at   country
  help Did you mean `GB`?
6:11+2 error SCH010: `EN` is no code of a language
  at   language
  help Did you mean `en`?
)");
    CHECK(telling::record("country: nl\n") == R"(
5:10+2 error SCH010: `nl` is no code of a country
  at   country
  help Did you mean `NL`?
)");
    CHECK(telling::record("country: ZZ\n"
                          "language: english\n") == R"(
5:10+2 error SCH010: `ZZ` is no code of a country
  at   country
  help Write a country's two capital letters after ISO 3166-1, such as NL.
6:11+7 error SCH010: `english` is no code of a language
  at   language
  help Did you mean `en`?
)");
}

TEST_CASE("numbers") {
    CHECK(telling::record("capacity: {core-team: [{role: a, fte: half}, {role: b, fte: \"0.5\"}, {role: c, "
                          "fte: \"0,5\"}]}\n") == R"(
5:39+4 error SCH011: `half` is no number
  at   capacity.core-team.1.fte
  help Write a number such as 0.4, without quotes and with a point.
5:61+5 error SCH011: `0.5` in quotes is a text
  at   capacity.core-team.2.fte
  help Write a number such as 0.4, without quotes and with a point.
5:84+5 error SCH011: `0,5` is no number
  at   capacity.core-team.3.fte
  help Did you mean `0.5`?
)");
    CHECK(telling::record("method: {id: innovation-atelier, version: 1.5}\n") == R"(
5:43+3 error SCH011: `1.5` is no whole number
  at   method.version
  help Write a whole number such as 1, without quotes.
)");
    CHECK(telling::record("method: {id: innovation-atelier, version: 99999999}\n") == R"(
5:43+8 error SCH011: `99999999` is more than can be meant here
  at   method.version
  help Write a whole number up to 999999.
)");
}

TEST_CASE("a question that the local method has retired is told so, with the reason") {
    const method::Loaded loaded = asking::read_method(
        {"overlay.yaml",
         "overlay: {id: example-city, version: 1, title: Example, base: {id: innovation-atelier, version: "
         "1}}\n"
         "retire: [{question: establishing.vision.endorsement, reason: the council has no say}]\n"});
    REQUIRE(loaded.usable);
    const rules::Sheet sheet = asking::read_sheet(
        {"a",
         "atelier: 1\nid: a\nname: A\nphase: maturing\nassessment: {establishing: {vision: "
         "{endorsement: fully}}}\nwaivers: [{at: establishing.vision.endorsement, reason: "
         "r, by: a, until: 2099-01-01}]\nstakeholders: [{id: a}]\n"},
        loaded.method);
    CHECK(telling::tell(sheet.document.source, asking::check(sheet, loaded.method, telling::settings())) ==
          R"(
5:38+11 error SCH001: the key `endorsement` has no place here any more
  at   assessment.establishing.vision.endorsement
  help The local method has retired this question: the council has no say. Take the answer out of the record.
6:16+31 error REF010: the local method has retired `establishing.vision.endorsement`
  at   waivers.1.at
  help The council has no say. Take it out, or name another question.
)");
}

TEST_CASE("messages quote no long values, no line ends and no backticks") {
    CHECK(rules::ticked("a`b\nc") == "`a'b c`");
    CHECK(rules::ticked(std::string(70, 'x')) == "`" + std::string(60, 'x') + "…`");
    CHECK(rules::sentence("write it") == "Write it.");
    CHECK(rules::sentence("Why?") == "Why?");
    CHECK(rules::sentence("").empty());
}

}  // namespace
