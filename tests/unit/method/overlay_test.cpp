#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/builtin.hpp"
#include "atelier/method/describe.hpp"
#include "atelier/method/overlay.hpp"
#include "catch.hpp"
#include "texts.hpp"

using namespace atelier;

namespace {

void check(std::string_view from, std::string_view to, std::string_view problems, bool usable = false) {
    INFO(from << " -> " << to);
    const auto loaded = small::lay(small::with(small::overlay, from, to));
    CHECK(loaded.faults().empty());
    CHECK(small::problems(loaded) == problems);
    CHECK(loaded.usable == usable);
}

}  // namespace

TEST_CASE("an overlay adds, rewords, weighs and retires, and leaves the rest as it is") {
    const auto loaded = small::lay(small::overlay);
    REQUIRE(small::problems(loaded).empty());
    REQUIRE(loaded.usable);
    const method::Method& method = loaded.method;
    CHECK(method.id == "town");
    CHECK(method.version == 2);
    CHECK(method.title == "Town");
    CHECK(method.base_id == "small");
    CHECK(method.base_version == 3);
    CHECK(method.is_overlay());
    CHECK(small::addresses(method) == std::vector<std::string>{"first.start.why", "first.start.mayor",
                                                               "second.sight.clear", "second.worth.gain",
                                                               "second.worth.plan", "third.money.enough"});
    const auto question = [&](std::string_view address) {
        return method.questions.at(method.question(address));
    };
    const auto mayor = question("first.start.mayor");
    CHECK(mayor.basis == method::Basis::local);
    CHECK(mayor.weight == text::Fraction{3});
    CHECK(mayor.kind == method::QuestionKind::closed);
    CHECK(mayor.block == method::none);
    const auto plan = question("second.worth.plan");
    CHECK(plan.at == "challenge.urgency");
    CHECK(plan.kind == method::QuestionKind::open);
    CHECK(plan.block == method.block("worth"));
    CHECK(plan.phase == method.phase("second"));
    CHECK(question("second.worth.gain").text == "What is the gain?");
    CHECK(question("second.worth.gain").reworded);
    CHECK_FALSE(question("second.sight.clear").reworded);
    CHECK(question("third.money.enough").weight == text::Fraction{1, 2});
    REQUIRE(method.retired.size() == 1);
    CHECK(method.retired[0].address == "first.start.ready");
    CHECK(method.retired[0].reason == "Never asked here.");
}

TEST_CASE("the result outlives the base and the text") {
    method::Method method;
    {
        auto loaded = small::lay(small::overlay);
        method = std::move(loaded.method);
    }
    CHECK(method.questions[0].text == "Why?");
    CHECK(method.questions[1].address == "first.start.mayor");
}

TEST_CASE("an overlay can be laid over an overlay") {
    const auto town = small::lay(small::overlay);
    const auto street = method::load_overlay(
        small::read("overlay: {id: street, version: 1, title: Street, base: {id: town, version: 2}}\n"
                    "retire: [{question: first.start.mayor, reason: 'No mayor.'}]\n"),
        town.method);
    CHECK(small::problems(street).empty());
    CHECK(street.usable);
    CHECK(street.method.base_id == "town");
    CHECK(street.method.retired.size() == 2);
    const auto again = method::load_overlay(
        small::read("overlay: {id: street, version: 1, title: Street, base: {id: town, version: 2}}\n"
                    "add: [{to: first.start, id: ready, kind: closed, text: 'Ready?'}]\n"
                    "retire: [{question: first.start.ready, reason: 'Why not.'}]\n"),
        town.method);
    CHECK(small::problems(again) == "2:29 doubled ready\n3:21 no-effect first.start.ready\n");
}

TEST_CASE("the overlay of the method that ships") {
    const auto loaded = method::load_overlay(
        small::read("overlay: {id: amsterdam, version: 1, title: Amsterdam, base: {id: innovation-atelier, "
                    "version: 1}}\n"
                    "reword: [{question: establishing.vision.endorsment, text: 'Adopted?'}]\n"),
        method::builtin());
    CHECK(small::problems(loaded) ==
          "2:21 unknown-reference establishing.vision.endorsment > establishing.vision.endorsement\n");
}

TEST_CASE("an overlay says what it is and what it was written for") {
    check("  version: 2\n", "", "2:7 missing-key version\n");
    check("  title: Town", "  titel: Town", "4:3 unknown-key titel > title\n");
    check("base: {id: small, version: 3}", "base: {id: smal, version: 3}", "5:14 wrong-base smal > small\n");
    check("base: {id: small, version: 3}", "base: {id: small, version: 2}", "5:30 wrong-base 2\n");
    check("base: {id: small, version: 3}", "base: small", "5:9 wrong-value small\n");
    check("  id: town", "  id: small", "2:7 wrong-value small\n");
    check("weigh:", "wiegh:", "11:1 unknown-key wiegh > weigh\n");
}

TEST_CASE("what an overlay adds has a place, and an id that is not taken") {
    check("to: second.worth", "to: second.wroth", "7:10 unknown-reference second.wroth > second.worth\n");
    check("to: second.worth, id: plan", "to: second.worth, id: gain", "7:28 doubled gain\n");
    check("to: second.worth, id: plan", "to: first.start, id: mayor", "8:27 doubled mayor\n");
    check("id: mayor", "id: The Mayor", "8:27 wrong-value The Mayor\n");
    check("kind: closed", "kind: maybe", "8:40 wrong-value maybe\n");
    check("to: second.worth, ", "", "7:10 missing-key to\n");
    check(", text: 'Which plan?'", "", "7:28 missing-key text\n");
    check("at: challenge.urgency", "at: challenge.urgence",
          "7:50 unknown-place challenge.urgence > challenge.urgency\n");
    check("weight: 3", "weight: 300", "8:86 bad-weight 300\n");
    check("kind: open", "kind: closed", "7:52 no-effect at\n", true);
}

TEST_CASE("an entry names a question that the method asks") {
    check("question: second.worth.gain", "question: second.worth.gian",
          "10:16 unknown-reference second.worth.gian > second.worth.gain\n");
    check("question: second.worth.gain", "question: somewhere.entirely.else.enough",
          "10:16 unknown-reference somewhere.entirely.else.enough > third.money.enough\n");
    check("question: second.worth.gain", "question: second.worth", "10:16 unknown-reference second.worth\n");
    check("weight: 0.5", "weight: light", "12:44 bad-weight light\n");
    check(", reason: Never asked here.", "", "14:6 missing-key reason\n");
    check("reason: Never asked here.", "reason: ''", "14:43 empty reason\n");
}

TEST_CASE("an entry that changes nothing is told so, and does no harm") {
    check("text: 'What is the gain?'", "text: 'Gain?'", "10:41 no-effect second.worth.gain\n", true);
    check("weight: 0.5", "weight: 1", "12:44 no-effect third.money.enough\n", true);
    check("question: second.worth.gain", "question: first.start.ready", "10:16 no-effect first.start.ready\n",
          true);
    check("question: first.start.ready", "question: first.start.mayor", "14:16 no-effect first.start.mayor\n",
          true);
    const auto loaded = small::lay(small::with(
        small::overlay, "advise:\n", "  - {question: first.start.ready, reason: Again.}\nadvise:\n"));
    CHECK(small::problems(loaded) == "15:16 no-effect first.start.ready\n");
    CHECK(loaded.method.retired.size() == 1);
    CHECK(small::problems(
              small::lay("overlay: {id: town, version: 2, title: Town, base: {id: small, version: 3}}\n")) ==
          "1:1 no-effect overlay\n");
}

TEST_CASE("one question is not reworded or weighed in two ways") {
    check("weigh:\n", "  - {question: second.worth.gain, text: 'Gain again?'}\nweigh:\n",
          "11:16 doubled second.worth.gain\n");
    check("retire:\n", "  - {question: third.money.enough, weight: 4}\nretire:\n",
          "13:16 doubled third.money.enough\n");
}

TEST_CASE("a group goes on asking something") {
    check("question: first.start.ready", "question: third.money.enough",
          "12:16 no-effect third.money.enough\n14:16 empty third.money\n");
}

TEST_CASE("what an overlay advises takes the place of what the base advises for the same") {
    const method::Method method = small::lay(small::overlay).method;
    REQUIRE(method.advice.size() == 3);
    CHECK(method.advice[0].weak == "second.sight.clear");
    CHECK(method.advice[0].basis == method::Basis::derived);
    CHECK(method.advice[1].weak == "worth");
    CHECK(method.actions[method.advice[1].action].id == "ask");
    CHECK(method.advice[1].because == "Here people ask.");
    CHECK(method.advice[1].basis == method::Basis::local);
    CHECK(method.actions[method.advice[2].action].id == "hear");
    check("for: worth, strategy: talk/ask", "for: wroth, strategy: talk/ask",
          "16:11 unknown-reference wroth > worth\n");
    check("strategy: talk/ask", "strategy: talk/aks", "16:28 unknown-reference talk/aks > talk/ask\n");
    check("strategy: talk/hear", "strategy: talk/ask", "17:28 doubled talk/ask\n");
    check(", because: And hear.", "", "17:6 missing-key because\n");
    check("for: worth, strategy: talk/ask", "for: first.start.ready, strategy: talk/ask",
          "16:11 unknown-reference first.start.ready > first.start.why\n");
}

TEST_CASE("an overlay describes ratings anew, one or all, and leaves the others") {
    const auto described = [](std::string_view entry) {
        return small::lay(std::string{small::overlay} + "describe:\n  - {" + std::string{entry} + "}\n");
    };
    const auto one = described("question: second.worth.gain, fully: 'Every coin.'");
    CHECK(small::problems(one).empty());
    const auto signs = [](const method::Loaded& loaded, std::string_view address) {
        return loaded.method.questions.at(loaded.method.question(address)).signs;
    };
    CHECK(signs(one, "second.worth.gain") ==
          method::Signs{"Some.", "Most.", "Every coin.", method::Basis::local});
    // A question that the overlay itself adds can be described, too.
    const auto added = described("question: first.start.mayor, partly: A., largely: B., fully: C.");
    CHECK(signs(added, "first.start.mayor") == method::Signs{"A.", "B.", "C.", method::Basis::local});
    CHECK(small::problems(described("question: second.worth.gain")) == "19:16 no-effect second.worth.gain\n");
    CHECK(small::problems(described("question: second.worth.gain, fully: Most.")) == "19:42 doubled Most.\n");
    CHECK(small::problems(described("question: first.start.ready, fully: All.")) ==
          "19:16 no-effect first.start.ready\n");
    CHECK(small::problems(described("question: second.worth.gian, fully: All.")) ==
          "19:16 unknown-reference second.worth.gian > second.worth.gain\n");
}

TEST_CASE("the key at the top decides what a text is") {
    const method::Method base = small::load(small::catalogue).method;
    CHECK(method::load_any(small::read(small::catalogue), base).method.id == "small");
    CHECK(method::load_any(small::read(small::overlay), base).method.id == "town");
    const auto record = method::load_any(small::read("atelier: 1\nid: amsterdam\n"), base);
    CHECK(small::problems(record) == "1:1 missing-key method\n");
    CHECK(method::describe(record.problems.at(0)) ==
          "the key `method` is missing: `method` or `overlay` must stand at the top");
    CHECK_FALSE(record.usable);
    CHECK(record.method.id == "small");
    const auto slip = method::load_any(small::read("overlays: {id: town}\nadd: []\n"), base);
    CHECK(small::problems(slip) == "1:1 unknown-key overlays > overlay\n");
    const auto both = method::load_any(
        small::read(std::string{small::overlay} + "method: {id: town, version: 1, title: Town}\n"), base);
    CHECK_FALSE(both.usable);
}

TEST_CASE("an overlay's problems read as sentences") {
    const auto sentence = [](std::string_view from, std::string_view to) {
        const auto loaded = small::lay(small::with(small::overlay, from, to));
        return loaded.problems.empty() ? std::string{} : method::describe(loaded.problems.front());
    };
    CHECK(sentence("base: {id: small, version: 3}", "base: {id: small, version: 2}") ==
          "the overlay is written for `2` and is laid over `3`");
    CHECK(sentence("weight: 0.5", "weight: 1") ==
          "the entry on `third.money.enough` changes nothing: it has this weight already");
    CHECK(sentence("to: second.worth, id: plan", "to: second.worth, id: gain") ==
          "`gain` stands here a second time: the base has it already");
}
