#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM006: a partner who has not endorsed", "[rules]") {
    CHECK(said("CLM006", R"(
stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: committed}
  - {id: residents, commitment: willing}
vision:
  endorsed: [{by: municipality, date: 2020-11-02}]
assessment:
  establishing:
    vision: {endorsement: fully}
)") == R"(
13:27+5 error: vision and mission are rated as endorsed, but 1 of 2 committed stakeholders has not endorsed them
  at establishing.vision.endorsement
  here: the claim
  10:3+8: who has endorsed
  7:10+9: committed, and has not endorsed
  help: Record who adopted them, and when, under `vision.endorsed`, or rate the question `partly`.
)");
}

TEST_CASE("CLM006: a vision without endorsements", "[rules]") {
    CHECK(said("CLM006", R"(
stakeholders: [{id: municipality, commitment: committed}, {id: developer, commitment: committed}]
vision:
  statement: A district that makes its own energy.
assessment:
  establishing:
    vision: {endorsement: fully}
)") == R"(
10:27+5 note: vision and mission are rated as endorsed, but the record keeps no `vision.endorsed`
  at establishing.vision.endorsement
  here: the claim
  help: Add `vision.endorsed` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM006: nobody has endorsed", "[rules]") {
    CHECK(said("CLM006", R"(
vision: {endorsed: []}
assessment:
  establishing:
    vision: {endorsement: fully}
)") == R"(
8:27+5 error: vision and mission are rated as endorsed, but nobody has endorsed them
  at establishing.vision.endorsement
  here: the claim
  5:10+8: an empty list
  help: Record who adopted them, and when, under `vision.endorsed`, or rate the question `partly`.
)");
}

TEST_CASE("CLM006: no partners and no endorsements kept", "[rules]") {
    CHECK(said("CLM006", R"(
vision: {statement: A district.}
assessment:
  establishing:
    vision: {endorsement: fully}
)") == R"(
8:27+5 note: vision and mission are rated as endorsed, but the record keeps no `vision.endorsed`
  at establishing.vision.endorsement
  here: the claim
  help: Add `vision.endorsed` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM006: no vision kept", "[rules]") {
    CHECK(said("CLM006", R"(
assessment:
  establishing:
    vision: {endorsement: fully}
)") == R"(
7:27+5 note: vision and mission are rated as endorsed, but the record keeps no `vision`
  at establishing.vision.endorsement
  here: the claim
  help: Add `vision` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM007: partners without gains", "[rules]") {
    CHECK(said("CLM007", R"(
stakeholders:
  - {id: municipality, gains: {long-term: A model.}, commitment: committed}
  - {id: developer, commitment: committed}
  - {id: residents, commitment: committed}
assessment:
  establishing:
    value: {partner-value: fully}
)") == R"(
7:10+9 error: the gains of every partner are rated as known, but 2 of 3 committed stakeholders have none
  at establishing.value.partner-value
  here: no gains
  8:10+9: no gains
  11:28+5: the claim
  help: Write its `gains`, `short-term` or `long-term`, or rate the question `partly`.
)");
}

TEST_CASE("CLM024: no objective met", "[rules]") {
    CHECK(said("CLM024", R"(
vision: {objectives: [{id: o1, state: missed}, {id: o2, state: dropped}]}
assessment:
  maturing:
    value: {demonstrated-value: fully}
)") == R"(
5:39+6 error: added value is rated as shown, but every objective was missed or dropped
  at maturing.value.demonstrated-value
  here: not reached
  5:64+7: not reached
  8:33+5: the claim
  help: Record an objective that was met, or what replaced those that were not, or rate the question `partly`.
)");
}

TEST_CASE("CLM024: an objective that is still open: nothing to say", "[rules]") {
    CHECK(said("CLM024", R"(
vision: {objectives: [{id: o1, state: missed}, {id: o2}]}
assessment:
  maturing:
    value: {demonstrated-value: fully}
)") == "\n");
}

TEST_CASE("CLM025: an endorser who has withdrawn", "[rules]") {
    CHECK(said("CLM025", R"(
stakeholders: [{id: municipality, commitment: committed}, {id: developer, commitment: withdrawn}]
vision: {endorsed: [{by: municipality}, {by: developer}]}
assessment:
  maturing: {vision: {continued-endorsement: fully}}
  stabilising: {vision: {broader-support: largely}}
)") == R"(
5:87+9 error: the partners are rated as backing the direction, but 1 of 2 who endorsed it has withdrawn
  at maturing.vision.continued-endorsement
  here: endorsed it, and has withdrawn
  8:46+5: the claim
  help: Talk to that partner and record where it stands, or rate the question `partly`.
5:87+9 error: the core partners are rated as in support, but 1 of 2 who endorsed it has withdrawn
  at stabilising.vision.broader-support
  here: endorsed it, and has withdrawn
  9:43+7: the claim
  help: Talk to that partner and record where it stands, or rate the question `partly`.
)");
}

TEST_CASE("CLM025: nobody who still backs it", "[rules]") {
    CHECK(said("CLM025", R"(
vision: {endorsed: []}
assessment:
  maturing:
    vision: {continued-endorsement: fully}
)") == R"(
8:37+5 error: the partners are rated as backing the direction, but nobody has endorsed it
  at maturing.vision.continued-endorsement
  here: the claim
  5:10+8: an empty list
  help: Talk to that partner and record where it stands, or rate the question `partly`.
)");
}

TEST_CASE("CLM026: gains of one horizon", "[rules]") {
    CHECK(said("CLM026", R"(
stakeholders:
  - {id: developer, gains: {short-term: A connection.}, commitment: committed}
  - {id: residents, gains: {short-term: Lower bills.}, commitment: committed}
  - {id: press, gains: {long-term: Stories.}, commitment: approached}
assessment:
  establishing: {value: {horizons: fully}}
  stabilising: {value: {long-term-proposition: fully}}
)") == R"(
6:21+5 error: soon and later are rated as told apart, but nobody has gains in the long term
  at establishing.value.horizons
  here: soon only
  7:21+5: soon only
  10:36+5: the claim
  help: Write what partners gain in the `short-term` and in the `long-term`, or rate the question `partly`.
6:21+5 error: the long-term value is rated as spelled out, but nobody has gains in the long term
  at stabilising.value.long-term-proposition
  here: soon only
  7:21+5: soon only
  11:48+5: the claim
  help: Write what partners gain in the `short-term` and in the `long-term`, or rate the question `partly`.
)");
}

TEST_CASE("CLM026: gains that come later only", "[rules]") {
    CHECK(said("CLM026", R"(
stakeholders:
  - {id: developer, gains: {long-term: A model.}, commitment: committed}
  - {id: press, gains: {short-term: Stories.}, commitment: approached}
assessment:
  establishing: {value: {horizons: fully}}
  stabilising: {value: {long-term-proposition: fully}}
)") == R"(
6:21+5 error: soon and later are rated as told apart, but nobody has gains in the short term
  at establishing.value.horizons
  here: later only
  9:36+5: the claim
  help: Write what partners gain in the `short-term` and in the `long-term`, or rate the question `partly`.
)");
}

TEST_CASE("CLM026: a horizon that nobody writes down is not kept", "[rules]") {
    CHECK(said("CLM026", R"(
stakeholders: [{id: developer, gains: {short-term: A connection.}, commitment: committed}]
assessment:
  establishing: {value: {horizons: fully}}
)") == R"(
7:36+5 note: soon and later are rated as told apart, but the record keeps no `stakeholders.gains.long-term`
  at establishing.value.horizons
  here: the claim
  help: Add `stakeholders.gains.long-term` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM027: expectations that one partner has not stated", "[rules]") {
    CHECK(said("CLM027", R"(
stakeholders:
  - {id: municipality, expects: open books, commitment: committed}
  - {id: developer, commitment: committed}
assessment:
  establishing:
    value: {expectations: fully}
)") == R"(
7:10+9 error: the partners' expectations are rated as matching, but 1 of 2 committed stakeholders has stated none
  at establishing.value.expectations
  here: no `expects`
  10:27+5: the claim
  help: Ask that partner and write what it `expects`, or rate the question `partly`.
)");
}

TEST_CASE("CLM027: expectations that nobody has stated", "[rules]") {
    CHECK(said("CLM027", R"(
stakeholders: [{id: developer, commitment: committed}]
assessment:
  establishing:
    value: {expectations: fully}
)") == R"(
8:27+5 note: the partners' expectations are rated as matching, but the record keeps no `stakeholders.expects`
  at establishing.value.expectations
  here: the claim
  help: Add `stakeholders.expects` to the record, so that the claim can be held against facts.
)");
}
