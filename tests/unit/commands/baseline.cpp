#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

// `--baseline` and `--write-baseline`, from the words of a call to what is printed and written.

using atelier::test::FakeWorld;
using atelier::test::Outcome;
using nlohmann::json;

namespace {

constexpr auto sound = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
constexpr auto faulty = "atelier: 1\nid: other\nname: Other\nphase: preconditions\ncty: Bilbao\n";

struct Known {
    FakeWorld world;
    Known() {
        world.files.files["records/a.atelier.yaml"] = sound;
        world.files.files["records/b.atelier.yaml"] = faulty;
        write("known.json");
    }
    void write(const std::string& name) {
        CHECK(world.run({"validate", "records", "--select", "SCH", "--write-baseline", name}).status == 1);
    }
    Outcome run(std::vector<std::string> more = {}) {
        std::vector<std::string> words{"validate", "records", "--select", "SCH", "--baseline", "known.json"};
        words.insert(words.end(), more.begin(), more.end());
        return world.run(words);
    }
};

}  // namespace

TEST_CASE_METHOD(Known, "known findings are shown as known, and do not count") {
    const Outcome text = run();
    CHECK(text.status == 0);
    CHECK(text.out ==
          "records/b.atelier.yaml:5:1: known error SCH001: there is no key `cty`\n\n"
          "Nothing new to object in 2 records. 1 finding is known from the baseline. How\nfar each has come: "
          "`atelier status`.\n");
    CHECK(text.err.empty());
    const json all = json::parse(run({"--format", "json"}).out);
    REQUIRE(all["findings"].size() == 1);
    CHECK(all["findings"][0]["known"] == true);
    CHECK(all["findings"][0]["suppressed"] == false);
    CHECK(all["summary"]["known"] == 1);
    CHECK(all["summary"]["errors"] == 0);
    CHECK(run({"--format", "concise"}).out ==
          "records/b.atelier.yaml:5:1: known error SCH001 there is no key `cty`\n");
    CHECK(run({"--format", "markdown"}).out.find("| error, known | 5:1 |") != std::string::npos);
    CHECK(run({"--quiet"}).out.empty());
    CHECK(run({"--statistics"}).out == "No findings.\n");
}

TEST_CASE_METHOD(Known, "the status is the same in every format") {
    for (const char* format : {"text", "concise", "json", "ndjson", "markdown", "sarif", "sarif-github",
                               "junit", "github", "gitlab"}) {
        INFO(format);
        CHECK(run({"--format", format}).status == 0);
        CHECK(world.run({"validate", "records", "--format", format}).status == 1);
        CHECK(world.run({"validate", "records", "--format", format, "--exit-zero"}).status == 0);
    }
}

TEST_CASE_METHOD(Known, "a finding stays known where lines move, and a new one counts") {
    world.files.files["records/b.atelier.yaml"] = std::string{"# a comment\n\n"} + faulty;
    CHECK(run().status == 0);
    world.files.files["records/b.atelier.yaml"] = std::string{faulty} + "contry: NL\n";
    const Outcome more = run({"--format", "json"});
    CHECK(more.status == 1);
    CHECK(json::parse(more.out)["summary"]["errors"] == 1);
    CHECK(json::parse(more.out)["summary"]["known"] == 1);
}

TEST_CASE_METHOD(Known, "what is gone is named as fixed, and in data formats too") {
    world.files.files["records/b.atelier.yaml"] =
        "atelier: 1\nid: other\nname: Other\nphase: preconditions\n";
    const Outcome text = run();
    CHECK(text.status == 0);
    CHECK(text.err ==
          "atelier: fixed since the baseline: SCH001 in other, at cty\n"
          "atelier: to forget it, write the baseline anew: --write-baseline FILE\n");
    CHECK(text.out.find("1 finding of it is fixed.") != std::string::npos);
    const json all = json::parse(run({"--format", "json"}).out);
    REQUIRE(all["fixed"].size() == 1);
    CHECK(all["fixed"][0]["record"] == "other");
    CHECK(all["fixed"][0]["code"] == "SCH001");
    CHECK(all["fixed"][0]["address"] == "cty");
    CHECK(all["summary"]["fixed"] == 1);
    CHECK(json::parse(run({"--format", "sarif"}).out)["runs"][0]["results"].empty());
    CHECK(run({"--format", "ndjson"}).out.starts_with("{\"schema\":\"atelier.fixed\""));
}

TEST_CASE_METHOD(Known, "what a run did not look at is not gone") {
    CHECK(world.run({"validate", "records/a.atelier.yaml", "--baseline", "known.json"}).err.empty());
    CHECK(world.run({"validate", "records", "--select", "CLM", "--baseline", "known.json"}).err.empty());
    world.files.files["records/b.atelier.yaml"] = "atelier: [1\n";
    CHECK(run().err.find("fixed") == std::string::npos);
    world.files.files["records/b.atelier.yaml"] =
        "atelier: 1\nid: other\nname: Other\nphase: preconditions\n"
        "cty: Bilbao  # atelier: ignore[SCH001] reason=\"old\"\n";
    CHECK(run().err.empty());
}

TEST_CASE_METHOD(Known, "a baseline does not depend on the order of files, and can be read again") {
    const std::string first = world.files.files["known.json"];
    CHECK(world
              .run({"validate", "records/b.atelier.yaml", "records/a.atelier.yaml", "--select", "SCH",
                    "--write-baseline", "again.json"})
              .status == 1);
    CHECK(world.files.files["again.json"] == first);
    // What is known stays in a baseline that is written with one at hand.
    CHECK(run({"--write-baseline", "third.json"}).status == 0);
    CHECK(world.files.files["third.json"] == first);
}

TEST_CASE_METHOD(Known, "what is no baseline is refused") {
    world.files.files["known.json"] = "[]";
    CHECK(run().err ==
          "atelier: known.json is not a baseline\n  A baseline is written by: atelier validate "
          "--write-baseline FILE\n");
    for (const char* text : {"", "7", "{}", "{\"schema\": \"atelier.baseline\"}",
                             "{\"schema\": \"atelier.baseline\", \"findings\": {}}",
                             "{\"schema\": \"atelier.baseline\", \"findings\": [",
                             "{\"findings\": [{\"schema\": \"atelier.baseline\"}]}"}) {
        world.files.files["known.json"] = text;
        CHECK(run().status == 2);
    }
    world.files.files["known.json"] =
        "{\"findings\": [7, [{}], {\"fingerprint\": 7}], \"schema\": \"atelier.baseline\", \"version\": 2}";
    CHECK(run().status == 1);
    world.files.files.erase("known.json");
    CHECK(run().err ==
          "atelier: cannot read the baseline known.json: there is no such file or folder\n  Write one first: "
          "atelier validate --write-baseline FILE\n");
}

TEST_CASE_METHOD(Known, "a baseline that would cost too much is refused") {
    std::string text = "{\"schema\": \"atelier.baseline\", \"version\": 2, \"findings\": [";
    for (int i = 0; i <= 200'000; ++i) {
        const std::string number = std::to_string(i);
        text += "{\"fingerprint\":\"" + std::string(16 - number.size(), '0') + number + "\"},";
    }
    world.files.files["known.json"] = text + "{}]}";
    CHECK(run().err ==
          "atelier: the baseline known.json has more than 200,000 findings\n  Keep one for each folder of "
          "records.\n");
    world.files.files["known.json"] =
        "{\"schema\": \"atelier.baseline\", \"version\": 2, \"findings\": [], \"x\": \"" +
        std::string(1U << 20U, 'x') + "\"}";
    CHECK(run().err.starts_with("atelier: known.json is not a baseline\n"));
    world.files.files["known.json"] = std::string((64U << 20U) + 1, ' ');
    CHECK(run().err ==
          "atelier: the baseline known.json is longer than 64 MiB\n  Keep one for each folder of records.\n");
}

TEST_CASE_METHOD(Known, "a baseline of an earlier version is refused, since its fingerprints are others") {
    world.files.files["known.json"] = "{\"schema\": \"atelier.baseline\", \"version\": 1, \"findings\": []}";
    const Outcome outcome = run();
    CHECK(outcome.status == 2);
    CHECK(
        outcome.err ==
        "atelier: the baseline known.json was written by an earlier version, and fingerprints have changed\n"
        "  Write it anew: atelier validate --write-baseline known.json\n");
}

TEST_CASE_METHOD(Known, "the findings of a copy are new, those of a record that was moved are known") {
    world.files.files["copies/b.atelier.yaml"] = faulty;
    const auto copies = [&] {
        return world.run({"validate", "copies", "--select", "SCH", "--baseline", "known.json"}).status;
    };
    CHECK(copies() == 1);
    CHECK(
        world.run({"validate", "records", "copies", "--select", "SCH", "--baseline", "known.json"}).status ==
        1);
    world.files.files.erase("records/b.atelier.yaml");
    CHECK(copies() == 0);
    // Of two copies, one is the record that was moved.
    world.files.files["more/b.atelier.yaml"] = faulty;
    const Outcome both = world.run(
        {"validate", "copies", "more", "--select", "SCH", "--baseline", "known.json", "--format", "concise"});
    CHECK(both.out ==
          "copies/b.atelier.yaml:5:1: known error SCH001 there is no key `cty`\n"
          "more/b.atelier.yaml:5:1: error SCH001 there is no key `cty`\n");
}

TEST_CASE_METHOD(Known, "another wrong value at a known address is new") {
    const std::string head = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";
    world.files.files["records/a.atelier.yaml"] = head + "started: 2026-02-30\n";
    write("known.json");
    CHECK(run().status == 0);
    world.files.files["records/a.atelier.yaml"] = "# moved\n" + head + "started:   2026-02-30\n";
    CHECK(run().status == 0);
    world.files.files["records/a.atelier.yaml"] = head + "started: 2026-02-31\n";
    CHECK(run().status == 1);
}
