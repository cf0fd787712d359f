#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

/// Nothing but what `operations` asks applies, so that a test can move one rating.
constexpr auto begun = R"(atelier: 1
id: demo
name: Demo
phase: preconditions
)";

Outcome gate(const std::vector<std::string>& words) {
    FakeWorld world;
    world.files.files["atelier.yaml"] = begun;
    std::vector<std::string> all{"gate"};
    all.insert(all.end(), words.begin(), words.end());
    return world.run(all);
}

}  // namespace

TEST_CASE("gate: a phase is named by its id or its number") {
    CHECK(gate({"preconditions"}).status == 1);
    CHECK(gate({"1"}).out == gate({"preconditions"}).out);
    CHECK(gate({"preconditons"}).status == 2);
    CHECK(
        gate({"preconditons"}).err ==
        "atelier: no such phase: preconditons\n  Did you mean `preconditions`?   The phases: preconditions, "
        "establishing, maturing, stabilising and continuation\n");
    CHECK(gate({"7"}).err ==
          "atelier: no such phase: 7\n  The phases: preconditions, establishing, maturing, stabilising and "
          "continuation\n");
    CHECK(gate({}).err ==
          "atelier: `atelier gate` needs PHASE: preconditions, establishing, maturing, stabilising or "
          "continuation (or 1 to 5)\n  How it is used: atelier gate --help\n");
}

TEST_CASE("gate: a path in the place of the phase is told from a slip") {
    CHECK(gate({"atelier.yaml", "maturing"}).err ==
          "atelier: the phase comes first, and `atelier.yaml` is a path\n"
          "  Write it behind the phase: atelier gate maturing atelier.yaml\n");
    CHECK(gate({"atelier.yaml"}).err ==
          "atelier: the phase comes first, and `atelier.yaml` is a path\n"
          "  Write it behind the phase: atelier gate PHASE atelier.yaml\n");
    FakeWorld world;
    world.files.files["1/atelier.yaml"] = begun;
    CHECK(world.run({"gate", "1", "1"}).status == gate({"1"}).status);
}

TEST_CASE("gate: profile and basis are choices, and stand in the result") {
    CHECK(gate({"1", "--profile", "large"}).err ==
          "atelier: `--profile` takes one of largely, iso33020, not `large`\n  All options: atelier gate "
          "--help\n");
    const auto json = nlohmann::json::parse(
        gate({"1", "--profile", "iso33020", "--basis", "supported", "--format", "json"}).out);
    CHECK(json["schema"] == "atelier.gate");
    CHECK(json["records"][0]["profile"] == "iso33020");
    CHECK(json["records"][0]["basis"] == "supported");
    CHECK(json["records"][0]["result"] == "blocked");
    CHECK(json["records"][0]["asked"] == 28);
}

TEST_CASE("gate: the configuration gives the terms, and the call comes first") {
    FakeWorld world;
    world.files.files["atelier.yaml"] = begun;
    world.files.files[".atelier.yaml"] = "gate: {profile: iso33020, basis: supported}\n";
    const auto terms = [&](const std::vector<std::string>& words) {
        const auto json = nlohmann::json::parse(world.run(words).out);
        return json["records"][0]["profile"].get<std::string>() + " " +
               json["records"][0]["basis"].get<std::string>();
    };
    CHECK(terms({"gate", "1", "--format", "json"}) == "iso33020 supported");
    CHECK(terms({"gate", "1", "--format", "json", "--basis", "claimed"}) == "iso33020 claimed");
    CHECK(terms({"gate", "1", "--format", "json", "--no-config"}) == "largely claimed");
}

TEST_CASE("gate: what cannot be judged is shown, and objects") {
    FakeWorld world;
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: \"open\n";
    const Outcome outcome = world.run({"gate", "1"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.find("atelier.yaml:3:7: error SYN") != std::string::npos);
    CHECK(outcome.err == "atelier: atelier.yaml cannot be judged: it has to be put right first\n");
    world.files.files["atelier.yaml"] = "response: 1\natelier: demo\nrespondent: developer\n";
    CHECK(world.run({"gate", "1"}).err ==
          "atelier: atelier.yaml cannot be judged: it is one respondent's answers, not a record\n");
    CHECK(world.run({"gate", "1", "--format", "concise"}).out ==
          "atelier.yaml: not judged, it is one respondent's answers, not a record\n");
    const auto json = nlohmann::json::parse(world.run({"gate", "1", "--format", "json"}).out);
    CHECK(json["records"].empty());
    CHECK(json["unjudged"][0]["id"] == "developer");
    CHECK(json["unjudged"][0]["errors"].empty());
}
