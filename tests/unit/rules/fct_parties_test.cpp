#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("FCT002: what a party did before it was in", "[rules]") {
    CHECK(said("FCT002", R"(
challenge:
  validated: {date: 2021-03-01, by: [uni, city]}
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: uni, commitment: willing, since: 2021-06-10}
  - {id: grid, commitment: approached, since: 2021-06-10}
  - {id: builder, commitment: withdrawn, since: 2024-06-10}
  - {id: tenants, commitment: committed}
  - {id: soon, commitment: committed, since: 2027-06-10}
vision:
  endorsed: [{by: soon, date: 2021-06-10}, {by: uni, date: 2021-06-10}, {by: grid, date: 2021-06-01}, {by: builder, date: 2021-06-01}, {by: tenants, date: 2021-06-01}]
activities:
  - id: a1
    date: 2021-01-01
    roles: [{stakeholder: uni, role: guest}, {stakeholder: city, role: host}]
    follow-ups: [{action: Ask., owner: uni, done: 2021-05-01}]
decisions:
  - {id: d1, date: 2021-06-09, by: [uni, city]}
)") == R"(
9:43+10 warning: `uni` agreed to the challenge on 1 March 2021, the first of 3 such entries, and has been `willing` since 10 June 2021
  at stakeholders.uni
  here: in since this day
  6:38+3: agreed to the challenge on 1 March 2021
  22:37+3: took the decision `d1` on 9 June 2021
  19:27+3: took part in the session `a1` on 1 January 2021
  help: Correct the date, or set `since` to the day from which the stakeholder has been in.
)");
}

TEST_CASE("FCT003: what a party did after it had left", "[rules]") {
    CHECK(said("FCT003", R"(
stakeholders:
  - {id: city, commitment: committed, since: 2021-01-10}
  - {id: builder, commitment: withdrawn, since: 2024-06-10}
  - {id: owner, commitment: withdrawn}
vision:
  endorsed: [{by: builder, date: 2024-06-10}, {by: builder, date: 2024-06-11}, {by: owner, date: 2025-01-01}]
activities:
  - {id: a1, date: 2025-02-01, roles: [{stakeholder: builder, role: host}]}
  - {id: a2, date: 2027-02-01, roles: [{stakeholder: builder, role: host}]}
decisions:
  - {id: d1, date: 2025-06-09, by: [builder, city]}
evidence:
  - {id: plan, date: 2025-06-09, confirmed-by: builder}
  - {id: map, date: 2024-06-09, confirmed-by: builder}
)") == R"(
7:49+10 warning: `builder` endorsed the vision on 11 June 2024, the first of 4 such entries, and is recorded as withdrawn since 10 June 2024
  at stakeholders.builder
  here: withdrawn since this day
  10:52+7: endorsed the vision on 11 June 2024
  15:37+7: took the decision `d1` on 9 June 2025
  12:54+7: took part in the session `a1` on 1 February 2025
  17:48+7: confirmed what was made on 9 June 2025
  help: Set `since` to the day on which it withdrew, or its `commitment` to how far it is in, or correct the other date.
)");
}

TEST_CASE("FCT012: in since a day to come", "[rules]") {
    CHECK(said("FCT012", R"(
stakeholders:
  - {id: a, commitment: committed, since: 2026-09-02}
  - {id: b, commitment: committed, since: 2026-09-01}
  - {id: c, commitment: approached, since: 2026-09-02}
  - {id: d, since: 2026-09-02}
  - {id: e, commitment: withdrawn, since: 2026-12-31}
)") == R"(
6:43+10 note: the stakeholder `a` is recorded as `committed`, and that holds only from 2 September 2026 on
  at stakeholders.a
  here: still to come
  6:25+9: said of today
  help: Correct the date, or write how far the stakeholder is in today until that day has come.
10:43+10 note: the stakeholder `e` is recorded as `withdrawn`, and that holds only from 31 December 2026 on
  at stakeholders.e
  here: still to come
  10:25+9: said of today
  help: Correct the date, or write how far the stakeholder is in today until that day has come.
)");
}

TEST_CASE("FCT022: deeds of those who are not in", "[rules]") {
    CHECK(said("FCT022", R"(
challenge:
  validated: {date: 2021-03-01, by: [asked, city]}
stakeholders:
  - {id: city, commitment: committed}
  - {id: asked, commitment: approached}
  - {id: known, commitment: identified}
  - {id: builder, commitment: withdrawn}
  - {id: other}
governance: {facilitator: known, decides: [asked, known, other]}
vision:
  endorsed: [{by: asked, date: 2027-06-10}, {by: builder, date: 2021-06-01}, {by: other, date: 2021-06-01}]
activities:
  - {id: a1, date: 2021-01-01, roles: [{stakeholder: asked, role: guest}, {stakeholder: known, role: host}]}
  - {id: a2, date: 2027-01-01, roles: [{stakeholder: known, role: host}]}
capacity:
  core-team: [{role: expert, stakeholder: known}, {role: coordinator, stakeholder: asked}]
)") == R"(
9:29+10 warning: `asked` agreed to the challenge on 1 March 2021, and is recorded as `approached` only
  at stakeholders.asked
  here: only so far
  6:38+5: agreed to the challenge on 1 March 2021
  help: Bring the stakeholder's `commitment` up to date, or take its name out there.
10:29+10 warning: `known` took part in the session `a1` on 1 January 2021, the first of 4 such entries, and is recorded as `identified` only
  at stakeholders.known
  here: only so far
  17:89+5: took part in the session `a1` on 1 January 2021
  13:27+5: facilitates
  13:51+5: decides
  20:43+5: is in the core team
  help: Bring the stakeholder's `commitment` up to date, or take its name out there.
)");
}
