#include "asking.hpp"
#include "atelier/rules/masked.hpp"
#include "catch.hpp"
#include "facts.hpp"
#include "reading.hpp"

using facts::said;

TEST_CASE("PRV001: e-mail addresses in several places", "[rules]") {
    CHECK(said("PRV001", R"(
stakeholders:
  - {id: press, name: 'desk@news.example', role: "write to one@a.example or\ttwo@b.example"}
governance:
  mandate: >
    Ask someone@city.example,
    or somebody@else.example
services: [{id: s1, used-by: [others@town.example]}]
)") == R"(
6:24+17 warning: `stakeholders.press.name` holds what looks like an e-mail address
  at stakeholders.press.name
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
6:60+13 warning: `stakeholders.press.role` holds what looks like an e-mail address
  at stakeholders.press.role
  here: looks like an e-mail address
  6:78+13: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
9:9+20 warning: `governance.mandate` holds what looks like an e-mail address
  at governance.mandate
  here: looks like an e-mail address
  10:8+21: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
11:31+19 warning: `services.s1.used-by` holds what looks like an e-mail address
  at services.s1.used-by
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
}

TEST_CASE("PRV002: a telephone number", "[rules]") {
    CHECK(said("PRV002", R"(
governance: {resources: 'call +31 (0)20 555 01 23, or 06-12345678'}
)") == R"(
5:31+19 warning: `governance.resources` holds what looks like a telephone number
  at governance.resources
  here: looks like a telephone number
  5:55+11: looks like a telephone number
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
}

TEST_CASE("PRV003: citizen numbers", "[rules]") {
    CHECK(said("PRV003", R"(
governance: {mandate: 'BSN 111.222.333', resources: '12345678Z and 12345678A'}
)") == R"(
5:28+11 warning: `governance.mandate` holds what looks like a citizen number
  at governance.mandate
  here: looks like a Dutch citizen number
  help: Take it out; where the text was committed before, its history holds it still.
5:54+9 warning: `governance.resources` holds what looks like a citizen number
  at governance.resources
  here: looks like a Spanish identity number
  help: Take it out; where the text was committed before, its history holds it still.
)");
}

TEST_CASE("PRV: persons in comments, keys, addresses and texts that cannot be read", "[rules]") {
    CHECK(said("PRV001", R"(
# ask someone@example.org
stakeholders: [{id: p, name: Port}] # or one@a.example, two@b.example
evidence: [{id: e, at: 'https://example.org/?to=someone%40example.org'}]
)") == R"(
5:7+19 warning: a comment holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
6:42+13 warning: a comment holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  6:57+13: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
7:49+21 warning: this line holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
    CHECK(said("PRV001", "challenge: {statement: 'mail someone@example.org', x: [\n").find("someone") ==
          std::string::npos);
    CHECK(said("PRV001", "challenge: {statement: 'mail someone@example.org', x: [\n") != "\n");
}

TEST_CASE("no finding repeats what is about a person", "[rules]") {
    const std::string text =
        "cty: a # atelier: ignore[SCH001] reason=\"ask someone@example.org\"\nid: someone@example.org\n";
    const atelier::rules::Sheet sheet = facts::sheet_of("atelier: 1\nname: N\nphase: maturing\n" + text);
    const auto findings = asking::check(sheet, asking::shipped(), facts::on());
    CHECK_FALSE(findings.empty());
    for (const auto& finding : findings)
        for (const std::string& words :
             {finding.message, finding.help, finding.label, finding.address, finding.suppressed_because})
            CHECK(words.find("someone@example.org") == std::string::npos);
    CHECK(atelier::rules::masked("ask someone@example.org, or 06-12345678") ==
          "ask *******************, or ***********");
    CHECK(atelier::rules::masked("1 of 23 questions on 2026-09-01") == "1 of 23 questions on 2026-09-01");
}
