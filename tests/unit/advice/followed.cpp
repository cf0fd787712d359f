#include "atelier/advice/followed.hpp"

#include <string>
#include <vector>

#include "sheet.hpp"

using namespace atelier;
using advice::Followed;
using advice::FollowTerms;
using advice::Stage;

namespace {

text::Date day(std::string_view iso) { return *text::parse_date(iso); }

FollowTerms terms(bool only_due = false) {
    return {.as_of = day("2026-09-01"), .due = day("2026-10-01"), .only_due = only_due};
}

/// The actions of a record that holds these entries.
std::vector<Followed> followed(const std::string& actions, const FollowTerms& terms_ = terms(),
                               const std::string& more = {}) {
    const test::Sheet sheet{test::in_phase("maturing") + more + "actions:\n" + actions};
    return advice::follow(sheet.record(), test::shipped(), terms_);
}

Stage stage(const std::string& fields) {
    const auto all = followed("  - {id: a, " + fields + "}\n");
    REQUIRE(all.size() == 1);
    return all.front().stage;
}

std::string ids(const std::vector<Followed>& actions) {
    std::string out;
    for (const Followed& one : actions) out += (out.empty() ? "" : " ") + one.id;
    return out;
}

}  // namespace

TEST_CASE("the stage of an action follows its state and its review", "[advice]") {
    CHECK(stage("state: trying, review: 2026-08-31") == Stage::overdue);
    CHECK(stage("state: planned, review: 2026-08-31") == Stage::overdue);
    CHECK(stage("review: 2026-08-31") == Stage::overdue);
    CHECK(stage("state: trying, review: 2026-09-01") == Stage::due);
    CHECK(stage("state: planned, review: 2026-10-01") == Stage::due);
    CHECK(stage("state: trying, review: 2026-10-02") == Stage::running);
    CHECK(stage("state: trying") == Stage::running);
    CHECK(stage("state: planned, review: 2026-10-02") == Stage::planned);
    CHECK(stage("state: planned, start: 2026-01-01") == Stage::planned);
    CHECK(stage("state: kept, review: 2026-08-31") == Stage::kept);
    CHECK(stage("state: dropped") == Stage::dropped);
}

TEST_CASE("an action without a state runs from its start on", "[advice]") {
    CHECK(stage("start: 2026-09-01") == Stage::running);
    CHECK(stage("start: 2026-09-02") == Stage::planned);
    CHECK(stage("owner: a") == Stage::planned);
}

TEST_CASE("what is up for review by a day is open, and what is overdue is among it", "[advice]") {
    const std::string all =
        "  - {id: over, state: trying, review: 2026-08-01}\n"
        "  - {id: soon, state: trying, review: 2026-10-01}\n"
        "  - {id: later, state: trying, review: 2026-10-02}\n"
        "  - {id: never, state: trying}\n"
        "  - {id: done, state: kept, review: 2026-08-01}\n";
    CHECK(ids(followed(all)) == "over soon later never done");
    CHECK(ids(followed(all, terms(true))) == "over soon");
    // A day before the one that is judged asks for less than all that is overdue.
    CHECK(
        ids(followed(all, {.as_of = day("2026-09-01"), .due = day("2026-07-31"), .only_due = true})).empty());
    CHECK(ids(followed(all, {.as_of = day("2026-09-01"), .due = day("2026-08-01"), .only_due = true})) ==
          "over");
}

TEST_CASE("an action brings what it refers to along in words", "[advice]") {
    const std::vector<Followed> all = followed(
        "  - id: law\n"
        "    barrier: late\n"
        "    strategy: boundary-spanning/boundary-spanners\n"
        "    question: establishing.capacity.skills\n"
        "    involved: [city, port]\n"
        "    change: {kind: role-description, text: A lawyer sits in.}\n"
        "    smallest-version: One hour.\n"
        "    owner: city\n"
        "    start: 2026-04-01\n"
        "    review: 2026-12-01\n"
        "    state: trying\n"
        "    learned: Ask early.\n",
        terms(), "barriers: [{id: late, text: Law comes too late.}, {id: late, text: Another.}]\n");
    REQUIRE(all.size() == 1);
    const Followed& law = all.front();
    CHECK(law.what() == "A lawyer sits in.");
    CHECK(law.barrier_text == "Law comes too late.");
    CHECK(
        law.strategy_text ==
        "Appoint boundary spanners, with the mandate and the freedom to move and translate between domains");
    CHECK(law.question_text == "Are the main skill gaps known and being closed?");
    CHECK(law.change_kind == "role-description");
    CHECK(law.involved == std::vector<std::string>{"city", "port"});
    CHECK(law.owner == "city");
    CHECK(*law.start == day("2026-04-01"));
    CHECK(*law.review == day("2026-12-01"));
    CHECK(*law.state == record::ActionState::trying);
    CHECK(law.learned == "Ask early.");
    CHECK(law.is_open());
    CHECK_FALSE(law.lacks_owner());
    CHECK_FALSE(law.lacks_review());
}

TEST_CASE("what an action changes is told in the first words that the record has", "[advice]") {
    const auto what = [](const std::string& fields) {
        return std::string{followed("  - {id: a, " + fields + "}\n", terms(),
                                    "barriers: [{id: late, text: Law comes too late.}]\n")
                               .front()
                               .what()};
    };
    CHECK(what("strategy: learning-as-outcome/time-to-reflect, smallest-version: One hour.") ==
          "Set aside time and means for reflection beside delivery");
    CHECK(what("strategy: learning-as-outcome") == "Make learning a result in its own right");
    CHECK(what("smallest-version: One hour., barrier: late") == "One hour.");
    CHECK(what("barrier: late") == "Law comes too late.");
    CHECK(what("barrier: unknown, strategy: nothing, question: nowhere").empty());
    CHECK(what("strategy: learning-as-outcome/nothing").empty());
}

TEST_CASE("an open action without an owner or a review lacks it, one that is over does not", "[advice]") {
    const auto all = followed(
        "  - {id: open, state: trying}\n"
        "  - {id: over, state: dropped}\n");
    CHECK(all[0].lacks_owner());
    CHECK(all[0].lacks_review());
    CHECK_FALSE(all[1].is_open());
    CHECK_FALSE(all[1].lacks_owner());
    CHECK_FALSE(all[1].lacks_review());
}

TEST_CASE("an open action in the hands of somebody who has withdrawn is left alone", "[advice]") {
    const auto all =
        followed("  - {id: open, owner: gone, state: trying}\n  - {id: over, owner: gone, state: kept}\n",
                 terms(), "stakeholders: [{id: gone, commitment: withdrawn}]\n");
    CHECK(all[0].is_left_alone());
    CHECK_FALSE(all[1].is_left_alone());
}

TEST_CASE("actions are sorted by stage, review and record, and else keep their order", "[advice]") {
    const auto one = [](std::string id, Stage stage, std::string_view review, std::string record) {
        Followed out;
        out.id = std::move(id);
        out.stage = stage;
        if (!review.empty()) out.review = day(review);
        out.record = std::move(record);
        return out;
    };
    std::vector<Followed> all{
        one("1", Stage::kept, "2026-01-01", "a"),    one("2", Stage::running, "", "a"),
        one("3", Stage::running, "2027-01-01", "b"), one("4", Stage::running, "2027-01-01", "a"),
        one("5", Stage::running, "2026-12-01", "z"), one("6", Stage::overdue, "2026-08-02", "a"),
        one("7", Stage::overdue, "2026-08-01", "z"), one("8", Stage::running, "2027-01-01", "a"),
        one("9", Stage::dropped, "", "a"),           one("10", Stage::due, "2026-09-02", "a"),
        one("11", Stage::planned, "", "a")};
    advice::sort_followed(all);
    CHECK(ids(all) == "7 6 10 5 4 8 3 2 11 1 9");
}
