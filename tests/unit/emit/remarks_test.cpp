#include "emit/support/remarks.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "score_sample.hpp"

namespace atelier::emit {
namespace {

const method::Method method = sample::small_method();
const Run run{.as_of = text::Date{std::chrono::year{2026} / 9 / 1}, .method = method};

gate::Point point(method::Index question) {
    gate::Point out;
    out.address = method.questions[question].address;
    out.text = method.questions[question].text;
    out.question = question;
    out.needs = "largely";
    out.has = "partly";
    out.why = "Because.";
    out.remedy = "Raise it.";
    return out;
}

}  // namespace

TEST_CASE("a gate's points become remarks, and only blockers object", "[remarks]") {
    gate::Gate gate;
    gate.phase = 1;
    gate.blockers = {point(1)};
    gate.conditions = {point(2)};
    gate.waived = {point(0)};
    gate.unsupported = {{method.questions[3].address, 3, record::State::fully, record::State::partly}};
    const record::Record record;
    const Remarks remarks = remarks_of(GateItem{"a.yaml", record, gate, {}}, run, {});
    REQUIRE(remarks.all.size() == 4);
    CHECK(remarks.record == "a.yaml");
    const Remark& blocker = remarks.all[0];
    CHECK(blocker.code == "GATE-BLOCKED");
    CHECK(blocker.severity == diag::Severity::error);
    CHECK(blocker.message ==
          "Establishing is blocked: Have the partners formally adopted the vision and the mission? (partly → "
          "largely).");
    CHECK(blocker.help == "Because. Raise it.");
    CHECK(blocker.objected);
    CHECK_FALSE(blocker.place.has_columns());
    CHECK(remarks.all[1].code == "GATE-CONDITIONAL");
    CHECK(remarks.all[2].standing == Standing::accepted);
    CHECK(remarks.all[3].code == "GATE-UNSUPPORTED");
    for (std::size_t i = 1; i < 4; ++i) CHECK_FALSE(remarks.all[i].objected);
    // The same point in another gate is another remark.
    gate.phase = 2;
    CHECK(remarks_of(GateItem{"a.yaml", record, gate, {}}, run, {}).all[0].fingerprint !=
          blocker.fingerprint);
}

TEST_CASE("a score's complaints object, its figures do not, and figures may change", "[remarks]") {
    score::RecordScore score;
    score::Figures figures;
    figures.address = "learning";
    figures.title = "Learning";
    figures.answered = 1;
    figures.applicable = 2;
    figures.claimed = {text::Fraction{1, 3}, text::Fraction{2, 3}, text::Fraction{1, 3}};
    score.blocks = {figures};
    const record::Record record;
    const ScoreItem item{
        "a.yaml",
        record,
        score,
        Level::block,
        {{"fail-under", "learning", "the `low` of learning is 0.3333, under 0.5000"},
         {"target", "learning", "the `low` of learning is 0.3333, and the target is 0.9000"}}};
    const Remarks remarks = remarks_of(item, run, {});
    REQUIRE(remarks.all.size() == 3);
    CHECK(remarks.all[0].name == "fail-under");
    CHECK(remarks.all[0].objected);
    CHECK(remarks.all[0].fingerprint != remarks.all[1].fingerprint);
    CHECK(remarks.all[2].message == "Learning (learning): 0.33 [0.33–0.67], 1 of 2 answered.");
    CHECK_FALSE(remarks.all[2].objected);
    ScoreItem later = item;
    later.complaints[0].text = "the `low` of learning is 0.4444, under 0.5000";
    CHECK(remarks_of(later, run, {}).all[0].fingerprint == remarks.all[0].fingerprint);
}

TEST_CASE("services get paths without a dot in front", "[remarks]") {
    CHECK(without_dot("./a/b") == "a/b");
    CHECK(without_dot("././/a") == "a");
    CHECK(without_dot("../a") == "../a");
    CHECK(without_dot(".hidden/a") == ".hidden/a");
}

TEST_CASE("a message and its remedy are sentences", "[remarks]") {
    Remark remark;
    remark.message = "it has no owner";
    CHECK(with_help(remark) == "it has no owner.");
    remark.help = "Name one.";
    CHECK(with_help(remark) == "it has no owner. Name one.");
    remark.message = "Is it done?";
    CHECK(with_help(remark) == "Is it done? Name one.");
}

}  // namespace atelier::emit
