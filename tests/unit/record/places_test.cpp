#include <algorithm>
#include <string>
#include <string_view>

#include "atelier/method/builtin.hpp"
#include "atelier/record/bind.hpp"
#include "atelier/record/places.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"

using namespace atelier;

namespace {

/// What stands at a place, in short: `answered`, `open` with how many entries lack it, or `unknown`.
std::string at(std::string_view text, std::string_view place) {
    const method::Method method = method::builtin();
    const yaml::Document document =
        yaml::read({"atelier.yaml", "atelier: 1\nid: a\nname: A\nphase: maturing\n" + std::string{text}});
    const record::Bound bound = record::bind(document, method);
    const record::PlaceState state = record::answered_at(bound.record, place);
    if (!state.known) return "unknown";
    if (state.answered) return "answered";
    return state.lacking.empty() ? "open" : "open, " + std::to_string(state.lacking.size()) + " lacking";
}

}  // namespace

TEST_CASE("a place is answered by the field, list or group that it names", "[record]") {
    CHECK(at("challenge: {urgency: now}\n", "challenge.urgency") == "answered");
    CHECK(at("challenge: {statement: s}\n", "challenge.urgency") == "open");
    CHECK(at("", "challenge.urgency") == "open");
    CHECK(at("city: Bilbao\n", "city") == "answered");
    CHECK(at("vision: {objectives: [{id: o1}]}\n", "vision.objectives") == "answered");
    CHECK(at("vision: {objectives: []}\n", "vision.objectives") == "open");
    CHECK(at("challenge: {validated: {date: 2026-01-01}}\n", "challenge.validated") == "answered");
    CHECK(at("challenge: {validated: {}}\n", "challenge.validated") == "open");
    CHECK(at("challenge: {validated: {date: 2026-01-01}}\n", "challenge.validated.by") == "open");
}

TEST_CASE("in a list every entry answers, and of stakeholders those who are committed", "[record]") {
    CHECK(at("lessons: [{id: l1, owner: a}, {id: l2, owner: b}]\n", "lessons.owner") == "answered");
    CHECK(at("lessons: [{id: l1, owner: a}, {id: l2}]\n", "lessons.owner") == "open, 1 lacking");
    CHECK(at("lessons: []\n", "lessons.owner") == "open");
    CHECK(at("stakeholders: [{id: a, commitment: committed, gains: {long-term: g}}, {id: b}]\n",
             "stakeholders.gains") == "answered");
    CHECK(at("stakeholders: [{id: a, commitment: committed, gains: {}}]\n", "stakeholders.gains") ==
          "open, 1 lacking");
    CHECK(at("stakeholders: [{id: a, gains: {long-term: g}}]\n", "stakeholders.gains") == "open");
    CHECK(at("activities: [{id: a1, follow-ups: [{owner: a}]}, {id: a2}]\n", "activities.follow-ups.owner") ==
          "open, 1 lacking");
}

TEST_CASE("places that no record has", "[record]") {
    for (const std::string_view place :
         {"", "challenge.urgent", "urgency", "challenge.urgency.more", "challenge.boundaries.more",
          "stakeholders.gain", "assessment", "assessment.date", "innovation-capacity"})
        CHECK(at("challenge: {urgency: now, boundaries: [b]}\nstakeholders: [{id: a}]\n", place) ==
              "unknown");
}

TEST_CASE("every place that is listed can be asked, and those of the shipped method are listed", "[record]") {
    const auto places = record::places();
    for (const std::string_view place : places) CHECK(record::answered_at(record::Record{}, place).known);
    for (const auto& question : method::builtin().questions) {
        INFO(question.address);
        if (!question.at.empty()) CHECK(std::find(places.begin(), places.end(), question.at) != places.end());
    }
    CHECK(std::find(places.begin(), places.end(), "assessment") == places.end());
}
