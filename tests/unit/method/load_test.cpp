#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/method/describe.hpp"
#include "atelier/method/load.hpp"
#include "catch.hpp"
#include "texts.hpp"

using namespace atelier;

namespace {

struct Planted {
    std::string_view from;
    std::string_view to;
    std::string_view problems;
};

void check(const Planted& planted) {
    INFO(planted.from << " -> " << planted.to);
    const auto loaded = small::load(small::with(small::catalogue, planted.from, planted.to));
    CHECK(loaded.faults().empty());
    CHECK(small::problems(loaded) == planted.problems);
    CHECK_FALSE(loaded.usable);
}

}  // namespace

TEST_CASE("a sound catalogue is read in the method's order, whatever the order of its text") {
    const auto loaded = small::load(small::catalogue);
    REQUIRE(small::problems(loaded).empty());
    REQUIRE(loaded.usable);
    const method::Method& method = loaded.method;
    CHECK(method.id == "small");
    CHECK(method.base_id == "small");
    CHECK(method.version == 3);
    CHECK(small::addresses(method) == std::vector<std::string>{"first.start.why", "first.start.ready",
                                                               "second.sight.clear", "second.worth.gain",
                                                               "third.money.enough"});
    CHECK(method.groups[0].focus == "To begin.");
    CHECK(method.groups[0].number == 1);
    CHECK(method.groups[1].title == "Sight");
    CHECK(method.questions[0].at == "challenge.urgency");
    CHECK(method.questions[0].kind == method::QuestionKind::open);
    CHECK(method.questions[1].basis == method::Basis::derived);
    CHECK(method.questions[2].weight == text::Fraction{5, 2});
    CHECK(method.is_weighted());
    CHECK(method.outputs[0].address == "first.outputs.plan");
    CHECK(method.group("first.outputs") == method::none);
    CHECK(method.strategies[0].action_count == 2);
    REQUIRE(method.advice.size() == 3);
    CHECK(method.advice[0] ==
          method::Advice{"worth", 0, method::none, "Who talks gains.", method::Basis::derived});
    CHECK(method.advice[1] ==
          method::Advice{"second.sight.clear", 0, 1, "Who hears sees.", method::Basis::derived});
    CHECK(method.action_shape == std::vector<std::string_view>{"who", "what"});
    CHECK(method.change_kinds == std::vector<std::string_view>{"rhythm", "other"});
    const method::Question& gain = method.questions[method.question("second.worth.gain")];
    CHECK(gain.signs == method::Signs{"Some.", "Most.", "All.", method::Basis::derived});
    CHECK(method.questions[0].signs.empty());
    REQUIRE(method.chapters.size() == 1);
    CHECK(method.chapters[0] == method::Chapter{"use", "Uses", "Ours.", 0, 2});
    CHECK(method.points == std::vector<std::string_view>{"To begin.", "To end."});
}

TEST_CASE("signs describe a question that there is, once, each rating in words of its own") {
    check({"question: second.worth.gain", "question: second.worth.gian",
           "43:16 unknown-reference second.worth.gian > second.worth.gain\n"});
    check({", largely: Most.", "", "43:6 missing-key largely\n"});
    check({"largely: Most.", "largely: Some.", "43:59 doubled Some.\n"});
    check({"chapters:\n",
           "  - {question: second.worth.gain, partly: A., largely: B., fully: C.}\nchapters:\n",
           "44:16 doubled second.worth.gain\n"});
    check({"fully: All.", "fully: ''", "43:73 empty fully\n"});
}

TEST_CASE("a method keeps alive what its views point into") {
    method::Method method;
    {
        auto loaded = small::load(small::catalogue);
        method = loaded.method;
    }
    const method::Method copy = method;
    method = {};
    CHECK(copy.questions[3].address == "second.worth.gain");
    CHECK(copy.questions[3].text == "Gain?");
}

TEST_CASE("a key that the format does not have is named with the one that was meant") {
    check({"title: Sight,", "titel: Sight,", "7:17 unknown-key titel > title\n"});
    check({"themes:", "Themes:", "28:1 unknown-key Themes > themes\n"});
    check({"version: 3", "version: 3, licence: free", "1:33 unknown-key licence\n"});
    check({"weight: 2.5", "wieght: 2.5", "27:75 unknown-key wieght > weight\n"});
}

TEST_CASE("a key that must stand there is missed where its entry begins") {
    check({", without: Fog.", "", "7:10 missing-key without\n"});
    check({"method: {id: small, version: 3, title: Small}\n", "", "1:1 missing-key method\n"});
    check({"id: why, ", "", "16:10 missing-key id\n"});
    check({"    title: Start\n", "", "10:9 missing-key title\n"});
    check({"      focus: Who gains.\n", "", "22:5 missing-key focus\n"});
    check({"     outputs: [{id: plan, basis: stated, text: A plan}]}", "    }",
           "18:10 missing-key questions\n"});
}

TEST_CASE("a value of the wrong form says what is expected") {
    check({"kind: open", "kind: opne", "16:25 wrong-value opne > open\n"});
    check({"structure: steps", "structure: stages", "3:66 wrong-value stages\n"});
    check({"version: 3", "version: 03", "1:30 wrong-value 03\n"});
    check({"version: 3", "version: [3]", "1:30 wrong-value \n"});
    check({"id: money", "id: Money!", "29:10 wrong-value Money!\n"});
    check({"title: Talk", "title: {de: Rede}", "34:34 wrong-value \n"});
    check({"title: People", "title: \"Peo\\nple\"", "32:25 wrong-value \n"});
    check({"blocks:\n", "blocks: many\nspare:\n",
           "6:9 wrong-value many\n7:1 unknown-key spare\n23:5 unknown-reference worth\n26:5 "
           "unknown-reference sight\n"});
    check({"number: 3", "number: 2", "5:25 wrong-value 2\n"});
    check({"change-kinds: [rhythm", "change-kinds: [Rhythm!", "41:16 wrong-value \n"});
    check({"questions: [{id: gain, kind: closed, basis: stated, text: 'Gain?'}]", "questions: [gain]",
           "24:19 wrong-value \n"});
    check({"    questions:\n", "    outputs: [{id: plan, basis: stated, text: A plan}]\n    questions:\n",
           "15:5 wrong-value outputs\n"});
}

TEST_CASE("an id that stands twice points at both places") {
    check({"id: ready", "id: why", "17:14 doubled why\n"});
    check({"id: second", "id: first", "4:10 doubled first\n21:3 unknown-reference second\n"});
    check({"id: hear", "id: ask", "35:43 doubled ask\n"});
    check({"[rhythm, other]", "[other, other]", "41:23 doubled other\n"});
    const auto loaded = small::load(small::with(small::catalogue, "id: ready", "id: why"));
    CHECK(loaded.source().position(loaded.problems.at(0).other.begin) == text::Position{16, 14});
    CHECK(loaded.problems.at(0).address == "first.start.why");
}

TEST_CASE("a reference to nothing names the nearest thing") {
    check({"phase: third", "phase: thrid", "29:24 unknown-reference thrid > third\n"});
    check({"    phase: first", "    phase: second", "11:12 unknown-reference second\n"});
    check({"  second:\n", "  secnod:\n", "21:3 unknown-reference secnod > second\n"});
    check({"    sight:\n", "    sigth:\n", "25:5 unknown-reference sigth > sight\n"});
    check({"element: people", "element: poeple", "34:49 unknown-reference poeple > people\n"});
}

TEST_CASE("advice is for something that there is, by a strategy that there is") {
    check({"for: worth", "for: wroth", "37:11 unknown-reference wroth > worth\n"});
    check({"strategy: talk/hear", "strategy: talk/haer", "38:41 unknown-reference talk/haer > talk/hear\n"});
    check({"strategy: talk,", "strategy: walk,", "37:28 unknown-reference walk > talk\n"});
    check(
        {"for: first.start.ready, strategy: talk/ask", "for: worth, strategy: talk", "39:28 doubled talk\n"});
    check({", because: Ask first.", "", "39:6 missing-key because\n"});
}

TEST_CASE("a weight is above 0 and up to 100") {
    for (const std::string weight : {"0", "-1", "100.1", "1e3", "0.0000001", "heavy", "012", "1/2"})
        check({"weight: 2.5", "weight: " + weight, "27:83 bad-weight " + weight + "\n"});
    CHECK(small::load(small::with(small::catalogue, "weight: 2.5", "weight: 100")).usable);
    CHECK(small::load(small::with(small::catalogue, "weight: 2.5", "weight: 0.000001")).usable);
}

TEST_CASE("a question's place is one that a record has, where the places are known") {
    check({"at: challenge.urgency", "at: challenge.urgancy",
           "16:35 unknown-place challenge.urgancy > challenge.urgency\n"});
    const std::string text = small::with(small::catalogue, "at: challenge.urgency", "at: anywhere");
    CHECK(method::load(small::read(text)).usable);
}

TEST_CASE("nothing may be empty that should say something") {
    check({"'Gain?'", "'  '", "24:65 empty text\n"});
    check({"title: Start", "title:", "13:5 empty title\n"});
    check({"questions: [{id: gain, kind: closed, basis: stated, text: 'Gain?'}]", "questions: []",
           "24:18 empty questions\n"});
    check({"    number: 1\n    title: Start\n    purpose: To begin.\n    questions:\n",
           "    number: 1\n    title: Start\n    purpose: To begin.\n    outputs:\n",
           "16:19 unknown-key kind\n16:31 unknown-key at\n17:21 unknown-key kind\n"});
}

TEST_CASE("a phase in which nothing is asked is empty") {
    const auto begin = small::catalogue.find("themes:");
    const auto end = small::catalogue.find("elements:");
    const std::string text =
        std::string{small::catalogue.substr(0, begin)} + std::string{small::catalogue.substr(end)};
    const auto loaded = small::load(text);
    CHECK(small::problems(loaded) == "5:10 empty third\n");
    CHECK(method::describe(loaded.problems.at(0)) ==
          "`third` is empty: no step, cell or theme asks a question in this phase");
    CHECK_FALSE(loaded.usable);
    check({"  second:\n    worth:\n", "  second:\n  spare:\n    worth:\n",
           "21:3 empty second\n22:3 unknown-reference spare\n"});
}

TEST_CASE("a closed question has no use for a place") {
    const auto loaded = small::load(small::with(small::catalogue, "{id: ready, kind: closed,",
                                                "{id: ready, kind: closed, at: vision.statement,"));
    CHECK(small::problems(loaded) == "17:39 no-effect at\n");
    CHECK(loaded.usable);
}

TEST_CASE("several problems are reported in the order of the text") {
    const std::string first = small::with(small::catalogue, "kind: open", "kind: opne");
    const std::string text = small::with(first, "element: people", "element: poeple");
    CHECK(small::problems(small::load(text)) ==
          "16:25 wrong-value opne > open\n34:49 unknown-reference poeple > people\n");
}

TEST_CASE("a problem reads as one sentence") {
    const auto sentence = [](std::string_view from, std::string_view to) {
        const auto loaded = small::load(small::with(small::catalogue, from, to));
        return loaded.problems.empty() ? std::string{} : method::describe(loaded.problems.front());
    };
    CHECK(sentence("title: Sight,", "titel: Sight,") ==
          "there is no key `titel` here; did you mean `title`?");
    CHECK(sentence(", without: Fog.", "") == "the key `without` is missing");
    CHECK(sentence("kind: open", "kind: opne") ==
          "`opne` stands where `open` or `closed` is expected; did you mean `open`?");
    CHECK(sentence("version: 3", "version: [3]") == "a whole number from 1 to 9999 is expected here");
    CHECK(sentence("number: 3", "number: 2") ==
          "`2` stands where a number above 2, which stands before it, is expected");
    CHECK(sentence("id: ready", "id: why") == "`why` stands here a second time");
    CHECK(sentence("element: people", "element: poeple") ==
          "there is no element `poeple`; did you mean `people`?");
    CHECK(sentence("weight: 2.5", "weight: 0") ==
          "`0` is no weight; a weight is a number above 0 and up to 100");
    CHECK(sentence("at: challenge.urgency", "at: nowhere") == "a record has no place `nowhere`");
    CHECK(sentence("title: Start", "title:") == "`title` is empty");
}

TEST_CASE("every kind of problem has a name of its own") {
    using enum method::ProblemKind;
    std::vector<std::string_view> names;
    for (const auto kind : {unknown_key, missing_key, wrong_value, doubled, unknown_reference, bad_weight,
                            unknown_place, wrong_base, no_effect, empty}) {
        const auto name = to_string(kind);
        CHECK(std::find(names.begin(), names.end(), name) == names.end());
        names.push_back(name);
        CHECK(spoils(kind) == (kind != no_effect));
    }
}
