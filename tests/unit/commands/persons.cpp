#include <string>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;

// What identifies somebody stands in no report on a record, whatever is wrong with it and wherever it stands.

namespace {

const std::string head = "atelier: 1\nid: d\nphase: maturing\n";

const std::string texts[] = {
    head + "name: jan.jansen@example.org\n",
    head + "name: N\ncty: x # atelier: ignore[SCH001] reason=\"ask jan.jansen@example.org\"\n",
    head + "name: N\ncty: x # by jan.jansen@example.org\n",
    head + "name: N\nchallenge: {statement: \"mail jan.jansen@example.org\", x: [\n",
    head + "name: N\njan.jansen@example.org: x\n",
    head + "name: N\ncountry: jan.jansen@example.org\n",
    head + "name: N\nstakeholders: [{id: jan.jansen@example.org, name: X}]\n",
    head + "name: N\ngovernance: {facilitator: jan.jansen@example.org, decides: [jan.jansen@example.org]}\n",
    head + "name: N\nevidence: [{id: e, title: t, kind: document, at: jan.jansen@example.org}]\n",
    "atelier: 1\nid: jan.jansen@example.org\nname: N\nphase: maturing\nx: 1\n",
    "atelier: 1\nid: d\nname: N\nphase: jan.jansen@example.org\n",
    head + "name: N\nfocus: jan.jansen@example.org: x\n",
    head +
        "name: N\nwaivers: [{on: jan.jansen@example.org, reason: ask jan.jansen@example.org, until: "
        "2020-01-01}]\n",
};

}  // namespace

TEST_CASE("no format of validate, gate and score repeats an address that a rule finds") {
    for (const std::string& text : texts) {
        for (const std::string command : {"validate", "gate", "score"}) {
            for (const std::string format :
                 {"text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown"}) {
                FakeWorld world;
                world.files.files["a.atelier.yaml"] = text;
                const auto outcome = world.run({command, "a.atelier.yaml", "--format", format});
                // What is judged is shown under its own name.
                if (command != "validate" && outcome.err.find("cannot be judged") == std::string::npos)
                    continue;
                INFO(text << command << " " << format << "\n" << outcome.out << outcome.err);
                CHECK(outcome.status != 70);
                CHECK(outcome.out.find("jansen") == std::string::npos);
                CHECK(outcome.err.find("jansen") == std::string::npos);
            }
        }
    }
}

TEST_CASE("an excerpt masks what stands beside another finding, and keeps its places") {
    FakeWorld world;
    world.files.files["a.atelier.yaml"] = head + "name: N\nevidence: [{at: rené@exemple.example, ide: x}]\n";
    const std::string out = world.run({"validate", "--select", "SCH001"}).out;
    CHECK(out.find("a.atelier.yaml:5:39:") != std::string::npos);
    CHECK(out.find("  5 │ evidence: [{at: ********************, ide: x}]\n") != std::string::npos);
    CHECK(out.find("    │                                       ━━━") != std::string::npos);
}

TEST_CASE("a comment of its own takes back what the rules find in the comment below it") {
    FakeWorld world;
    world.files.files["a.atelier.yaml"] = head +
                                          "name: N\n"
                                          "# atelier: ignore[PRV001] reason=\"a desk\"\n"
                                          "# ask desk@example.org\n"
                                          "city: Bilbao\n"
                                          "# ask other@example.org\n"
                                          "country: ES\n";
    CHECK(world.run({"validate", "--select", "PRV,SUP", "--format", "concise"}).out ==
          "a.atelier.yaml:8:7: warning PRV001 a comment holds what looks like an e-mail address\n");
}
