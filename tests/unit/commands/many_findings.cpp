#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/fake_world.hpp"

// Of each rule a report shows a thousand findings of a record. All are counted, taken back and known.

using atelier::test::FakeWorld;
using atelier::test::Outcome;
using nlohmann::json;

namespace {

constexpr auto head = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n";

std::string keys(int count, const std::string& behind = {}) {
    std::string out;
    for (int i = 1; i <= count; ++i) out += "k" + std::to_string(i) + ": x" + behind + "\n";
    return out;
}

struct Many {
    FakeWorld world;
    void write(const std::string& text) { world.files.files["a.atelier.yaml"] = head + text; }
    Outcome run(const std::string& format, std::vector<std::string> more = {}) {
        std::vector<std::string> words{"validate", "a.atelier.yaml", "--select",
                                       "SCH001",   "--format",       format};
        words.insert(words.end(), more.begin(), more.end());
        return world.run(words);
    }
    Outcome statistics() { return world.run({"validate", "--select", "SCH001", "--statistics"}); }
};

constexpr auto sentence =
    "a.atelier.yaml: 500 more errors of SCH001 are left out here, and counted: of a rule 1,000 findings are "
    "shown in a record\n";

}  // namespace

TEST_CASE_METHOD(Many, "every format counts all findings, and says how many it leaves out") {
    write(keys(1500));
    CHECK(statistics().out == "  1500  SCH001  unknown-key\n");
    CHECK(run("concise").out.ends_with(sentence));
    CHECK(run("text").out.find("500 more errors of SCH001 are left out here") != std::string::npos);
    CHECK(run("text").out.ends_with("1500 errors in 1 record.\n"));
    CHECK(run("markdown").out.find("`a.atelier.yaml`: 500 more errors of SCH001") != std::string::npos);
    CHECK(run("github").out.find("so 1490 more errors are left out here") != std::string::npos);
    CHECK(run("junit").out.find("500 more errors of SCH001") != std::string::npos);
    const json whole = json::parse(run("json").out);
    CHECK(whole["findings"].size() == 1000);
    CHECK(whole["summary"]["errors"] == 1500);
    CHECK(whole["summary"]["left_out"] == 500);
    REQUIRE(whole["left_out"].size() == 1);
    CHECK(whole["left_out"][0]["errors"] == 500);
    CHECK(run("ndjson").out.find("{\"schema\":\"atelier.left-out\"") != std::string::npos);
    const json issues = json::parse(run("gitlab").out);
    CHECK(issues.size() == 1001);
    CHECK(issues.back()["severity"] == "major");
    const json sarif = json::parse(run("sarif").out);
    CHECK(sarif["runs"][0]["results"].size() == 1000);
    CHECK(sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"].size() == 1);
}

TEST_CASE_METHOD(Many, "what stands behind a thousand that are taken back counts, and is shown") {
    for (const int before : {1000, 1500, 11'000}) {
        INFO(before);
        write(keys(before, "  # atelier: ignore[SCH001] reason=\"x\"") + "zzz: x\n");
        const Outcome outcome = run("concise");
        CHECK(outcome.status == 1);
        CHECK(outcome.out.starts_with("a.atelier.yaml:" + std::to_string(before + 5) + ":1: error SCH001 "));
    }
}

TEST_CASE_METHOD(Many, "what stands behind a thousand that are known is new, and what goes is gone") {
    for (const int before : {1001, 11'000}) {
        INFO(before);
        write(keys(before));
        CHECK(run("concise", {"--write-baseline", "known.json"}).status == 1);
        CHECK(run("concise", {"--baseline", "known.json"}).status == 0);
        write(keys(before) + "zzz: x\n");
        const Outcome outcome = run("concise", {"--baseline", "known.json"});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.find(":" + std::to_string(before + 5) + ":1: error SCH001 ") != std::string::npos);
        CHECK(outcome.err.empty());
        write(keys(before - 1));
        CHECK(run("concise", {"--baseline", "known.json"}).status == 0);
        CHECK(run("concise", {"--baseline", "known.json"})
                  .err.starts_with("atelier: fixed since the baseline: "));
    }
}
