#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "build_sample.hpp"
#include "catch.hpp"
#include "score_sample.hpp"

namespace atelier::emit {

extern const Format ndjson_format;

namespace {

using diag::Severity;
using Json = nlohmann::json;

std::vector<Json> lines(const std::string& text) {
    std::vector<Json> out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        REQUIRE(end != std::string::npos);
        out.push_back(Json::parse(text.substr(at, end - at)));
        at = end + 1;
    }
    return out;
}

}  // namespace

TEST_CASE("ndjson: each line says what it is", "[ndjson]") {
    const text::Source source{"a.yaml", "name: x\n"};
    const auto writer = ndjson_format.findings(sample::run_with_rules(), Look{});
    const auto all =
        lines(sample::write(*writer, source, {sample::about("CLM008", Severity::error, "x", "a", {})}));
    REQUIRE(all.size() == 2);
    CHECK(all[0]["schema"] == "atelier.finding");
    CHECK(all[0]["code"] == "CLM008");
    CHECK(all[1]["schema"] == "atelier.findings-summary");
    CHECK(all[1]["errors"] == 1);
    for (const Json& line : all) {
        CHECK(line["version"] == 1);
        CHECK(line["as_of"] == "2026-09-01");
    }
}

TEST_CASE("ndjson: what is fixed has lines of its own", "[ndjson]") {
    const auto writer = ndjson_format.findings(sample::run_with_rules(), Look{});
    Totals totals;
    totals.fixed = {{"r", "CLM008", "a.b", "00aa"}};
    std::string out;
    writer->begin(out);
    writer->end(totals, out);
    const auto all = lines(out);
    REQUIRE(all.size() == 2);
    CHECK(all[0]["schema"] == "atelier.fixed");
    CHECK(all[0]["address"] == "a.b");
    CHECK(all[1]["fixed"] == 1);
}

TEST_CASE("ndjson: a record of scores or of a gate is one line", "[ndjson]") {
    const method::Method method = sample::small_method();
    const Run run{text::Date{std::chrono::year{2026} / 9 / 1}, method};
    const record::Record record;
    const score::RecordScore score;
    const gate::Gate gate;
    std::string out;
    ndjson_format.scores(run, {})->item({"a.yaml", record, score}, out);
    ndjson_format.gates(run, {})->item({"a.yaml", record, gate, {}}, out);
    const auto all = lines(out);
    REQUIRE(all.size() == 2);
    CHECK(all[0]["schema"] == "atelier.score-record");
    CHECK(all[0]["file"] == "a.yaml");
    CHECK(all[1]["schema"] == "atelier.gate-record");
    CHECK(all[1]["result"] == "blocked");
}

TEST_CASE("ndjson: no text ends a line or begins a command", "[ndjson]") {
    const text::Source source{"a.yaml", "name: x\n"};
    for (const std::string& text : sample::hostile_texts()) {
        const auto writer = ndjson_format.findings(sample::run_with_rules(), Look{});
        const std::string out =
            sample::write(*writer, source, {sample::about("CLM008", Severity::error, text, text, {})});
        CHECK(lines(out).size() == 2);
        CHECK(out.find("##[") == std::string::npos);
        CHECK(out.find("\u202E") == std::string::npos);
    }
}

}  // namespace atelier::emit
