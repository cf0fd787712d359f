#include "atelier/advice/step.hpp"

#include <string>
#include <vector>

#include "atelier/advice/next.hpp"
#include "catch.hpp"
#include "unit/gate/rated.hpp"

using namespace atelier;
using advice::StepKind;
using atelier::test::rated;
using atelier::test::Sheet;
using atelier::test::shipped;

namespace {

diag::Finding finding(diag::Severity severity, std::string_view code, const std::string& message) {
    diag::Finding out;
    out.code = code;
    out.severity = severity;
    out.message = message;
    out.help = "Mend it.";
    return out;
}

/// `contradiction: Put right: …`, one a line.
std::string told(const advice::Next& next) {
    std::string out;
    for (const advice::Step& step : next.steps)
        out += fmt::format("{}: {}\n", to_string(step.kind), step.what);
    return out;
}

advice::Next next_of(const Sheet& sheet, std::string_view phase,
                     const std::vector<diag::Finding>& findings = {},
                     const std::vector<bool>& contradicted = {}) {
    static const text::Source none{"none", ""};
    return advice::next_of(sheet.record(), shipped(),
                           score::standings(sheet.record(), shipped(), contradicted, test::today),
                           {none, findings}, test::terms(phase));
}

}  // namespace

TEST_CASE("steps: contradictions, what is overdue, the gate, evidence, what is worth a look") {
    const Sheet sheet{
        rated("{rating: largely, evidence: [plan]}",
              {{"maturing.vision.city-alignment", "partly"}, {"maturing.value.scaling-case", "largely"}},
              test::whole + "evidence: [{id: plan, kind: document}]\n") +
        "vision: {objectives: [{id: o1, text: Ten homes., due: 2026-03-01}, {id: o2, due: 2026-01-01, state: "
        "met}]}\n"
        "actions:\n"
        "  - {id: a1, owner: city, review: 2026-05-01, state: trying}\n"
        "  - {id: a2, owner: city, review: 2026-05-01, state: kept}\n"
        "  - {id: a3, owner: city, review: 2026-09-01}\n"
        "activities:\n"
        "  - follow-ups: [{action: Ask the grid operator., due: 2026-02-01}, {due: 2026-02-02, done: "
        "2026-02-02}]\n"};
    std::vector<diag::Finding> findings{finding(diag::Severity::warning, "EVD001", "a warning"),
                                        finding(diag::Severity::error, "CLM008", "one has no owner"),
                                        finding(diag::Severity::warning, "PHA001", "an output"),
                                        finding(diag::Severity::error, "CLM001", "taken back"),
                                        finding(diag::Severity::note, "EVD002", "a note")};
    findings[3].suppressed = true;
    CHECK(told(next_of(sheet, "maturing", findings)) ==
          "contradiction: Put right: one has no owner.\n"
          "overdue: See to a follow-up that was due on 1 February 2026 (“Ask the grid operator.”).\n"
          "overdue: Say what came of the objective “Ten homes.”: it was due on 1 March 2026.\n"
          "overdue: Review the action `a1`: that was due on 1 May 2026.\n"
          "opening: From `partly` to `largely`: " +
              std::string{shipped().questions[shipped().question("maturing.vision.city-alignment")].text} +
              "\n"
              "evidence: Name evidence for 1 of 58 claims that nothing carries so far: " +
              std::string{shipped().questions[shipped().question("maturing.value.scaling-case")].text} +
              "\n"
              "look: Look at: a warning.\n");
}

TEST_CASE("steps: long words of a record are cut between letters") {
    std::string letters;
    for (int i = 0; i < 70; ++i) letters += "\u0142";
    const Sheet sheet{rated("largely") + "vision: {objectives: [{id: o1, text: " + letters +
                      ", due: 2026-03-01}]}\n"};
    CHECK(told(next_of(sheet, "maturing")).find("objective “" + letters.substr(0, 120) + "…”: it was") !=
          std::string::npos);
}

TEST_CASE("steps: what a configuration has switched off is told by the facts") {
    const Sheet sheet{rated("largely", {{"stabilising.vision.broader-support", "partly"}})};
    std::vector<bool> contradicted(shipped().questions.size(), false);
    contradicted[shipped().question("preconditions.operations.budget")] = true;
    const advice::Next next = next_of(sheet, "maturing", {}, contradicted);
    REQUIRE(next.steps.size() >= 2);
    CHECK(next.steps[0].what ==
          "Put right: “Is there a modest budget for facilitation or logistics?” is rated `largely`, but "
          "facts in "
          "the record say otherwise.");
    CHECK(next.errors == 1);
    CHECK(next.claims.contradicted == 1);
    CHECK(next.claims.unbacked.size() == 58);
    CHECK_FALSE(next.is_sound());
    CHECK(next.steps[1].kind == StepKind::evidence);
    // The gate ahead comes last.
    CHECK_FALSE(next.due);
    CHECK(next.steps.back().kind == StepKind::opening);
}
