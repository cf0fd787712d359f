#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// How many columns a text takes on a terminal: East Asian wide characters two, marks on a letter none, emoji that
// are joined two together. For texts that are
// escaped already, so that nothing in them moves the cursor otherwise.
namespace atelier::emit {

/// The columns of one code point.
[[nodiscard]] std::size_t width_of(char32_t value);

/// The columns that the code point at `at` adds to what stands before it: what is joined to an emoji adds none.
[[nodiscard]] std::size_t width_at(std::string_view text, std::size_t at);

/// The columns of a text, or of what stands in it from `from` on.
[[nodiscard]] std::size_t width(std::string_view text, std::size_t from = 0);

/// The bytes of the longest beginning of `text` that fits into `columns`, marks on its last letter included.
[[nodiscard]] std::size_t fitting(std::string_view text, std::size_t columns);

/// The text itself where it fits, else as much as fits with `sign` behind it.
[[nodiscard]] std::string cut(std::string_view text, std::size_t columns, std::string_view sign = "…");

/// The text in lines of at most `columns`, broken at spaces; each line but the first begins with `indent` spaces. A word that is
/// longer than a line is broken where the line ends. No lines for a blank text. Where the first line goes on behind something else,
/// `used` is how many columns that takes; the line then begins with a space, or is empty.
[[nodiscard]] std::vector<std::string> fold(std::string_view text, std::size_t columns,
                                            std::size_t indent = 0, std::size_t used = 0);

}  // namespace atelier::emit
