#pragma once

#include <string_view>

#include "commands/support/telling.hpp"

// What `atelier explain` tells of words that are not the method's: the toolkit's own, families of rules, and the record's format. Each
// returns true where the word means something to it.
namespace atelier::commands {

/// `CLM`: what the rules of the family look at, and each of them.
bool tell_family(Telling& out, std::string_view word);

/// `gate`, `supported`, `waiver`: a sentence or two.
bool tell_term(Telling& out, std::string_view word);

/// `stakeholders.commitment`, `stakeholders[].commitment`, `stakeholders`: what stands there, and each word or key that may.
bool tell_field(Telling& out, std::string_view path);

/// `until`, `state`: every field of that name; `commitment`: the only one, as tell_field tells it.
bool tell_fields_called(Telling& out, std::string_view key);

/// `willing`: every place where it is one of a fixed set of words, and what it means there.
bool tell_fixed_word(Telling& out, std::string_view word);

}  // namespace atelier::commands
