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

TEST_CASE_METHOD(Fixture, "checklist: a blank sheet says what the ratings look like, where it is asked to") {
    const std::string plain = checklist({"--blank", "--phase", "establishing", "--block", "vision"}).out;
    CHECK(plain.find("   - largely: ") == std::string::npos);
    const std::string out =
        checklist({"--blank", "--signs", "--phase", "establishing", "--block", "vision"}).out;
    CHECK(out.find("**Have the partners formally adopted the vision and the mission?**\n\n"
                   "   - partly: The texts were discussed with the partners, and fewer than half have "
                   "adopted them.\n"
                   "   - largely: Most core partners have adopted both texts, on days that are known.\n"
                   "   - fully: All core partners have adopted both texts, and each of their decisions is on "
                   "paper.\n\n") != std::string::npos);
    CHECK(out.find("the toolkit's own wording") != std::string::npos);
    CHECK(checklist({"--signs"}).err ==
          "atelier: `--signs` is for a sheet to fill in: it goes with `--blank`\n  atelier checklist --blank "
          "--signs; "
          "or for one question: atelier explain ADDRESS\n");
    CHECK(checklist({"--signs", "--blank", "--element"}).status == 2);
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

TEST_CASE_METHOD(Fixture, "checklist: the elements of innovation capacity instead of a phase") {
    world.files.files["atelier.yaml"] +=
        "innovation-capacity: {leadership: fully, learning: {time-to-reflect: unknown}}\n"
        "barriers: [{id: b1, text: Nobody has the time, element: learning}]\n";
    const Outcome outcome = checklist({"--element"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with(
        "# Innovation capacity: what is in place, and what is not\n\nDemo · 1 September 2026 "
        "· 1 of 13 in place, 12 unanswered\n"));
    CHECK(outcome.out.find("\n- [x] Leadership as a whole. Fully.\n") != std::string::npos);
    CHECK(outcome.out.find("\n- Nobody has the time.\n") != std::string::npos);
    CHECK(checklist({"--element", "--only", "open"}).out.find("## Leadership") == std::string::npos);
    CHECK(checklist({"--element", "--only", "unknown"}).out.find("beside delivery.** Unknown.\n\n") !=
          std::string::npos);
    const Outcome blank = checklist({"--element", "--blank"});
    CHECK(blank.status == 0);
    CHECK(blank.out.find("[x]") == std::string::npos);
    CHECK(blank.out.find("\nWhat else stalls innovation here: ____") != std::string::npos);
    // No phase is needed for it.
    world.files.files["atelier.yaml"] = "atelier: 1\nid: demo\nname: Demo\nphase: estabilshing\n";
    CHECK(checklist({"--element", "--blank"}).status == 0);
}

TEST_CASE_METHOD(Fixture, "checklist: what does not go with the elements is refused") {
    const auto refusal = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "--element");
        const Outcome outcome = checklist(words);
        CHECK(outcome.status == 2);
        return outcome.err;
    };
    CHECK(refusal({"--phase", "1"}) ==
          "atelier: `--element` lists innovation capacity, which has no phases: `--phase` does not go with "
          "it\n  "
          "Leave one of the two.\n");
    CHECK(refusal({"--block", "vision"}) ==
          "atelier: `--element` lists innovation capacity, which has no blocks: `--block` does not go with "
          "it\n  "
          "Leave one of the two.\n");
    CHECK(refusal({"--only", "stale"}) ==
          "atelier: ratings of elements have neither dates nor evidence: `--only stale` does not go with "
          "`--element`\n  With `--element` there are `--only open` and `--only unknown`.\n");
    CHECK(refusal({"--only", "unsupported"}).starts_with("atelier: ratings of elements have neither"));
}
