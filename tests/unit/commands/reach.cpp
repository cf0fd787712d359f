#include <string>
#include <vector>

#include "catch.hpp"
#include "support/fake_world.hpp"

// How far a search and a configuration reach: no further than the repository, since both may be a stranger's. What somebody types is
// read wherever it lies.

using atelier::test::FakeWorld;
using atelier::test::Outcome;

namespace {

constexpr auto sound = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";

struct Repository {
    FakeWorld world;
    Repository() {
        world.files.make_repository("repo");
        world.files.files["repo/records/a.atelier.yaml"] = sound;
        world.files.files["secret.yaml"] = "demo-secret: x\n";
    }
    Outcome run(std::vector<std::string> words) {
        words.insert(words.begin(), {"-C", "repo"});
        return world.run(words);
    }
    void config(const std::string& text) { world.files.files["repo/.atelier.yaml"] = text; }
};

/// Whether anything of the secret, or of the place of it, has come out.
bool tells(const Outcome& outcome) {
    return outcome.out.find("secret") != std::string::npos ||
           outcome.err.find("demo-secret") != std::string::npos;
}

}  // namespace

TEST_CASE_METHOD(Repository, "a record that is a link out of the repository is a finding, and is not read") {
    for (const char* target : {"secret.yaml", "repo/.git/HEAD", "proc/self/environ"}) {
        world.files.files["proc/self/environ"] = "demo-secret: x\n";
        world.files.links["repo/leak.atelier.yaml"] = target;
        const Outcome outcome = run({"validate", "--select", "SCH001", "--format", "concise"});
        CHECK(outcome.status == 1);
        CHECK(outcome.out ==
              "leak.atelier.yaml:1:1: error SYN014 this is a link that leads out of the repository, so it "
              "was not "
              "read\n");
        CHECK(outcome.err.empty());
        CHECK(world.files.reads[target] == 0);
    }
}

TEST_CASE_METHOD(Repository, "no format and no command shows what such a link leads to") {
    world.files.links["repo/leak.atelier.yaml"] = "secret.yaml";
    for (const char* format :
         {"text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown"}) {
        const Outcome outcome = run({"validate", "--format", format});
        CHECK(outcome.status == 1);
        CHECK_FALSE(tells(outcome));
    }
    for (const std::vector<std::string>& words : {std::vector<std::string>{"status"},
                                                  {"score"},
                                                  {"gate", "1"},
                                                  {"next"},
                                                  {"actions"},
                                                  {"portfolio"}}) {
        const Outcome outcome = run(words);
        CHECK(outcome.status != 0);
        CHECK_FALSE(tells(outcome));
    }
    CHECK(world.files.reads["secret.yaml"] == 0);
}

TEST_CASE_METHOD(Repository, "what somebody types is read wherever it leads") {
    world.files.links["repo/leak.atelier.yaml"] = "secret.yaml";
    for (const char* path : {"leak.atelier.yaml", "../secret.yaml"})
        CHECK(run({"validate", path}).out.find("there is no key `demo-secret`") != std::string::npos);
    CHECK(run({"validate", "--method", "../secret.yaml"}).err.find("demo-secret") != std::string::npos);
    CHECK(run({"validate", "--config", "../secret.yaml"}).err.find("demo-secret") != std::string::npos);
    world.environment["ATELIER_METHOD"] = "../secret.yaml";
    CHECK(run({"validate"}).err.find("demo-secret") != std::string::npos);
}

TEST_CASE_METHOD(Repository, "a link that stays inside is reported once, as the file that it leads to") {
    world.files.links["repo/drafts/x.atelier.yaml"] = "repo/records/a.atelier.yaml";
    world.files.links["repo/drafts/y.atelier.yaml"] = "repo/notes.yaml";
    world.files.files["repo/notes.yaml"] = sound;
    CHECK(run({"validate", "--list-files"}).out == "records/a.atelier.yaml\nnotes.yaml\n");
    CHECK(run({"validate", "--list-files", "records", "drafts"}).out ==
          "records/a.atelier.yaml\nnotes.yaml\n");
    CHECK(run({"validate", "--list-files", "drafts/x.atelier.yaml", "records"}).out ==
          "drafts/x.atelier.yaml\n");
    CHECK(world.run({"-C", "repo/drafts", "validate", "--list-files"}).out ==
          "../records/a.atelier.yaml\n../notes.yaml\n");
}

TEST_CASE_METHOD(Repository,
                 "the settings for a record are those of its own path, whatever link leads to it") {
    world.files.files["repo/records/a.atelier.yaml"] = std::string{sound} + "cty: x\n";
    config("overrides:\n  - {paths: [drafts], ignore: [SCH]}\n");
    world.files.links["repo/drafts/a.atelier.yaml"] = "repo/records/a.atelier.yaml";
    world.files.links["repo/drafts/all"] = "repo/records";
    const std::string told = "records/a.atelier.yaml:5:1: error SCH001 there is no key `cty`\n";
    CHECK(run({"validate", "--select", "SCH", "--format", "concise"}).status == 1);
    CHECK(run({"validate", "--format", "concise"}).out.find(told) != std::string::npos);
    CHECK(run({"validate", "drafts", "--format", "concise"}).out.find(told) != std::string::npos);
    CHECK(run({"validate", "drafts/a.atelier.yaml"}).status == 1);
    CHECK(run({"validate", "drafts/all"}).status == 1);
    CHECK(run({"config", "drafts/a.atelier.yaml"}).out.find("for drafts: does not hold here") !=
          std::string::npos);
    // One that is not there yet has the path that it will have.
    CHECK(run({"config", "drafts/new.atelier.yaml"}).out.find("for drafts: holds here") != std::string::npos);
    CHECK(run({"config", "drafts/all/new.atelier.yaml"}).out.find("for drafts: does not hold") !=
          std::string::npos);
}

TEST_CASE_METHOD(Repository,
                 "a path of a configuration that leads out of the repository is refused with its place") {
    world.files.links["repo/link.yaml"] = "secret.yaml";
    world.files.links["repo/beside"] = "elsewhere";
    for (const char* path : {"../secret.yaml", "/secret.yaml", "link.yaml", "/proc/self/environ",
                             "beside/secret.yaml", "../nothing.yaml", "/nothing", ".git/HEAD"}) {
        config(std::string{"fail-on: error\nmethod: "} + path + "\n");
        const Outcome method = run({"validate"});
        CHECK(method.status == 2);
        CHECK(method.out.empty());
        CHECK(method.err.starts_with(std::string{".atelier.yaml:2:9: error CFG007: `"} + path + "`"));
        CHECK(method.err.ends_with("atelier: the configuration .atelier.yaml cannot be used as it is\n"));
        config(std::string{"records: [records, "} + path + "]\n");
        const Outcome records = run({"validate"});
        CHECK(records.status == 2);
        CHECK(records.err.starts_with(std::string{".atelier.yaml:1:20: error CFG007: `"} + path + "`"));
        CHECK(run({"status"}).status == 2);
        CHECK_FALSE(tells(Outcome{0, {}, run({"validate"}).err}));
    }
    CHECK(world.files.reads["secret.yaml"] == 0);
    CHECK(run({"validate", "--no-config"}).status == 0);
}

TEST_CASE_METHOD(Repository, "what it names inside is read, by whatever way") {
    world.files.files["repo/methods/local.yaml"] = "overlay: {}\n";
    world.files.links["repo/link.yaml"] = "repo/methods/local.yaml";
    for (const char* path :
         {"methods/local.yaml", "./methods/../methods/local.yaml", "link.yaml", "/repo/methods/local.yaml"}) {
        config(std::string{"method: "} + path + "\nrecords: [/repo/records]\n");
        CHECK(run({"validate"}).err.find("CFG007") == std::string::npos);
        CHECK(world.files.reads["repo/methods/local.yaml"] > 0);
        world.files.reads.clear();
    }
    config("records: [./records/../records/]\n");
    CHECK(run({"validate", "--list-files"}).out == "records/a.atelier.yaml\n");
    config("method: gone-away.yml\n");
    CHECK(run({"validate"}).err ==
          "atelier: cannot read the method gone-away.yml: there is no such file or folder\n");
    world.input = "demo-secret: x\n";
    config("records: ['-']\n");
    CHECK(run({"validate"}).err.starts_with("atelier: cannot read ./-: there is no such file or folder\n"));
}

TEST_CASE_METHOD(Repository,
                 "a configuration that is a link out of the repository is refused, and is not read") {
    for (const char* target : {"secret.yaml", "nothing.yaml", "repo/.git/HEAD"}) {
        world.files.links["repo/.atelier.yaml"] = target;
        CHECK(run({"validate"}).err ==
              "atelier: the configuration .atelier.yaml is a link that leads out of the repository, so it "
              "was not "
              "read\n  Put the file in the place of the link, or name the one to use: --config FILE, "
              "--no-config\n");
        CHECK(world.run({"-C", "repo/records", "validate"})
                  .err.starts_with("atelier: the configuration ../.atelier.yaml is a link that leads out of "
                                   "the repository"));
        CHECK(world.files.reads[target] == 0);
        CHECK(run({"validate", "--no-config"}).status == 0);
    }
    world.files.links["repo/.atelier.yaml"] = "repo/gone-away.yaml";
    CHECK(run({"validate"}).err ==
          "atelier: cannot read the configuration .atelier.yaml: it is a link, and there is no such file or "
          "folder\n");
    world.files.links["repo/.atelier.yaml"] = "repo/settings.yaml";
    world.files.files["repo/settings.yaml"] = "fail-on: note\n";
    CHECK(run({"validate"}).status == 1);
}

TEST_CASE("without a repository the limit is the configuration's folder, or the path that was searched") {
    FakeWorld world;
    world.files.files["work/records/a.atelier.yaml"] = sound;
    world.files.links["work/drafts/a.atelier.yaml"] = "work/records/a.atelier.yaml";
    CHECK(world.run({"-C", "work", "validate", "drafts"}).status == 1);
    CHECK(world.run({"-C", "work", "validate"}).status == 0);
    world.files.files["work/.atelier.yaml"] = "fail-on: error\n";
    CHECK(world.run({"-C", "work", "validate", "drafts"}).status == 0);
    world.files.files["elsewhere.yaml"] = sound;
    world.files.files["work/.atelier.yaml"] = "records: [../elsewhere.yaml]\n";
    CHECK(world.run({"-C", "work", "validate"}).err.find("error CFG007") != std::string::npos);
}
