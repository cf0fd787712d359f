#include <string>

#include "catch.hpp"
#include "complete.hpp"

using namespace atelier;
using test::misfits;
using test::Sheet;

TEST_CASE("a response is one respondent's answers") {
    const Sheet sheet{
        "response: 1\natelier: harbour-heat\nrespondent: utility\ndate: 2026-02-01\n"
        "assessment:\n  establishing:\n    vision: {endorsement: partly}\n"};
    CHECK(misfits(sheet).empty());
    const record::Record& record = sheet.record();
    CHECK(record.form == record::Form::response);
    CHECK(*record.response == 1);
    CHECK(*record.atelier_id == "harbour-heat");
    CHECK(*record.respondent == "utility");
    CHECK(text::to_iso(*record.date) == "2026-02-01");
    const record::Answer* answer =
        record.assessment.find(test::shipped().question("establishing.vision.endorsement"));
    REQUIRE(answer != nullptr);
    CHECK(*answer->rating == record::Rating::partly);
}

TEST_CASE("a response has fields of its own") {
    CHECK(misfits(Sheet{"response: 1\natelier: a\nrespondent: b\nvision: {}\n"}) ==
          "unknown_key vision [vision] @vision");
    CHECK(misfits(Sheet{"response: 1\n"}) ==
          "missing_key atelier [atelier] @response\nmissing_key respondent [respondent] @response");
    CHECK(misfits(Sheet{"response: 1\natelier: 1\nrespondent: B c\n"}) ==
          "bad_id respondent [B c] ~b-c @B c");
}

TEST_CASE("what a method lacks, a record of it cannot rate") {
    method::Method method = test::shipped();
    const method::Index question = method.question("establishing.vision.endorsement");
    method.questions.erase(method.questions.begin() + question);
    method.retired.push_back({"establishing.vision.endorsement", "nobody signs here"});
    const Sheet sheet{test::with("assessment: {establishing: {vision: {endorsement: fully}}}\n"), method};
    REQUIRE(sheet.bound.misfits.size() == 1);
    CHECK(sheet.bound.misfits[0].kind == record::MisfitKind::unknown_key);
    CHECK(sheet.bound.misfits[0].wanted.find("nobody signs here") != std::string::npos);
}

TEST_CASE("a question that stands there without a rating is unanswered") {
    const Sheet sheet{test::with("assessment: {establishing: {vision: {endorsement: {note: later}}}}\n")};
    CHECK(misfits(sheet).empty());
    const record::Answer* answer =
        sheet.record().assessment.find(test::shipped().question("establishing.vision.endorsement"));
    REQUIRE(answer != nullptr);
    CHECK_FALSE(answer->rating);
    CHECK(answer->given);
}

TEST_CASE("the first of two equal questions counts") {
    const Sheet sheet{
        test::with("assessment: {establishing: {vision: {endorsement: fully, endorsement: not}}}\n")};
    CHECK(sheet.document.faults.size() == 1);
    CHECK(misfits(sheet).empty());
    const record::Answer* answer =
        sheet.record().assessment.find(test::shipped().question("establishing.vision.endorsement"));
    REQUIRE(answer != nullptr);
    CHECK(*answer->rating == record::Rating::fully);
}
