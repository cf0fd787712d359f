#include "emit/support/shell_word.hpp"

#include <algorithm>

namespace atelier::emit {
namespace {

/// Letters beyond ASCII are letters to a shell too.
bool is_plain(char c) {
    constexpr std::string_view marks = "-._/+,:@%=";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80U || marks.find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(std::string_view path) {
    const std::string word = (path.starts_with('-') && path != "-" ? "./" : "") + std::string{path};
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    std::string out = "'";
    for (const char c : word)
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    return out + "'";
}

}  // namespace atelier::emit
