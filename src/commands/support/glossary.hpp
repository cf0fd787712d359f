#pragma once

#include <span>
#include <string_view>

// What the toolkit's own words mean, each in a sentence or two: what people meet on its screens and in its documents, and would look up.
// The words of the record's format are not here: record/meanings.hpp has them.
namespace atelier::commands {

struct Term {
    std::string_view word;
    std::string_view meaning;
    std::string_view topic{};  ///< `score`, `gate` or `rating`, where the word is told at length; or empty
};

/// All words, in the order of the alphabet.
[[nodiscard]] std::span<const Term> glossary();

/// What a family of rules looks at, in a sentence behind its title; empty for one that is not known here.
[[nodiscard]] std::string_view family_meaning(std::string_view family);

}  // namespace atelier::commands
