#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "build_sample.hpp"
#include "catch.hpp"
#include "emit/sarif/line_hash.hpp"
#include "emit/sarif/values.hpp"

namespace atelier::emit {

extern const Format sarif_format;
extern const Format sarif_github_format;

namespace {

using diag::Severity;
using Json = nlohmann::json;

Json written(std::vector<diag::Finding> findings, const text::Source& source, bool baseline = false) {
    sample::stamp(findings, "republica");
    Run run = sample::run_with_rules();
    run.has_baseline = baseline;
    const std::string out = sample::write(*sarif_format.findings(run, Look{}), source, findings);
    if (out.find("\\u0023") == std::string::npos)  // a sign that is written otherwise than nlohmann does
        CHECK(nlohmann::ordered_json::parse(out).dump(2) + "\n" == out);
    return Json::parse(out);
}

const text::Source small{"./my records/a.yaml", "name: é x\nfollow-up: fully\n"};

}  // namespace

TEST_CASE("sarif: the tool and its rules stand before the results", "[sarif]") {
    const Json log = written({}, small);
    CHECK(log["version"] == "2.1.0");
    const Json& run = log["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    CHECK(run["results"] == Json::array());
    CHECK(run["properties"]["asOf"] == "2026-09-01");
    REQUIRE(run["tool"]["driver"]["rules"].size() == 2);
    CHECK(run["tool"]["driver"]["rules"][0]["help"]["text"] == "Name an owner. More: atelier explain CLM008");
    CHECK(run["tool"]["driver"]["rules"][1]["defaultConfiguration"]["level"] == "warning");
    CHECK(run["originalUriBaseIds"].contains("SRCROOT"));
    CHECK_FALSE(run["tool"]["driver"].contains("informationUri"));
    CHECK_FALSE(run["tool"]["driver"]["rules"][0].contains("helpUri"));
}

TEST_CASE("sarif: a build that knows where its documents lie says so", "[sarif]") {
    const std::vector<RemarkKind> kinds{
        {"CLM008", "follow-up-without-owner", Severity::error, "What.", "Why.", "Help."},
        {"GATE-BLOCKED", "point-falls-short", Severity::error, "What.", "Why.", "Help."}};
    const Json driver =
        sarif::run_of(kinds, sample::run_with_rules(), "https://forge.example/atelier")["tool"]["driver"];
    CHECK(driver["informationUri"] == "https://forge.example/atelier");
    CHECK(driver["rules"][0]["helpUri"] ==
          "https://forge.example/atelier/docs/rules.md#clm008-follow-up-without-owner");
    CHECK(driver["rules"][1]["helpUri"] ==
          "https://forge.example/atelier/docs/formats.md#what-stands-for-a-gate-and-a-score");
}

TEST_CASE("sarif: a result has place, fingerprint and related places", "[sarif]") {
    auto finding = sample::about("EVD007", Severity::warning, "no evidence", "a.b", {9, 10});
    finding.label = "here";
    finding.related = {{{11, 20}, "the claim"}};
    const Json run = written({finding}, small)["runs"][0];
    REQUIRE(run["results"].size() == 1);
    const Json& result = run["results"][0];
    CHECK(result["ruleId"] == "EVD007");
    CHECK(result["ruleIndex"] == 1);
    CHECK(result["level"] == "warning");
    CHECK(result["message"]["text"] == "no evidence. Name it.");
    const Json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"] == Json{{"uri", "my%20records/a.yaml"}, {"uriBaseId", "SRCROOT"}});
    CHECK(place["region"] == Json{{"startLine", 1}, {"startColumn", 9}, {"endLine", 1}, {"endColumn", 10}});
    CHECK(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] == "republica/a.b");
    CHECK(result["partialFingerprints"]["atelier/v1"] == diag::fingerprint("EVD007", "republica", "a.b", 0));
    CHECK(result["relatedLocations"][0]["message"]["text"] == "the claim");
    CHECK(result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 2);
    CHECK_FALSE(result.contains("baselineState"));
    CHECK_FALSE(result.contains("suppressions"));
}

TEST_CASE("sarif: what is taken back is kept and marked, and so is what a baseline knows", "[sarif]") {
    auto taken_back = sample::about("CLM008", Severity::error, "x", "a", {});
    taken_back.suppressed = true;
    taken_back.suppressed_because = "agreed";
    auto known = sample::about("CLM008", Severity::error, "y", "b", {});
    known.known = true;
    const Json results = written({taken_back, known, sample::about("CLM008", Severity::error, "z", "c", {})},
                                 small, true)["runs"][0]["results"];
    REQUIRE(results.size() == 3);
    CHECK(results[0]["suppressions"] ==
          Json::array({{{"kind", "inSource"}, {"status", "accepted"}, {"justification", "agreed"}}}));
    CHECK(results[1]["baselineState"] == "unchanged");
    CHECK(results[2]["baselineState"] == "new");
}

TEST_CASE("sarif: GitHub gets nothing that is taken back, and what is fixed is no result for anybody",
          "[sarif]") {
    auto taken_back = sample::about("CLM008", Severity::error, "x", "a", {});
    taken_back.suppressed = true;
    Run run = sample::run_with_rules();
    run.has_baseline = true;
    for (const Format* format : {&sarif_format, &sarif_github_format}) {
        const auto writer = format->findings(run, Look{});
        std::string out;
        writer->begin(out);
        const std::vector<diag::Finding> findings{taken_back,
                                                  sample::about("CLM008", Severity::error, "z", "c", {})};
        writer->item({small, "republica", {}, findings, {}}, out);
        Totals totals = sample::totals_of(findings);
        totals.fixed.push_back({"republica", "EVD007", "gone", "0123456789abcdef"});
        writer->end(totals, out);
        const Json results = Json::parse(out)["runs"][0]["results"];
        CHECK(results.size() == (format == &sarif_format ? 2 : 1));
        for (const Json& result : results) CHECK(result["locations"][0].contains("physicalLocation"));
        CHECK(out.find("absent") == std::string::npos);
    }
}

TEST_CASE("sarif: a finding has the hash of its line as GitHub computes it", "[sarif]") {
    const Json result = written({sample::about("CLM008", Severity::error, "x", "a", {20, 21})},
                                small)["runs"][0]["results"][0];
    CHECK(result["locations"][0]["physicalLocation"]["region"]["startLine"] == 2);
    const auto hashes = sarif::line_hashes(small, {2});
    CHECK(result["partialFingerprints"]["primaryLocationLineHash"] == hashes.at(2));
}

TEST_CASE("sarif: a path outside of the folder has no base", "[sarif]") {
    const text::Source elsewhere{"/records/a.yaml", "a: 1\n"};
    const Json result =
        written({sample::about("CLM008", Severity::error, "x", "", {})}, elsewhere)["runs"][0]["results"][0];
    CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"] == Json{{"uri", "/records/a.yaml"}});
}

TEST_CASE("sarif: no text becomes a link, a placeholder or a result", "[sarif]") {
    CHECK(sarif::message("[x](https://evil.example)") == "[x] (https://evil.example)");
    CHECK(sarif::message("{0} {{12}} {a} {} \\u{3a} {1") == "{ 0} {{ 12}} {a} {} \\u{3a} {1");
    CHECK(sarif::message("a\nb\u202E") == "a b\\u{202e}");
    for (const std::string& text : sample::hostile_texts()) {
        auto hostile = sample::about("CLM008", Severity::error, text, text, {0, 1});
        hostile.label = text;
        hostile.suppressed = true;
        hostile.suppressed_because = text;
        hostile.related = {{{0, 1}, text}};
        Json log = written({hostile}, text::Source{text, "a: 1\n"});
        REQUIRE(log["runs"][0]["results"].size() == 1);
        log["runs"][0]["results"][0]["locations"][0].erase("logicalLocations");  // no message
        CHECK(log["runs"][0]["results"][0]["ruleId"] == "CLM008");
        CHECK(log.dump().find("](") == std::string::npos);
    }
}

}  // namespace atelier::emit
