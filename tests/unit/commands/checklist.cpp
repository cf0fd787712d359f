#include "catch.hpp"
#include "support/fake_world.hpp"

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

struct Fixture {
    FakeWorld world;
    Fixture() {
        world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: establishing\n";
    }
    Outcome checklist(const std::vector<std::string>& words) {
        std::vector<std::string> all{"checklist"};
        all.insert(all.end(), words.begin(), words.end());
        return world.run(all);
    }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "checklist: the declared phase, or the one that is named") {
    CHECK(checklist({}).out.starts_with("# Establishing: what is in place, and what is not\n"));
    CHECK(checklist({"--phase", "5"}).out.starts_with("# Continuation: what is in place, and what is not\n"));
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: estabilshing\n";
    CHECK(checklist({}).err ==
          "atelier: atelier.yaml declares no phase that the method knows\n  Name one with --phase.\n");
    CHECK(checklist({"--phase", "1"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "checklist: one block, where the phase has it") {
    const Outcome outcome = checklist({"--block", "learning"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("\n## Learning & knowledge diffusion\n") != std::string::npos);
    CHECK(outcome.out.find("\n## Organisational capacity\n") == std::string::npos);
    CHECK(checklist({"--block", "lerning"}).err ==
          "atelier: no such building block: lerning\n  Did you mean `learning`?   The blocks: vision, value, "
          "coordination, activities, learning and capacity\n");
    CHECK(checklist({"--block", "learning", "--phase", "preconditions"}).err ==
          "atelier: the block `learning` has no questions in preconditions\n  Blocks belong to establishing, "
          "maturing and stabilising.\n");
    CHECK(checklist({"--only", "opn"}).err ==
          "atelier: `--only` takes one of open, unknown, stale, unsupported, not `opn`\n  Did you mean "
          "`open`?   All options: atelier checklist --help\n");
}

TEST_CASE_METHOD(Fixture, "checklist: a blank sheet ticks nothing and has room to write") {
    const Outcome outcome = checklist({"--blank", "--block", "vision"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.find("[x]") == std::string::npos);
    CHECK(outcome.out.find("____") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "checklist: works on one record") {
    world.files.files["b.atelier.yaml"] = world.files.files["atelier.yaml"];
    CHECK(checklist({}).err ==
          "atelier: this works on one record, and 2 were found: atelier.yaml and b.atelier.yaml\n  Name the "
          "one that is meant.\n");
    CHECK(checklist({"b.atelier.yaml"}).status == 0);
    CHECK(checklist({"atelier.yaml", "b.atelier.yaml"}).err ==
          "atelier: `atelier checklist` does not know what to do with `b.atelier.yaml`\n  How it is used: "
          "atelier checklist --help\n");
}
