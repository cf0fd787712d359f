#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "atelier/portfolio/gather.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "atelier/text/folded.hpp"

namespace atelier::portfolio::detail {

/// Finds hypotheses that several ateliers have in common: first those that say the same, but for case, space and the end of the sentence; then
/// those about themes of the same id, since who works on `parking` in one city wants to know what `parking` taught another; but an id that
/// stands for “Parking” here and for “District heat” there is two themes. A theme whose
/// hypotheses all say the same is told once, by the statement.
class HypothesisFinder {
public:
    /// `rows` and `all` stand in the same order.
    HypothesisFinder(const std::vector<Row>& rows, const std::vector<Gathered>& all) : rows_{rows} {
        for (std::size_t i = 0; i < all.size(); ++i)
            for (const HypothesisNote& note : all[i].hypotheses) {
                const Use use{static_cast<Place>(i), &note};
                const std::string said = text::folded(note.test.statement);
                if (!said.empty()) by_statement_[said].push_back(use);
                if (!note.theme.empty()) by_theme_[{note.theme, text::folded(note.title)}].push_back(use);
            }
    }

    [[nodiscard]] std::vector<SharedHypothesis> find() const {
        std::vector<SharedHypothesis> out;
        for (const auto& [said, uses] : by_statement_)
            add(Bond::statement, uses.front().note->test.statement, {}, uses, out);
        for (const auto& [theme, uses] : by_theme_)
            if (!all_say_the_same(uses)) add(Bond::theme, theme.first, uses.front().note->title, uses, out);
        std::stable_sort(out.begin(), out.end(), [](const SharedHypothesis& a, const SharedHypothesis& b) {
            return a.ateliers > b.ateliers;
        });
        return out;
    }

private:
    struct Use {
        Place row;
        const HypothesisNote* note;
    };
    using Uses = std::vector<Use>;

    void add(Bond bond, const std::string& text, const std::string& title, const Uses& uses,
             std::vector<SharedHypothesis>& out) const {
        SharedHypothesis shared{bond, text, 1, {}, title};
        // Rows are in the order of their ids, so that files of one atelier are neighbours.
        for (std::size_t i = 1; i < uses.size(); ++i)
            if (uses[i].row != uses[i - 1].row && !rows_[uses[i].row].is_same(rows_[uses[i - 1].row]))
                ++shared.ateliers;
        if (shared.ateliers < 2) return;
        for (const Use& use : uses) {
            shared.tests.push_back(use.note->test);
            shared.tests.back().row = use.row;
        }
        out.push_back(std::move(shared));
    }

    [[nodiscard]] static bool all_say_the_same(const Uses& uses) {
        const std::string first = text::folded(uses.front().note->test.statement);
        return std::all_of(uses.begin(), uses.end(),
                           [&](const Use& use) { return text::folded(use.note->test.statement) == first; });
    }

    const std::vector<Row>& rows_;
    std::map<std::string, Uses> by_statement_;                      ///< as folded
    std::map<std::pair<std::string, std::string>, Uses> by_theme_;  ///< by id, and title as folded
};

}  // namespace atelier::portfolio::detail
