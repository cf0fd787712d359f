#include <string>
#include <vector>

#include "catch.hpp"
#include "support/fake_world.hpp"

// What a call writes: never over what it reads, never over another part of it, and through no link.

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto text = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\ncty: x\n";

struct Writing {
    FakeWorld world;
    Writing() {
        world.files.files["atelier.yaml"] = text;
        world.files.files["old.md"] = "before\n";
        world.environment["GITHUB_STEP_SUMMARY"] = "old.md";
    }
    Outcome validate(std::vector<std::string> words) {
        words.insert(words.begin(), "validate");
        return world.run(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Writing, "two parts of a call do not share a file, whether it is there or not") {
    for (const char* path : {"k.json", "./k.json", "x/../k.json"}) {
        world.files.files["x/y"] = "";
        const Outcome outcome = validate({"-o", "k.json", "--write-baseline", path});
        CHECK(outcome.status == 2);
        CHECK(outcome.err ==
              "atelier: `--output` and `--write-baseline` lead to the same file, k.json\n  Choose another "
              "file for "
              "one of them: nothing was written.\n");
    }
    CHECK_FALSE(world.files.files.contains("k.json"));
    CHECK(validate({"-o", "./old.md", "--step-summary"}).err ==
          "atelier: `--output` and GITHUB_STEP_SUMMARY lead to the same file, ./old.md\n  Choose another "
          "file for one "
          "of them: nothing was written.\n");
    CHECK(validate({"--write-baseline", "old.md", "--step-summary"}).status == 2);
    CHECK(world.files.files["old.md"] == "before\n");
    world.files.devices.insert("dev/null");
    CHECK(validate({"-o", "/dev/null", "--write-baseline", "k.json", "--step-summary"}).status == 1);
    CHECK(world.files.files.contains("k.json"));
}

TEST_CASE_METHOD(Writing, "nor does one of them share a file with the stream that a shell has led there") {
    world.files.files["report.txt"] = "";
    world.files.links["dev/stdout"] = "report.txt";
    CHECK(validate({"-o", "report.txt"}).err ==
          "atelier: `--output` and standard output lead to the same file, report.txt\n  Choose another file "
          "for one "
          "of them: nothing was written.\n");
    world.files.links["dev/stdout"] = "old.md";
    CHECK(validate({"--step-summary"}).status == 2);
    world.files.links["dev/stdout"] = "atelier.yaml";
    CHECK(validate({"-o", "report.txt"}).err ==
          "atelier: standard output names atelier.yaml, which this call reads\n  Choose another file: "
          "nothing was "
          "written.\n");
}

TEST_CASE_METHOD(Writing, "the summary of a step does not take the place of what the call reads") {
    world.files.files[".atelier.yaml"] = "method: local.yaml\n";
    world.files.files["local.yaml"] = "overlay: {}\n";
    world.files.files["known.json"] = "{}";
    const auto files = world.files.files;
    for (const char* path : {"atelier.yaml", ".atelier.yaml", "local.yaml"}) {
        world.environment["GITHUB_STEP_SUMMARY"] = path;
        const bool record = path == std::string{"atelier.yaml"};
        const Outcome outcome = validate({"--step-summary", record ? "--no-config" : "--quiet"});
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find(std::string{"atelier: GITHUB_STEP_SUMMARY names "} + path +
                               ", which this call reads\n  Choose another file: nothing was written.\n") ==
              0);
    }
    world.environment["GITHUB_STEP_SUMMARY"] = "known.json";
    CHECK(validate({"--no-config", "--baseline", "known.json", "--step-summary"})
              .err.find("which this call reads") != std::string::npos);
    CHECK(world.files.files == files);
    // Without the option nobody asks for it.
    world.environment["GITHUB_STEP_SUMMARY"] = "atelier.yaml";
    CHECK(validate({"--no-config"}).status == 1);
}

TEST_CASE_METHOD(Writing,
                 "nothing is written through a link, or in its place, and nothing else is written then") {
    world.files.files["precious"] = "precious\n";
    world.files.links["findings.json"] = "precious";
    world.files.links["other.json"] = "nowhere";
    for (const std::string path : {"findings.json", "other.json"}) {
        const std::string told =
            path + ": it is a symbolic link, and neither what it leads to nor the link is written over\n";
        CHECK(validate({"-o", path, "--step-summary"}).err == "atelier: cannot write " + told);
        CHECK(validate({"--write-baseline", path, "-o", "new"}).err ==
              "atelier: cannot write the baseline " + told);
        CHECK(world.run({"rules", "-o", path}).err == "atelier: cannot write " + told);
    }
    CHECK(world.files.files["precious"] == "precious\n");
    CHECK(world.files.files["old.md"] == "before\n");
    CHECK_FALSE(world.files.files.contains("new"));
    CHECK_FALSE(world.files.files.contains("nowhere"));
    CHECK(world.files.reads["atelier.yaml"] == 0);
}

TEST_CASE("nor below a folder that is a link out of the repository") {
    FakeWorld world;
    world.files.files["repo/.git/HEAD"] = "ref: refs/heads/main\n";
    world.files.files["repo/atelier.yaml"] = text;
    world.files.files["repo/reports/old"] = "";
    world.files.files["home/.profile"] = "";
    world.files.links["repo/out"] = "home";
    world.files.links["repo/in"] = "repo/reports";
    CHECK(world.run({"-C", "repo", "validate", "-o", "out/.profile"}).err ==
          "atelier: cannot write out/.profile: out is a link that leads out of the repository\n");
    CHECK(world.run({"-C", "repo", "validate", "-o", "in/new"}).status == 1);
    CHECK(world.run({"-C", "repo", "validate", "-o", "../home/new"}).status == 1);
}

TEST_CASE("nor into .git through a link, nor out of a repository when the call comes from elsewhere") {
    FakeWorld world;
    world.files.make_repository("repo");
    world.files.files["repo/atelier.yaml"] = text;
    world.files.files["home/.profile"] = "";
    world.files.links["repo/out"] = "home";
    world.files.links["repo/hooks"] = "repo/.git";
    CHECK(world.run({"-C", "repo", "validate", "-o", "hooks/config"}).err ==
          "atelier: cannot write hooks/config: hooks is a link that leads out of the repository\n");
    CHECK(world.run({"validate", "repo", "-o", "repo/out/.profile"}).err ==
          "atelier: cannot write repo/out/.profile: repo/out is a link that leads out of the repository\n");
    CHECK(world.files.files["home/.profile"].empty());
}
