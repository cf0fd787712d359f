#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/text/fraction.hpp"

// Scores as values. The scale, the interval and the bands are this toolkit's choice, after published assessment practice
// (ISO/IEC 33020); the method's sources set none. All arithmetic is exact.
namespace atelier::score {

/// The honest interval of a set of questions: `low` counts what is unanswered or unknown as 0, `high` as 1, and `point` is the mean of what
/// has a rating. Absent where nothing applies (`point` also where nothing has a rating).
struct Interval {
    std::optional<text::Fraction> low;
    std::optional<text::Fraction> high;
    std::optional<text::Fraction> point;
};

/// The bands of `low`, named like the ratings.
enum class Band : std::uint8_t { not_, partly, largely, fully };

[[nodiscard]] constexpr std::string_view to_string(Band band) {
    constexpr std::string_view names[] = {"not", "partly", "largely", "fully"};
    return names[static_cast<std::size_t>(band)];
}

/// The figures of one set of questions: a cell, a step, a theme, a block, a phase.
struct Figures {
    std::string_view address;  ///< of the group, or the id of the block or phase
    std::string_view title;
    /// False for what belongs to a later phase than the declared one: it counts nowhere, and its figures are absent.
    bool due{true};
    Interval claimed;
    Interval supported;
    int answered{0};    ///< have a rating, `declined` among them
    int applicable{0};  ///< due and not `n/a`
    int unknown{0};
    int not_applicable{0};
    /// A step, cell or theme with two or more `n/a`, or a block or phase with one of those due.
    bool insufficient_basis{false};
    /// None while a question that applies is open: a word for what nobody has answered would be a guess.
    std::optional<Band> band;
    /// Question, or action of an element's strategy; the method's order decides among equals. None where all that apply are equally
    /// strong: then nothing is weaker than the rest.
    method::Index weakest{method::none};
    record::State weakest_state{record::State::unanswered};

    /// How many apply and have no rating yet: unanswered or unknown.
    [[nodiscard]] int open() const { return applicable - answered; }
};

/// What a question counts for: its claimed rating and what evidence and facts support of it.
struct Standing {
    record::State claimed{record::State::unanswered};
    record::State supported{record::State::unanswered};
    bool due{true};
    bool contradicted{false};  ///< facts in the record say otherwise
    /// What facts of the record would say against a rating of `largely`, as a clause: `its state is open`. Empty where they say nothing.
    /// Advice needs it: whoever is told to raise a rating must not meet a contradiction next.
    std::string obstacle{};
};

/// How one action of an element's strategies is rated.
struct ActionStanding {
    method::Index strategy{method::none};
    method::Index action{method::none};
    record::State state{record::State::unanswered};
};

/// How one element of innovation capacity stands: a view of its own, which counts in no block and at no gate.
struct ElementScore {
    /// `address` is the element's id; `weakest` an action, and none where the element is rated as a whole. Nothing supports these ratings
    /// or speaks against them, so `supported` is `claimed`.
    Figures figures;
    bool rated{false};       ///< the record has at least one rating of it, or a state in its place
    bool as_a_whole{false};  ///< by one rating, which alone counts; else all of `actions` do
    record::State whole{record::State::unanswered};  ///< where it is rated as a whole
    std::vector<ActionStanding> actions;             ///< of all its strategies
};

/// All figures of one record. Order is the method's.
struct RecordScore {
    std::vector<Standing> questions;  ///< by question
    std::vector<Figures> groups;      ///< steps, cells and themes
    std::vector<Figures> blocks;
    std::vector<Figures> phases;
    std::vector<ElementScore> elements;  ///< of innovation capacity, apart from all above
    /// Lowest claimed `low`, then the method's order; none where no block is due, nothing applies in those that are, or all have the same.
    method::Index weakest_block{method::none};
    bool comparable{true};  ///< false where a local method weighs questions
};

}  // namespace atelier::score
