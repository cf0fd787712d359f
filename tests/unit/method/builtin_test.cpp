#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/builtin.hpp"
#include "atelier/method/load.hpp"
#include "atelier/yaml/read.hpp"
#include "catch.hpp"

using namespace atelier;

namespace {

std::size_t asked_in(const method::Method& method, method::GroupKind kind) {
    return static_cast<std::size_t>(
        std::count_if(method.questions.begin(), method.questions.end(),
                      [&](const auto& question) { return method.groups[question.group].kind == kind; }));
}

}  // namespace

TEST_CASE("the method that ships is whole") {
    const method::Method method = method::builtin();
    CHECK(method.id == "innovation-atelier");
    CHECK(method.version == 1);
    CHECK_FALSE(method.is_overlay());
    CHECK_FALSE(method.is_weighted());
    CHECK(method.phases.size() == 5);
    CHECK(method.blocks.size() == 6);
    CHECK(method.groups.size() == 6 + 18 + 4);
    CHECK(method.questions.size() == 89);
    CHECK(asked_in(method, method::GroupKind::step) == 23);
    CHECK(asked_in(method, method::GroupKind::cell) == 54);
    CHECK(asked_in(method, method::GroupKind::theme) == 12);
    CHECK(method.outputs.size() == 5);
    CHECK(method.elements.size() == 5);
    CHECK(method.strategies.size() == 5);
    CHECK(method.actions.size() == 15);
    CHECK(method.change_kinds.size() == 5);
    CHECK(method.retired.empty());
}

TEST_CASE("the guide asks what it asks, and the rest is derived") {
    const method::Method method = method::builtin();
    const auto stated = [&](method::GroupKind kind) {
        return std::count_if(method.questions.begin(), method.questions.end(), [&](const auto& question) {
            return question.basis == method::Basis::stated && method.groups[question.group].kind == kind;
        });
    };
    CHECK(stated(method::GroupKind::step) == 7);
    CHECK(stated(method::GroupKind::cell) == 54);
    CHECK(stated(method::GroupKind::theme) == 0);
}

TEST_CASE("questions stand in the order of phases and groups, three to a cell") {
    const method::Method method = method::builtin();
    CHECK(std::is_sorted(method.questions.begin(), method.questions.end(),
                         [](const auto& a, const auto& b) { return a.group < b.group; }));
    CHECK(std::is_sorted(method.groups.begin(), method.groups.end(),
                         [](const auto& a, const auto& b) { return a.phase < b.phase; }));
    for (std::size_t i = 0; i < method.groups.size(); ++i) {
        const auto& group = method.groups[i];
        const auto asked = std::count_if(method.questions.begin(), method.questions.end(),
                                         [&](const auto& question) { return question.group == i; });
        INFO(group.address);
        CHECK((group.kind == method::GroupKind::cell ? asked == 3 : asked >= 3));
        CHECK((group.block != method::none) == (group.kind == method::GroupKind::cell));
    }
    CHECK(method.questions.front().address == "preconditions.challenge.systemic-issue");
    CHECK(method.questions.back().address == "continuation.replication.adapted-elsewhere");
    CHECK(method.outputs.front().address == "preconditions.outputs.challenge-statement");
    const auto& group = method.groups[method.group("maturing.learning")];
    CHECK(group.title == "Learning & knowledge diffusion");
    CHECK(method.blocks[group.block].id == "learning");
}

TEST_CASE("every question knows where it belongs, and no address stands twice") {
    const method::Method method = method::builtin();
    std::set<std::string_view> seen;
    for (const auto& question : method.questions) {
        const auto& group = method.groups[question.group];
        CHECK(question.address == std::string{group.address} + "." + std::string{question.id});
        CHECK(question.phase == group.phase);
        CHECK(question.block == group.block);
        CHECK(seen.insert(question.address).second);
        CHECK(method.questions[method.question(question.address)].text == question.text);
    }
    for (const auto& output : method.outputs) CHECK(seen.insert(output.address).second);
    for (const auto& group : method.groups) CHECK(seen.insert(group.address).second);
}

TEST_CASE("only open questions name a place in the record, and every text reads as one line") {
    for (const auto& question : method::builtin().questions) {
        INFO(question.address);
        if (question.kind == method::QuestionKind::closed) CHECK(question.at.empty());
        CHECK(question.text.ends_with('?'));
        CHECK(question.text.find('\n') == std::string_view::npos);
    }
}

TEST_CASE("each question says what three of its ratings look like, in sentences that none shares") {
    const method::Method method = method::builtin();
    std::set<std::string_view> seen;
    for (const auto& question : method.questions) {
        INFO(question.address);
        CHECK(question.signs.basis == method::Basis::derived);
        for (const std::string_view sign :
             {question.signs.partly, question.signs.largely, question.signs.fully}) {
            INFO(sign);
            CHECK(seen.insert(sign).second);
            const auto words = 1 + std::count(sign.begin(), sign.end(), ' ');
            CHECK(words >= 8);
            CHECK(words <= 20);
            CHECK(sign.ends_with('.'));
            CHECK(sign.find("  ") == std::string_view::npos);
        }
    }
    CHECK(seen.size() == 267);
}

TEST_CASE("advice is given question by question, and nowhere for the same action twice") {
    const method::Method method = method::builtin();
    std::set<std::string> seen;
    for (const auto& advice : method.advice) {
        INFO(advice.weak << " " << advice.because);
        CHECK(method.question(advice.weak) != method::none);
        CHECK(advice.action != method::none);
        CHECK(advice.because.ends_with('.'));
        CHECK(seen.insert(std::string{advice.weak} + " " + std::to_string(advice.action)).second);
    }
}

TEST_CASE("the chapters tell what the method is for, and where that comes from") {
    const method::Method method = method::builtin();
    std::size_t told = 0;
    for (const auto& chapter : method.chapters) {
        INFO(chapter.id);
        CHECK(chapter.first_point == told);
        CHECK(chapter.point_count >= 2);
        CHECK(chapter.source.ends_with('.'));
        told += chapter.point_count;
    }
    CHECK(told == method.points.size());
    for (const char* id :
         {"atelier", "audience", "uses", "gains", "escalation", "hypotheses", "challenges", "exercise"})
        CHECK(method.chapter(id) != method::none);
}

TEST_CASE("where the source numbers, heads or states something otherwise, a note says so") {
    const method::Method method = method::builtin();
    const auto note = [&](const char* address) { return method.groups[method.group(address)].note; };
    for (const char* noted : {"preconditions.stakeholders", "preconditions.operations", "preconditions.focus",
                              "stabilising.capacity"})
        CHECK_FALSE(note(noted).empty());
    CHECK(note("stabilising.activities").empty());
    CHECK_FALSE(method.blocks[method.block("activities")].note.empty());
    for (const auto& strategy : method.strategies) CHECK_FALSE(strategy.note.empty());
    for (const char* phase : {"preconditions", "maturing", "continuation"})
        CHECK_FALSE(method.phases[method.phase(phase)].more.empty());
}

TEST_CASE("strategies are known by their id, and their actions behind a slash") {
    const method::Method method = method::builtin();
    CHECK(method.knows_strategy("learning-as-outcome"));
    CHECK(method.knows_strategy("learning-as-outcome/time-to-reflect"));
    CHECK_FALSE(method.knows_strategy("learning-as-outcome/agenda"));
    CHECK_FALSE(method.knows_strategy("learning"));
    CHECK_FALSE(method.knows_strategy(""));
    for (const auto& strategy : method.strategies) CHECK(strategy.action_count == 3);
}

TEST_CASE("what is built in is what its own text says") {
    const auto loaded = method::load(yaml::read(text::Source{"builtin", method::builtin_yaml()}));
    REQUIRE(loaded.usable);
    CHECK(loaded.problems.empty());
    const method::Method& read = loaded.method;
    const method::Method made = method::builtin();
    CHECK(made.id == read.id);
    CHECK(made.title == read.title);
    CHECK(made.version == read.version);
    CHECK(made.base_id == read.base_id);
    CHECK(made.base_version == read.base_version);
    CHECK((made.phases == read.phases));
    CHECK((made.blocks == read.blocks));
    CHECK((made.groups == read.groups));
    CHECK((made.questions == read.questions));
    CHECK((made.outputs == read.outputs));
    CHECK((made.elements == read.elements));
    CHECK((made.strategies == read.strategies));
    CHECK((made.actions == read.actions));
    CHECK((made.action_shape == read.action_shape));
    CHECK((made.change_kinds == read.change_kinds));
    CHECK((made.advice == read.advice));
    CHECK((made.chapters == read.chapters));
    CHECK((made.points == read.points));
    CHECK((made.retired == read.retired));
}

#if !defined(ATELIER_SOURCE_DIR) && defined(ATELIER_TEST_ROOT)
#define ATELIER_SOURCE_DIR ATELIER_TEST_ROOT
#endif
#ifdef ATELIER_SOURCE_DIR
TEST_CASE("the text is built in byte for byte") {
    std::ifstream file{ATELIER_SOURCE_DIR "/src/method/innovation-atelier.yaml", std::ios::binary};
    REQUIRE(file.is_open());
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    CHECK((text == method::builtin_yaml()));
}
#endif
