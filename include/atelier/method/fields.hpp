#pragma once

#include <cstdint>
#include <span>
#include <string_view>

// The format of a catalogue and of an overlay, as tables: which keys stand where, which of them must, and
// what each of them holds. The reader works from these alone, so a new key is a new line here and one place
// that uses it.
namespace atelier::method::detail {

/// What the value of a key must be.
enum class Want : std::uint8_t {
    id,       ///< a word of lower-case letters, digits and hyphens
    line,     ///< text that fits on a line and is not blank
    number,   ///< a whole number from 1
    choice,   ///< one word of a closed list
    weight,   ///< a number above 0 and up to 100
    place,    ///< a dotted place in a record
    list,     ///< a list with at least one entry
    mapping,  ///< keys with values
};

struct Field {
    std::string_view key;
    Want want{Want::line};
    bool required{true};
    std::span<const std::string_view> choices{};
};

using Fields = std::span<const Field>;

inline constexpr bool optional = false;

inline constexpr std::string_view structures[] = {"steps", "blocks", "themes"};
inline constexpr std::string_view kinds[] = {"open", "closed"};
inline constexpr std::string_view bases[] = {"stated", "derived", "local"};

inline constexpr Field catalogue_fields[] = {
    {"method", Want::mapping},
    {"phases", Want::list},
    {"blocks", Want::list, optional},
    {"steps", Want::list, optional},
    {"cells", Want::mapping, optional},
    {"themes", Want::list, optional},
    {"elements", Want::list, optional},
    {"strategies", Want::list, optional},
    {"action-shape", Want::list, optional},
    {"change-kinds", Want::list, optional},
};
inline constexpr Field method_fields[] = {{"id", Want::id}, {"version", Want::number}, {"title"}};
inline constexpr Field phase_fields[] = {
    {"id", Want::id},
    {"number", Want::number},
    {"title"},
    {"aim"},
    {"structure", Want::choice, true, structures},
};
inline constexpr Field block_fields[] = {{"id", Want::id}, {"title"}, {"essence"}, {"without"}};
/// A step asks questions, or it gathers the outputs of its phase.
inline constexpr Field step_fields[] = {
    {"id", Want::id},
    {"phase"},
    {"number", Want::number},
    {"title"},
    {"purpose"},
    {"questions", Want::list, optional},
    {"outputs", Want::list, optional},
};
inline constexpr Field cell_fields[] = {{"focus"}, {"questions", Want::list}};
inline constexpr Field theme_fields[] = {
    {"id", Want::id}, {"phase"}, {"title"}, {"focus"}, {"questions", Want::list},
};
inline constexpr Field question_fields[] = {
    {"id", Want::id},
    {"kind", Want::choice, true, kinds},
    {"at", Want::place, optional},
    {"basis", Want::choice, true, bases},
    {"text"},
    {"weight", Want::weight, optional},
};
inline constexpr Field output_fields[] = {{"id", Want::id}, {"basis", Want::choice, true, bases}, {"text"}};
inline constexpr Field element_fields[] = {{"id", Want::id}, {"title"}};
inline constexpr Field strategy_fields[] = {
    {"id", Want::id}, {"number", Want::number}, {"title"}, {"element"}, {"answers"}, {"actions", Want::list},
};
inline constexpr Field strategy_action_fields[] = {{"id", Want::id}, {"text"}};

inline constexpr Field overlay_fields[] = {
    {"overlay", Want::mapping},      {"add", Want::list, optional},    {"reword", Want::list, optional},
    {"weigh", Want::list, optional}, {"retire", Want::list, optional},
};
inline constexpr Field overlay_head_fields[] = {
    {"id", Want::id},
    {"version", Want::number},
    {"title"},
    {"base", Want::mapping},
};
inline constexpr Field base_fields[] = {{"id", Want::id}, {"version", Want::number}};
inline constexpr Field add_fields[] = {
    {"to"},
    {"id", Want::id},
    {"kind", Want::choice, true, kinds},
    {"text"},
    {"at", Want::place, optional},
    {"weight", Want::weight, optional},
};
inline constexpr Field reword_fields[] = {{"question"}, {"text"}};
inline constexpr Field weigh_fields[] = {{"question"}, {"weight", Want::weight}};
inline constexpr Field retire_fields[] = {{"question"}, {"reason"}};

}  // namespace atelier::method::detail
