#include "atelier/record/outputs.hpp"

#include <string>
#include <vector>

#include "sheet.hpp"

using namespace atelier;
using test::in_phase;
using test::Sheet;
using Parts = std::vector<std::string>;

namespace {

Parts missing(const std::string& sections, std::string_view output) {
    const Sheet sheet{in_phase("preconditions") + sections};
    const auto parts = record::missing_parts(sheet.record(), output, test::today);
    REQUIRE(parts);
    return *parts;
}

const std::string two =
    "stakeholders:\n"
    "  - {id: city, commitment: committed, holds: [decision]}\n"
    "  - {id: tenants, commitment: committed, affected: true}\n"
    "  - {id: guest, commitment: willing, holds: [ownership], affected: true}\n";

}  // namespace

TEST_CASE("every output of the shipped method has its facts", "[gate]") {
    for (const auto& output : test::shipped().outputs) {
        CAPTURE(output.id);
        CHECK_FALSE(missing("", output.id).empty());
        CHECK_FALSE(record::wanted_parts(output.id).empty());
    }
    const Sheet sheet{in_phase("preconditions")};
    CHECK_FALSE(record::missing_parts(sheet.record(), "a-local-output", test::today));
    CHECK(record::wanted_parts("a-local-output").empty());
}

TEST_CASE("a challenge statement is put and validated", "[gate]") {
    const std::string_view output = "challenge-statement";
    CHECK(missing("", output) ==
          Parts{"a statement", "a validation with a date and a committed stakeholder"});
    CHECK(
        missing(two + "challenge: {statement: x, validated: {date: 2026-01-01, by: [guest, city]}}\n", output)
            .empty());
    CHECK(missing(two + "challenge: {validated: {date: 2026-01-01, by: [city]}}\n", output) ==
          Parts{"a statement"});
    CHECK(missing(two + "challenge: {statement: x, validated: {by: [city]}}\n", output) ==
          Parts{"a date of the validation"});
    for (const auto* by : {"guest", "nobody"})
        CHECK(missing(two + "challenge: {statement: x, validated: {date: 2026-01-01, by: [" + by + "]}}\n",
                      output) == Parts{"a validation by a committed stakeholder"});
}

TEST_CASE("a validation to come is none, and neither is one by those who have left", "[gate]") {
    const std::string_view output = "challenge-statement";
    const auto validated = [&](const std::string& date, const std::string& by) {
        return missing(two +
                           "  - {id: lab, commitment: withdrawn}\n"
                           "  - {id: uni, commitment: withdrawn}\n"
                           "  - {id: next, commitment: committed, since: 2026-09-02}\n"
                           "challenge: {statement: x, validated: {date: " +
                           date + ", by: [" + by + "]}}\n",
                       output);
    };
    CHECK(validated("2026-09-01", "city").empty());
    CHECK(validated("2026-09-02", "city") ==
          Parts{"a validation that has taken place (2 September 2026 is still to come)"});
    CHECK(validated("2026-01-01", "lab, city").empty());
    CHECK(validated("2026-01-01", "lab") ==
          Parts{"a validation by a committed stakeholder (`lab` has withdrawn)"});
    CHECK(validated("2026-01-01", "lab, uni, guest") ==
          Parts{"a validation by a committed stakeholder (`lab`, `uni` have withdrawn)"});
    CHECK(validated("2026-01-01", "next") == Parts{"a validation by a committed stakeholder"});
}

TEST_CASE("committed stakeholders are two, one decides, and communities are there", "[gate]") {
    const std::string_view output = "committed-stakeholders";
    const std::string affected =
        "a committed stakeholder who is affected, or a reason why communities are not relevant";
    const std::string decides = "a committed stakeholder who holds decision or ownership";
    CHECK(missing(two, output).empty());
    CHECK(missing("", output) == Parts{"two committed stakeholders", decides, affected});
    CHECK(
        missing("stakeholders: [{id: city, commitment: committed, holds: [decision], affected: true, since: "
                "2026-09-01}, {id: lab, commitment: committed, since: 2026-09-02}]\n",
                output) == Parts{"a second committed stakeholder"});
    CHECK(missing("stakeholders: [{id: city, commitment: committed, holds: [ownership]}]\n", output) ==
          Parts{"a second committed stakeholder", affected});
    const std::string peers =
        "stakeholders: [{id: a, commitment: committed}, {id: b, commitment: committed, holds: [influence], "
        "affected: false}]\n";
    CHECK(missing(peers, output) == Parts{decides, affected});
    CHECK(missing(peers + "communities: {relevant: false, reason: nobody lives there}\n", output) ==
          Parts{decides});
    CHECK(missing(peers + "communities: {relevant: false}\n", output) == Parts{decides, affected});
    CHECK(missing(peers + "communities: {relevant: true, reason: many live there}\n", output) ==
          Parts{decides, affected});
}

TEST_CASE("a governance arrangement has four parts", "[gate]") {
    const std::string_view output = "governance-arrangement";
    CHECK(
        missing(two + "governance: {facilitator: city, decides: [city], mandate: m, resources: r}\n", output)
            .empty());
    CHECK(missing(two + "governance: {facilitator: city, decides: [], mandate: m}\n", output) ==
          Parts{"someone who decides", "resources"});
    CHECK(missing("", output) == Parts{"a facilitator", "someone who decides", "a mandate", "resources"});
    const std::string left = two + "  - {id: uni, commitment: withdrawn}\n";
    CHECK(missing(left + "governance: {facilitator: uni, decides: [uni], mandate: m, resources: r}\n",
                  output) ==
          Parts{"a facilitator (`uni` has withdrawn)", "someone who decides (`uni` has withdrawn)"});
    CHECK(missing(left + "governance: {facilitator: city, decides: [uni, city], mandate: m, resources: r}\n",
                  output)
              .empty());
}

TEST_CASE("operational conditions are secured, or not needed for a reason", "[gate]") {
    const std::string_view output = "operational-conditions";
    CHECK(missing("operations: {data-access: {state: secured}, confidentiality: {state: not-needed, reason: "
                  "all public}, "
                  "expertise: {state: secured}, budget: {state: secured}}\n",
                  output)
              .empty());
    CHECK(missing("operations: {data-access: {state: open}, confidentiality: {state: not-needed}, expertise: "
                  "{state: secured}}\n",
                  output) == Parts{"`data-access` secured or not needed for a reason",
                                   "`confidentiality` secured or not needed for a reason",
                                   "`budget` secured or not needed for a reason"});
}

TEST_CASE("there is a theme to explore or a hypothesis, and each hypothesis has a test", "[gate]") {
    const std::string_view output = "focus-and-hypotheses";
    const std::string later =
        "focus: [{id: grid, decision: later}, {id: heat, decision: out-of-scope}, {id: cold}]\n";
    CHECK(missing("focus: [{id: grid, decision: explore}]\n", output).empty());
    CHECK(missing(later, output) == Parts{"a theme to explore or a hypothesis"});
    CHECK(missing(later + "hypotheses: [{id: h1, test: a model}]\n", output).empty());
    CHECK(missing(later + "hypotheses: [{id: h1}, {id: h2, test: a model}, {id: h3}]\n", output) ==
          Parts{"a test of the hypothesis `h1`", "a test of the hypothesis `h3`"});
    CHECK(missing("focus: [{id: grid, decision: explore}]\nhypotheses: [{id: h1}]\n", output) ==
          Parts{"a test of the hypothesis `h1`"});
}
