#include <algorithm>
#include <array>

#include "atelier/text/utf8.hpp"
#include "emit/support/escape.hpp"

namespace atelier::emit::escape {
namespace {

bool begins_formula(std::string_view text) {
    constexpr std::array<char32_t, 8> signs{U'=', U'+', U'-', U'@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    // Some readers drop white space and NUL in front before they look.
    const std::size_t first = text.find_first_not_of(std::string_view{" \t\r\n\0", 5});
    if (first == std::string_view::npos) return false;
    return std::find(signs.begin(), signs.end(), text::decode(text, first).value) != signs.end();
}

/// Readers that split lines first, or drop what cannot be seen, start anew behind it.
bool begins_unseen(std::string_view text) {
    return !text.empty() && std::string_view{"\t\r\n\0", 4}.find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string csv(std::string_view text) {
    std::string out = "\"";
    if (begins_formula(text) || begins_unseen(text)) out += '\'';
    // A line end within quotes is sound CSV; but in the log of a build service what follows it would be a line of its own, with commands.
    for (const char c : terminal(text)) {
        if (c == '"') out += '"';
        out += c;
    }
    return out += '"';
}

}  // namespace atelier::emit::escape
