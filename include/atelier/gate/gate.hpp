#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"
#include "atelier/record/standing.hpp"
#include "atelier/text/date.hpp"

// Whether a phase is complete, as a value. The thresholds are this toolkit's choice, and each place that shows a gate says so.
namespace atelier::gate {

enum class Result : std::uint8_t { passed, conditional, blocked };
/// What is asked of earlier phases: `largely` like of the phase itself, or `fully`, as ISO/IEC 33020 does for lower levels.
enum class Profile : std::uint8_t { largely, iso33020 };
/// Whether the claimed rating is taken, or what evidence and facts support.
enum class Basis : std::uint8_t { claimed, supported };

struct Terms {
    method::Index phase{0};
    Profile profile{Profile::largely};
    Basis basis{Basis::claimed};
    text::Date as_of{};
};

/// One thing that a gate asks for and the record does not give.
struct Point {
    std::string_view address;              ///< of a question or an output
    std::string_view text;                 ///< the question's or output's own words
    method::Index question{method::none};  ///< or none for an output
    method::Index output{method::none};
    std::string needs;  ///< `largely`, or what the output wants in words
    std::string has;    ///< `partly`, `unanswered`, or what is missing in words
    std::string why;
    std::string remedy;
    std::vector<std::string>
        missing{};         ///< the parts of an output that are missing, each in words; empty for a question
    std::string lapsed{};  ///< that a waiver for it does not hold, a sentence; empty without one
    int distance{1};       ///< steps from passing: ratings to climb, or parts of an output that are missing
    const record::Action* action{nullptr};  ///< that covers it, for a condition
    const record::Waiver* waiver{nullptr};  ///< that lets it through
};

/// A claim that passes but that evidence and facts do not carry so far.
struct Unsupported {
    std::string_view address;
    method::Index question{method::none};
    record::State claimed{record::State::unanswered};
    record::State supported{record::State::unanswered};
    bool contradicted{false};  ///< facts in the record say otherwise; else its evidence carries less
};

/// The gate of one phase for one record. Points are ordered by the nearest way through: fewest steps first, then the method's order.
/// Pointers and views lead into the Record and the Method.
struct Gate {
    method::Index phase{0};
    Result result{Result::blocked};
    std::vector<Point> blockers;
    std::vector<Point> conditions;  ///< short of the mark, and covered by an action
    std::vector<Point> waived;
    std::vector<Unsupported> unsupported;
    int asked{0};        ///< questions that apply, and outputs
    int unanswered{0};   ///< of those, unanswered or unknown
    int unrated{0};      ///< of the blockers, those that are unanswered or unknown
    int claims{0};       ///< ratings that reach what is asked
    int earlier{0};      ///< of the blockers, those that an earlier phase asks for
    text::Date as_of{};  ///< the day that it is judged for

    /// Of the claims, those that facts contradict.
    [[nodiscard]] int contradicted() const {
        return static_cast<int>(std::count_if(unsupported.begin(), unsupported.end(),
                                              [](const Unsupported& claim) { return claim.contradicted; }));
    }
    [[nodiscard]] int met() const {
        return asked - static_cast<int>(blockers.size() + conditions.size() + waived.size());
    }
};

[[nodiscard]] constexpr std::string_view to_string(Result result) {
    return result == Result::passed ? "passed" : result == Result::conditional ? "conditional" : "blocked";
}
[[nodiscard]] constexpr std::string_view to_string(Profile profile) {
    return profile == Profile::largely ? "largely" : "iso33020";
}
[[nodiscard]] constexpr std::string_view to_string(Basis basis) {
    return basis == Basis::claimed ? "claimed" : "supported";
}

}  // namespace atelier::gate
