#include "commands/support/id_of.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "atelier/text/words.hpp"

namespace atelier::commands {
namespace {

/// Letters of Europe's cities that are no plain letter with a mark on it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> letters{{{"ß", "ss"},
                                                                                 {"æ", "ae"},
                                                                                 {"Æ", "ae"},
                                                                                 {"œ", "oe"},
                                                                                 {"Œ", "oe"},
                                                                                 {"ø", "o"},
                                                                                 {"Ø", "o"},
                                                                                 {"ł", "l"},
                                                                                 {"Ł", "l"},
                                                                                 {"đ", "d"},
                                                                                 {"Đ", "d"},
                                                                                 {"ð", "d"},
                                                                                 {"Ð", "d"},
                                                                                 {"þ", "th"},
                                                                                 {"Þ", "th"},
                                                                                 {"ı", "i"},
                                                                                 {"ħ", "h"},
                                                                                 {"Ħ", "h"}}};

/// The text with its letters taken apart, and without the marks that stood on them.
std::string without_marks(const std::string& text) {
    utf8proc_uint8_t* result = nullptr;
    const auto size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),  // NOLINT: as the library has it
        static_cast<utf8proc_ssize_t>(text.size()), &result,
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK));
    const std::unique_ptr<utf8proc_uint8_t, void (*)(void*)> owner{result, std::free};
    if (size < 0) return text;
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)};  // NOLINT
}

}  // namespace

std::string id_of(std::string_view name) {
    std::string plain = without_marks(std::string{name});
    for (const auto& [letter, instead] : letters)
        for (std::size_t at = 0; (at = plain.find(letter, at)) != std::string::npos; at += instead.size())
            plain.replace(at, letter.size(), instead);
    // An apostrophe joins: `L'Aquila` is one word.
    std::erase(plain, '\'');
    return text::to_kebab(plain);
}

}  // namespace atelier::commands
