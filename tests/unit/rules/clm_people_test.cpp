#include "catch.hpp"
#include "facts.hpp"

using facts::said;

TEST_CASE("CLM001: decision-makers who are only approached", "[rules]") {
    CHECK(said("CLM001", R"(
stakeholders:
  - {id: municipality, holds: [decision], commitment: approached}
  - {id: grid-operator, holds: [ownership, knowledge]}
  - {id: university, holds: [knowledge], commitment: committed}
assessment:
  preconditions:
    stakeholders: {decision-makers: fully}
)") == R"(
6:55+10 error: decision-makers are rated as willing, but nobody who holds decision or ownership is willing or committed
  at preconditions.stakeholders.decision-makers
  here: only so far
  7:10+13: no `commitment`
  11:37+5: the claim
  help: Win somebody who decides or owns and set `commitment: willing`, or rate the question `partly`.
)");
}

TEST_CASE("CLM001: no decision-maker at all", "[rules]") {
    CHECK(said("CLM001", R"(
stakeholders: [{id: university, holds: [knowledge], commitment: committed}]
assessment:
  preconditions:
    stakeholders: {decision-makers: largely}
)") == R"(
8:37+7 error: decision-makers are rated as willing, but no stakeholder holds decision or ownership
  at preconditions.stakeholders.decision-makers
  here: the claim
  5:1+12: nobody here decides or owns
  help: Win somebody who decides or owns and set `commitment: willing`, or rate the question `partly`.
)");
}

TEST_CASE("CLM001: no stakeholders kept is a note", "[rules]") {
    CHECK(said("CLM001", R"(
assessment:
  preconditions:
    stakeholders: {decision-makers: fully}
)") == R"(
7:37+5 note: decision-makers are rated as willing, but the record keeps no `stakeholders`
  at preconditions.stakeholders.decision-makers
  here: the claim
  help: Add `stakeholders` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM001: a claim of partly is no claim: nothing to say", "[rules]") {
    CHECK(said("CLM001", R"(
stakeholders: []
assessment:
  preconditions:
    stakeholders: {decision-makers: partly}
)") == "\n");
}

TEST_CASE("CLM002: affected and only approached", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders:
  - {id: residents, affected: true, commitment: approached}
assessment:
  preconditions:
    stakeholders: {communities: fully}
)") == R"(
6:49+10 error: affected communities are rated as represented, but nobody affected has committed, and `communities` does not say why not
  at preconditions.stakeholders.communities
  here: affected, and not committed
  9:33+5: the claim
  help: Win a stakeholder who is affected, or say in `communities` why none is, or rate the question `partly`.
)");
}

TEST_CASE("CLM002: nobody affected, and no reason beside it", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders: [{id: municipality, commitment: committed}]
communities: {relevant: false}
assessment:
  preconditions:
    stakeholders: {communities: fully}
)") == R"(
9:33+5 error: affected communities are rated as represented, but nobody affected has committed, and `communities` does not say why not
  at preconditions.stakeholders.communities
  here: the claim
  6:25+5: no `reason`
  help: Win a stakeholder who is affected, or say in `communities` why none is, or rate the question `partly`.
)");
}

TEST_CASE("CLM002: who is affected is not kept", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders: [{id: municipality, commitment: committed}]
assessment:
  preconditions:
    stakeholders: {communities: fully}
)") == R"(
8:33+5 note: affected communities are rated as represented, but the record keeps no `stakeholders.affected`
  at preconditions.stakeholders.communities
  here: the claim
  help: Add `stakeholders.affected` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM002: nobody affected, and the record says so", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders: [{id: municipality, affected: false, commitment: committed}]
assessment:
  preconditions:
    stakeholders: {communities: fully}
)") == R"(
8:33+5 error: affected communities are rated as represented, but nobody affected has committed, and `communities` does not say why not
  at preconditions.stakeholders.communities
  here: the claim
  5:1+12: nobody here is affected
  help: Win a stakeholder who is affected, or say in `communities` why none is, or rate the question `partly`.
)");
}

TEST_CASE("CLM002: communities that are not relevant for a reason: nothing to say", "[rules]") {
    CHECK(said("CLM002", R"(
stakeholders: [{id: municipality, commitment: committed}]
communities: {relevant: false, reason: Nobody lives there.}
assessment:
  preconditions:
    stakeholders: {communities: fully}
)") == "\n");
}

TEST_CASE("CLM003: committed without a role", "[rules]") {
    CHECK(said("CLM003", R"(
stakeholders:
  - {id: municipality, role: decides, commitment: committed}
  - id: developer
    commitment: committed
  - {id: residents, commitment: committed}
  - {id: press, commitment: identified}
assessment:
  preconditions:
    stakeholders: {roles: fully}
)") == R"(
7:9+9 error: roles are rated as clear, but 2 of 3 committed stakeholders have no role
  at preconditions.stakeholders.roles
  here: no role
  9:10+9: no role
  13:27+5: the claim
  help: Write the `role` of each committed stakeholder, or rate the question `partly`.
)");
}

TEST_CASE("CLM018: nobody willing", "[rules]") {
    CHECK(said("CLM018", R"(
stakeholders:
  - {id: municipality, commitment: approached}
  - {id: developer, commitment: withdrawn}
assessment:
  preconditions:
    stakeholders: {trust: fully}
)") == R"(
6:36+10 error: trust and commitment are rated as built, but no stakeholder is willing or committed
  at preconditions.stakeholders.trust
  here: only so far
  7:33+9: only so far
  10:27+5: the claim
  help: Set the `commitment` of those who are ready, or rate the question `partly`.
)");
}

TEST_CASE("CLM018: an empty list of stakeholders", "[rules]") {
    CHECK(said("CLM018", R"(
stakeholders: []
assessment:
  preconditions:
    stakeholders: {trust: fully}
)") == R"(
8:27+5 error: trust and commitment are rated as built, but the record has no stakeholders
  at preconditions.stakeholders.trust
  here: the claim
  5:1+12: an empty list
  help: Set the `commitment` of those who are ready, or rate the question `partly`.
)");
}

TEST_CASE("CLM018: a commitment that nobody wrote down: nothing to say", "[rules]") {
    CHECK(said("CLM018", R"(
stakeholders: [{id: developer}, {id: press, commitment: identified}]
assessment:
  preconditions:
    stakeholders: {trust: fully}
)") == "\n");
}

TEST_CASE("CLM019: a facilitator who has withdrawn", "[rules]") {
    CHECK(said("CLM019", R"(
stakeholders:
  - {id: municipality, commitment: committed}
  - {id: developer, commitment: withdrawn}
governance: {facilitator: developer, decides: [developer, municipality]}
assessment:
  preconditions:
    governance: {facilitator: fully, decision-authority: largely}
)") == R"(
8:27+9 error: the facilitator is rated as settled, but the one named has withdrawn
  at preconditions.governance.facilitator
  here: in charge here
  7:33+9: and withdrawn here
  11:31+5: the claim
  help: Name another stakeholder (municipality), or rate the question `partly`.
8:48+9 error: the authority to decide is rated as settled, but 1 of 2 named there has withdrawn
  at preconditions.governance.decision-authority
  here: in charge here
  7:33+9: and withdrawn here
  11:58+7: the claim
  help: Name another stakeholder (municipality), or rate the question `partly`.
)");
}

TEST_CASE("CLM020: those who decide hold neither decision nor ownership", "[rules]") {
    CHECK(said("CLM020", R"(
stakeholders: [{id: university, holds: [knowledge]}, {id: press, holds: []}]
governance: {decides: [university, press]}
assessment:
  preconditions:
    governance: {decision-authority: fully}
)") == R"(
6:24+10 error: the authority to decide is rated as settled, but none of those who decide holds decision or ownership
  at preconditions.governance.decision-authority
  here: decides
  5:40+11: holds neither decision nor ownership
  6:36+5: decides
  5:73+2: holds neither decision nor ownership
  9:38+5: the claim
  help: Name somebody under `decides` who holds `decision`, or correct `holds`, or rate the question `partly`.
)");
}

TEST_CASE("CLM020: those who decide and of whom nothing is known: nothing to say", "[rules]") {
    CHECK(said("CLM020", R"(
stakeholders: [{id: university}]
governance: {decides: [university]}
assessment:
  preconditions:
    governance: {decision-authority: fully}
)") == "\n");
}

TEST_CASE("CLM036: owners who are not committed", "[rules]") {
    CHECK(said("CLM036", R"(
stakeholders:
  - {id: municipality, holds: [ownership], commitment: willing}
  - {id: province, holds: [decision]}
assessment:
  stabilising: {coordination: {institutional-support: fully}}
  continuation: {embedding: {institutional-ownership: largely}}
)") == R"(
6:56+7 error: the institutions' support is rated as in place, but nobody who holds decision or ownership is committed
  at stabilising.coordination.institutional-support
  here: decides or owns, and is not committed
  7:10+8: decides or owns, and is not committed
  9:55+5: the claim
  help: Win the commitment of somebody who decides or owns, or rate the question `partly`.
6:56+7 error: an institution is rated as owning the atelier, but nobody who holds decision or ownership is committed
  at continuation.embedding.institutional-ownership
  here: decides or owns, and is not committed
  7:10+8: decides or owns, and is not committed
  10:55+7: the claim
  help: Win the commitment of somebody who decides or owns, or rate the question `partly`.
)");
}

TEST_CASE("CLM036: ownership that nobody wrote down", "[rules]") {
    CHECK(said("CLM036", R"(
stakeholders: [{id: municipality, commitment: committed}]
assessment:
  continuation:
    embedding: {institutional-ownership: fully}
)") == R"(
8:42+5 note: an institution is rated as owning the atelier, but the record keeps no `stakeholders.holds`
  at continuation.embedding.institutional-ownership
  here: the claim
  help: Add `stakeholders.holds` to the record, so that the claim can be held against facts.
)");
}

TEST_CASE("CLM036: nobody decides or owns", "[rules]") {
    CHECK(said("CLM036", R"(
stakeholders: [{id: municipality, holds: [influence], commitment: committed}]
assessment:
  continuation:
    embedding: {institutional-ownership: fully}
)") == R"(
8:42+5 error: an institution is rated as owning the atelier, but no stakeholder holds decision or ownership
  at continuation.embedding.institutional-ownership
  here: the claim
  5:1+12: nobody here decides or owns
  help: Win the commitment of somebody who decides or owns, or rate the question `partly`.
)");
}
