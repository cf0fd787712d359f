#include "atelier/score/compute.hpp"

#include <string>

#include "sheet.hpp"

using namespace atelier;
using record::State;
using score::Band;
using test::in_phase;
using test::named;
using test::scored;
using test::Sheet;
using test::shipped;
using text::Fraction;

namespace {

/// The figures of establishing.vision with these answers, in flow style without braces.
score::Figures vision(const std::string& answers) {
    const Sheet sheet{in_phase("establishing") + "assessment: {establishing: {vision: {" + answers + "}}}\n"};
    return named(scored(sheet).groups, "establishing.vision");
}

std::string_view weakest(const score::Figures& figures) {
    return figures.weakest == method::none ? "none" : shipped().questions[figures.weakest].id;
}

}  // namespace

TEST_CASE("an interval counts what nobody knows from 0 to 1", "[score]") {
    const auto figures = vision("long-term-change: partly, first-year-objectives: unknown");
    CHECK(figures.claimed.low == Fraction{1, 9});
    CHECK(figures.claimed.high == Fraction{7, 9});
    CHECK(figures.claimed.point == Fraction{1, 3});
    CHECK(figures.answered == 1);
    CHECK(figures.applicable == 3);
    CHECK(figures.unknown == 1);
    CHECK(figures.not_applicable == 0);
}

TEST_CASE("each rating has its index", "[score]") {
    CHECK(vision("long-term-change: not, first-year-objectives: partly, endorsement: fully").claimed.low ==
          Fraction{4, 9});
    CHECK(
        vision("long-term-change: largely, first-year-objectives: largely, endorsement: fully").claimed.low ==
        Fraction{7, 9});
}

TEST_CASE("declined counts as not, and as answered", "[score]") {
    const auto figures = vision(
        "long-term-change: {rating: declined, reason: ours}, first-year-objectives: fully, endorsement: "
        "largely");
    CHECK(figures.claimed.low == Fraction{5, 9});
    CHECK(figures.claimed.high == Fraction{5, 9});
    CHECK(figures.claimed.point == Fraction{5, 9});
    CHECK(figures.answered == 3);
    CHECK(weakest(figures) == "long-term-change");
    CHECK(figures.weakest_state == State::declined);
    CHECK(figures.band == Band::partly);
}

TEST_CASE("what does not apply leaves the denominator", "[score]") {
    const auto figures = vision(
        "long-term-change: {rating: n/a, reason: ours}, first-year-objectives: largely, endorsement: fully");
    CHECK(figures.claimed.low == Fraction{5, 6});
    CHECK(figures.applicable == 2);
    CHECK(figures.not_applicable == 1);
    CHECK_FALSE(figures.insufficient_basis);
}

TEST_CASE("two that do not apply are too thin a basis", "[score]") {
    const auto figures = vision(
        "long-term-change: {rating: n/a, reason: ours}, first-year-objectives: {rating: n/a, reason: ours}, "
        "endorsement: fully");
    CHECK(figures.claimed.low == Fraction{1});
    CHECK(figures.insufficient_basis);
    CHECK(figures.band == Band::fully);
}

TEST_CASE("where nothing applies there is no figure", "[score]") {
    const std::string none = "{rating: n/a, reason: ours}";
    const auto figures =
        vision("long-term-change: " + none + ", first-year-objectives: " + none + ", endorsement: " + none);
    CHECK(figures.due);
    CHECK_FALSE(figures.claimed.low);
    CHECK_FALSE(figures.claimed.high);
    CHECK_FALSE(figures.claimed.point);
    CHECK_FALSE(figures.supported.low);
    CHECK_FALSE(figures.band);
    CHECK(weakest(figures) == "none");
    CHECK(figures.not_applicable == 3);
}

TEST_CASE("where nothing is rated the interval is open and has no point", "[score]") {
    const auto figures = vision("long-term-change: unknown");
    CHECK(figures.claimed.low == Fraction{0});
    CHECK(figures.claimed.high == Fraction{1});
    CHECK_FALSE(figures.claimed.point);
    CHECK_FALSE(figures.band);
    CHECK(figures.open() == 3);
    CHECK(weakest(figures) == "none");
}

TEST_CASE("the weakest question is named, and the method's order decides", "[score]") {
    CHECK(weakest(vision("long-term-change: not, endorsement: unknown")) == "first-year-objectives");
    CHECK(weakest(vision("long-term-change: not, first-year-objectives: unknown")) ==
          "first-year-objectives");
    CHECK(weakest(vision("long-term-change: not, first-year-objectives: unknown, endorsement: unknown")) ==
          "first-year-objectives");
    CHECK(weakest(vision("long-term-change: partly, first-year-objectives: not, endorsement: {rating: "
                         "declined, reason: ours}")) == "first-year-objectives");
    CHECK(weakest(vision("long-term-change: fully, first-year-objectives: fully, endorsement: largely")) ==
          "endorsement");
    CHECK(weakest(vision("long-term-change: {rating: n/a, reason: ours}, first-year-objectives: largely, "
                         "endorsement: fully")) == "first-year-objectives");
}

TEST_CASE("where all are equal nothing is the weakest", "[score]") {
    CHECK(weakest(vision("long-term-change: {rating: n/a, reason: ours}, first-year-objectives: fully, "
                         "endorsement: fully")) == "none");
    const auto figures = vision(
        "long-term-change: not, first-year-objectives: not, endorsement: {rating: "
        "declined, reason: ours}");
    CHECK(weakest(figures) == "none");
    CHECK(figures.weakest_state == State::not_);
    CHECK(figures.band == Band::not_);
}

TEST_CASE("the band follows low and stays near the weakest question", "[score]") {
    // While one is open a word would be a guess, and `not` the worst of all.
    CHECK_FALSE(vision("long-term-change: fully, first-year-objectives: fully").band);
    CHECK_FALSE(vision("long-term-change: fully, first-year-objectives: fully, endorsement: unknown").band);
    CHECK(vision("long-term-change: fully, first-year-objectives: fully, endorsement: not").band ==
          Band::partly);
    CHECK(vision("long-term-change: fully, first-year-objectives: fully, endorsement: partly").band ==
          Band::largely);
    CHECK(vision("long-term-change: fully, first-year-objectives: fully, endorsement: largely").band ==
          Band::fully);
    CHECK(vision("long-term-change: largely, first-year-objectives: largely, endorsement: largely").band ==
          Band::largely);
    CHECK(vision("long-term-change: partly, first-year-objectives: partly, endorsement: largely").band ==
          Band::partly);
}

TEST_CASE("later phases are there, empty, and count nowhere", "[score]") {
    const Sheet sheet{in_phase("establishing") +
                      "assessment: {establishing: {vision: {endorsement: fully}}, maturing: {vision: "
                      "{city-alignment: fully}}}\n"};
    const auto score = scored(sheet);
    const auto& later = named(score.groups, "maturing.vision");
    CHECK_FALSE(later.due);
    CHECK_FALSE(later.claimed.low);
    CHECK_FALSE(later.band);
    CHECK(later.answered == 0);
    CHECK(later.applicable == 0);
    CHECK(later.weakest == method::none);
    CHECK_FALSE(named(score.phases, "maturing").due);
    CHECK(named(score.phases, "preconditions").due);
    CHECK(named(score.blocks, "vision").claimed.low == Fraction{1, 3});
    CHECK(score.questions[shipped().question("maturing.vision.city-alignment")].claimed == State::fully);
    CHECK_FALSE(score.questions[shipped().question("maturing.vision.city-alignment")].due);
}

TEST_CASE("a block is scored over its due cells, a phase over its own questions", "[score]") {
    const Sheet sheet{in_phase("maturing") +
                      "assessment:\n"
                      "  establishing: {vision: {endorsement: fully, long-term-change: largely}}\n"
                      "  maturing: {vision: {city-alignment: partly}, value: {scaling-case: fully}}\n"
                      "  continuation: {finance: {adaptive-finance: fully}}\n"};
    const auto score = scored(sheet);
    const auto& block = named(score.blocks, "vision");
    CHECK(block.claimed.low == Fraction{6, 18});
    CHECK(block.claimed.high == Fraction{15, 18});
    CHECK(block.claimed.point == Fraction{2, 3});
    CHECK(block.applicable == 6);
    CHECK(weakest(block) == "first-year-objectives");
    CHECK(named(score.phases, "maturing").claimed.low == Fraction{4, 54});
    CHECK(named(score.phases, "maturing").applicable == 18);
    CHECK(named(score.phases, "preconditions").applicable == 23);
    CHECK_FALSE(named(score.phases, "continuation").due);
}

TEST_CASE("no block is due in the first phase", "[score]") {
    const Sheet sheet{in_phase("preconditions")};
    const auto score = scored(sheet);
    for (const auto& block : score.blocks) CHECK_FALSE(block.due);
    CHECK(score.weakest_block == method::none);
    CHECK(named(score.phases, "preconditions").due);
    CHECK(score.blocks.size() == 6);
    CHECK(score.phases.size() == 5);
}

TEST_CASE("without a sound phase nothing is due", "[score]") {
    const Sheet sheet{in_phase("maturingg") + "assessment: {establishing: {vision: {endorsement: fully}}}\n"};
    const auto score = scored(sheet);
    for (const auto* figures : {&score.groups, &score.blocks, &score.phases})
        for (const auto& row : *figures) CHECK_FALSE(row.due);
    CHECK(score.weakest_block == method::none);
}

TEST_CASE("the weakest block has the lowest low, and comes first among equals", "[score]") {
    CHECK(scored(Sheet{in_phase("establishing")}).weakest_block == method::none);
    const Sheet sheet{in_phase("establishing") +
                      "assessment:\n"
                      "  establishing:\n"
                      "    vision: {endorsement: partly}\n"
                      "    value: {horizons: partly}\n"
                      "    coordination: {decisions: partly}\n"
                      "    activities: {follow-up: not}\n"
                      "    learning: {influence: fully}\n"};
    CHECK(scored(sheet).weakest_block == shipped().block("activities"));
}

TEST_CASE("a block in which nothing applies is not the weakest", "[score]") {
    const std::string none = "{rating: n/a, reason: ours}";
    const Sheet sheet{
        in_phase("establishing") + "assessment: {establishing: {vision: {long-term-change: " + none +
        ", first-year-objectives: " + none + ", endorsement: " + none + "}, learning: {capture: fully}}}\n"};
    CHECK(scored(sheet).weakest_block == shipped().block("value"));
}

TEST_CASE("a thin cell marks its block and its phase, as soon as it is due", "[score]") {
    const std::string text =
        "assessment: {maturing: {vision: {city-alignment: {rating: n/a, reason: ours}, insights-update: "
        "{rating: n/a, reason: ours}}}}\n";
    const Sheet due{in_phase("maturing") + text};
    CHECK(named(scored(due).groups, "maturing.vision").insufficient_basis);
    CHECK(named(scored(due).blocks, "vision").insufficient_basis);
    CHECK(named(scored(due).phases, "maturing").insufficient_basis);
    CHECK_FALSE(named(scored(due).phases, "establishing").insufficient_basis);
    CHECK_FALSE(named(scored(due).blocks, "value").insufficient_basis);
    const Sheet early{in_phase("establishing") + text};
    CHECK_FALSE(named(scored(early).blocks, "vision").insufficient_basis);
    CHECK_FALSE(named(scored(early).phases, "maturing").insufficient_basis);
}

TEST_CASE("claimed and supported are two figures", "[score]") {
    const Sheet sheet{in_phase("establishing") +
                      "evidence: [{id: plan, kind: document}]\n"
                      "assessment: {establishing: {vision: {endorsement: fully, long-term-change: {rating: "
                      "fully, evidence: [plan]}, first-year-objectives: not}}}\n"};
    const auto score = scored(sheet);
    const auto& figures = named(score.groups, "establishing.vision");
    CHECK(figures.claimed.low == Fraction{2, 3});
    CHECK(figures.supported.low == Fraction{1, 3});
    CHECK(figures.supported.high == Fraction{1, 3});
    CHECK(figures.supported.point == Fraction{1, 3});
    CHECK(weakest(figures) == "first-year-objectives");

    std::vector<bool> contradicted(shipped().questions.size(), false);
    contradicted[shipped().question("establishing.vision.long-term-change")] = true;
    const auto capped = scored(sheet, shipped(), contradicted);
    CHECK(named(capped.groups, "establishing.vision").claimed.low == Fraction{2, 3});
    CHECK(named(capped.groups, "establishing.vision").supported.low == Fraction{2, 9});
    CHECK(capped.questions[shipped().question("establishing.vision.long-term-change")].contradicted);
}

TEST_CASE("weights make weighted means that compare with nothing else", "[score]") {
    method::Method weighted = shipped();
    weighted.questions[weighted.question("establishing.vision.endorsement")].weight = Fraction{2};
    weighted.questions[weighted.question("establishing.vision.long-term-change")].weight = Fraction{1, 2};
    const Sheet sheet{
        in_phase("establishing") +
            "assessment: {establishing: {vision: {endorsement: largely, long-term-change: fully}}}\n",
        weighted};
    const auto score = scored(sheet, weighted);
    const auto& figures = named(score.groups, "establishing.vision");
    CHECK(figures.claimed.low == Fraction{11, 21});    // (2 · 2/3 + 1/2) : 3 1/2
    CHECK(figures.claimed.high == Fraction{17, 21});   // one more of weight 1
    CHECK(figures.claimed.point == Fraction{11, 15});  // over 2 1/2
    CHECK_FALSE(score.comparable);
    CHECK(scored(Sheet{in_phase("establishing")}).comparable);
}

TEST_CASE("fine weights stay exact", "[score]") {
    method::Method weighted = shipped();
    for (auto& question : weighted.questions) question.weight = Fraction{99'999'999, 1'000'000};
    weighted.questions.front().weight = Fraction{1, 1'000'000};
    const Sheet sheet{
        in_phase("preconditions") + "assessment: {preconditions: {challenge: {systemic-issue: partly}}}\n",
        weighted};
    const auto score = scored(sheet, weighted);
    CHECK(named(score.phases, "preconditions").claimed.low == Fraction{1, 3 * (1 + 22 * 99'999'999LL)});
}

TEST_CASE("figures carry the method's names in the method's order", "[score]") {
    const auto score = scored(Sheet{in_phase("continuation")});
    REQUIRE(score.groups.size() == shipped().groups.size());
    CHECK(score.questions.size() == 89);
    CHECK(score.groups.front().address == "preconditions.challenge");
    CHECK(score.groups.back().address == "continuation.replication");
    CHECK(score.blocks[0].address == "vision");
    CHECK(score.blocks[0].title == shipped().blocks[0].title);
    CHECK(score.phases[4].address == "continuation");
    for (const auto& block : score.blocks) CHECK(block.due);
}
