#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "atelier/gate/gate.hpp"
#include "atelier/gate/way.hpp"
#include "atelier/method/method.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "atelier/record/outputs.hpp"
#include "atelier/record/record.hpp"
#include "atelier/score/claims.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/date.hpp"

// What is kept of one record: its row, and the texts that others can learn from. All else goes with the file.
namespace atelier::portfolio::detail {

struct StrategyNote {
    method::Index strategy{0};
    method::Index action{method::none};
    Trial trial;
};

struct HypothesisNote {
    std::string theme;  ///< its id
    std::string title;  ///< of the theme; may be empty
    Test test;
};

struct LessonNote {
    Topic about;
    Lesson lesson;
};

struct Gathered {
    Row row;
    std::vector<StrategyNote> strategies;
    std::size_t other_actions{0};
    std::vector<HypothesisNote> hypotheses;
    std::vector<LessonNote> lessons;
};

template <class Field>
[[nodiscard]] auto if_given(const Field& field) {
    return field ? std::optional{*field} : std::nullopt;
}

/// Takes one record apart. The result points to nothing of it.
class Gatherer {
public:
    Gatherer(const record::Record& record, const method::Method& method) : record_{record}, method_{method} {}

    [[nodiscard]] Gathered gather(std::string_view file, const score::RecordScore& scored,
                                  const gate::Way& way, const gate::Terms& terms) {
        names(file);
        gate(way, terms);
        figures(scored, terms.as_of);
        marks(scored);
        actions();
        hypotheses();
        lessons();
        return std::move(out_);
    }

private:
    void names(std::string_view file) {
        Row& row = out_.row;
        row.id = *record_.id;
        row.name = *record_.name;
        row.city = *record_.city;
        row.country = *record_.country;
        row.file = file;
        row.phase = record_.phase_index;
    }

    void gate(const gate::Way& way, const gate::Terms& terms) {
        Row& row = out_.row;
        row.profile = terms.profile;
        row.basis = terms.basis;
        row.before = way.next;
        if (way.gates.empty()) return;
        const bool judged = way.next < way.gates.size();
        const gate::Gate& gate = judged ? way.gates[way.next] : way.gates.back();
        row.waived = gate.waived.size();
        row.asked = static_cast<std::size_t>(gate.asked);
        if (!judged) return;
        row.gate = gate.result;
        row.blockers = gate.blockers.size();
        row.conditions = gate.conditions.size();
    }

    [[nodiscard]] static Figure figure(const score::Figures& from) {
        return {from.claimed, from.answered,           from.applicable,
                from.due,     from.insufficient_basis, from.supported};
    }

    void figures(const score::RecordScore& scored, text::Date as_of) {
        Row& row = out_.row;
        // Exactly: there may be a hundred thousand rows, and these are most of each.
        row.blocks.reserve(scored.blocks.size());
        row.groups.reserve(scored.groups.size());
        const score::Claims claims = score::claims_of(scored.questions);
        row.claims = claims.all;
        row.contradicted = claims.contradicted;
        row.unbacked = claims.unbacked.size();
        row.questions.reserve(scored.questions.size());
        for (const score::Figures& figures : scored.blocks) row.blocks.push_back(figure(figures));
        for (const score::Figures& figures : scored.groups) row.groups.push_back(figure(figures));
        for (const score::Standing& standing : scored.questions) row.questions.push_back(standing.claimed);
        for (const method::Output& output : method_.outputs) {
            const auto missing = record::missing_parts(record_, output.id, as_of);
            row.outputs.push_back(missing && missing->empty());
        }
    }

    void marks(const score::RecordScore& scored) {
        Marks& marks = out_.row.marks;
        const record::MethodPin& pin = record_.method;
        marks.other_method =
            (pin.id && *pin.id != method_.id) || (pin.version && *pin.version != method_.version);
        if (pin.id || pin.version)
            out_.row.pinned = fmt::format("{}{}{}", *pin.id, pin.id && pin.version ? " " : "",
                                          pin.version ? std::to_string(*pin.version) : "");
        marks.weighted = !scored.comparable;
        for (const score::Figures& figures : scored.groups)
            marks.thin = marks.thin || (figures.due && figures.insufficient_basis);
    }

    void actions() {
        for (const record::Action& action : record_.actions) {
            const method::StrategyReference named = method_.strategy_reference(*action.strategy);
            if (named.strategy == method::none) {
                ++out_.other_actions;
                continue;
            }
            StrategyNote note{named.strategy, named.action, {}};
            note.trial.state = if_given(action.state);
            note.trial.change = *action.change.text;
            note.trial.learned = *action.learned;
            out_.strategies.push_back(std::move(note));
        }
    }

    void hypotheses() {
        std::unordered_map<std::string_view, std::string_view> titles;
        for (const record::Theme& theme : record_.focus)
            if (theme.id && theme.title) titles.emplace(*theme.id, *theme.title);
        for (const record::Hypothesis& hypothesis : record_.hypotheses)
            if (hypothesis.statement)
                out_.hypotheses.push_back(
                    {std::string{*hypothesis.about},
                     title_of(titles, *hypothesis.about),
                     {0, std::string{*hypothesis.statement}, if_given(hypothesis.state)}});
    }

    [[nodiscard]] static std::string title_of(
        const std::unordered_map<std::string_view, std::string_view>& titles, std::string_view theme) {
        const auto found = titles.find(theme);
        return found == titles.end() ? std::string{} : std::string{found->second};
    }

    void lessons() {
        for (const record::Lesson& lesson : record_.lessons) {
            const Topic about{method_.question(*lesson.about), method_.group(*lesson.about)};
            if (lesson.text && !(about == Topic{}))
                out_.lessons.push_back(
                    {about, {0, std::string{*lesson.text}, std::string{*lesson.changed}, {}}});
        }
    }

    const record::Record& record_;
    const method::Method& method_;
    Gathered out_;
};

}  // namespace atelier::portfolio::detail
