#include "complete.hpp"

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "atelier/record/standing.hpp"
#include "catch.hpp"

using namespace atelier;
using namespace atelier::record;

namespace {

const test::Sheet& sheet() {
    static const test::Sheet sheet{std::string{test::complete}};
    return sheet;
}
const Record& whole() { return sheet().record(); }
text::Date day(std::string_view text) { return *text::parse_date(text); }

/// The bytes at a field's place.
template <class F>
std::string_view raw(const F& field) {
    return sheet().document.source.slice(field.at);
}

/// Looks whether the record leaves any field of the format out.
class Absent {
public:
    template <class F>
    void operator()(std::string_view key, F& field, Need, std::string_view meaning) {
        CHECK_FALSE(meaning.empty());
        if (!field.given) out += path + std::string{key} + " ";
        descend(key, field);
    }
    std::string out;
    std::string path;

private:
    template <class F>
    void descend(std::string_view, F&) {}
    template <class T>
    void descend(std::string_view key, List<T>& list) {
        if constexpr (std::is_base_of_v<Entry, T>) {
            if (!list.items.empty()) group(key, list.items.front());
        }
    }
    template <class T>
    requires(std::is_base_of_v<Entry, T> && !std::is_same_v<T, Assessment> &&
             !std::is_same_v<T, InnovationCapacity>) void descend(std::string_view key, T& entry) {
        group(key, entry);
    }
    template <class T>
    void group(std::string_view key, T& entry) {
        const std::string outer = path;
        path += std::string{key} + ".";
        describe(*this, entry);
        path = outer;
    }
};

}  // namespace

TEST_CASE("a record with everything has nothing that does not fit") {
    CHECK(sheet().document.faults.empty());
    CHECK(test::misfits(sheet()).empty());
    CHECK(sheet().bound.usable);
    CHECK(whole().form == Form::record);
}

TEST_CASE("a record with everything leaves no field of the format out") {
    Record copy = whole();
    Absent absent;
    describe(absent, copy);
    // An answer's reason and a condition's belong to other states than those of the first entries.
    CHECK(absent.out ==
          "operations.data-access.reason operations.confidentiality.note operations.expertise.note "
          "operations.expertise.reason operations.budget.note operations.budget.reason ");
}

TEST_CASE("the record's head is read") {
    const Record& record = whole();
    CHECK(*record.atelier == 1);
    CHECK(*record.id == "harbour-heat");
    CHECK(record.title() == "Harbour Heat");
    CHECK(*record.phase == "maturing");
    CHECK(record.phase_index == 2);
    CHECK(*record.country == "ES");
    CHECK(*record.started == day("2020-09-10"));
    CHECK(*record.method.version == 1);
    CHECK(raw(record.method) == "{id: innovation-atelier, version: 1}");
    CHECK(raw(record.started) == "2020-09-10");
}

TEST_CASE("lists and groups are read with their places") {
    const Record& record = whole();
    REQUIRE(record.challenge.boundaries.size() == 2);
    CHECK(*record.challenge.boundaries.items[1] == "rents stay");
    CHECK(raw(record.challenge.boundaries.items[1]) == "'rents stay'");
    CHECK(raw(record.challenge.boundaries) == "[no new pipes under the river, 'rents stay']");
    CHECK(*record.challenge.validated.by.items[1] == "utility");
    REQUIRE(record.stakeholders.size() == 3);
    const Stakeholder& city = record.stakeholders.items[0];
    CHECK(city.committed());
    CHECK(city.willing());
    CHECK(city.decides_or_owns());
    CHECK_FALSE(city.is_affected());
    CHECK(city.holds.size() == 5);
    CHECK(*city.gains.long_term == "less gas");
    CHECK_FALSE(record.stakeholders.items[1].committed());
    CHECK(record.stakeholders.items[1].willing());
    CHECK_FALSE(record.stakeholders.items[1].decides_or_owns());
    CHECK(record.stakeholders.items[2].is_affected());
    CHECK_FALSE(record.stakeholders.items[2].willing());
    CHECK_FALSE(record.communities.excused());
    CHECK(record.operations.data_access.settled());
    CHECK(record.operations.confidentiality.settled());
    CHECK_FALSE(record.operations.budget.settled());
    CHECK(*record.focus.items[0].mandate_fit == Level::low);
    CHECK(*record.coordination.networks.items[0].scope == Scope::cross_city);
    CHECK(*record.activities.items[0].kind == ActivityKind::expert_meeting);
    CHECK(*record.activities.items[0].follow_ups.items[0].done == day("2021-02-25"));
    CHECK(*record.capacity.core_team.items[0].fte == text::Fraction{2, 5});
    CHECK(*record.evidence.items[0].at_ == "docs/model.pdf");
    CHECK(*record.actions.items[0].change.kind == "meeting-rhythm");
    CHECK(*record.actions.items[0].state == ActionState::trying);
    CHECK(*record.waivers.items[0].target == "establishing.capacity.skills");
}

TEST_CASE("answers are found by their question, short or long") {
    const Record& record = whole();
    const auto& method = test::shipped();
    CHECK(record.assessment.answers.size() == 3);
    CHECK(*record.assessment.date == day("2026-03-01"));
    const Answer* brief = record.assessment.find(method.question("establishing.vision.endorsement"));
    REQUIRE(brief != nullptr);
    CHECK(*brief->rating == Rating::fully);
    CHECK(brief->given);
    CHECK(raw(*brief) == "fully");
    CHECK(sheet().document.source.slice(brief->key) == "endorsement");
    const Answer* full = record.assessment.find(method.question("establishing.vision.long-term-change"));
    REQUIRE(full != nullptr);
    CHECK(*full->rating == Rating::largely);
    CHECK(*full->answer == "less gas");
    CHECK(*full->evidence.items[0] == "model-2021");
    CHECK(*full->date == day("2026-02-01"));
    CHECK(raw(full->rating) == "largely");
    const Answer* apart =
        record.assessment.find(method.question("establishing.vision.first-year-objectives"));
    REQUIRE(apart != nullptr);
    CHECK(*apart->rating == Rating::not_applicable);
    CHECK(*apart->reason == "too late");
    CHECK(record.assessment.find(method.question("maturing.learning.synthesis")) == nullptr);
    CHECK(record.assessment.find(method::none) == nullptr);
    CHECK(state_of(record, method.question("establishing.vision.endorsement")) == State::fully);
    CHECK(state_of(record, method.question("maturing.learning.synthesis")) == State::unanswered);
}

TEST_CASE("an element of innovation capacity is rated as a whole or by its actions") {
    const InnovationCapacity& capacity = whole().innovation_capacity;
    const auto& method = test::shipped();
    REQUIRE(capacity.ratings.size() == 5);
    CHECK(capacity.ratings[0].element == method.element("leadership"));
    CHECK(capacity.ratings[0].action == method::none);
    CHECK(*capacity.ratings[0].rating == Rating::partly);
    CHECK(method.actions[capacity.ratings[1].action].id == "time-to-reflect");
    CHECK(*capacity.ratings[1].rating == Rating::largely);
    CHECK(*capacity.ratings[2].rating == Rating::not_);
    CHECK(*capacity.ratings[3].rating == Rating::unknown);
    CHECK(capacity.ratings[4].element == method.element("network"));
    CHECK(capacity.ratings[4].action == method::none);
    CHECK(*capacity.ratings[4].rating == Rating::fully);
    REQUIRE(capacity.notes.size() == 2);
    CHECK(*capacity.notes[1].text == "by action");
    CHECK(capacity.notes[1].element == method.element("learning"));
    CHECK(capacity.find(method.element("leadership"), method::none) == &capacity.ratings[0]);
    CHECK(capacity.find(method.element("learning"), method::none) == nullptr);
    CHECK(capacity.find(method.element("learning"), capacity.ratings[2].action) == &capacity.ratings[2]);
    CHECK(capacity.first_action(method.element("learning")) == &capacity.ratings[1]);
    CHECK(capacity.first_action(method.element("network")) == nullptr);
}

TEST_CASE("the index notes every id, reference, address and free text once, with its path") {
    const Index& index = whole().index;
    CHECK(index.ids.size() == 13);
    CHECK(index.declares(Entity::stakeholder, "utility"));
    CHECK_FALSE(index.declares(Entity::activity, "utility"));
    CHECK(index.ids_of(Entity::stakeholder) ==
          std::vector<std::string_view>{"municipality", "utility", "tenants"});
    const auto path_of = [](const auto& uses, std::string_view text) {
        for (const auto& use : uses)
            if (use.text == text) return use.path;
        return std::string{};
    };
    CHECK(path_of(index.ids, "o1") == "vision.objectives");
    CHECK(path_of(index.refs, "a1") == "lessons.l1.from");
    CHECK(path_of(index.refs, "model-2021") == "hypotheses.h1.evidence");
    CHECK(path_of(index.addresses, "establishing.capacity.skills") == "waivers.1.at");
    CHECK(path_of(index.strategies, "learning-as-outcome/time-to-reflect") == "actions.act1.strategy");
    CHECK(path_of(index.parties, "housing associations") == "services.s1.used-by");
    CHECK(path_of(index.texts, "less gas") == "stakeholders.municipality.gains.long-term");
    CHECK(path_of(index.texts, "housing associations") == "services.s1.used-by");
}
