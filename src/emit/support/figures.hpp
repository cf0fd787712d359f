#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/score/score.hpp"
#include "atelier/text/fraction.hpp"
#include "emit/look.hpp"

// Scores in the form in which people read them, the same in every format for people.
namespace atelier::emit {

/// `0.42`; a dash where there is no figure.
[[nodiscard]] std::string figure(const std::optional<text::Fraction>& value, const Look& look);

/// `0.31–0.58`, or `0.31-0.58` in ASCII.
[[nodiscard]] std::string range(const score::Interval& interval, const Look& look);

/// `0.42 [0.31–0.58]`.
[[nodiscard]] std::string interval(const score::Interval& interval, const Look& look);

/// `8 of 11 answered`.
[[nodiscard]] std::string answered(const score::Figures& figures);

/// `0.42 [0.31–0.58], 8 of 11 answered`, or in words why there are no figures.
[[nodiscard]] std::string summary(const score::Figures& figures, const Look& look);

/// True where there are figures to show: the set is due, and at least one of its questions applies.
[[nodiscard]] bool has_figures(const score::Figures& figures);

/// True where evidence and facts carry less, or other, than what is claimed.
[[nodiscard]] bool differs(const score::Figures& figures);

/// True where the weakest question is worth a reader's time: there is one, and it is not `fully`.
[[nodiscard]] bool names_weakest(const score::Figures& figures);

/// A bar in three parts: what is sure, what open answers could add, and what is missing. The parts are never rounded away: a figure above 0
/// fills a cell, and an interval that is open shows.
struct Bar {
    std::size_t filled{0};
    std::size_t shaded{0};
    std::size_t empty{0};
};
[[nodiscard]] Bar bar(const score::Interval& interval, std::size_t cells);

/// The three signs of a bar.
struct BarSigns {
    std::string_view filled;
    std::string_view shaded;
    std::string_view empty;
};
[[nodiscard]] BarSigns bar_signs(const Look& look);

/// `text`, so many times.
[[nodiscard]] std::string repeat(std::string_view text, std::size_t times);

/// In data the bands are named like the ratings.
[[nodiscard]] std::string_view band_name(score::Band band);

/// The band for people, in words that nobody reads as a denial of what stands beside them: `largely in place`, `not in place`. Where there is
/// none, how many questions are open, `1 of 6 open`; a dash where nothing is rated; and nothing where there are no figures.
[[nodiscard]] std::string band_words(const score::Figures& figures, const Look& look);

/// Id and title of a phase; empty for method::none.
[[nodiscard]] std::string_view phase_id(const method::Method& method, method::Index phase);
[[nodiscard]] std::string_view phase_title(const method::Method& method, method::Index phase);

}  // namespace atelier::emit
