#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/portfolio/portfolio.hpp"
#include "emit/look.hpp"

// What people are told of many ateliers, the same in every format for people. Labels, keys and texts in these words come from records: the
// caller escapes them for where they go.
namespace atelier::emit {

/// Of a list so many entries are shown, unless all are asked for. A screen of each is what somebody reads.
inline constexpr std::size_t most_entries = 5;
[[nodiscard]] std::size_t entries_shown(std::size_t all, const Look& look);
/// `and 7 more: --verbose`; empty where all are shown.
[[nodiscard]] std::string more_sentence(std::size_t all, const Look& look);

/// `Establishing: blocked, 3 of 46 still open`, `Stabilising: not yet due`, `every gate passed`; with what the gate asks beyond the usual.
[[nodiscard]] std::string gate_words(const portfolio::Row& row, const method::Method& method);

/// Behind a figure of which evidence and facts carry less.
inline constexpr std::string_view unsupported_mark = "~";
inline constexpr std::string_view unsupported_legend = "evidence and facts carry less than this figure";

/// A cell of a table: `0.33–0.67`, `0.67` where nothing is open, a dash for what is not yet due, `n/a` where nothing applies; `1.00~` where
/// evidence and facts carry less.
[[nodiscard]] std::string cell(const portfolio::Figure& figure, const Look& look);

/// How much of what a row claims nothing carries, without a full stop; empty where all is carried.
[[nodiscard]] std::string carried_words(const portfolio::Row& row);

/// Why a row does not compare: clauses without a full stop; none where it does.
[[nodiscard]] std::vector<std::string> mark_words(const portfolio::Row& row);

/// The heading of a group of rows: `Maturing`, `Havenmond`, or that none is named.
[[nodiscard]] std::string group_title(const portfolio::Group& group, portfolio::By by,
                                      const method::Method& method);

/// `6 of 8`.
[[nodiscard]] std::string lack_count(const portfolio::Lack& lack);
[[nodiscard]] std::string_view lack_text(const portfolio::Lack& lack, const method::Method& method);
[[nodiscard]] std::string_view lack_address(const portfolio::Lack& lack, const method::Method& method);
/// How one of those who lack it stands: `partly`, or `not complete yet`.
[[nodiscard]] std::string_view lack_state(const portfolio::Lack& lack, const portfolio::Row& row);

/// The strategy, and the action of it that is taken up where it is one.
[[nodiscard]] std::string strategy_title(const portfolio::StrategyUse& use, const method::Method& method);
/// `planned`, or `no state` where the action has none.
[[nodiscard]] std::string_view trial_state(const portfolio::Trial& trial);
/// How many are in each state, and who: `2 trying (A, B); 1 kept (C)`.
[[nodiscard]] std::string trials_sentence(const portfolio::StrategyUse& use, const portfolio::Portfolio& all);

[[nodiscard]] std::string_view test_state(const portfolio::Test& test);

/// What a lesson is about: a question's text, or `Maturing: Learning & knowledge diffusion`.
[[nodiscard]] std::string topic_title(const portfolio::Topic& topic, const method::Method& method);
[[nodiscard]] std::string_view topic_address(const portfolio::Topic& topic, const method::Method& method);
/// Whose lesson it is, with its own rating: `A (not)`.
[[nodiscard]] std::string giver_words(const portfolio::Lesson& lesson, const portfolio::Portfolio& all);
/// For whom it could be, with their ratings: `A (partly), B (unanswered) and 2 more`.
[[nodiscard]] std::string takers_words(const portfolio::Pairing& pairing, const portfolio::Portfolio& all,
                                       const Look& look);

/// What the figures are, and that nobody is ranked by them.
inline constexpr std::string_view scale_sentence =
    "From 0 (nothing in place) to 1 (all in place): the least and the most that open answers can make of it. "
    "Scale and bands are atelier's own; the method sets none.";
inline constexpr std::string_view order_sentence =
    "Order is by id. There is no ranking: ateliers differ in phase, task and age.";
inline constexpr std::string_view letters_sentence =
    "Ateliers are called A, B, C and so on, in the order of their ids. Texts stand as they were written.";

}  // namespace atelier::emit
