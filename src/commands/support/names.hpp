#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "atelier/method/method.hpp"

// What the method of a call has names for: to offer them, and to find the nearest to a slip.
namespace atelier::commands {

/// A name, and a few words on what it stands for.
struct Name {
    std::string word;
    std::string_view meaning;
};

[[nodiscard]] std::vector<Name> phase_names(const method::Method& method);
[[nodiscard]] std::vector<Name> block_names(const method::Method& method);

/// What has a score: phases, blocks, cells and their like, elements.
[[nodiscard]] std::vector<Name> figure_names(const method::Method& method);

/// All that can be explained, but for the rules: what `explain` has a text of its own for, then the method.
[[nodiscard]] std::vector<Name> topic_names(const method::Method& method);

/// The same with every word of a record and of the toolkit, for whoever looks for the nearest to a slip. A shell that offered all of them
/// would ask first whether to show so many.
[[nodiscard]] std::vector<Name> explained_names(const method::Method& method);

/// The words alone.
[[nodiscard]] std::vector<std::string> words_of(const std::vector<Name>& names);

}  // namespace atelier::commands
