#include "catch.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "atelier/diag/fingerprint.hpp"
#include "build_sample.hpp"
#include "emit/json/json.hpp"
#include "emit/json/stream.hpp"
#include "score_sample.hpp"

namespace {

using namespace atelier;
using nlohmann::json;

const method::Method small = emit::sample::small_method();
const emit::Run run{emit::sample::day("2026-09-01"), small};

[[nodiscard]] diag::Finding finding(text::Span span, std::string address) {
    diag::Finding out;
    out.code = "CLM008";
    out.name = "follow-up-without-owner";
    out.message = "follow-ups are rated as assigned, but one has no owner";
    out.why = "What nobody owns is seldom done.";
    out.help = "Name an owner.";
    out.span = span;
    out.address = std::move(address);
    return out;
}

[[nodiscard]] std::string findings_of(const std::vector<diag::Finding>& findings, const text::Source& source,
                                      const emit::Totals& totals) {
    std::string out;
    const auto writer = emit::json_format.findings(run, {});
    writer->begin(out);
    writer->item({source, "amsterdam-republica", "Republica", findings, "9 of 54 questions answered"}, out);
    writer->end(totals, out);
    return out;
}

[[nodiscard]] std::string scores_of(const std::vector<emit::ScoreItem>& items) {
    std::string out;
    const auto writer = emit::json_format.scores(run, {});
    writer->begin(out);
    for (const auto& item : items) writer->item(item, out);
    writer->end({}, out);
    return out;
}

void check(const rules::Case&, const rules::Reporter&) {}

}  // namespace

TEST_CASE("json findings: the whole document") {
    const text::Source source{"atelier.yaml", "name: Zuidoost – é\nfollow-up: fully\n"};
    diag::Finding first = finding({6, 14}, "activities.a1.follow-ups");
    first.related = {{{22, 27}, "the claim"}};
    diag::Finding second = finding({}, "");
    second.severity = diag::Severity::note;
    second.suppressed = true;
    second.suppressed_because = "agreed on 1 May";
    const std::string expected = R"({
  "schema": "atelier.findings",
  "version": 1,
  "as_of": "2026-09-01",
  "findings": [
    {
      "code": "CLM008",
      "name": "follow-up-without-owner",
      "severity": "error",
      "message": "follow-ups are rated as assigned, but one has no owner",
      "why": "What nobody owns is seldom done.",
      "help": "Name an owner.",
      "file": "atelier.yaml",
      "line": 1,
      "column": 7,
      "end_line": 1,
      "end_column": 15,
      "address": "activities.a1.follow-ups",
      "fingerprint": "@1",
      "related": [
        {
          "message": "the claim",
          "line": 2,
          "column": 1,
          "end_line": 2,
          "end_column": 6
        }
      ],
      "known": false,
      "suppressed": false
    },
    {
      "code": "CLM008",
      "name": "follow-up-without-owner",
      "severity": "note",
      "message": "follow-ups are rated as assigned, but one has no owner",
      "why": "What nobody owns is seldom done.",
      "help": "Name an owner.",
      "file": "atelier.yaml",
      "line": 1,
      "column": 1,
      "end_line": 1,
      "end_column": 1,
      "address": null,
      "fingerprint": "@2",
      "related": [],
      "known": false,
      "suppressed": true,
      "suppressed_because": "agreed on 1 May"
    }
  ],
  "left_out": [],
  "fixed": [],
  "summary": {
    "files": 1,
    "errors": 1,
    "warnings": 0,
    "notes": 0,
    "suppressed": 1,
    "known": 0,
    "fixed": 0,
    "left_out": 0
  }
}
)";
    std::vector<diag::Finding> both{first, second};
    emit::sample::stamp(both, "amsterdam-republica");
    const std::string out = findings_of(both, source, {1, 1, 1, 0, 0, 1});
    std::string wanted = expected;
    wanted.replace(wanted.find("@1"), 2, both[0].fingerprint);
    wanted.replace(wanted.find("@2"), 2, both[1].fingerprint);
    CHECK(out == wanted);
    CHECK(nlohmann::ordered_json::parse(out).dump(2) + "\n" == out);
}

TEST_CASE("json findings: nothing to say is an empty list") {
    const text::Source source{"atelier.yaml", ""};
    const std::string out = findings_of({}, source, {1, 0, 0, 0, 0, 0});
    CHECK(out.find("  \"findings\": [],\n  \"left_out\": [],\n  \"fixed\": [],\n  \"summary\": {\n    "
                   "\"files\": 1,") != std::string::npos);
    CHECK(json::parse(out).at("findings").empty());
}

TEST_CASE("json findings: columns are code points, the end exclusive") {
    const text::Source source{"atelier.yaml", "name: é–x\n"};
    const json out = json::parse(findings_of({finding({6, 11}, "name")}, source, {}));
    CHECK(out["findings"][0]["column"] == 7);
    CHECK(out["findings"][0]["end_column"] == 9);
}

TEST_CASE("json: hostile texts stay texts, and a terminal stays clean") {
    const std::string hostile =
        "\"},\n\t\x1B[2J\x7F\xC2\x9B \xE2\x80\xAE\xE2\x80\xA8 \xF3\xA0\x81\xA1 \xFF\xC3 ünïcode";
    diag::Finding one = finding({}, "a");
    one.message = hostile;
    const text::Source source{"evil\x1B]0;x\x07.yaml", "x: 1\n"};
    const std::string out = findings_of({one}, source, {});
    for (const char c : out) CHECK((c == '\n' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)));
    CHECK(out.find("\\u009b \\u202e\\u2028 \\udb40\\udc61 ") != std::string::npos);
    CHECK(out.find("ünïcode") != std::string::npos);
    const json parsed = json::parse(out);
    CHECK(parsed["findings"][0]["message"] ==
          "\"},\n\t\x1B[2J\x7F\xC2\x9B \xE2\x80\xAE\xE2\x80\xA8 \xF3\xA0\x81\xA1 \xEF\xBF\xBD\xEF\xBF\xBD "
          "ünïcode");
    CHECK(parsed["findings"][0]["file"] == "evil\x1B]0;x\x07.yaml");
}

TEST_CASE("json: every figure of four decimals prints as itself") {
    for (std::int64_t i = 0; i <= 10000; ++i) {
        std::string wanted = text::Fraction{i, 10000}.decimal(4);
        while (wanted.ends_with('0') && !wanted.ends_with(".0")) wanted.pop_back();
        REQUIRE(emit::json::dump(emit::json::number(text::Fraction{i, 10000})) == wanted);
    }
    CHECK(emit::json::dump(emit::json::number(std::nullopt)) == "null");
    CHECK(emit::json::dump(emit::json::number(text::Fraction{2, 3})) == "0.6667");
    CHECK(emit::json::dump(emit::json::number(text::Fraction{1, 32})) == "0.0312");  // half to even
}

TEST_CASE("json score: head, and all levels") {
    const record::Record record = emit::sample::small_record();
    const score::RecordScore score = emit::sample::small_score();
    const std::string out =
        scores_of({{"a/atelier.yaml", record, score, emit::Level::phase}, {"b.yaml", record, score}});
    const std::string head = R"({
  "schema": "atelier.score",
  "version": 1,
  "as_of": "2026-09-01",
  "method": {
    "id": "innovation-atelier",
    "version": 1,
    "title": "Innovation Atelier"
  },
  "records": [
    {
      "id": "amsterdam-republica",
      "file": "a/atelier.yaml",
      "phase": "maturing",
      "comparable": true,
      "blocks": [
        {
          "id": "vision",
          "title": "Vision, mission & strategy",
          "due": true,
          "low": 0.8333,
          "high": 0.8333,
          "point": 0.8333,
          "answered": 2,
          "applicable": 2,
          "unknown": 0,
          "not_applicable": 0,
          "insufficient_basis": false,
          "band": "largely",
          "weakest": "maturing.vision.continued-endorsement",
          "supported": {
            "low": 0.5,
            "high": 0.5,
            "point": 0.5
          }
        },
)";
    CHECK(out.substr(0, head.size()) == head);
    CHECK(nlohmann::ordered_json::parse(out).dump(2) + "\n" == out);

    const json parsed = json::parse(out);
    REQUIRE(parsed["records"].size() == 2);
    const json& one = parsed["records"][0];
    CHECK(one["blocks"].size() == 2);
    CHECK(one["phases"].size() == 4);
    CHECK(
        one["phases"][3] ==
        json::parse(
            R"({"id": "continuation", "title": "Continuation", "due": false, "low": null, "high": null, "point": null,
        "answered": 0, "applicable": 0, "unknown": 0, "not_applicable": 0, "insufficient_basis": false, "band": null, "weakest": null,
        "supported": {"low": null, "high": null, "point": null}})"));
    CHECK(one["steps"].size() == 1);
    CHECK(one["steps"][0]["id"] == "preconditions.challenge");
    CHECK(one["cells"].size() == 4);
    CHECK(one["cells"][0]["id"] == "establishing.vision");
    CHECK(one["themes"].size() == 1);
    CHECK(one["themes"][0]["id"] == "continuation.finance");
    REQUIRE(one["questions"].size() == 7);
    CHECK(
        one["questions"][1] ==
        json::parse(
            R"({"id": "establishing.vision.endorsement", "due": true, "claimed": "fully", "supported": "partly",
        "contradicted": true})"));
    CHECK(one["questions"][2]["claimed"] == "n/a");
}

TEST_CASE("json score: no records, and a record without a phase or an id") {
    CHECK(json::parse(scores_of({}))["records"] == json::array());
    record::Record bare;
    score::RecordScore score;
    score.comparable = false;
    const json one = json::parse(scores_of({{"x.yaml", bare, score}}))["records"][0];
    CHECK(one["id"].is_null());
    CHECK(one["phase"].is_null());
    CHECK(one["comparable"] == false);
    CHECK(one["blocks"] == json::array());
}

TEST_CASE("json gate: the whole document") {
    const record::Record record = emit::sample::small_record();
    const record::Action action = emit::sample::small_action();
    const record::Waiver waiver = emit::sample::small_waiver();
    const gate::Gate gate = emit::sample::small_gate(small, action, waiver);
    const gate::Terms terms{2, gate::Profile::iso33020, gate::Basis::claimed, run.as_of};
    std::string out;
    const auto writer = emit::json_format.gates(run, {});
    writer->begin(out);
    writer->item({"atelier.yaml", record, gate, terms}, out);
    writer->end({}, out);
    CHECK(nlohmann::ordered_json::parse(out).dump(2) + "\n" == out);
    CHECK(json::parse(out) == json::parse(R"({
        "schema": "atelier.gate", "version": 1, "as_of": "2026-09-01",
        "records": [{
            "id": "amsterdam-republica", "file": "atelier.yaml", "phase": "maturing", "result": "blocked", "profile": "iso33020",
            "basis": "claimed", "asked": 8, "met": 3, "unanswered": 1, "earlier": 1, "claims": 3, "errors": 0,
            "blockers": [
                {"address": "maturing.vision.continued-endorsement", "text": "Do the key partners still back the direction?",
                 "needs": "largely", "has": "partly", "why": "It is rated `partly`, and the gate asks for `largely` in this phase.",
                 "remedy": "Raise it to `largely`, or record an action with an owner and a review date: that covers this point.",
                 "distance": 1},
                {"address": "preconditions.outputs.challenge-statement", "text": "A challenge statement that is clearly put and validated",
                 "needs": "a statement, and a validation with a date and at least one committed stakeholder",
                 "has": "missing: a validation with a date", "why": "The phase is complete only with this output in place.",
                 "remedy": "Bring into the record what is missing.", "distance": 1},
                {"address": "maturing.learning.shared-knowledge", "text": "Is knowledge passed on to other projects or cities?",
                 "needs": "largely", "has": "unanswered", "why": "It has no rating yet.",
                 "remedy": "Answer it under `assessment.maturing.learning.shared-knowledge`.", "distance": 3}],
            "conditions": [
                {"address": "maturing.learning.synthesis", "text": "Are lessons recorded and synthesised systematically?",
                 "needs": "largely", "has": "partly",
                 "why": "Short of `largely`, and covered by the action `act1` until its review on 1 December 2026.",
                 "remedy": "Carry the action through, and rate the question again by 1 December 2026.", "distance": 1,
                 "action": {"id": "act1", "owner": "municipality", "review": "2026-12-01"}}],
            "waived": [
                {"address": "establishing.vision.endorsement", "text": "Have the partners formally adopted the vision and the mission?",
                 "needs": "largely", "has": "not",
                 "why": "Waived by `municipality` until 31 December 2026: Two partners joined only this year",
                 "remedy": "Mend it by 31 December 2026: from then on the gate asks for it again.", "distance": 2,
                 "waiver": {"reason": "Two partners joined only this year", "by": "municipality", "until": "2026-12-31"}}],
            "unsupported": [{"address": "preconditions.challenge.urgency", "claimed": "fully", "supported": "partly", "contradicted": false}]
        }],
        "unjudged": []
    })"));
}

TEST_CASE("json gate and score: a record that cannot be judged stands in a list of its own") {
    const text::Source source{"a.yaml", "atelier: 1\n"};
    std::vector<diag::Finding> errors(1);
    errors[0].code = "SYN008";
    const emit::Unjudged one{"a.yaml", "demo", source, errors, "it has to be put right first"};
    const auto check = [&](auto writer) {
        std::string out;
        writer->begin(out);
        writer->unjudged(one, out);
        writer->end({}, out);
        CHECK(nlohmann::ordered_json::parse(out).dump(2) + "\n" == out);
        const json parsed = json::parse(out);
        CHECK(parsed["records"] == json::array());
        CHECK(parsed["unjudged"][0]["id"] == "demo");
        CHECK(parsed["unjudged"][0]["why"] == "it has to be put right first");
        CHECK(parsed["unjudged"][0]["errors"][0]["code"] == "SYN008");
    };
    check(emit::json_format.gates(run, {}));
    check(emit::json_format.scores(run, {}));
}

TEST_CASE("json rules: each rule with its words, examples and claims") {
    static constexpr std::array<std::string_view, 1> claims{"establishing.activities.follow-up"};
    const rules::Rule rule{"CLM008",
                           "follow-up-without-owner",
                           diag::Severity::error,
                           "What.",
                           "Why.",
                           "Help.",
                           "a: 1\n",
                           "a: 2\n",
                           check,
                           rules::Subject::record,
                           claims};
    const rules::Rule other{"CFG001", "unknown-key", diag::Severity::warning, "W.", "Y.", "H.", "b",
                            "g",      check,         rules::Subject::config};
    const std::array<const rules::Rule*, 2> all{&rule, &other};
    std::string out;
    emit::json_format.rules(all, {}, out);
    CHECK(json::parse(out) == json::parse(R"({"schema": "atelier.rules", "version": 1, "rules": [
        {"code": "CLM008", "name": "follow-up-without-owner", "family": "CLM", "severity": "error", "subject": "record", "what": "What.",
         "why": "Why.", "help": "Help.", "bad": "a: 1\n", "good": "a: 2\n", "claims": ["establishing.activities.follow-up"]},
        {"code": "CFG001", "name": "unknown-key", "family": "CFG", "severity": "warning", "subject": "config", "what": "W.", "why": "Y.",
         "help": "H.", "bad": "b", "good": "g", "claims": []}]})"));
}
