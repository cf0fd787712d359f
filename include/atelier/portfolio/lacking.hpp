#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/portfolio.hpp"

namespace atelier::portfolio {

namespace detail {

/// Who of those for whom a question is due falls short in it.
[[nodiscard]] inline Lack lack_of_question(const std::vector<Row>& rows, const method::Method& method,
                                           method::Index question) {
    Lack out;
    out.question = question;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const record::State state = rows[i].questions[question];
        if (!rows[i].is_due(method.questions[question].phase) || state == record::State::not_applicable)
            continue;
        ++out.due;
        if (is_weak(state)) out.lacking.push_back(static_cast<Place>(i));
    }
    return out;
}

[[nodiscard]] inline Lack lack_of_output(const std::vector<Row>& rows, const method::Method& method,
                                         method::Index output) {
    Lack out;
    out.output = output;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_due(method.outputs[output].phase)) continue;
        ++out.due;
        if (!rows[i].outputs[output]) out.lacking.push_back(static_cast<Place>(i));
    }
    return out;
}

}  // namespace detail

/// The questions that are due, apply, and are unanswered, unknown or below `largely`, and the outputs that do not stand: those first that
/// the most ateliers lack. A waiver lets a point through a gate and puts nothing in place, so it changes nothing here.
[[nodiscard]] inline std::vector<Lack> lacking(const std::vector<Row>& rows, const method::Method& method) {
    std::vector<Lack> out;
    const auto add = [&](Lack lack) {
        if (!lack.lacking.empty()) out.push_back(std::move(lack));
    };
    for (std::size_t phase = 0; phase < method.phases.size(); ++phase) {
        for (std::size_t i = 0; i < method.questions.size(); ++i)
            if (method.questions[i].phase == phase)
                add(detail::lack_of_question(rows, method, static_cast<method::Index>(i)));
        for (std::size_t i = 0; i < method.outputs.size(); ++i)
            if (method.outputs[i].phase == phase)
                add(detail::lack_of_output(rows, method, static_cast<method::Index>(i)));
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const Lack& a, const Lack& b) { return a.lacking.size() > b.lacking.size(); });
    return out;
}

}  // namespace atelier::portfolio
