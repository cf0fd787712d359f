#pragma once

#include <memory>
#include <string>

#include "atelier/portfolio/names.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "emit/portfolio_report.hpp"
#include "score_sample.hpp"

// A small portfolio, made by hand: what emitters get, without the gathering.
namespace atelier::emit::sample {

using namespace portfolio;

/// The small method, with a strategy of two actions.
[[nodiscard]] inline method::Method method_with_strategy() {
    method::Method m = small_method();
    for (method::Group& group : m.groups) group.id = group.address.substr(group.address.find('.') + 1);
    m.strategies = {{"flow", "Make knowledge move", "", 1, 0, 0, 2}};
    m.actions = {{"training", "Train staff"}, {"exchange", "Exchange with others"}};
    return m;
}

[[nodiscard]] inline Figure shown(text::Fraction low, text::Fraction high) {
    return {{low, high, low}, 2, 3, true, false, {low, high, low}};
}

[[nodiscard]] inline Figure later() { return {{}, 0, 0, false, false, {}}; }

[[nodiscard]] inline Row row(std::string id, method::Index phase) {
    Row out;
    out.label = out.id = std::move(id);
    out.name = "Name of " + out.id;
    out.city = "Weirbridge";
    out.country = "IE";
    out.file = out.id + ".atelier.yaml";
    out.phase = phase;
    out.before = phase;
    out.gate = gate::Result::blocked;
    out.blockers = 2;
    out.asked = 7;
    out.blocks = {shown({1, 3}, {2, 3}), shown({1, 2}, {1, 2})};
    out.groups.assign(6, shown({1, 3}, {1, 3}));
    out.groups[5] = later();
    out.questions.assign(7, record::State::partly);
    out.outputs = {false};
    return out;
}

/// Three rows: one as it should be, one that does not compare, one at the beginning.
[[nodiscard]] inline Portfolio three() {
    Portfolio all;
    all.rows = {row("mills", 2), row("port", 1), row("quay", 0)};
    all.rows[1].gate = gate::Result::conditional;
    all.rows[1].blockers = 0;
    all.rows[1].conditions = 1;
    all.rows[1].marks.other_method = true;
    all.rows[1].pinned = "innovation-atelier 2";
    all.rows[2].gate.reset();
    all.rows[2].before = 1;
    all.rows[2].blocks = {later(), later()};
    for (std::size_t i = 1; i < 6; ++i) all.rows[2].groups[i] = later();
    all.rows[2].groups[0] = {{}, 0, 0, true, true, {}};
    all.lacking = {{4, method::none, {0}, 1}, {method::none, 0, {0, 2}, 3}};
    all.strategies = {{0,
                       1,
                       {{0, record::ActionState::kept, "Two by two.", "It holds."},
                        {1, record::ActionState::trying, "", ""},
                        {2, std::nullopt, "", ""}}}};
    all.other_actions = 1;
    all.hypotheses = {
        {Bond::statement,
         "Parking halves.",
         2,
         {{0, "Parking halves.", record::HypothesisState::supported}, {1, "parking halves", std::nullopt}}},
        {Bond::theme,
         "grid",
         2,
         {{0, "It is full.", record::HypothesisState::open},
          {2, "It is not.", record::HypothesisState::testing}}}};
    all.pairings = {
        {{4, method::none}, {{1, "Write it down.", "The minutes."}}, {{0, 4, record::State::partly}}},
        {{method::none, 0}, {{0, "Ask first.", ""}}, {{2, 0, record::State::unanswered}}}};
    return all;
}

/// What a writer makes of a portfolio.
[[nodiscard]] inline std::string written(PortfolioWriter& writer, const Portfolio& all) {
    std::string out;
    writer.begin(out);
    writer.item({all}, out);
    writer.end({}, out);
    return out;
}

/// The same with every text that comes from a record replaced.
[[nodiscard]] inline Portfolio with_text(Portfolio all, const std::string& text) {
    for (Row& row : all.rows)
        for (std::string* each :
             {&row.label, &row.id, &row.name, &row.city, &row.country, &row.file, &row.pinned})
            *each = text;
    for (StrategyUse& use : all.strategies)
        for (Trial& trial : use.trials) trial.change = trial.learned = text;
    for (SharedHypothesis& shared : all.hypotheses) {
        shared.text = text;
        for (Test& test : shared.tests) test.statement = text;
    }
    for (Pairing& pairing : all.pairings)
        for (Lesson& lesson : pairing.lessons) lesson.text = lesson.changed = text;
    all.by = By::city;
    all.groups = {{text, {0, 1, 2}}};
    return all;
}

}  // namespace atelier::emit::sample
