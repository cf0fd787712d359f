#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM013: a core team of one", "[rules]") {
    CHECK(said("CLM013", R"(
capacity:
  core-team:
    - role: coordinator
      fte: 0.4
assessment:
  establishing:
    capacity: {core-team: fully}
)") == R"(
7:7+17 error: the core team is rated as stable, but it is one person
  at establishing.capacity.core-team
  here: the only one
  11:27+5: the claim
  help: Add a second member to `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM013: an empty core team", "[rules]") {
    CHECK(said("CLM013", R"(
capacity: {core-team: []}
assessment:
  establishing:
    capacity: {core-team: fully}
)") == R"(
8:27+5 error: the core team is rated as stable, but nobody is in it
  at establishing.capacity.core-team
  here: the claim
  5:12+9: an empty list
  help: Add a second member to `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("CLM013: a core team that is not kept", "[rules]") {
    CHECK(said("CLM013", R"(
capacity: {handover: by pairs}
assessment:
  establishing:
    capacity: {core-team: fully}
)") == R"(
8:27+5 note: the core team is rated as stable, but the record keeps no `capacity.core-team`
  at establishing.capacity.core-team
  here: the claim
  help: Add `capacity.core-team` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM014: funding that ends within twelve months", "[rules]") {
    CHECK(said("CLM014", R"(
capacity:
  funding:
    - {source: programme, until: 2026-06-30}
    - {source: city, until: 2027-09-01}
assessment:
  maturing: {capacity: {continuity: fully}}
  stabilising: {capacity: {stable-continuity: largely}}
)") == R"(
8:29+10 error: continuity is rated as assured, but all funding that is left ends by 1 September 2027
  at maturing.capacity.continuity
  here: ends by then
  10:37+5: the claim
  help: Record the funding that comes after, or rate the question `partly`.
8:29+10 error: funding is rated as stable, but all funding that is left ends by 1 September 2027
  at stabilising.capacity.stable-continuity
  here: ends by then
  11:47+7: the claim
  help: Record the funding that comes after, or rate the question `partly`.
)");
}

TEST_CASE("CLM014: funding that ends a day later: nothing to say", "[rules]") {
    CHECK(said("CLM014", R"(
capacity: {funding: [{source: city, until: 2027-09-02}]}
assessment:
  maturing:
    capacity: {continuity: fully}
)") == "\n");
}

TEST_CASE("CLM014: funding without an end: nothing to say", "[rules]") {
    CHECK(said("CLM014", R"(
capacity: {funding: [{source: programme, until: 2026-10-01}, {source: city}]}
assessment:
  maturing:
    capacity: {continuity: fully}
)") == "\n");
}

TEST_CASE("CLM014: no funding", "[rules]") {
    CHECK(said("CLM014", R"(
capacity: {funding: []}
assessment:
  maturing:
    capacity: {continuity: fully}
)") == R"(
8:28+5 error: continuity is rated as assured, but the record has no funding
  at maturing.capacity.continuity
  here: the claim
  5:12+7: an empty list
  help: Record the funding that comes after, or rate the question `partly`.
)");
}

TEST_CASE("CLM015: funding of one kind", "[rules]") {
    CHECK(said("CLM015", R"(
capacity: {funding: [{source: a, kind: programme}, {source: b, kind: programme}]}
assessment:
  continuation:
    finance: {diversified-base: fully}
)") == R"(
5:40+9 error: the financial base is rated as diverse, but all funding is of one kind, `programme`
  at continuation.finance.diversified-base
  here: one kind
  5:70+9: the same kind
  8:33+5: the claim
  help: Record funding of another kind, or rate the question `partly`.
)");
}

TEST_CASE("CLM015: funding of unknown kind", "[rules]") {
    CHECK(said("CLM015", R"(
capacity: {funding: [{source: a}]}
assessment:
  continuation:
    finance: {diversified-base: fully}
)") == R"(
8:33+5 note: the financial base is rated as diverse, but the record keeps no `capacity.funding.kind`
  at continuation.finance.diversified-base
  here: the claim
  help: Add `capacity.funding.kind` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM015: no funding that could be diverse", "[rules]") {
    CHECK(said("CLM015", R"(
capacity: {funding: []}
assessment:
  continuation:
    finance: {diversified-base: fully}
)") == R"(
8:33+5 error: the financial base is rated as diverse, but the record has no funding
  at continuation.finance.diversified-base
  here: the claim
  5:12+7: an empty list
  help: Record funding of another kind, or rate the question `partly`.
)");
}
