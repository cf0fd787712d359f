#include <string>

#include "atelier/rules/masked.hpp"
#include "atelier/rules/quote.hpp"
#include "catch.hpp"

using namespace atelier;

TEST_CASE("stars stand in the place of each letter that identifies somebody", "[rules]") {
    CHECK(rules::masked("ask jan@example.org or 06-12345678, BSN 111222333.") ==
          "ask *************** or ***********, BSN *********.");
    CHECK(rules::masked("rené@exemple.example") == "********************");
    CHECK(rules::masked("jan@example.org") == "***************");
    CHECK(rules::masked("EUR 1 250 000 on 2026-09-01") == "EUR 1 250 000 on 2026-09-01");
    CHECK(rules::masked("").empty());
}

TEST_CASE("a quoted word is masked before it is cut", "[rules]") {
    const std::string front(50, 'x');
    CHECK(rules::ticked(front + " jan.jansen@example.org") == "`" + front + " *********…`");
    CHECK(rules::ticked("jan.jansen@example.org") == "`**********************`");
}

TEST_CASE("a finding is masked in all that it says, and stays where it is", "[rules]") {
    diag::Finding finding;
    finding.message = "no `a@b.example`";
    finding.why = "c@b.example";
    finding.help = "ask d@b.example";
    finding.label = "e@b.example";
    finding.address = "x: f@b.example";
    finding.suppressed_because = "g@b.example";
    finding.span = {3, 5};
    finding.related.push_back({{7, 9}, "h@b.example"});
    rules::mask(finding);
    CHECK(finding.message == "no `***********`");
    CHECK(finding.why == "***********");
    CHECK(finding.help == "ask ***********");
    CHECK(finding.label == "***********");
    CHECK(finding.address == "x: ***********");
    CHECK(finding.suppressed_because == "***********");
    CHECK(finding.span == text::Span{3, 5});
    CHECK(finding.related.front().text == "***********");
    CHECK(finding.related.front().span == text::Span{7, 9});
}
