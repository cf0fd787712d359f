#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/harmless.hpp"
#include "atelier/rules/personal.hpp"

// Numbers by which a state knows a person. Only those with a check digit or letter are looked for, since anything less would ring at
// amounts and references.
namespace atelier::rules {

namespace detail {

[[nodiscard]] constexpr int digit(std::string_view text, std::size_t at) { return text[at] - '0'; }

[[nodiscard]] inline bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

[[nodiscard]] constexpr long long number(std::string_view digits) {
    long long value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// Netherlands: nine digits and the 11-test.
[[nodiscard]] inline bool is_bsn(std::string_view token) {
    if (token.size() != 9 || !all_digits(token) || token.ends_with("0000")) return false;
    int sum = -digit(token, 8);
    for (std::size_t i = 0; i < 8; ++i) sum += static_cast<int>(9 - i) * digit(token, i);
    return sum % 11 == 0;
}

/// Spain: eight digits, or X, Y or Z and seven, and a letter that follows from them.
[[nodiscard]] inline bool is_dni(std::string_view token) {
    constexpr std::string_view letters = "TRWAGMYFPDXBNJZSQVHLCKE";
    if (token.size() != 9 || !is_upper(token.back())) return false;
    std::string digits{token.substr(0, 8)};
    if (digits.front() >= 'X' && digits.front() <= 'Z')
        digits.front() = static_cast<char>('0' + (digits.front() - 'X'));
    return all_digits(digits) && letters[static_cast<std::size_t>(number(digits) % 23)] == token.back();
}

[[nodiscard]] constexpr bool is_month_and_day(long long month, long long day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/// Belgium: a birthday, a serial number, and what is left to 97.
[[nodiscard]] inline bool is_rijksregister(std::string_view token) {
    if (token.size() != 11 || !all_digits(token)) return false;
    const long long first = number(token.substr(0, 9));
    const long long check = number(token.substr(9));
    if (!is_month_and_day(number(token.substr(2, 2)), number(token.substr(4, 2)))) return false;
    return 97 - first % 97 == check || 97 - (2'000'000'000LL + first) % 97 == check;
}

/// Poland: a birthday (the month tells the century), a serial number, and a check digit.
[[nodiscard]] inline bool is_pesel(std::string_view token) {
    if (token.size() != 11 || !all_digits(token)) return false;
    if (!is_month_and_day(number(token.substr(2, 2)) % 20, number(token.substr(4, 2)))) return false;
    constexpr std::array<int, 10> weights{1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    int sum = digit(token, 10);
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * digit(token, i);
    return sum % 10 == 0;
}

/// Italy: six letters, a birthday in letters and digits, a place, and a check letter.
[[nodiscard]] inline bool is_codice_fiscale(std::string_view token) {
    constexpr std::string_view shape = "AAAAAA00A00A000A";
    if (token.size() != shape.size()) return false;
    for (std::size_t i = 0; i < shape.size(); ++i)
        if (shape[i] == 'A' ? !is_upper(token[i]) : !is_ascii_digit(token[i])) return false;
    constexpr std::array<int, 26> odd{1,  0,  5, 7, 9, 13, 15, 17, 19, 21, 2,  4,  18,
                                      20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (std::size_t i = 0; i < 15; ++i) {
        const int value = is_ascii_digit(token[i]) ? token[i] - '0' : token[i] - 'A';
        sum += i % 2 == 0 ? odd[static_cast<std::size_t>(value)] : value;
    }
    return token[15] - 'A' == sum % 26;
}

[[nodiscard]] inline std::string_view citizen_number(std::string_view token) {
    if (is_bsn(token)) return "a Dutch citizen number";
    if (is_dni(token)) return "a Spanish identity number";
    if (is_codice_fiscale(token)) return "an Italian tax code";
    if (is_rijksregister(token)) return "a Belgian national number";
    if (is_pesel(token)) return "a Polish citizen number";
    return {};
}

/// Words that announce such a number, so that it may also be written in groups.
[[nodiscard]] inline bool is_citizen_label(std::string_view word) {
    constexpr std::array<std::string_view, 8> labels{
        "bsn", "burgerservicenummer", "sofinummer", "rijksregisternummer", "dni", "nie", "pesel", "nn"};
    return std::find(labels.begin(), labels.end(), word) != labels.end();
}

/// Whether a token stands by itself, and not within an amount, a decimal or a reference.
[[nodiscard]] inline bool stands_free(std::string_view text, std::size_t begin, std::size_t end) {
    const char before = char_before(text, begin);
    if (is_word(before) || std::string_view{".,/_#$-+="}.find(before) != std::string_view::npos) return false;
    const char after = char_at(text, end);
    const bool joined =
        std::string_view{".,/-:"}.find(after) != std::string_view::npos && is_word(char_at(text, end + 1));
    if (joined || is_word(after) || after == '%' || after == '_') return false;
    const std::string front = word_before(text, begin);
    return !is_unit(front) && !is_unit(word_after(text, end));
}

/// Letters and digits with the marks that people group such numbers by. `length` is that of the text, `token` what is left without marks.
struct Grouped {
    std::string token;
    std::size_t length{0};
};

[[nodiscard]] inline Grouped grouped_at(std::string_view text, std::size_t at, bool blanks) {
    Grouped out;
    std::size_t end = at;
    while (end < text.size()) {
        const bool mark = text[end] == '.' || text[end] == '-' || (blanks && text[end] == ' ');
        const std::size_t next = mark ? end + 1 : end;
        if (!is_ascii_digit(char_at(text, next)) && !is_upper(char_at(text, next))) break;
        out.token += text[next];
        end = next + 1;
    }
    out.length = end - at;
    return out;
}

/// `85.07.30-033.28`, the Belgian way of writing, and `12345678-Z`, the Spanish one, are told by their marks alone.
[[nodiscard]] inline bool has_known_marks(std::string_view written) {
    const bool belgian = written.size() == 15 && written[2] == '.' && written[5] == '.' &&
                         written[8] == '-' && written[12] == '.';
    const bool spanish = written.size() == 10 && written[8] == '-';
    return belgian || spanish;
}

}  // namespace detail

[[nodiscard]] inline std::vector<PersonalMatch> find_citizen_numbers(std::string_view text) {
    std::vector<PersonalMatch> out;
    if (detail::count_digits(text) < 7) return out;
    const std::string clean = without_harmless(text);
    for (std::size_t at = 0; at < clean.size(); ++at) {
        const bool starts = (detail::is_ascii_digit(clean[at]) || detail::is_upper(clean[at])) &&
                            !detail::is_word(detail::char_before(clean, at));
        if (!starts) continue;
        const bool labelled = detail::is_citizen_label(detail::word_before(clean, at));
        const detail::Grouped grouped = detail::grouped_at(clean, at, labelled);
        const bool plain = grouped.length == grouped.token.size();
        const std::string_view written = std::string_view{clean}.substr(at, grouped.length);
        if (!plain && !labelled && !detail::has_known_marks(written)) continue;
        const std::string_view what = detail::citizen_number(grouped.token);
        if (what.empty() || !detail::stands_free(clean, at, at + grouped.length)) continue;
        out.push_back({at, grouped.length, what});
        at += grouped.length - 1;
    }
    return out;
}

}  // namespace atelier::rules
