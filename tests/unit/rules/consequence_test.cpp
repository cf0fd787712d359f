#include <string>
#include <vector>

#include "asking.hpp"
#include "catch.hpp"

// One mistake is one finding at error: claims are not held against what was not understood.

using namespace atelier;

namespace {

std::vector<std::string> errors(const std::string& body) {
    const auto sheet =
        asking::read_sheet({"x.yaml", "atelier: 1\nid: x\nname: X\nphase: establishing\n" + body});
    rules::Settings settings;
    settings.as_of = *text::parse_date("2026-09-01");
    std::vector<std::string> out;
    for (const auto& finding : asking::check(sheet, asking::shipped(), settings))
        if (finding.severity == diag::Severity::error) out.emplace_back(finding.code);
    return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a mistyped choice is one error, and no claim falls with it") {
    const std::string claim = "assessment: {preconditions: {stakeholders: {decision-makers: fully}}}\n";
    CHECK(errors("stakeholders: [{id: a, holds: [decision], commitment: committed}]\n" + claim).empty());
    CHECK(errors("stakeholders: [{id: a, holds: [decision], commitment: identified}]\n" + claim) ==
          Codes{"CLM001"});
    CHECK(errors("stakeholders: [{id: a, holds: [decision], commitment: comitted}]\n" + claim) ==
          Codes{"SCH003"});
    CHECK(errors("stakeholders: [{id: a, hlds: [decision], commitment: committed}]\n" + claim) ==
          Codes{"SCH001"});
}

TEST_CASE("a mistake elsewhere takes no claim back") {
    CHECK(errors("stakeholders: [{id: a, holds: [decision], commitment: identified}]\ncity: [x]\n"
                 "assessment: {preconditions: {stakeholders: {decision-makers: fully}}}\n") ==
          Codes{"CLM001", "SCH002"});
}

TEST_CASE("a mistyped key is not also a missing one") {
    CHECK(errors("barriers: [{idd: a, text: b}]\n") == Codes{"SCH001"});
    CHECK(errors("coordination: {decisions: monthly, structurs: [{name: council}]}\nassessment: {maturing: "
                 "{coordination: {embedded: fully}}}\n") == Codes{"SCH001"});
}

TEST_CASE("a list that was written as something else loses no references") {
    CHECK(errors("stakeholders: {a: {name: A}}\ngovernance: {facilitator: a}\n") == Codes{"SCH002"});
}

TEST_CASE("a list under a mistyped key loses no references") {
    CHECK(errors("stakholders: [{id: a}]\ngovernance: {facilitator: a, decides: [a]}\n") == Codes{"SCH001"});
    CHECK(errors("evidance: [{id: e}]\nhypotheses: [{id: h, statement: S, test: T, evidence: [e]}]\n") ==
          Codes{"SCH001"});
}

TEST_CASE("an id that is written otherwise than its references is one error") {
    CHECK(errors("stakeholders: [{id: Lab}]\ngovernance: {facilitator: lab, decides: [lab]}\n") ==
          Codes{"SCH007"});
    CHECK(errors("stakeholders: [{id: Lab}]\ngovernance: {facilitator: labs}\n") ==
          Codes{"SCH007", "REF002"});
}

TEST_CASE("a flag that is none takes back what only seems to be missing") {
    const std::string claim = "assessment: {preconditions: {stakeholders: {communities: fully}}}\n";
    CHECK(errors("stakeholders: [{id: a, affected: true, commitment: committed}]\n" + claim).empty());
    CHECK(errors("stakeholders: [{id: a, affected: false, commitment: committed}]\n" + claim) ==
          Codes{"CLM002"});
    CHECK(errors("stakeholders: [{id: a, affected: yes, commitment: committed}]\n" + claim) ==
          Codes{"SCH002"});
}

TEST_CASE("an endorser whose name is mistyped is one error") {
    const std::string who =
        "stakeholders: [{id: lab, commitment: committed}, {id: city, commitment: committed}]\n";
    const std::string claim = "assessment: {establishing: {vision: {endorsement: fully}}}\n";
    CHECK(errors(who + "vision: {endorsed: [{by: city}]}\n" + claim) == Codes{"CLM006"});
    CHECK(errors(who + "vision: {endorsed: [{by: city}, {by: lap}]}\n" + claim) == Codes{"REF002"});
}
