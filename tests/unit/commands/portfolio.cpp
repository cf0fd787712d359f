#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

struct Fixture {
    FakeWorld world;
    Fixture() {
        world.files.files["r/xfile1.atelier.yaml"] = R"(atelier: 1
id: xmills
name: Xname of the mills
phase: establishing
city: Xweirbridge
country: IE
method: {id: xlocal, version: 3}
stakeholders: [{id: xcity, name: Xcouncil, role: xrole}]
hypotheses: [{id: xh1, statement: Tenants agree., about: consent}]
lessons: [{id: xl1, text: Ask first., about: preconditions.challenge.urgency, owner: xcity}]
actions: [{id: xact, strategy: learning-as-outcome, owner: xcity, state: kept, learned: It holds.}]
assessment:
  preconditions:
    challenge: {urgency: fully}
)";
        world.files.files["r/xfile2.atelier.yaml"] = R"(atelier: 1
id: xquay
name: Xname of the quay
phase: preconditions
city: Xharbourtown
country: NO
hypotheses: [{id: xh1, statement: tenants agree, about: consent}]
)";
    }
    Outcome run(const std::vector<std::string>& words) {
        std::vector<std::string> all{"portfolio", "r"};
        all.insert(all.end(), words.begin(), words.end());
        return world.run(all);
    }
};

bool has(const std::string& text, const std::string& what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE_METHOD(Fixture, "portfolio: where all stand, and who can learn from whom") {
    const Outcome outcome = run({});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(has(outcome.out, "2 ateliers, as of 1 September 2026\n"));
    CHECK(has(outcome.out, "    From xmills (fully): Ask first.\n    For xquay (unanswered)\n"));
    CHECK(has(outcome.out, "  “Tenants agree.”\n    xmills (no state)\n    xquay (no state)\n"));
    CHECK(has(outcome.out, "    xmills is rated by `xlocal 3`\n"));
}

TEST_CASE_METHOD(Fixture, "portfolio: headings by phase, city or country") {
    CHECK(has(run({"--by", "phase"}).out, "  Preconditions (1 atelier)\n"));
    CHECK(has(run({"--by", "city"}).out, "  Xharbourtown (1 atelier)\n"));
    CHECK(has(run({"--by", "country"}).out, "  IE (1 atelier)\n"));
    const Outcome refused = run({"--by", "figure"});
    CHECK(refused.status == 2);
    CHECK(has(refused.err, "`--by` takes one of city, phase, country, not `figure`"));
}

TEST_CASE_METHOD(Fixture, "portfolio: anonymous, nothing of ours tells who is who") {
    world.files.files["r/xfile3.atelier.yaml"] = "atelier: 1\nid: xbroken\nname: 'open\n";
    for (const char* format : {"text", "json", "csv", "markdown"})
        for (const std::vector<std::string>& more : std::vector<std::vector<std::string>>{
                 {}, {"--verbose"}, {"--by", "phase"}, {"--by", "country"}}) {
            std::vector<std::string> words{"--anonymous", "--format", format};
            words.insert(words.end(), more.begin(), more.end());
            const Outcome outcome = run(words);
            INFO(format << (more.empty() ? "" : " " + more.back()));
            // All names of the records begin with an x, which is rare otherwise: whatever does is one of them.
            for (const char* word : {"xmills", "xquay", "xbroken", "Xname", "Xweir", "Xharb", "xfile",
                                     "xlocal", "Xcouncil", "xcity", "xh1", "xl1", "xact", "xrole"})
                CHECK_FALSE(has(outcome.out, word));
            CHECK((has(outcome.out, "\"IE\"") || has(outcome.out, " IE (")) ==
                  (!more.empty() && more.back() == "country"));
            CHECK(has(
                outcome.err,
                "stand as they were written, where the report has some; read them before you pass it on\n"));
            CHECK(outcome.status == 1);
        }
    const auto json = nlohmann::json::parse(run({"--anonymous", "--format", "json"}).out);
    CHECK(json["ateliers"][0]["atelier"] == "A");
    CHECK(json["lessons"][0]["for"][0]["atelier"] == "B");
    CHECK(json["cannot_be_judged"] == 1);
    CHECK(json["unjudged"].empty());
    CHECK(has(run({"--anonymous", "--by", "country"}).err,
              "a country with few ateliers tells which ones they are"));
}

TEST_CASE_METHOD(Fixture, "portfolio: what the configuration asks of gates is said") {
    world.files.files[".atelier.yaml"] = "gate: {basis: supported}\n";
    world.environment["COLUMNS"] = "110";  // in fewer columns the words fold
    CHECK(has(run({}).out, "Preconditions: blocked, 28 of 28 still open, with evidence\n"));
}

TEST_CASE_METHOD(Fixture, "portfolio: cities and anonymity exclude each other") {
    const Outcome outcome = run({"--anonymous", "--by", "city"});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err ==
          "atelier: `--by city` tells which atelier is which, and `--anonymous` is there to hide it\n"
          "  Leave out one of the two, or take `--by phase` or `--by country`.\n");
}

TEST_CASE_METHOD(Fixture, "portfolio: an id that comes twice is told, and shown twice") {
    world.files.files["r/copy.atelier.yaml"] = world.files.files["r/xfile1.atelier.yaml"];
    const Outcome outcome = run({"--format", "json"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "atelier: more than one record has the id `xmills`; the file tells them apart\n");
    const auto json = nlohmann::json::parse(outcome.out);
    REQUIRE(json["ateliers"].size() == 3);
    CHECK(json["ateliers"][0]["atelier"] == "xmills (r/copy.atelier.yaml)");
    CHECK(json["ateliers"][1]["atelier"] == "xmills (r/xfile1.atelier.yaml)");
    CHECK(has(run({"--anonymous"}).err, "`xmills`; each has a letter\n"));
}

TEST_CASE_METHOD(Fixture, "portfolio: what cannot be judged is told, and the rest goes on") {
    world.files.files["r/broken.atelier.yaml"] = "atelier: 1\nid: broken\nname: 'open\n";
    world.files.files["r/one.atelier.yaml"] = "response: 1\natelier: xmills\nrespondent: someone\n";
    const Outcome outcome = run({});
    CHECK(outcome.status == 1);
    CHECK(has(outcome.out, "2 ateliers, as of 1 September 2026; 2 records cannot be judged\n"));
    CHECK(has(outcome.out, "r/broken.atelier.yaml:3:"));
    CHECK(has(outcome.err, "r/broken.atelier.yaml cannot be judged: it has to be put right first\n"));
    CHECK(has(outcome.err,
              "r/one.atelier.yaml cannot be judged: it is one respondent's answers, not a record\n"));
    const auto json = nlohmann::json::parse(run({"--format", "json"}).out);
    CHECK(json["unjudged"].size() == 2);
    CHECK(json["ateliers"].size() == 2);
    CHECK(has(run({"--format", "csv"}).out, "\"cannot be judged: it has to be put right first\""));
    CHECK(has(run({"--format", "markdown"}).out, "**It cannot be judged: it has to be put right first.**"));
}

TEST_CASE_METHOD(Fixture, "portfolio: a path that cannot be read is status 2, and the rest goes on") {
    const Outcome outcome = run({"nowhere"});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.out, "2 ateliers"));
    CHECK(has(outcome.err, "cannot read nowhere: there is no such file or folder"));
    world.files.unreadable["r/xfile2.atelier.yaml"] = "permission denied";
    CHECK(run({}).status == 2);
    CHECK(has(run({}).out, "1 atelier,"));
}

TEST_CASE_METHOD(Fixture, "portfolio: formats that it has no use for are refused") {
    const Outcome outcome = run({"--format", "sarif"});
    CHECK(outcome.status == 2);
    CHECK(has(outcome.err, "text, json, markdown or csv"));
    CHECK(world.run({"validate", "r", "--format", "csv"}).status == 2);
}

TEST_CASE_METHOD(Fixture, "portfolio: the same bytes for any number of jobs") {
    const std::string record = world.files.files["r/xfile1.atelier.yaml"];
    for (int i = 0; i < 40; ++i) {
        std::string one = record;
        one.replace(one.find("xmills"), 6, "city-" + std::to_string(i * 7 % 40));
        world.files.files["r/" + std::to_string(i) + ".atelier.yaml"] = one;
    }
    for (const char* format : {"text", "json", "csv", "markdown"}) {
        const Outcome alone = run({"--format", format, "--jobs", "1"});
        CHECK(run({"--format", format, "--jobs", "8"}).out == alone.out);
        CHECK(alone.status == 0);
    }
}
