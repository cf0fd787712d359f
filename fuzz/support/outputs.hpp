#pragma once

#include <cstddef>
#include <string_view>

// What must hold of a text that goes out, by the sink that it goes to.
namespace atelier::fuzz {

/// For eyes and logs: UTF-8, no controls but line ends, nothing that cannot be seen or turns the direction of writing, no `##[`, and no line that
/// begins with `::`. With `ascii`, no byte beyond ASCII. `colours`: escape sequences for colours may stand in it.
void require_showable(std::string_view text, bool ascii = false, bool colours = false);

/// The same, in one line.
void require_one_line(std::string_view text, bool ascii = false);

/// Well-formed XML as far as our reports use it: elements in pairs, attributes in quotes, references that XML 1.0 knows, and no character that
/// it lacks.
void require_xml(std::string_view text);

/// How many lines there are; each ends.
[[nodiscard]] std::size_t lines_of(std::string_view text);
/// How many lines begin so.
[[nodiscard]] std::size_t lines_that_begin(std::string_view text, std::string_view begin);

}  // namespace atelier::fuzz
