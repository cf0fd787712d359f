#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/elements.hpp"
#include "atelier/score/score.hpp"
#include "atelier/score/support.hpp"
#include "atelier/score/tally.hpp"
#include "atelier/text/date.hpp"

// From a record to its figures, in two steps that can be used apart: how each question stands, and what that adds up to.
namespace atelier::score {

/// Whether a phase counts yet: it is the declared one or comes before it. With no (sound) declared phase nothing is due.
[[nodiscard]] inline bool is_due(const record::Record& record, method::Index phase) {
    return record.phase_index != method::none && phase <= record.phase_index;
}

/// How every question of the method stands, due or not. `contradicted` says by question whether facts in the record speak against its
/// claim, as rules::contradicted() tells for the same day; an empty one says of none.
[[nodiscard]] inline std::vector<Standing> standings(const record::Record& record,
                                                     const method::Method& method,
                                                     const std::vector<bool>& contradicted,
                                                     text::Date as_of) {
    std::vector<Standing> out(method.questions.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
        const auto question = static_cast<method::Index>(i);
        Standing& standing = out[i];
        standing.contradicted = i < contradicted.size() && contradicted[i];
        standing.claimed = record::state_of(record, question);
        standing.supported = supported(record, question, standing.contradicted, as_of);
        standing.due = is_due(record, method.questions[i].phase);
    }
    return out;
}

namespace detail {

/// From how many `n/a` on a step, cell or theme says too little. Two of a cell's three questions; this toolkit's choice.
inline constexpr int thin_from = 2;

/// The figures of the due questions that `belongs` picks.
template <class Belongs>
[[nodiscard]] Figures tally(const method::Method& method, const std::vector<Standing>& questions,
                            Belongs belongs) {
    Tally tally;
    for (std::size_t i = 0; i < questions.size(); ++i)
        if (questions[i].due && belongs(method.questions[i]))
            tally.add(static_cast<method::Index>(i), questions[i], method.questions[i].weight);
    return tally.figures();
}

[[nodiscard]] inline Figures named(Figures figures, std::string_view address, std::string_view title,
                                   bool due) {
    figures.address = address;
    figures.title = title;
    figures.due = due;
    return figures;
}

[[nodiscard]] inline std::vector<Figures> of_groups(const record::Record& record,
                                                    const method::Method& method,
                                                    const std::vector<Standing>& questions) {
    std::vector<Figures> out;
    for (std::size_t i = 0; i < method.groups.size(); ++i) {
        const method::Group& group = method.groups[i];
        Figures figures =
            tally(method, questions, [i](const method::Question& question) { return question.group == i; });
        figures.insufficient_basis = figures.not_applicable >= thin_from;
        out.push_back(named(figures, group.address, group.title, is_due(record, group.phase)));
    }
    return out;
}

/// Whether one of the groups that `belongs` picks has the mark. Groups that are not due never have it.
template <class Belongs>
[[nodiscard]] bool any_thin(const method::Method& method, const std::vector<Figures>& groups,
                            Belongs belongs) {
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (groups[i].insufficient_basis && belongs(method.groups[i])) return true;
    return false;
}

/// A block is due as soon as one of its cells is.
[[nodiscard]] inline std::vector<Figures> of_blocks(const record::Record& record,
                                                    const method::Method& method, const RecordScore& score) {
    std::vector<Figures> out;
    for (std::size_t i = 0; i < method.blocks.size(); ++i) {
        const auto belongs = [i](const auto& thing) { return thing.block == i; };
        const bool due = std::any_of(
            method.groups.begin(), method.groups.end(),
            [&](const method::Group& group) { return belongs(group) && is_due(record, group.phase); });
        Figures figures = tally(method, score.questions, belongs);
        figures.insufficient_basis = any_thin(method, score.groups, belongs);
        out.push_back(named(figures, method.blocks[i].id, method.blocks[i].title, due));
    }
    return out;
}

[[nodiscard]] inline std::vector<Figures> of_phases(const record::Record& record,
                                                    const method::Method& method, const RecordScore& score) {
    std::vector<Figures> out;
    for (std::size_t i = 0; i < method.phases.size(); ++i) {
        const auto belongs = [i](const auto& thing) { return thing.phase == i; };
        Figures figures = tally(method, score.questions, belongs);
        figures.insufficient_basis = any_thin(method, score.groups, belongs);
        out.push_back(named(figures, method.phases[i].id, method.phases[i].title,
                            is_due(record, static_cast<method::Index>(i))));
    }
    return out;
}

[[nodiscard]] inline method::Index weakest_of(const std::vector<Figures>& blocks) {
    method::Index weakest = method::none;
    method::Index strongest = method::none;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].claimed.low) continue;
        const auto block = static_cast<method::Index>(i);
        if (weakest == method::none || *blocks[i].claimed.low < *blocks[weakest].claimed.low) weakest = block;
        if (strongest == method::none || *blocks[strongest].claimed.low < *blocks[i].claimed.low)
            strongest = block;
    }
    if (weakest == method::none || *blocks[weakest].claimed.low == *blocks[strongest].claimed.low)
        return method::none;
    return weakest;
}

}  // namespace detail

/// All figures of a record on a day: pure arithmetic, the same for the same record, method, contradictions and day. Figures of what is not due are
/// there and empty, so that their place in the method can be shown.
[[nodiscard]] inline RecordScore score(const record::Record& record, const method::Method& method,
                                       const std::vector<bool>& contradicted, text::Date as_of) {
    RecordScore out;
    out.questions = standings(record, method, contradicted, as_of);
    out.groups = detail::of_groups(record, method, out.questions);
    out.blocks = detail::of_blocks(record, method, out);
    out.phases = detail::of_phases(record, method, out);
    out.elements = elements(record, method);
    out.weakest_block = detail::weakest_of(out.blocks);
    out.comparable = !method.is_weighted();
    return out;
}

}  // namespace atelier::score
