#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "emit/markdown/markdown.hpp"
#include "emit/support/escape.hpp"
#include "emit/support/gates.hpp"
#include "emit/support/width.hpp"
#include "emit/text/text.hpp"
#include "score_sample.hpp"

namespace {

using namespace atelier;

const method::Method small = emit::sample::small_method();
const emit::Run run{emit::sample::day("2026-09-01"), small};
const record::Record republica = emit::sample::small_record();
const record::Action action = emit::sample::small_action();
const record::Waiver waiver = emit::sample::small_waiver();

[[nodiscard]] emit::Look look(std::size_t width, bool unicode = true) {
    emit::Look out;
    out.width = width;
    out.unicode = unicode;
    return out;
}

[[nodiscard]] emit::Look quiet() {
    emit::Look out;
    out.quiet = true;
    return out;
}

[[nodiscard]] std::string text_of(const gate::Gate& gate, const emit::Look& look, gate::Terms terms = {}) {
    std::string out;
    const auto writer = emit::plain::gates(run, look);
    writer->begin(out);
    writer->item({"atelier.yaml", republica, gate, terms}, out);
    writer->end({}, out);
    return out;
}

[[nodiscard]] std::string markdown_of(const gate::Gate& gate, gate::Terms terms = {}) {
    std::string out;
    const auto writer = emit::markdown::gates(run, {});
    writer->begin(out);
    writer->item({"atelier.yaml", republica, gate, terms}, out);
    writer->end({}, out);
    return out;
}

[[nodiscard]] gate::Gate blocked() { return emit::sample::small_gate(small, action, waiver); }

[[nodiscard]] gate::Gate conditional() {
    gate::Gate gate = blocked();
    gate.blockers.clear();
    gate.waived.clear();
    gate.unsupported.clear();
    gate.unanswered = 0;
    gate.result = gate::Result::conditional;
    return gate;
}

[[nodiscard]] gate::Gate passed(method::Index phase = 2) {
    gate::Gate gate;
    gate.phase = phase;
    gate.asked = 8;
    gate.result = gate::Result::passed;
    return gate;
}

/// Blocked by so many questions, all with the same explanation.
[[nodiscard]] gate::Gate blocked_by(std::size_t count) {
    gate::Gate gate = passed();
    gate.result = gate::Result::blocked;
    gate.asked = 20;
    for (std::size_t i = 0; i < count; ++i)
        gate.blockers.push_back(
            emit::sample::point(small, 5, "largely", "unanswered", "It has no rating yet.", "Answer it."));
    return gate;
}

[[nodiscard]] std::size_t widest(std::string_view text) {
    std::size_t most = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        most = std::max(most, emit::width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return most;
}

[[nodiscard]] std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + part.size()))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("gate text: blocked, at 80 columns") {
    CHECK(text_of(blocked(), look(80)) ==
          R"(Republica, Buiksloterham                                               Amsterdam
as of 1 September 2026, says it is in maturing

Maturing is blocked: 3 of 8 still open (2 here, 1 in earlier phases). The
nearest way through:

  1  Do the key partners still back the direction?              partly → largely
     It is rated `partly`, and the gate asks for `largely` in this phase. Raise
     it to `largely`, or record an action with an owner and a review date: that
     covers this point.

  2  A challenge statement that is clearly put and validated
     missing: a validation with a date
     The phase is complete only with this output in place. Bring into the record
     what is missing.

  3  Is knowledge passed on to other projects or cities?              unanswered
     It has no rating yet. Answer it under
     `assessment.maturing.learning.shared-knowledge`.

1 open item is covered by an action, and blocks nothing:

  - Are lessons recorded and synthesised systematically?        partly → largely
    Action `act1`: owner `municipality`, review on 1 December 2026.

1 open item is let through by a waiver:

  - Have the partners formally adopted the vision and the          not → largely
    mission?
    Waived by `municipality` until 31 December 2026: Two partners joined only
    this year

1 of 3 claims goes further than evidence and facts carry so far:

  - Why does this challenge matter, and why now?        fully, supported: partly

The thresholds are atelier's own; the method sets none. More: atelier explain
gate
)");
}

TEST_CASE("gate text: conditional, with other terms, at 60 columns and in ASCII") {
    const gate::Terms terms{2, gate::Profile::iso33020, gate::Basis::supported, run.as_of};
    CHECK(text_of(conditional(), look(60, false), terms) ==
          R"(Republica, Buiksloterham                           Amsterdam
as of 1 September 2026, says it is in maturing
Asked with profile `iso33020`: earlier phases have to be
`fully` in place; basis `supported`: a rating counts as far
as evidence and facts carry it.

Maturing is passed on condition: 1 open item is covered by
an action. The review is on 1 December 2026.

  - Are lessons recorded and synthesised   partly -> largely
    systematically?
    Action `act1`: owner `municipality`, review on 1
    December 2026.

The thresholds are atelier's own; the method sets none.
More: atelier explain gate
)");
}

TEST_CASE("gate text: what facts or missing evidence speak against is not passed without more words") {
    gate::Gate gate = passed();
    gate.claims = 8;
    gate.unsupported = blocked().unsupported;
    CHECK(text_of(gate, look(80))
              .starts_with("Republica, Buiksloterham: Maturing is passed on its claims alone as of 1\n"
                           "September 2026, with 8 of 8 met.\n\n1 of 8 claims goes further than"));
    std::string out;
    const gate::Gate sound = passed();
    emit::plain::gates(run, look(80))->item({"atelier.yaml", republica, sound, {}, 2}, out);
    CHECK(out ==
          "Republica, Buiksloterham: Maturing is passed on its claims alone as of 1\n"
          "September 2026, with 8 of 8 met.\n"
          "2 errors in the record come first, whatever the gate says: `atelier validate`\nshows them.\n");
}

TEST_CASE("gate text: what is counted, in one form") {
    gate::Gate gate = blocked_by(3);
    CHECK(emit::open_words(gate) == "3 of 20 still open");
    gate.earlier = 3;
    CHECK(emit::open_words(gate) == "3 of 20 still open (all in earlier phases)");
    CHECK(emit::claims_words(41, 0, 41) == "41 of 41 claims are not backed by evidence");
    CHECK(emit::claims_words(41, 2, 1) ==
          "2 of 41 claims are contradicted by facts, 1 is not backed by evidence");
}

TEST_CASE("gate text: the first of several reviews") {
    gate::Gate gate = conditional();
    record::Action sooner = action;
    sooner.review = emit::sample::given<record::Day>(emit::sample::day("2026-10-15"));
    gate.conditions.push_back(gate.conditions[0]);
    gate.conditions.push_back(gate.conditions[0]);
    gate.conditions[1].action = &sooner;
    CHECK(emit::conditional_sentence({"a", republica, gate, {}}, run) ==
          "Maturing is passed on condition: 3 open items are covered by actions. The first review is on 15 "
          "October "
          "2026.");
}

TEST_CASE("gate text: passed is one line") {
    CHECK(text_of(passed(), look(80)) ==
          "Republica, Buiksloterham: Maturing is passed as of 1 September 2026, with 8 of 8\nmet.\n");
    CHECK(text_of(passed(), look(120)) ==
          "Republica, Buiksloterham: Maturing is passed as of 1 September 2026, with 8 of 8 met.\n");
    CHECK(text_of(passed(), quiet()).empty());
}

TEST_CASE("gate text: the last phase is reviewed again") {
    CHECK(text_of(passed(3), look(80)) ==
          "Republica, Buiksloterham: Continuation is passed for now, as of 1 September\n"
          "2026, with 8 of 8 met. Continuation is reviewed again and again rather than\n"
          "passed once.\n");
    gate::Gate gate = blocked();
    gate.phase = 3;
    CHECK(text_of(gate, look(80))
              .find("\nContinuation is reviewed again and again rather than passed once.\n\nContinuation is "
                    "blocked: 3 of 8 still open") != std::string::npos);
}

TEST_CASE("gate text: a waiver is printed even where a gate is passed, and in quiet") {
    gate::Gate gate = passed();
    gate.waived = blocked().waived;
    CHECK(text_of(gate, quiet()) ==
          R"(Republica, Buiksloterham: Maturing is passed as of 1 September 2026, with 7 of 8
met and 1 waived.

1 open item is let through by a waiver:

  - Have the partners formally adopted the vision and the          not → largely
    mission?
    Waived by `municipality` until 31 December 2026: Two partners joined only
    this year
)");
    CHECK(text_of(blocked(), quiet()).find("Waived by `municipality`") != std::string::npos);
    CHECK(text_of(blocked(), quiet()).find("claim") == std::string::npos);
}

TEST_CASE("gate text: the first twelve, each explained once, and how to see more") {
    const std::string out = text_of(blocked_by(14), look(80));
    CHECK(count(out, "Is knowledge passed on") == 12);
    CHECK(count(out, "     Maturing: Learning & knowledge diffusion\n") == 12);
    CHECK(count(out, "It has no rating yet. Answer it.") == 1);
    CHECK(out.find("\n  and 2 open items more; `-v` shows all\n") != std::string::npos);
    CHECK(out.find("   1  Is knowledge") != std::string::npos);
    CHECK(out.find("  12  Is knowledge") != std::string::npos);

    emit::Look verbose = look(80);
    verbose.verbose = true;
    const std::string all = text_of(blocked_by(14), verbose);
    CHECK(count(all, "Is knowledge passed on") == 14);
    CHECK(count(all, "It has no rating yet. Answer it.") == 14);
    CHECK(all.find("more") == std::string::npos);
    CHECK(text_of(blocked_by(3), look(80)).find("Learning & knowledge") == std::string::npos);
}

TEST_CASE("gate text: verbose tells what an output needs, and how to be rid of a condition") {
    emit::Look verbose = look(80);
    verbose.verbose = true;
    const std::string out = text_of(blocked(), verbose);
    CHECK(out.find("     needs: a statement, and a validation with a date and at least one committed\n     "
                   "stakeholder\n") != std::string::npos);
    CHECK(out.find("    Carry the action through, and rate the question again by 1 December 2026.\n") !=
          std::string::npos);
}

TEST_CASE("gate text: claims are listed shortly") {
    gate::Gate gate = blocked();
    gate.claims = 9;
    gate.unsupported.assign(7, gate.unsupported[0]);
    const std::string out = text_of(gate, look(80));
    CHECK(count(out, "fully, supported: partly") == 5);
    CHECK(out.find("7 of 9 claims go further than evidence and facts carry so far:") != std::string::npos);
    CHECK(out.find("\n  and 2 claims more; `-v` shows all\n") != std::string::npos);
}

TEST_CASE("gate text: several records, one closing line") {
    std::string out;
    const auto writer = emit::plain::gates(run, look(80));
    const gate::Gate first = conditional();
    const gate::Gate second = passed();
    writer->item({"a", republica, first, {}}, out);
    writer->item({"b", republica, second, {}}, out);
    writer->end({}, out);
    CHECK(count(out, "The thresholds are atelier's own") == 1);
    CHECK(out.find("review on 1 December 2026.\n\nRepublica, Buiksloterham: Maturing is passed") !=
          std::string::npos);
}

TEST_CASE("gate text: what an action or a waiver lacks is said") {
    CHECK(emit::action_sentence(nullptr).empty());
    CHECK(emit::waiver_sentence(nullptr).empty());
    const record::Action no_action;
    CHECK(emit::action_sentence(&no_action) == "An action: no owner, review not set.");
    const record::Waiver no_waiver;
    CHECK(emit::waiver_sentence(&no_waiver) ==
          "Waived by somebody who is not named without an end: no reason given");
}

TEST_CASE("gate text: a question that has to go further than usual") {
    gate::Point point = emit::sample::point(small, 5, "fully", "unanswered", "", "");
    CHECK(emit::change(point) == "unanswered → fully");
    point.needs = "largely";
    CHECK(emit::change(point) == "unanswered");
}

TEST_CASE("gate text: no line is wider than the terminal, hostile texts included") {
    record::Waiver evil = waiver;
    evil.reason = emit::sample::given<record::Text>(
        "\x1B[2J\xE2\x80\xAE ::error::x \n"
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    gate::Gate gate = emit::sample::small_gate(small, action, evil);
    gate.blockers[0].remedy =
        "\x07 `\x1B]0;x` 都市の革新アトリエ都市の革新アトリエ都市の革新アトリエ都市の革新アトリエ";
    for (const bool unicode : {false, true})
        for (std::size_t columns = 20; columns <= 130; ++columns) {
            const std::string out = text_of(gate, look(columns, unicode));
            INFO(columns << '\n' << out);
            REQUIRE(widest(out) <= columns);
            REQUIRE(out.find('\x1B') == std::string::npos);
            REQUIRE(out.find("::") == std::string::npos);
            if (!unicode) REQUIRE(out == emit::escape::ascii(out));
        }
}

TEST_CASE("gate markdown: blocked") {
    CHECK(markdown_of(blocked()) == R"(## Republica, Buiksloterham

Amsterdam, as of 1 September 2026, says it is in `maturing`

**Maturing is blocked: 3 of 8 still open (2 here, 1 in earlier phases). The nearest way through:**

| # | What is asked | Where | How far | Why, and what to do |
|---:|---|---|---|---|
| 1 | Do the key partners still back the direction? | Maturing: Vision, mission & strategy | partly → largely | It is rated `partly`, and the gate asks for `largely` in this phase. Raise it to `largely`, or record an action with an owner and a review date: that covers this point. |
| 2 | A challenge statement that is clearly put and validated | Preconditions: output | missing: a validation with a date | The phase is complete only with this output in place. Bring into the record what is missing. |
| 3 | Is knowledge passed on to other projects or cities? | Maturing: Learning & knowledge diffusion | unanswered | It has no rating yet. Answer it under `assessment.maturing.learning.shared-knowledge`. |

1 open item is covered by an action, and blocks nothing:

| What is asked | How far | Covered by |
|---|---|---|
| Are lessons recorded and synthesised systematically? | partly → largely | Action `act1`: owner `municipality`, review on 1 December 2026. |

1 open item is let through by a waiver:

| What is asked | How far | Waiver |
|---|---|---|
| Have the partners formally adopted the vision and the mission? | not → largely | Waived by `municipality` until 31 December 2026: Two partners joined only this year |

1 of 3 claims goes further than evidence and facts carry so far:

| Question | Claimed | Supported |
|---|---|---|
| Why does this challenge matter, and why now? | fully | partly |

The thresholds are atelier's own; the method sets none. More: `atelier explain gate`
)");
}

TEST_CASE("gate markdown: conditional, passed, and the last phase") {
    CHECK(
        markdown_of(conditional())
            .find("**Maturing is passed on condition: 1 open item is covered by an action. The review is on "
                  "1 December 2026.**\n\n| What") != std::string::npos);
    CHECK(markdown_of(passed()).find("**Maturing is passed as of 1 September 2026, with 8 of 8 met.**\n") !=
          std::string::npos);
    gate::Gate gate = blocked();
    gate.phase = 3;
    CHECK(markdown_of(gate, {3, gate::Profile::iso33020, gate::Basis::claimed, run.as_of})
              .find("Asked with profile `iso33020`: earlier phases have to be `fully` in place.\n\n"
                    "Continuation is reviewed again and again rather than passed once.\n\n**Continuation is "
                    "blocked") != std::string::npos);
}
