#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/text/span.hpp"

namespace atelier::method {

/// The ways in which the text of a method or of an overlay fails to say what it should. This room only sees
/// them; the rules of the family MET make findings of them, one rule a kind.
enum class ProblemKind : std::uint8_t {
    unknown_key,  ///< `subject` is a key that has no meaning there
    missing_key,  ///< `subject` is a key that must stand there; `detail` says more where it can
    wrong_value,  ///< wrong type, choice, number or form of an id; `detail` says what is expected
    doubled,      ///< `subject` stands a second time; `other` is the first place, or `detail` says where
    unknown_reference,  ///< `subject` names a `detail` (phase, element, question …) that is not there
    bad_weight,         ///< not a number above 0 and up to 100
    unknown_place,      ///< `at` names no place in a record
    wrong_base,         ///< the overlay is written for `subject`; `detail` is what it is laid over
    no_effect,          ///< an entry that changes nothing; `detail` says why
    empty,              ///< a text, a list or a phase with nothing in it; `detail` says more where it can
};

/// Its name in kebab-case, as tests and JSON have it.
[[nodiscard]] constexpr std::string_view to_string(ProblemKind kind) {
    switch (kind) {
        case ProblemKind::unknown_key: return "unknown-key";
        case ProblemKind::missing_key: return "missing-key";
        case ProblemKind::wrong_value: return "wrong-value";
        case ProblemKind::doubled: return "doubled";
        case ProblemKind::unknown_reference: return "unknown-reference";
        case ProblemKind::bad_weight: return "bad-weight";
        case ProblemKind::unknown_place: return "unknown-place";
        case ProblemKind::wrong_base: return "wrong-base";
        case ProblemKind::no_effect: return "no-effect";
        case ProblemKind::empty: break;
    }
    return "empty";
}

/// True where a method with such a problem must not be used. What is without effect is only worth a word.
[[nodiscard]] constexpr bool spoils(ProblemKind kind) { return kind != ProblemKind::no_effect; }

/// True where the problem is that something is not there: not to be trusted in a text that could not be read
/// to its end.
[[nodiscard]] constexpr bool is_about_absence(ProblemKind kind) {
    return kind == ProblemKind::missing_key || kind == ProblemKind::unknown_reference ||
           kind == ProblemKind::empty;
}

/// One such place, as a value that owns its words and outlives the text. All spans lie in the loaded text.
struct Problem {
    ProblemKind kind{ProblemKind::wrong_value};
    text::Span span;
    std::string
        address;  ///< what it is about: `establishing.vision.endorsement.kind`, `strategies.direction`
    std::string subject;  ///< what stands there, or should: a key, an id, a value
    std::string detail;   ///< what is expected or why, in words that fit into a sentence
    std::string nearest;  ///< the valid thing that was most likely meant, or empty
    text::Span other{};   ///< a second place (the first of two equal ids), or empty
};

}  // namespace atelier::method
