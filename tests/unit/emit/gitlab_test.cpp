#include <set>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "build_sample.hpp"
#include "catch.hpp"

namespace atelier::emit {

extern const Format gitlab_format;

namespace {

using diag::Severity;
using Json = nlohmann::json;

const text::Source source{"./a.yaml", "name: x\nfollow-up: fully\n"};

std::string written(std::vector<diag::Finding> findings, int files = 1) {
    sample::stamp(findings, "r");
    const auto writer = gitlab_format.findings(sample::run_with_rules(), Look{});
    std::string out;
    writer->begin(out);
    for (int i = 0; i < files; ++i) writer->item({source, "r", "", findings, {}}, out);
    writer->end({}, out);
    return out;
}

}  // namespace

TEST_CASE("gitlab: an empty run is an empty list", "[gitlab]") { CHECK(written({}) == "[]\n"); }

TEST_CASE("gitlab: an issue has the five fields", "[gitlab]") {
    auto known = sample::about("CLM008", Severity::error, "known", "k", {0, 4});
    known.known = true;
    auto taken_back = sample::about("CLM008", Severity::error, "taken back", "t", {0, 4});
    taken_back.suppressed = true;
    const Json out =
        Json::parse(written({sample::about("CLM008", Severity::error, "first", "a", {8, 17}), known,
                             taken_back, sample::about("EVD007", Severity::warning, "w", "b", {}),
                             sample::about("EVD007", Severity::note, "n", "c", {})}));
    REQUIRE(out.size() == 4);
    CHECK(out[0] == Json{{"description", "first"},
                         {"check_name", "CLM008"},
                         {"fingerprint", diag::fingerprint("CLM008", "r", "a", 0)},
                         {"severity", "major"},
                         {"location", {{"path", "a.yaml"}, {"lines", {{"begin", 2}}}}}});
    CHECK(out[1]["description"] == "Known: known");
    CHECK(out[1]["severity"] == "info");
    CHECK(out[2]["severity"] == "minor");
    CHECK(out[3]["severity"] == "info");
}

TEST_CASE("gitlab: fingerprints are unique even where two files hold one record", "[gitlab]") {
    const std::vector<diag::Finding> findings{sample::about("CLM008", Severity::error, "a", "x", {}),
                                              sample::about("CLM008", Severity::error, "b", "x", {})};
    const Json out = Json::parse(written(findings, 3));
    std::set<std::string> prints;
    for (const Json& issue : out) prints.insert(issue["fingerprint"].get<std::string>());
    CHECK(out.size() == 6);
    CHECK(prints.size() == 6);
    CHECK(written(findings, 3) == written(findings, 3));
}

TEST_CASE("gitlab: no text adds an issue or a field", "[gitlab]") {
    for (const std::string& text : sample::hostile_texts()) {
        const std::string raw = written({sample::about("CLM008", Severity::error, text, text, {})});
        const Json out = Json::parse(raw);
        REQUIRE(out.size() == 1);
        CHECK(out[0].size() == 5);
        CHECK(out[0]["severity"] == "major");
        CHECK(raw.find("##[") == std::string::npos);
        CHECK(out[0]["description"].get<std::string>().find_first_of("\n\x1b") == std::string::npos);
    }
}

}  // namespace atelier::emit
