#pragma once

#include <string_view>
#include <utility>

#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/score.hpp"
#include "emit/report.hpp"

// A small method, a record and its scores, made by hand: what emitters get, without the computing.
namespace atelier::emit::sample {

using method::GroupKind;
using record::State;
using text::Fraction;

template <class F, class T>
[[nodiscard]] F given(T value) {
    F field;
    field.value = value;
    field.given = true;
    return field;
}

[[nodiscard]] inline text::Date day(std::string_view iso) { return *text::parse_date(iso); }

[[nodiscard]] inline method::Question question(std::string_view address, std::string_view text,
                                               method::Index phase, method::Index group) {
    method::Question out;
    out.address = address;
    out.text = text;
    out.phase = phase;
    out.group = group;
    return out;
}

[[nodiscard]] inline method::Group group(std::string_view address, std::string_view title, GroupKind kind,
                                         method::Index phase) {
    method::Group out;
    out.address = address;
    out.title = title;
    out.kind = kind;
    out.phase = phase;
    return out;
}

/// Four phases, two blocks, six groups, seven questions.
[[nodiscard]] inline method::Method small_method() {
    method::Method m;
    m.id = m.base_id = "innovation-atelier";
    m.title = "Innovation Atelier";
    m.phases = {{"preconditions", "Preconditions", "", 1},
                {"establishing", "Establishing", "", 2},
                {"maturing", "Maturing", "", 3},
                {"continuation", "Continuation", "", 4}};
    m.blocks = {{"vision", "Vision, mission & strategy", "", ""},
                {"learning", "Learning & knowledge diffusion", "", ""}};
    m.groups = {group("preconditions.challenge", "Clarify the central challenge", GroupKind::step, 0),
                group("establishing.vision", "Vision, mission & strategy", GroupKind::cell, 1),
                group("establishing.learning", "Learning & knowledge diffusion", GroupKind::cell, 1),
                group("maturing.vision", "Vision, mission & strategy", GroupKind::cell, 2),
                group("maturing.learning", "Learning & knowledge diffusion", GroupKind::cell, 2),
                group("continuation.finance", "Financial sustainability", GroupKind::theme, 3)};
    m.questions = {
        question("preconditions.challenge.urgency", "Why does this challenge matter, and why now?", 0, 0),
        question("establishing.vision.endorsement",
                 "Have the partners formally adopted the vision and the mission?", 1, 1),
        question("establishing.learning.capture", "How are lessons recorded?", 1, 2),
        question("maturing.vision.continued-endorsement", "Do the key partners still back the direction?", 2,
                 3),
        question("maturing.learning.synthesis", "Are lessons recorded and synthesised systematically?", 2, 4),
        question("maturing.learning.shared-knowledge", "Is knowledge passed on to other projects or cities?",
                 2, 4),
        question(
            "continuation.finance.diversified-base",
            "Is the base diverse (municipal budget, programmes, public-private partnership, paid services)?",
            3, 5)};
    m.outputs = {{"preconditions.outputs.challenge-statement", "challenge-statement",
                  "A challenge statement that is clearly put and validated", method::Basis::stated, 0}};
    return m;
}

[[nodiscard]] inline record::Record small_record(method::Index phase = 2) {
    record::Record r;
    r.given = true;
    r.id = given<record::Slug>("amsterdam-republica");
    r.name = given<record::Text>("Republica, Buiksloterham");
    r.city = given<record::Text>("Amsterdam");
    r.phase = given<record::PhaseRef>("maturing");
    r.phase_index = phase;
    return r;
}

[[nodiscard]] inline score::Interval open_interval(Fraction low, Fraction high, Fraction point) {
    return {low, high, point};
}

[[nodiscard]] inline score::Figures figures(std::string_view address, std::string_view title,
                                            score::Interval claimed, score::Interval supported,
                                            std::pair<int, int> answered, score::Band band,
                                            method::Index weakest, State state) {
    score::Figures out;
    out.address = address;
    out.title = title;
    out.claimed = claimed;
    out.supported = supported;
    out.answered = answered.first;
    out.applicable = answered.second;
    if (answered.first == answered.second) out.band = band;
    out.weakest = weakest;
    out.weakest_state = state;
    return out;
}

[[nodiscard]] inline score::Figures not_due(std::string_view address, std::string_view title) {
    score::Figures out;
    out.address = address;
    out.title = title;
    out.due = false;
    return out;
}

/// What the figures of small_record() would be, had somebody rated as the standings say; continuation is not yet due.
[[nodiscard]] inline score::RecordScore small_score() {
    const score::Interval full = open_interval(1, 1, 1);
    const score::Interval third = open_interval({1, 3}, {1, 3}, {1, 3});
    const score::Interval half = open_interval({1, 6}, {2, 3}, {1, 3});
    const score::Interval vision = open_interval({5, 6}, {5, 6}, {5, 6});
    score::RecordScore s;
    s.questions = {{State::fully, State::fully, true, false},
                   {State::fully, State::partly, true, true},
                   {State::not_applicable, State::not_applicable, true, false},
                   {State::largely, State::largely, true, false},
                   {State::partly, State::partly, true, false},
                   {State::unanswered, State::unanswered, true, false},
                   {State::unanswered, State::unanswered, false, false}};
    s.groups = {
        figures("preconditions.challenge", "Clarify the central challenge", full, full, {1, 1},
                score::Band::fully, 0, State::fully),
        figures("establishing.vision", "Vision, mission & strategy", full, third, {1, 1}, score::Band::fully,
                1, State::fully),
        not_due("establishing.learning", "Learning & knowledge diffusion"),
        figures("maturing.vision", "Vision, mission & strategy", open_interval({2, 3}, {2, 3}, {2, 3}),
                open_interval({2, 3}, {2, 3}, {2, 3}), {1, 1}, score::Band::largely, 3, State::largely),
        figures("maturing.learning", "Learning & knowledge diffusion", half, half, {1, 2}, score::Band::not_,
                5, State::unanswered),
        not_due("continuation.finance", "Financial sustainability")};
    s.groups[2].due = true;  // everything in it is n/a: due, and without figures
    s.groups[2].not_applicable = 1;
    s.groups[2].insufficient_basis = true;
    s.blocks = {figures("vision", "Vision, mission & strategy", vision, open_interval({1, 2}, {1, 2}, {1, 2}),
                        {2, 2}, score::Band::largely, 3, State::largely),
                figures("learning", "Learning & knowledge diffusion", half, half, {1, 2}, score::Band::partly,
                        5, State::unanswered)};
    s.blocks[1].not_applicable = 1;
    s.blocks[1].insufficient_basis = true;
    s.phases = {
        figures("preconditions", "Preconditions", full, full, {1, 1}, score::Band::fully, 0, State::fully),
        figures("establishing", "Establishing", full, third, {1, 1}, score::Band::fully, 1, State::fully),
        figures("maturing", "Maturing", open_interval({1, 3}, {2, 3}, {1, 2}),
                open_interval({1, 3}, {2, 3}, {1, 2}), {2, 3}, score::Band::partly, 5, State::unanswered),
        not_due("continuation", "Continuation")};
    s.weakest_block = 1;
    return s;
}

/// A point about a question of small_method().
[[nodiscard]] inline gate::Point point(const method::Method& m, method::Index question, std::string needs,
                                       std::string has, std::string why, std::string remedy,
                                       int distance = 1) {
    gate::Point out;
    out.address = m.questions[question].address;
    out.text = m.questions[question].text;
    out.question = question;
    out.needs = std::move(needs);
    out.has = std::move(has);
    out.why = std::move(why);
    out.remedy = std::move(remedy);
    out.distance = distance;
    return out;
}

[[nodiscard]] inline record::Action small_action() {
    record::Action a;
    a.given = true;
    a.id = given<record::Id<record::Entity::action>>("act1");
    a.owner = given<record::StakeholderRef>("municipality");
    a.review = given<record::Day>(day("2026-12-01"));
    return a;
}

[[nodiscard]] inline record::Waiver small_waiver() {
    record::Waiver w;
    w.given = true;
    w.target = given<record::Address<record::Reach::gate>>("establishing.vision.endorsement");
    w.reason = given<record::Text>("Two partners joined only this year");
    w.by = given<record::StakeholderRef>("municipality");
    w.until = given<record::Day>(day("2026-12-31"));
    return w;
}

/// Blocked by a question that falls short, one without an answer, and an output; with a condition, a waiver and a claim that evidence does not
/// carry. `action` and `waiver` must live as long.
[[nodiscard]] inline gate::Gate small_gate(const method::Method& m, const record::Action& action,
                                           const record::Waiver& waiver) {
    gate::Gate g;
    g.phase = 2;
    g.result = gate::Result::blocked;
    g.asked = 8;
    g.unanswered = 1;
    g.claims = 3;
    g.earlier = 1;
    g.blockers = {point(m, 3, "largely", "partly",
                        "It is rated `partly`, and the gate asks for `largely` in this phase.",
                        "Raise it to `largely`, or record an action with an owner and a review date: that "
                        "covers this point.")};
    gate::Point output;
    output.address = m.outputs[0].address;
    output.text = m.outputs[0].text;
    output.output = 0;
    output.needs = "a statement, and a validation with a date and at least one committed stakeholder";
    output.has = "missing: a validation with a date";
    output.missing = {"a validation with a date"};
    output.why = "The phase is complete only with this output in place.";
    output.remedy = "Bring into the record what is missing.";
    g.blockers.push_back(output);
    g.blockers.push_back(point(m, 5, "largely", "unanswered", "It has no rating yet.",
                               "Answer it under `assessment.maturing.learning.shared-knowledge`.", 3));
    g.conditions = {
        point(m, 4, "largely", "partly",
              "Short of `largely`, and covered by the action `act1` until its review on 1 December 2026.",
              "Carry the action through, and rate the question again by 1 December 2026.")};
    g.conditions[0].action = &action;
    g.waived = {point(m, 1, "largely", "not",
                      "Waived by `municipality` until 31 December 2026: Two partners joined only this year",
                      "Mend it by 31 December 2026: from then on the gate asks for it again.", 2)};
    g.waived[0].waiver = &waiver;
    g.unsupported = {{m.questions[0].address, 0, State::fully, State::partly, false}};
    return g;
}

}  // namespace atelier::emit::sample
