#pragma once

#include <cstdint>
#include <string_view>

#include "atelier/method/method.hpp"
#include "atelier/record/record.hpp"

// How a question stands: what rules, score and gate all start from. After the ordinal scale of ISO/IEC 33020; the source of the
// method sets none.
namespace atelier::record {

/// From weakest to strongest, as far as they compare: `unanswered` and `unknown` are weaker than `not`, `declined` counts as `not`.
/// `not_applicable` is outside of the order and leaves every count.
enum class State : std::uint8_t {
    unanswered,
    unknown,
    declined,
    not_,
    partly,
    largely,
    fully,
    not_applicable
};

[[nodiscard]] constexpr std::string_view to_string(State state) {
    constexpr std::string_view names[] = {"unanswered", "unknown", "declined", "not",
                                          "partly",     "largely", "fully",    "n/a"};
    return names[static_cast<std::size_t>(state)];
}

/// True for the four ratings and for `declined`, which counts as one.
[[nodiscard]] constexpr bool is_rated(State state) {
    return state >= State::declined && state <= State::fully;
}

/// 0 for `not` (and `declined`) to 3 for `fully`; -1 for what has no rating.
[[nodiscard]] constexpr int step(State state) {
    if (!is_rated(state)) return -1;
    return state == State::declined ? 0 : static_cast<int>(state) - static_cast<int>(State::not_);
}

/// The state of a step from 0 to 3.
[[nodiscard]] constexpr State from_step(int step) {
    return static_cast<State>(static_cast<int>(State::not_) + step);
}

[[nodiscard]] constexpr State state_of(const Choice<Rating>& rating) {
    if (!rating.given) return State::unanswered;
    switch (rating.value) {
        case Rating::not_: return State::not_;
        case Rating::partly: return State::partly;
        case Rating::largely: return State::largely;
        case Rating::fully: return State::fully;
        case Rating::unknown: return State::unknown;
        case Rating::not_applicable: return State::not_applicable;
        case Rating::declined: break;
    }
    return State::declined;
}

[[nodiscard]] constexpr State state_of(const Answer* answer) {
    return answer == nullptr ? State::unanswered : state_of(answer->rating);
}

/// How the record rates a question of the method.
[[nodiscard]] inline State state_of(const Record& record, method::Index question) {
    return state_of(record.assessment.find(question));
}

}  // namespace atelier::record
