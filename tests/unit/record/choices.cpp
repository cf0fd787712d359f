#include "atelier/record/choices.hpp"

#include <cstddef>
#include <string>

#include "atelier/record/field.hpp"
#include "atelier/record/meanings.hpp"
#include "catch.hpp"

using namespace atelier;

// The words are the format: whoever has written a record has written these.
namespace {

template <class E>
std::string words() {
    std::string out;
    for (std::size_t i = 0; i < names(E{}).size(); ++i)
        out += (i == 0 ? "" : " ") + std::string{to_string(static_cast<E>(i))};
    return out;
}

}  // namespace

namespace {

template <class E>
void means_something() {
    constexpr auto words = names(E{});
    constexpr auto meant = meanings(E{});
    STATIC_REQUIRE(words.size() == meant.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        INFO(words[i]);
        CHECK_FALSE(meant[i].empty());
        CHECK_FALSE(meant[i].ends_with('.'));
        for (std::size_t other = 0; other < i; ++other) CHECK(meant[i] != meant[other]);
    }
}

}  // namespace

TEST_CASE("each word of each choice has a meaning, and no two the same", "[record]") {
    means_something<record::Sector>();
    means_something<record::Hold>();
    means_something<record::Commitment>();
    means_something<record::Condition>();
    means_something<record::Level>();
    means_something<record::FocusDecision>();
    means_something<record::HypothesisState>();
    means_something<record::ObjectiveState>();
    means_something<record::Scope>();
    means_something<record::ActivityKind>();
    means_something<record::FundingKind>();
    means_something<record::EvidenceKind>();
    means_something<record::ActionState>();
    means_something<record::Rating>();
}

TEST_CASE("each choice has its words", "[record]") {
    CHECK(words<record::Sector>() == "government business knowledge society");
    CHECK(words<record::Hold>() == "decision ownership responsibility influence knowledge");
    CHECK(words<record::Commitment>() == "identified approached willing committed withdrawn");
    CHECK(words<record::Condition>() == "secured open not-needed");
    CHECK(words<record::Level>() == "low medium high");
    CHECK(words<record::FocusDecision>() == "explore later out-of-scope");
    CHECK(words<record::HypothesisState>() == "open testing supported refuted dropped");
    CHECK(words<record::ObjectiveState>() == "open met missed dropped");
    CHECK(words<record::Scope>() == "local regional national european cross-city");
    CHECK(words<record::ActivityKind>() == "workshop co-creation expert-meeting experiment exchange other");
    CHECK(words<record::FundingKind>() == "municipal programme partnership services other");
    CHECK(words<record::EvidenceKind>() == "document data decision event statement");
    CHECK(words<record::ActionState>() == "planned trying kept dropped");
    CHECK(words<record::Rating>() == "not partly largely fully unknown n/a declined");
}

TEST_CASE("values go by the names of their words", "[record]") {
    CHECK(to_string(record::Sector::society) == "society");
    CHECK(to_string(record::Hold::knowledge) == "knowledge");
    CHECK(to_string(record::Commitment::withdrawn) == "withdrawn");
    CHECK(to_string(record::Condition::not_needed) == "not-needed");
    CHECK(to_string(record::Level::high) == "high");
    CHECK(to_string(record::FocusDecision::out_of_scope) == "out-of-scope");
    CHECK(to_string(record::HypothesisState::dropped) == "dropped");
    CHECK(to_string(record::ObjectiveState::dropped) == "dropped");
    CHECK(to_string(record::Scope::cross_city) == "cross-city");
    CHECK(to_string(record::ActivityKind::other) == "other");
    CHECK(to_string(record::FundingKind::other) == "other");
    CHECK(to_string(record::EvidenceKind::statement) == "statement");
    CHECK(to_string(record::ActionState::dropped) == "dropped");
    CHECK(to_string(record::Rating::not_applicable) == "n/a");
    CHECK(to_string(record::Entity::stakeholder) == "stakeholder");
    CHECK(to_string(record::Entity::decision) == "decision");
}

TEST_CASE("each rating is told in a few words", "[record]") {
    CHECK(meaning(record::Rating::not_) == "hardly or not in place");
    CHECK(meaning(record::Rating::partly) == "some of it, with clear gaps");
    CHECK(meaning(record::Rating::largely) == "in place, with small gaps");
    CHECK(meaning(record::Rating::fully) == "in place, without a gap that matters");
    CHECK(meaning(record::Rating::unknown) == "asked, and nobody knows");
    CHECK(meaning(record::Rating::not_applicable) == "it does not apply; a reason is needed");
    CHECK(meaning(record::Rating::declined) == "a choice not to; it counts as `not`");
}
