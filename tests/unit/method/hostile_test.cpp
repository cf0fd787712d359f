#include <chrono>
#include <string>
#include <string_view>

#include "atelier/method/builtin.hpp"
#include "atelier/method/overlay.hpp"
#include "catch.hpp"
#include "texts.hpp"

using namespace atelier;

namespace {

/// Every index of a method that came out of a bad text must still lead somewhere.
void check_indices(const method::Method& method) {
    const auto in = [](method::Index index, const auto& things) { return index < things.size(); };
    for (const auto& group : method.groups) {
        CHECK(in(group.phase, method.phases));
        CHECK((group.block == method::none || in(group.block, method.blocks)));
    }
    for (const auto& question : method.questions) {
        CHECK(in(question.phase, method.phases));
        CHECK(in(question.group, method.groups));
        CHECK((question.block == method::none || in(question.block, method.blocks)));
        CHECK_FALSE(question.address.empty());
    }
    for (const auto& output : method.outputs) CHECK(in(output.phase, method.phases));
    for (const auto& strategy : method.strategies) {
        CHECK(in(strategy.element, method.elements));
        CHECK(static_cast<std::size_t>(strategy.first_action + strategy.action_count) <=
              method.actions.size());
    }
}

void try_all(const std::string& text) {
    const auto base = method::builtin();
    for (const auto& loaded : {method::load(small::read(text)), method::load_overlay(small::read(text), base),
                               method::load_any(small::read(text), base)})
        check_indices(loaded.method);
}

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) {
        std::string entry{text};
        for (auto at = entry.find('#'); at != std::string::npos; at = entry.find('#', at))
            entry.replace(at, 1, std::to_string(i));
        out += entry;
    }
    return out;
}

}  // namespace

TEST_CASE("texts that are no method are refused without harm") {
    for (const std::string_view text : {"",
                                        "\n",
                                        "# nothing\n",
                                        "x",
                                        "- x\n",
                                        "[]",
                                        "{}",
                                        "method:",
                                        "method: []",
                                        "method: {}",
                                        "overlay:",
                                        "overlay: x",
                                        "overlay: {}\nadd: {}\n",
                                        "\xFF\xFE",
                                        "a: *b\n",
                                        "method: &a {id: *a}",
                                        "phases: [[], [[]], {}, x, ~]\nmethod: {}\n",
                                        "method: {id: a}\nmethod: {id: b}\n",
                                        "cells: [x]\nmethod: x",
                                        "cells: {a: {b: c}}\nmethod: {}",
                                        "overlay: {base: {id: [], version: {}}}\nadd: [x, {}, {to: []}, {to: "
                                        "~}]\nretire: [{question: {}}, ~]\n"}) {
        INFO(text);
        try_all(std::string{text});
        CHECK_FALSE(method::load(small::read(text)).usable);
        CHECK_FALSE(method::load_any(small::read(text), method::builtin()).usable);
    }
}

TEST_CASE(
    "a text with a fault is not usable, and what its missing part should have said is not complained about") {
    const std::string cut =
        std::string{small::catalogue.substr(0, small::catalogue.find("themes:"))} + "themes: [\n";
    const auto loaded = small::load(cut);
    CHECK_FALSE(loaded.usable);
    CHECK_FALSE(loaded.faults().empty());
    CHECK(small::problems(loaded).empty());
}

TEST_CASE("a doubled key is a fault of the text and no further problem") {
    const auto loaded =
        small::load(small::with(small::catalogue, "title: Small", "title: Small, title: Big"));
    CHECK(loaded.faults().size() == 1);
    CHECK(small::problems(loaded).empty());
    CHECK_FALSE(loaded.usable);
    CHECK(loaded.method.title == "Small");
}

TEST_CASE("every beginning of a sound text is survived") {
    for (std::size_t length = 0; length < small::catalogue.size(); length += 3)
        check_indices(small::load(small::catalogue.substr(0, length)).method);
    for (std::size_t length = 0; length < small::overlay.size(); length += 3)
        check_indices(small::lay(small::overlay.substr(0, length)).method);
}

TEST_CASE("every line can be lost") {
    for (const std::string_view text : {small::catalogue, small::overlay})
        for (std::size_t at = 0; at < text.size();) {
            const auto end = text.find('\n', at) + 1;
            try_all(std::string{text.substr(0, at)} + std::string{text.substr(end)});
            at = end;
        }
}

TEST_CASE("endless lists and endless problems stay cheap") {
    const std::string head = "method: {id: a, version: 1, title: A}\n";
    const std::string phase =
        "phases: [{id: p, number: 1, title: P, aim: P, structure: steps}, {id: q, number: 2, title: Q, aim: "
        "Q, structure: blocks}]\n";
    const std::string word(120, 'w');
    const auto started = std::chrono::steady_clock::now();
    for (const std::string& text : {
             head + "phases:\n" +
                 repeated("  - {id: p#, number: 1, title: P, aim: A, structure: steps}\n", 5000),
             head + phase + "steps:\n" +
                 repeated(
                     "  - {id: s#, phase: " + word + "#, number: 1, title: S, purpose: S, questions: [{}]}\n",
                     500),
             head + phase + "blocks: [{id: b, title: B, essence: B, without: B}]\ncells:\n  q:\n" +
                 repeated("    " + word + "#: {}\n", 5000),
             head + phase + repeated(word + "#: x\n", 5000),
             head + phase + "steps:\n" +
                 repeated("  - {id: s#, phase: p, number: 1, title: S, purpose: S, questions: [" +
                              repeated("{id: q#, kind: closed, basis: stated, text: Q}, ", 20) + "]}\n",
                          200),
             "overlay: {id: a, version: 1, title: A, base: {id: innovation-atelier, version: 1}}\nretire:\n" +
                 repeated("  - {question: establishing.vision." + word + "#, reason: x}\n", 500),
         }) {
        const auto loaded = method::load_any(small::read(text), method::builtin());
        CHECK_FALSE(loaded.usable);
        CHECK(loaded.problems.size() <= 500);
        check_indices(loaded.method);
    }
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds{20});
}
