#include <string>

#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

std::string record(const std::string& id) {
    return "atelier: 1\nid: " + id + "\nname: Demo\nphase: preconditions\n";
}

struct Two {
    FakeWorld world;
    Two() {
        world.files.files["a.atelier.yaml"] = record("demo");
        world.files.files["b.atelier.yaml"] = record("demo");
    }
    Outcome run(std::vector<std::string> more = {}) {
        std::vector<std::string> words{"validate", "--select", "REF,SUP", "--format", "concise"};
        words.insert(words.end(), more.begin(), more.end());
        return world.run(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Two, "an id that two records share is an error of the later one") {
    const Outcome outcome = run();
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "b.atelier.yaml:2:5: error REF012 the id `demo` is also that of `a.atelier.yaml`\n");
    CHECK(run({"--jobs", "3"}).out == outcome.out);
    CHECK(run({"--ignore", "REF012"}).status == 0);
    CHECK(world.run({"validate", "a.atelier.yaml", "--select", "REF"}).status == 0);
}

TEST_CASE_METHOD(Two, "it can be taken back beside the line, and known from a baseline") {
    CHECK(run({"--write-baseline", "known.json"}).status == 1);
    CHECK(run({"--baseline", "known.json"}).status == 0);
    world.files.files["b.atelier.yaml"] =
        "atelier: 1\nid: demo  # atelier: ignore[REF012] reason=\"last year\"\nname: Demo\nphase: "
        "preconditions\n";
    CHECK(run().status == 0);
    CHECK(run().out.empty());
}
