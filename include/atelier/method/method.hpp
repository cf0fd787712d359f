#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/fraction.hpp"

// The method as pure values: what is asked, in which order, and where each question comes from. The catalogue that ships is
// made from the Innovation Atelier Guide and an article on city innovation (TNO); a city's own method has the same shape.
namespace atelier::method {

/// A closed question asks whether, and a rating answers it. An open one asks what, how or who, and wants words too.
enum class QuestionKind : std::uint8_t { open, closed };

/// Whether the source asks the question itself (`stated`), tells it in prose (`derived`), or a local overlay added it (`local`).
enum class Basis : std::uint8_t { stated, derived, local };

enum class GroupKind : std::uint8_t { step, cell, theme };

/// Index into one of the vectors of Method.
using Index = std::uint16_t;
inline constexpr Index none = 0xFFFF;

struct Phase {
    std::string_view id;
    std::string_view title;
    std::string_view aim;
    std::uint16_t number{0};  ///< from 1, as people count
    std::string_view more{};  ///< what else the source says of it; or empty

    friend bool operator==(const Phase&, const Phase&) = default;
};

struct Block {
    std::string_view id;
    std::string_view title;
    std::string_view essence;
    std::string_view without;  ///< what happens where the block is neglected
    std::string_view note{};   ///< what a reader of the source should know; or empty

    friend bool operator==(const Block&, const Block&) = default;
};

/// What is asked together: a step of the first phase, a cell (one block in one phase), a theme of the last.
struct Group {
    std::string_view address;  ///< `preconditions.challenge`, `establishing.vision`, `continuation.finance`
    std::string_view id;
    std::string_view title;  ///< a cell's is its block's
    std::string_view focus;
    GroupKind kind{GroupKind::cell};
    Index phase{0};
    Index block{none};        ///< for cells
    std::uint16_t number{0};  ///< in the order of the source's steps; 0 for cells and themes
    std::string_view note{};  ///< what a reader of the source should know; or empty

    friend bool operator==(const Group&, const Group&) = default;
};

/// What three of the ratings look like in the world, for one question, so that two people who look at the same facts give the same
/// rating. `not` needs no sentence: it is less than `partly`. The sources set no scale, so each of these is the catalogue's own
/// (`derived`) or an overlay's (`local`). Empty where nobody has written one.
struct Signs {
    std::string_view partly;
    std::string_view largely;
    std::string_view fully;
    Basis basis{Basis::derived};

    [[nodiscard]] bool empty() const { return partly.empty() && largely.empty() && fully.empty(); }

    friend bool operator==(const Signs&, const Signs&) = default;
};

struct Question {
    std::string_view address;  ///< `establishing.vision.endorsement`
    std::string_view id;
    std::string_view text;
    std::string_view
        at;  ///< the record's place that answers it in words, such as `challenge.urgency`; or empty
    QuestionKind kind{QuestionKind::closed};
    Basis basis{Basis::stated};
    Index phase{0};
    Index group{0};
    Index block{none};
    text::Fraction weight{1};  ///< 1 unless a local method says otherwise
    bool reworded{false};      ///< by a local overlay
    Signs signs{};

    friend bool operator==(const Question&, const Question&) = default;
};

/// What must stand in the record before the next phase.
struct Output {
    std::string_view address;  ///< `preconditions.outputs.challenge-statement`
    std::string_view id;
    std::string_view text;
    Basis basis{Basis::stated};
    Index phase{0};

    friend bool operator==(const Output&, const Output&) = default;
};

/// One of the five elements of innovation capacity.
struct Element {
    std::string_view id;
    std::string_view title;

    friend bool operator==(const Element&, const Element&) = default;
};

struct StrategyAction {
    std::string_view id;
    std::string_view text;

    friend bool operator==(const StrategyAction&, const StrategyAction&) = default;
};

/// A strategy strengthens one element, by the actions [first_action, first_action + action_count) of Method.
struct Strategy {
    std::string_view id;
    std::string_view title;
    std::string_view answers;  ///< the trouble that it answers
    std::uint16_t number{0};
    Index element{0};
    Index first_action{0};
    Index action_count{0};
    std::string_view note{};  ///< what a reader of the source should know; or empty

    friend bool operator==(const Strategy&, const Strategy&) = default;
};

/// A strategy, or one of its actions (then `action` is an index into Method::actions).
struct StrategyReference {
    Index strategy{none};
    Index action{none};
};

/// Which strategy answers a weak spot. The source ties strategies to elements only, so that each of these is a judgement: of the catalogue
/// (`derived`), or of a local overlay (`local`).
struct Advice {
    std::string_view weak;  ///< the id of a block, or the address of a step, cell, theme or question
    Index strategy{0};
    Index action{none};        ///< into Method::actions; none for the strategy as a whole
    std::string_view because;  ///< a sentence
    Basis basis{Basis::derived};

    friend bool operator==(const Advice&, const Advice&) = default;
};

/// What the method is for, and what it says apart from its questions: a heading and the points [first_point, first_point + point_count)
/// of Method.
struct Chapter {
    std::string_view id;
    std::string_view title;
    std::string_view source;  ///< where it comes from, in a sentence
    Index first_point{0};
    Index point_count{0};

    friend bool operator==(const Chapter&, const Chapter&) = default;
};

/// A question that a local overlay took out, so that a record that still rates it can be told why.
struct Retired {
    std::string_view address;
    std::string_view reason;

    friend bool operator==(const Retired&, const Retired&) = default;
};

/// The whole catalogue. The views point into the program's own data or into what `owner` keeps alive; copies share it.
/// Order is the method's and decides ties everywhere.
struct Method {
    std::string_view id;
    std::string_view title;
    int version{1};
    std::string_view base_id;  ///< the method that an overlay changes; else equal to `id`
    int base_version{1};

    std::vector<Phase> phases;
    std::vector<Block> blocks;
    std::vector<Group> groups;
    std::vector<Question> questions;  ///< ordered by phase, then group: those of one group stand together
    std::vector<Output> outputs;
    std::vector<Element> elements;
    std::vector<Strategy> strategies;
    std::vector<StrategyAction> actions;
    std::vector<Advice> advice;  ///< the most fitting first, among those for the same weak spot
    std::vector<std::string_view>
        action_shape;  ///< what an action of the closing exercise says, in its order
    std::vector<std::string_view> change_kinds;  ///< the kinds of change that an action may name
    std::vector<Chapter> chapters;
    std::vector<std::string_view> points;  ///< of the chapters, each a sentence or two
    std::vector<Retired> retired;

    std::shared_ptr<const void> owner;

    [[nodiscard]] bool is_overlay() const { return id != base_id; }
    /// True where weights differ from 1: then no figure compares with those of the method as it ships.
    [[nodiscard]] bool is_weighted() const {
        return std::any_of(questions.begin(), questions.end(),
                           [](const Question& q) { return q.weight != text::Fraction{1}; });
    }

    [[nodiscard]] Index phase(std::string_view wanted) const { return by_id(phases, wanted); }
    [[nodiscard]] Index block(std::string_view wanted) const { return by_id(blocks, wanted); }
    [[nodiscard]] Index element(std::string_view wanted) const { return by_id(elements, wanted); }
    [[nodiscard]] Index strategy(std::string_view wanted) const { return by_id(strategies, wanted); }
    [[nodiscard]] Index chapter(std::string_view wanted) const { return by_id(chapters, wanted); }
    [[nodiscard]] Index group(std::string_view address) const { return by_address(groups, address); }
    [[nodiscard]] Index question(std::string_view address) const { return by_address(questions, address); }
    [[nodiscard]] Index output(std::string_view address) const { return by_address(outputs, address); }

    /// What `learning-as-outcome` or `learning-as-outcome/time-to-reflect` names; without a strategy where it names nothing.
    [[nodiscard]] StrategyReference strategy_reference(std::string_view reference) const {
        const auto slash = reference.find('/');
        StrategyReference found{strategy(reference.substr(0, slash)), none};
        if (found.strategy == none || slash == std::string_view::npos) return found;
        const Strategy& owner_of = strategies[found.strategy];
        for (Index i = 0; i < owner_of.action_count; ++i)
            if (const auto action = static_cast<Index>(owner_of.first_action + i);
                actions[action].id == reference.substr(slash + 1))
                found.action = action;
        return found.action == none ? StrategyReference{} : found;
    }
    [[nodiscard]] bool knows_strategy(std::string_view reference) const {
        return strategy_reference(reference).strategy != none;
    }

private:
    template <class Things>
    [[nodiscard]] static Index by_id(const Things& things, std::string_view wanted) {
        for (std::size_t i = 0; i < things.size(); ++i)
            if (things[i].id == wanted) return static_cast<Index>(i);
        return none;
    }
    template <class Things>
    [[nodiscard]] static Index by_address(const Things& things, std::string_view wanted) {
        for (std::size_t i = 0; i < things.size(); ++i)
            if (things[i].address == wanted) return static_cast<Index>(i);
        return none;
    }
};

[[nodiscard]] constexpr std::string_view to_string(QuestionKind kind) {
    return kind == QuestionKind::open ? "open" : "closed";
}
[[nodiscard]] constexpr std::string_view to_string(Basis basis) {
    return basis == Basis::stated ? "stated" : basis == Basis::derived ? "derived" : "local";
}
[[nodiscard]] constexpr std::string_view to_string(GroupKind kind) {
    return kind == GroupKind::step ? "step" : kind == GroupKind::cell ? "cell" : "theme";
}

}  // namespace atelier::method
