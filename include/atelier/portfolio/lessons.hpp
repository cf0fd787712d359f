#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/gather.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "atelier/score/bands.hpp"

namespace atelier::portfolio::detail {

/// Brings lessons to those who are weak in what they are about. Takers are found once for each topic, and not for each lesson: with thousands of
/// records, lessons times ateliers would be more than anybody could hold or read.
class Matchmaker {
public:
    Matchmaker(const std::vector<Row>& rows, const method::Method& method) : rows_{rows}, method_{method} {}

    /// `all` stands in the order of the rows; the texts of its lessons are taken.
    [[nodiscard]] std::vector<Pairing> match(std::vector<Gathered>& all) const {
        std::map<Order, Pairing> topics;
        for (std::size_t i = 0; i < all.size(); ++i)
            for (LessonNote& note : all[i].lessons) {
                Pairing& pairing = topics[order_of(note.about)];
                pairing.about = note.about;
                note.lesson.row = static_cast<Place>(i);
                if (const auto rated = weakest_of(note.lesson.row, note.about))
                    note.lesson.rating = rated->state;
                pairing.lessons.push_back(std::move(note.lesson));
            }
        std::vector<Pairing> out;
        for (auto& [order, pairing] : topics) {
            find_takers(pairing);
            if (!pairing.takers.empty()) out.push_back(std::move(pairing));
        }
        std::stable_sort(out.begin(), out.end(), [](const Pairing& a, const Pairing& b) {
            return a.takers.size() > b.takers.size();
        });
        return out;
    }

private:
    /// The first question that it covers; a whole step, cell or theme before its questions.
    using Order = std::pair<method::Index, bool>;

    [[nodiscard]] Order order_of(const Topic& topic) const {
        if (topic.question != method::none) return {topic.question, true};
        for (std::size_t i = 0; i < method_.questions.size(); ++i)
            if (method_.questions[i].group == topic.group) return {static_cast<method::Index>(i), false};
        return {method::none, false};
    }

    void find_takers(Pairing& pairing) const {
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto need = need_of(static_cast<Place>(i), pairing.about);
            if (need && anybody_else(pairing.lessons, rows_[i])) pairing.takers.push_back(*need);
        }
        std::erase_if(pairing.lessons,
                      [&](const Lesson& lesson) { return !anybody_else(pairing.takers, rows_[lesson.row]); });
    }

    /// Whether one of them belongs to another atelier. They stand in the order of the rows, where files of one atelier are neighbours, so
    /// that the first or the last does where any does.
    template <class Things>
    [[nodiscard]] bool anybody_else(const std::vector<Things>& things, const Row& row) const {
        const auto other = [&](const Things& thing) {
            const Row& its = rows_[thing.row];
            return &its != &row && !its.is_same(row);
        };
        return !things.empty() && (other(things.front()) || other(things.back()));
    }

    [[nodiscard]] std::optional<Need> need_of(Place place, const Topic& topic) const {
        const std::optional<Need> weakest = weakest_of(place, topic);
        return weakest && is_weak(weakest->state) ? weakest : std::nullopt;
    }

    /// The weakest question of the topic that is due for a row and applies; the method's order decides among equals.
    [[nodiscard]] std::optional<Need> weakest_of(Place place, const Topic& topic) const {
        const Row& row = rows_[place];
        std::optional<Need> out;
        for (std::size_t i = 0; i < method_.questions.size(); ++i) {
            const method::Question& question = method_.questions[i];
            const auto index = static_cast<method::Index>(i);
            if (topic.question == method::none ? question.group != topic.group : index != topic.question)
                continue;
            const record::State state = row.questions[i];
            if (!row.is_due(question.phase) || state == record::State::not_applicable) continue;
            if (!out || score::strength(state) < score::strength(out->state)) out = Need{place, index, state};
        }
        return out;
    }

    const std::vector<Row>& rows_;
    const method::Method& method_;
};

}  // namespace atelier::portfolio::detail
