#include "catch.hpp"
#include "facts.hpp"

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

TEST_CASE("PRV001: comments, keys, ids and addresses of evidence", "[rules]") {
    CHECK(said("PRV001", R"(
# ask someone@example.org
cty: Bilbao # or else@example.org
city: someone.else@example.org
me@example.org: x
stakeholders:
  - {id: him@example.org, name: Port}
evidence:
  - {id: e, title: t, kind: document, at: "https://example.org/?to=someone@example.org"}
)") == R"(
5:7+19 warning: a comment holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
6:18+16 warning: a comment holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
7:7+24 warning: `city` holds what looks like an e-mail address
  at city
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
8:1+14 warning: a key holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
10:10+15 warning: `stakeholders.1.id` holds what looks like an e-mail address
  at stakeholders.1.id
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
12:68+19 warning: `evidence.e.at` holds what looks like an e-mail address
  at evidence.e.at
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
}

TEST_CASE("PRV002 and PRV003: comments, and no amounts", "[rules]") {
    CHECK(said("PRV002", R"(
# tel. 944 204 200
#  amount: 123456782
)") == R"(
5:8+11 warning: a comment holds what looks like a telephone number
  at 
  here: looks like a telephone number
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
    CHECK(said("PRV003", R"(
#  amount: 123456782
# number 123456782
amount: 111222333
)") == R"(
6:10+9 warning: a comment holds what looks like a citizen number
  at 
  here: looks like a Dutch citizen number
  help: Take it out; where the text was committed before, its history holds it still.
)");
}

TEST_CASE("PRV001: a text that cannot be read is looked at by line", "[rules]") {
    CHECK(said("PRV001", R"(
challenge: {statement: "mail someone@example.org", x: [
)") == R"(
5:30+19 warning: this line holds what looks like an e-mail address
  at 
  here: looks like an e-mail address
  help: Name the organisation or the role instead; where the text was committed before, its history holds it still.
)");
}
