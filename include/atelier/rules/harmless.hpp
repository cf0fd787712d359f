#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/rules/personal.hpp"

// Figures that look like numbers of persons and are not: they are blanked before anybody searches for those.
namespace atelier::rules {

namespace detail {

/// Words of money, and of registers of companies, which stand in front of a figure.
[[nodiscard]] inline bool is_currency(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>(
        {"euro", "euros", "eur", "usd", "gbp", "chf", "sek", "nok", "dkk", "isk", "pln", "czk", "huf",
         "ron",  "bgn",   "kr",  "zł",  "kč",  "ft",  "lei", "€",   "£",   "kvk", "btw", "vat", "cif"});
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words of measure and money that make a figure out of digits.
[[nodiscard]] inline bool is_unit(std::string_view word) {
    constexpr std::array words = std::to_array<std::string_view>(
        {"kwh", "mwh", "gwh", "wh", "kw", "mw", "w", "m", "m2", "m²", "m3", "m³", "kg", "km", "l", "tonnes"});
    return is_currency(word) || std::find(words.begin(), words.end(), word) != words.end();
}

/// How many characters of something harmless begin at `at`; 0 for none.
using Measure = std::size_t (*)(std::string_view, std::size_t at);

/// `https://…`, up to the next blank.
[[nodiscard]] inline std::size_t link_at(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("http://") && !text.substr(at).starts_with("https://")) return 0;
    const std::size_t end = text.find_first_of(" \t\n\"<>", at);
    return (end == std::string_view::npos ? text.size() : end) - at;
}

/// `NL91 ABNA 0417 1643 00`: two capitals, two digits, and 11 or more capitals and digits, with single blanks between.
[[nodiscard]] inline std::size_t account_at(std::string_view text, std::size_t at) {
    if (is_word(char_before(text, at)) || !is_upper(char_at(text, at)) || !is_upper(char_at(text, at + 1)))
        return 0;
    if (!is_ascii_digit(char_at(text, at + 2)) || !is_ascii_digit(char_at(text, at + 3))) return 0;
    std::size_t end = at + 4;
    std::size_t signs = 4;
    while (end < text.size()) {
        const std::size_t next = text[end] == ' ' ? end + 1 : end;
        if (!is_upper(char_at(text, next)) && !is_ascii_digit(char_at(text, next))) break;
        end = next + 1;
        ++signs;
    }
    return signs >= 15 ? end - at : 0;
}

/// Digits in a row, from `at`.
[[nodiscard]] inline std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    return end - at;
}

/// `2026-09-01`, `01-09-2026`, `1/9/2026`, `1.9.2026`.
[[nodiscard]] inline std::size_t date_at(std::string_view text, std::size_t at) {
    if (is_ascii_digit(char_before(text, at))) return 0;
    const std::size_t first = digits_at(text, at);
    const char mark = char_at(text, at + first);
    if (first == 0 || (mark != '-' && mark != '/' && mark != '.')) return 0;
    const std::size_t second = digits_at(text, at + first + 1);
    if (second == 0 || second > 2 || char_at(text, at + first + 1 + second) != mark) return 0;
    const std::size_t third = digits_at(text, at + first + second + 2);
    const bool year_first = first == 4 && (third == 1 || third == 2);
    const bool year_last = first <= 2 && third == 4;
    return year_first || year_last ? first + second + third + 2 : 0;
}

/// `ISBN 0-306-40615-2` and the like: the label and the number behind it.
[[nodiscard]] inline std::size_t book_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    if (is_word(char_before(text, at)) || (!rest.starts_with("ISBN") && !rest.starts_with("ISSN") &&
                                           !rest.starts_with("DOI") && !rest.starts_with("doi")))
        return 0;
    const std::size_t end = rest.find_first_not_of("ISBNDOdoi0123456789Xx-./: ");
    return end == std::string_view::npos ? rest.size() : end;
}

/// `52.367600`: a figure with three or more decimals, as in coordinates.
[[nodiscard]] inline std::size_t decimal_at(std::string_view text, std::size_t at) {
    if (is_ascii_digit(char_before(text, at)) || char_before(text, at) == '.') return 0;
    const std::size_t whole = digits_at(text, at);
    if (whole == 0 || whole > 3 || char_at(text, at + whole) != '.') return 0;
    const std::size_t decimals = digits_at(text, at + whole + 1);
    return decimals >= 3 && char_at(text, at + whole + 1 + decimals) != '.' ? whole + 1 + decimals : 0;
}

}  // namespace detail

/// The text with blanks and dashes of Word, and what nobody sees, as plain ones, at its full length: numbers that are pasted have them.
[[nodiscard]] inline std::string with_plain_marks(std::string_view text) {
    std::string out{text};
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        const bool dash = point.value >= 0x2010 && point.value <= 0x2015;
        if (point.bytes > 1 && (dash || text::is_space(point.value) || text::is_invisible(point.value)))
            for (std::size_t i = 0; i < point.bytes; ++i) out[at + i] = dash ? '-' : ' ';
        at += point.bytes;
    }
    return out;
}

/// The text with links, bank accounts, dates, book numbers and coordinates made unreadable, at its full length.
[[nodiscard]] inline std::string without_harmless(std::string_view written) {
    constexpr detail::Measure measures[] = {detail::link_at, detail::account_at, detail::date_at,
                                            detail::book_at, detail::decimal_at};
    const std::string text = with_plain_marks(written);
    std::string out = text;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        for (const detail::Measure measure : measures)
            if (length == 0) length = measure(text, at);
        for (std::size_t i = 0; i < length; ++i) out[at + i] = '_';
        at += length == 0 ? 1 : length;
    }
    return out;
}

}  // namespace atelier::rules
