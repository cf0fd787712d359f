#include <string>

#include "catch.hpp"
#include "facts.hpp"

using facts::said;

// What counts as a fact on the day of the judgement: what is to come does not, what has ended does not any more, and whoever has withdrawn
// carries nothing.

TEST_CASE("an endorsement that is still to come is none", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: port, commitment: committed}]
vision: {endorsed: [{by: city, date: 2027-06-01}, {by: port, date: 2027-06-01}]}
assessment:
  establishing: {vision: {endorsement: fully}}
  maturing: {vision: {continued-endorsement: largely}}
)";
    CHECK(said("CLM006", record) == R"(
8:40+5 error: vision and mission are rated as endorsed, but 2 of 2 committed stakeholders have not endorsed them
  at establishing.vision.endorsement
  here: the claim
  6:10+8: who has endorsed
  5:21+4: committed, and endorses later
  5:56+4: committed, and endorses later
  help: Record who adopted them, and when, under `vision.endorsed`, or rate the question `partly`.
)");
    CHECK(said("CLM025", record) == R"(
6:38+10 error: the partners are rated as backing the direction, but nobody had endorsed it by 1 September 2026
  at maturing.vision.continued-endorsement
  here: still to come
  6:68+10: still to come
  9:46+7: the claim
  help: Talk to that partner and record where it stands, or rate the question `partly`.
)");
    CHECK(said("CLM006", record, "2027-06-01") == "\n");
    CHECK(said("CLM025", record, "2027-06-01") == "\n");
}

TEST_CASE("a commitment that is still to come is none", "[rules]") {
    const std::string record = R"(
stakeholders:
  - {id: city, holds: [decision], affected: true, commitment: committed, since: 2027-01-01}
  - {id: port, holds: [knowledge], commitment: approached}
assessment:
  preconditions: {stakeholders: {decision-makers: fully, communities: fully, trust: fully, roles: fully}}
  continuation: {embedding: {institutional-ownership: largely}}
)";
    CHECK(said("CLM001", record) == R"(
6:63+9 error: decision-makers are rated as willing, but nobody who holds decision or ownership is willing or committed
  at preconditions.stakeholders.decision-makers
  here: from a later day on
  9:51+5: the claim
  help: Win somebody who decides or owns and set `commitment: willing`, or rate the question `partly`.
)");
    CHECK(said("CLM002", record) == R"(
6:63+9 error: affected communities are rated as represented, but nobody affected has committed, and `communities` does not say why not
  at preconditions.stakeholders.communities
  here: affected, and committed later
  9:71+5: the claim
  help: Win a stakeholder who is affected, or say in `communities` why none is, or rate the question `partly`.
)");
    CHECK(said("CLM018", record) == R"(
6:81+10 error: trust and commitment are rated as built, but no stakeholder is willing or committed
  at preconditions.stakeholders.trust
  here: still to come
  7:48+10: only so far
  9:85+5: the claim
  help: Set the `commitment` of those who are ready, or rate the question `partly`.
)");
    CHECK(said("CLM036", record) == R"(
6:63+9 error: an institution is rated as owning the atelier, but nobody who holds decision or ownership is committed
  at continuation.embedding.institutional-ownership
  here: decides or owns, and is committed later
  10:55+7: the claim
  help: Win the commitment of somebody who decides or owns, or rate the question `partly`.
)");
    CHECK(said("CLM001", record, "2027-01-01") == "\n");
}

TEST_CASE("a session that is still to come contradicts nothing", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, holds: [decision]}, {id: lab, holds: [knowledge]}]
activities:
  - id: a1
    date: 2021-04-10
    scope: The limit.
    intended: A list.
    roles: [{stakeholder: city, role: chair}]
    follow-ups: [{action: ask, owner: city}]
  - {id: a2, date: 2026-10-10, roles: [{stakeholder: lab}], follow-ups: [{action: prepare}]}
assessment:
  establishing: {activities: {scoped-sessions: fully, session-roles: fully, follow-up: fully}}
  maturing: {activities: {right-people: fully}}
)";
    for (const auto* code : {"CLM008", "CLM009", "CLM030", "CLM032"}) {
        CAPTURE(code);
        CHECK(said(code, record) == "\n");
    }
    // Once it was held it has to show what it was about.
    CHECK(said("CLM009", record, "2026-10-10") == R"(
13:10+2 error: sessions are rated as scoped, but 1 of 2 has no scope or no intended result
  at establishing.activities.scoped-sessions
  here: neither `scope` nor `intended`
  15:48+5: the claim
  help: Write its `scope` and what is `intended`, or rate the question `partly`. Rated `largely`, so small a gap is no contradiction.
)");
}

TEST_CASE("who takes part in a session to come has not taken part", "[rules]") {
    CHECK(said("CLM032", R"(
stakeholders: [{id: city, holds: [decision]}, {id: lab, holds: [knowledge]}]
activities:
  - {id: a1, date: 2021-04-10, roles: [{stakeholder: lab, role: expert}]}
  - {id: a2, date: 2026-10-10, roles: [{stakeholder: city, role: chair}]}
assessment:
  maturing: {activities: {right-people: largely}}
)") == R"(
7:32+5 error: the right people are rated as taking part, but nobody who takes part holds decision or ownership
  at maturing.activities.right-people
  here: nobody here decides or owns
  10:41+7: the claim
  help: Add to a session's `roles` those who decide or own, or rate the question `partly`.
)");
}

TEST_CASE("all funding has ended", "[rules]") {
    const std::string record = R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2025-06-30}
assessment:
  maturing: {capacity: {continuity: fully}}
  continuation: {finance: {diversified-base: fully, beyond-project-funding: largely}}
)";
    CHECK(said("CLM014", record) == R"(
7:46+10 error: continuity is rated as assured, but all funding has ended
  at maturing.capacity.continuity
  here: ended on 31 December 2024
  8:46+10: ended on 30 June 2025
  10:37+5: the claim
  help: Record the funding that comes after, or rate the question `partly`.
)");
    CHECK(said("CLM015", record) == R"(
7:46+10 error: the financial base is rated as diverse, but all funding has ended
  at continuation.finance.diversified-base
  here: ended on 31 December 2024
  8:46+10: ended on 30 June 2025
  11:46+5: the claim
  help: Record funding of another kind, or rate the question `partly`.
)");
    CHECK(said("CLM040", record) == R"(
7:46+10 error: the atelier is rated as living on more than one project's money, but all funding has ended
  at continuation.finance.beyond-project-funding
  here: ended on 31 December 2024
  8:46+10: ended on 30 June 2025
  11:77+7: the claim
  help: Record the other sources in `capacity.funding`, or rate the question `partly`.
)");
    CHECK(said("CLM015", record, "2024-12-31") == "\n");
}

TEST_CASE("money that has ended makes no base diverse", "[rules]") {
    const std::string record = R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Services, kind: services, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2029-06-30}
assessment:
  continuation: {finance: {diversified-base: fully, beyond-project-funding: largely}}
)";
    CHECK(said("CLM015", record) == R"(
9:28+9 error: the financial base is rated as diverse, but all funding that is left is of one kind, `programme`
  at continuation.finance.diversified-base
  here: one kind
  11:46+5: the claim
  help: Record funding of another kind, or rate the question `partly`.
)");
    CHECK(said("CLM040", record) == R"(
9:28+9 error: the atelier is rated as living on more than one project's money, but one programme pays for all that is left
  at continuation.finance.beyond-project-funding
  here: one programme
  11:77+7: the claim
  help: Record the other sources in `capacity.funding`, or rate the question `partly`.
)");
    CHECK(said("CLM040", record, "2024-12-31") == "\n");
}

TEST_CASE("money that is left and ends soon", "[rules]") {
    CHECK(said("CLM014", R"(
capacity:
  funding:
    - {source: City, kind: municipal, until: 2024-12-31}
    - {source: Fund, kind: programme, until: 2027-06-30}
assessment:
  maturing: {capacity: {continuity: fully}}
)") == R"(
8:46+10 error: continuity is rated as assured, but all funding that is left ends by 1 September 2027
  at maturing.capacity.continuity
  here: ends by then
  10:37+5: the claim
  help: Record the funding that comes after, or rate the question `partly`.
)");
}

TEST_CASE("a bureau of several people is no core team of one", "[rules]") {
    const std::string before = R"(
capacity: {core-team: [{role: coordination bureau, fte: )";
    const std::string after = R"(}]}
assessment:
  establishing: {capacity: {core-team: fully}}
)";
    CHECK(said("CLM013", before + "3.0" + after) == "\n");
    CHECK(said("CLM013", before + "1" + after) == R"(
5:24+35 error: the core team is rated as stable, but it is one person
  at establishing.capacity.core-team
  here: the only one
  7:40+5: the claim
  help: Add a second member to `capacity.core-team`, or rate the question `partly`.
)");
}

TEST_CASE("somebody affected who is willing leaves a doubt", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders:
  - {id: city, commitment: committed}
  - {id: tenants, affected: true, commitment: willing}
assessment:
  preconditions: {stakeholders: {communities: fully}}
)") == R"(
7:47+7 warning: affected communities are rated as represented, but those affected who are willing have not committed
  at preconditions.stakeholders.communities
  here: affected and willing, and not committed
  9:47+5: the claim
  help: Win a stakeholder who is affected, or say in `communities` why none is, or rate the question `partly`.
)");
}

TEST_CASE("authority goes with whoever has it", "[rules]") {
    CHECK(said("CLM020", R"(
stakeholders:
  - {id: city, holds: [decision], commitment: withdrawn}
  - {id: lab, holds: [knowledge], commitment: committed}
governance: {decides: [city, lab]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == R"(
8:30+3 error: the authority to decide is rated as settled, but none of those who decide holds decision or ownership
  at preconditions.governance.decision-authority
  here: decides
  7:22+11: holds neither decision nor ownership
  10:52+7: the claim
  help: Name somebody under `decides` who holds `decision`, or correct `holds`, or rate the question `partly`.
)");
    CHECK(said("CLM020", R"(
stakeholders: [{id: city, holds: [knowledge], commitment: withdrawn}]
governance: {decides: [city]}
assessment:
  preconditions: {governance: {decision-authority: largely}}
)") == "\n");
}

TEST_CASE("PHA005: what is dated ahead", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}]
challenge: {validated: {date: 2027-03-01, by: [city]}}
vision: {endorsed: [{by: city, date: 2027-06-01}]}
)";
    CHECK(said("PHA005", record) == R"(
6:31+10 note: the validation of the challenge is dated 1 March 2027, which is still to come
  at challenge.validated
  here: counts from this day on
  help: Correct the date if it is a slip; else it counts by itself from that day on.
7:38+10 note: the endorsement by `city` is dated 1 June 2027, which is still to come
  at vision.endorsed
  here: counts from this day on
  help: Correct the date if it is a slip; else it counts by itself from that day on.
)");
    CHECK(said("PHA005", record, "2027-06-01") == "\n");
}

TEST_CASE("PHA006: outputs in the name of those who have left", "[rules]") {
    CHECK(said("PHA006", R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
challenge: {validated: {by: [lab]}}
governance: {facilitator: lab, decides: [lab, city]}
assessment:
  preconditions: {governance: {facilitator: partly, decision-authority: not}}
)") == R"(
6:30+3 warning: `lab`, who validated the challenge, has withdrawn
  at challenge.validated.by
  here: named here
  5:73+9: and withdrawn here
  help: Name another stakeholder (city).
7:27+3 warning: `lab`, who facilitates, has withdrawn
  at governance.facilitator
  here: named here
  5:73+9: and withdrawn here
  help: Name another stakeholder (city).
7:42+3 warning: `lab`, who decides, has withdrawn
  at governance.decides
  here: named here
  5:73+9: and withdrawn here
  help: Name another stakeholder (city).
)");
}

TEST_CASE("PHA006: one who is still in carries it, and a claim says it by itself: nothing to say",
          "[rules]") {
    CHECK(said("PHA006", R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
challenge: {validated: {by: [lab, city]}}
governance: {facilitator: lab, decides: [city]}
assessment:
  preconditions: {governance: {facilitator: largely}}
)") == "\n");
}

TEST_CASE("ACT008 and ACT009: an owner who has left, a review that is far away", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
actions:
  - {id: far, owner: builder, review: 2099-12-01, state: trying}
  - {id: year, owner: city, review: 2027-09-01}
  - {id: done, owner: builder, review: 2099-12-01, state: kept}
)";
    CHECK(said("ACT008", record) == R"(
7:22+7 warning: the action `far` is in the hands of `builder`, who has withdrawn
  at actions.far
  here: its owner
  5:77+9: withdrawn here
  help: Name another stakeholder who sees to it (city), or set its `state` to `dropped`.
)");
    CHECK(said("ACT009", record) == R"(
7:39+10 warning: the action `far` is to be reviewed on 1 December 2099, more than twelve months ahead
  at actions.far
  here: the review
  help: Agree on an earlier review; a month from its start is usual.
)");
}

TEST_CASE("SUP008 and SUP009: a waiver by somebody who has left, and one for years", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: builder, commitment: withdrawn}]
waivers:
  - {at: maturing.capacity.turnover, reason: Later., by: builder, until: 2099-01-01}
  - {at: maturing.capacity.continuity, reason: Later., by: city, until: 2028-09-01}
)";
    CHECK(said("SUP008", record) == R"(
7:58+7 warning: the waiver for `maturing.capacity.turnover` is by `builder`, who has withdrawn
  at waivers.maturing.capacity.turnover
  here: answers for it
  5:77+9: withdrawn here
  help: Mend what it was for, or have the waiver renewed by a stakeholder who is still there.
)");
    CHECK(said("SUP009", record) == R"(
7:74+10 note: the waiver for `maturing.capacity.turnover` is to last until 1 January 2099, more than two years ahead
  at waivers.maturing.capacity.turnover
  here: its last day
  help: Bring its end forward to the day on which it can be mended, and renew it then if need be.
)");
}

TEST_CASE("EVD010: two pieces in one place", "[rules]") {
    CHECK(said("EVD010", R"(
evidence:
  - {id: charter, at: 'https://example.org/charter'}
  - {id: again, at: 'HTTPS://Example.org/charter/#page=2'}
  - {id: plan, at: docs/plan.pdf}
  - {at: ./docs//plan.pdf}
  - {id: other, at: docs/Plan.pdf}
  - {id: nowhere}
  - {id: nowhere-else}
)") == R"(
7:21+37 note: the evidence `again` lies in the same place as the evidence `charter`, and the two count as one
  at evidence.again
  here: here
  6:23+29: and here
  help: Name a second piece that does not rest on the first, or leave one of the two out.
9:10+16 note: a piece of evidence lies in the same place as the evidence `plan`, and the two count as one
  at evidence
  here: here
  8:20+13: and here
  help: Name a second piece that does not rest on the first, or leave one of the two out.
)");
}

TEST_CASE("EVD011 and EVD012: who confirms, and who rated", "[rules]") {
    const std::string record = R"(
stakeholders: [{id: city, commitment: committed}, {id: lab, commitment: withdrawn}]
evidence: [{id: plan, confirmed-by: lab}, {id: model, confirmed-by: city}]
assessment:
  establishing:
    capacity: {skills: {rating: largely, evidence: [plan]}, core-team: {rating: fully, evidence: [model]}}
)";
    CHECK(said("EVD011", record) == R"(
6:37+3 note: the evidence `plan` is confirmed by `lab`, who has withdrawn
  at evidence.plan
  here: confirms it
  5:73+9: withdrawn here
  help: Ask a stakeholder who is still there, and did not rate the question, to confirm it.
)");
    CHECK(said("EVD012", record) == R"(
9:81+5 note: nobody is named as having rated, so that what `city` confirms supports up to `largely` only
  at establishing.capacity.core-team
  here: rated by whom?
  6:69+4: confirms it
  help: Name those who rated under `assessment.by`, or under `by` of the answer.
)");
}

TEST_CASE("REF011: another form of a word is another word", "[rules]") {
    CHECK(said("REF011", R"(
stakeholders: [{id: grid}, {id: city}, {id: developer}]
services: [{id: s1, used-by: [grids, cities, develper]}]
)") == R"(
6:46+8 warning: `develper` is almost the id of a stakeholder
  at services.s1.used-by
  help: Did you mean `developer`?
)");
}
