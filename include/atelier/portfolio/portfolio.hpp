#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/gate/gate.hpp"
#include "atelier/method/method.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/score/score.hpp"

// Many ateliers beside each other, as one value that owns its texts: the records that it was made of are gone by then. It is made for
// learning from each other. Order is by id everywhere, never by figure: ateliers differ in phase, task and age, and a list of best and
// worst would teach them to rate themselves kindly. Scale and bands of the figures are this toolkit's choice.
namespace atelier::portfolio {

/// Index into Portfolio::rows.
using Place = std::uint32_t;

/// What a table shows of one block, step, cell or theme of one atelier.
struct Figure {
    score::Interval claimed;
    int answered{0};
    int applicable{0};
    bool due{true};
    bool insufficient_basis{false};
    score::Interval supported{};

    /// True where evidence and facts carry less than what is claimed.
    [[nodiscard]] bool is_unsupported() const {
        return claimed.low != supported.low || claimed.high != supported.high;
    }
};

/// Why the figures of a row do not compare with those of others. They are shown all the same.
struct Marks {
    bool other_method{false};  ///< the record says that its ratings follow another method, or another version
    bool weighted{false};      ///< the method at hand weighs its questions, which holds for every row
    bool thin{false};          ///< too much of a step, cell or theme that is due does not apply

    [[nodiscard]] bool none() const { return !other_method && !weighted && !thin; }
};

/// One atelier.
struct Row {
    std::string
        label;  ///< what lists call it, different for each row: the id, with the file where an id comes twice
    std::string id;
    std::string name;
    std::string city;
    std::string country;
    std::string file;
    method::Index phase{method::none};   ///< declared; none without a sound one, and then nothing is due
    method::Index before{method::none};  ///< the phase whose gate it stands before, as gate::Way has it
    std::optional<gate::Result> gate;    ///< of that gate; none where that phase is not yet due
    gate::Profile profile{
        gate::Profile::largely};  ///< a configuration may ask more of some records than of others
    gate::Basis basis{gate::Basis::claimed};
    /// Of that gate, or of the last that is due where all are passed.
    std::size_t asked{0};
    std::size_t blockers{0};
    std::size_t conditions{0};
    std::size_t waived{0};
    std::size_t claims{0};        ///< ratings of `largely` or more that are due
    std::size_t contradicted{0};  ///< of them, those that facts contradict
    std::size_t unbacked{0};      ///< of the others, those that evidence carries less far
    std::size_t errors{0};        ///< contradictions in the record
    Marks marks;
    std::string pinned;                    ///< the method that the record names: `innovation-atelier 2`
    std::vector<Figure> blocks;            ///< by block of the method
    std::vector<Figure> groups;            ///< by step, cell and theme
    std::vector<record::State> questions;  ///< claimed, by question
    std::vector<bool> outputs;             ///< by output: whether it stands

    [[nodiscard]] bool is_due(method::Index of) const { return phase != method::none && of <= phase; }
    /// False where facts or missing evidence speak against what it claims.
    [[nodiscard]] bool is_sound() const { return errors == 0 && contradicted == 0 && unbacked == 0; }
    /// Two files of one atelier: nobody learns from a copy.
    [[nodiscard]] bool is_same(const Row& other) const { return !id.empty() && id == other.id; }
};

/// Short of `largely`, or without a rating: where a lesson of somebody else is of use. False for what does not apply.
[[nodiscard]] constexpr bool is_weak(record::State state) {
    return state != record::State::not_applicable &&
           record::step(state) < record::step(record::State::largely);
}

/// A question or an output that is not in place everywhere.
struct Lack {
    method::Index question{method::none};
    method::Index output{method::none};
    std::vector<Place> lacking;
    std::size_t due{0};  ///< in how many ateliers it is due and applies
};

/// What one atelier does or did by a strategy.
struct Trial {
    Place row{0};
    std::optional<record::ActionState> state;
    std::string change;   ///< what changes, in its words; may be empty
    std::string learned;  ///< may be empty
};

/// A strategy of the method, as a whole or one of its actions, and what became of it.
struct StrategyUse {
    method::Index strategy{0};
    method::Index action{method::none};  ///< index into Method::actions
    std::vector<Trial> trials;

    [[nodiscard]] std::size_t count(record::ActionState state) const {
        return static_cast<std::size_t>(std::count_if(
            trials.begin(), trials.end(), [&](const Trial& trial) { return trial.state == state; }));
    }
};

/// A hypothesis of one atelier.
struct Test {
    Place row{0};
    std::string statement;
    std::optional<record::HypothesisState> state;
};

/// What makes hypotheses of several ateliers one thing to talk about.
enum class Bond : std::uint8_t { statement, theme };

[[nodiscard]] constexpr std::string_view to_string(Bond bond) {
    return bond == Bond::statement ? "statement" : "theme";
}

struct SharedHypothesis {
    Bond bond{Bond::statement};
    std::string text;         ///< the statement as the first of them writes it, or the theme's id
    std::size_t ateliers{0};  ///< at least two; files of the same atelier count once
    std::vector<Test> tests;
    std::string title{};  ///< the theme's, as the first of them writes it; may be empty
};

/// What a lesson is about: a question, or a step, cell or theme.
struct Topic {
    method::Index question{method::none};
    method::Index group{method::none};

    friend bool operator==(const Topic&, const Topic&) = default;
};

struct Lesson {
    Place row{0};
    std::string text;
    std::string changed;  ///< may be empty
    /// How the giver rates itself there: the weakest that the topic covers. None where it is not due, or does not apply.
    std::optional<record::State> rating{};
};

/// An atelier to which a lesson could be of use.
struct Need {
    Place row{0};
    method::Index question{method::none};  ///< the weakest that the topic covers
    record::State state{record::State::unanswered};
};

/// Lessons about one topic, and for whom. Each lesson has at least one taker that is another atelier, and each taker a lesson of another.
struct Pairing {
    Topic about;
    std::vector<Lesson> lessons;
    std::vector<Need> takers;
};

enum class By : std::uint8_t { none, city, phase, country };

[[nodiscard]] constexpr std::string_view to_string(By by) {
    constexpr std::string_view names[] = {"none", "city", "phase", "country"};
    return names[static_cast<std::size_t>(by)];
}

/// Rows that have something in common. The rows of a group stand in the order of all rows.
struct Group {
    std::string
        key;  ///< the city or country as the first of them writes it, or the phase's id; empty where none is named
    std::vector<Place> rows;
};

struct Portfolio {
    std::vector<Row> rows;                     ///< by id, then by file
    std::vector<Lack> lacking;                 ///< most often first, then in the order of the method
    std::vector<StrategyUse> strategies;       ///< most often tried first, then in the order of the method
    std::size_t other_actions{0};              ///< actions that name no strategy of the method
    std::vector<SharedHypothesis> hypotheses;  ///< those of the most ateliers first
    std::vector<Pairing> pairings;  ///< those for the most takers first, then in the order of the method
    By by{By::none};
    std::vector<Group> groups;  ///< all rows, each once; empty for By::none
    bool anonymous{false};
    std::size_t unjudged{0};  ///< records that could not be judged, and have no row

    /// Labels that several rows would have without their files: ids that come twice, in order.
    std::vector<std::string> doubled;
};

}  // namespace atelier::portfolio
