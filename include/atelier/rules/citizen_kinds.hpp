#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "atelier/rules/personal.hpp"

// How states check the numbers of their citizens. A token is a number without the marks between its groups.
namespace atelier::rules::detail {

[[nodiscard]] constexpr int digit(std::string_view text, std::size_t at) { return text[at] - '0'; }

[[nodiscard]] inline bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}
[[nodiscard]] inline bool are_digits(std::string_view token, std::size_t size) {
    return token.size() == size && all_digits(token);
}

[[nodiscard]] constexpr long long number(std::string_view digits) {
    long long value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

/// Digits times weights, summed up.
[[nodiscard]] inline int weighted(std::string_view token, std::span<const int> weights) {
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * digit(token, i);
    return sum;
}

/// The check of cards and Swedes: each second digit doubled, from the right.
[[nodiscard]] inline bool is_luhn(std::string_view token) {
    int sum = 0;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const int value = digit(token, token.size() - 1 - i) * (i % 2 == 1 ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

[[nodiscard]] constexpr bool is_month_and_day(long long month, long long day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
/// `DDMM…`.
[[nodiscard]] inline bool begins_with_day_and_month(std::string_view token) {
    return is_month_and_day(number(token.substr(2, 2)), number(token.substr(0, 2)));
}
/// `YYMMDD…`, from `at`.
[[nodiscard]] inline bool has_month_and_day(std::string_view token, std::size_t at = 2) {
    return is_month_and_day(number(token.substr(at, 2)), number(token.substr(at + 2, 2)));
}

/// Netherlands: nine digits and the 11-test.
[[nodiscard]] inline bool is_bsn(std::string_view token) {
    constexpr std::array weights{9, 8, 7, 6, 5, 4, 3, 2, -1};
    return are_digits(token, 9) && !token.ends_with("0000") && weighted(token, weights) % 11 == 0;
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

/// Belgium: a birthday, a serial number, and what is left to 97.
[[nodiscard]] inline bool is_rijksregister(std::string_view token) {
    if (!are_digits(token, 11) || !has_month_and_day(token)) return false;
    const long long first = number(token.substr(0, 9));
    const long long check = number(token.substr(9));
    return 97 - first % 97 == check || 97 - (2'000'000'000LL + first) % 97 == check;
}

/// Poland: a birthday (the month tells the century), a serial number, and a check digit.
[[nodiscard]] inline bool is_pesel(std::string_view token) {
    if (!are_digits(token, 11)) return false;
    if (!is_month_and_day(number(token.substr(2, 2)) % 20, number(token.substr(4, 2)))) return false;
    constexpr std::array weights{1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1};
    return weighted(token, weights) % 10 == 0;
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

/// Slovakia and Czechia: a birthday (women have 50 more months, full days 20 more), a serial number, in all a multiple of 11.
[[nodiscard]] inline bool is_rodne_cislo(std::string_view token) {
    return are_digits(token, 10) &&
           is_month_and_day(number(token.substr(2, 2)) % 50 % 20, number(token.substr(4, 2))) &&
           number(token) % 11 == 0;
}
/// Until 1953 it had nine digits and no check.
[[nodiscard]] inline bool may_be_rodne_cislo(std::string_view token) {
    return (are_digits(token, 9) || are_digits(token, 10)) &&
           is_month_and_day(number(token.substr(2, 2)) % 50 % 20, number(token.substr(4, 2)));
}

/// Denmark: a birthday and four digits; since 2007 not all of them have the check.
[[nodiscard]] inline bool may_be_cpr(std::string_view token) {
    return are_digits(token, 10) && begins_with_day_and_month(token);
}
[[nodiscard]] inline bool is_cpr(std::string_view token) {
    constexpr std::array weights{4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    return may_be_cpr(token) && weighted(token, weights) % 11 == 0;
}

/// Latvia: a birthday and five digits with a check; since 2017 32 and nine digits without one.
[[nodiscard]] inline bool is_personas_kods(std::string_view token) {
    if (!are_digits(token, 11) || !begins_with_day_and_month(token)) return false;
    constexpr std::array weights{1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    return (1101 - weighted(token, weights)) % 11 % 10 == digit(token, 10);
}
[[nodiscard]] inline bool may_be_personas_kods(std::string_view token) {
    return are_digits(token, 11) && (token.starts_with("32") || begins_with_day_and_month(token));
}

/// Estonia and Lithuania: sex and century, a birthday, a serial number and a check digit with two sets of weights.
[[nodiscard]] inline bool is_isikukood(std::string_view token) {
    if (!are_digits(token, 11) || digit(token, 0) < 1 || digit(token, 0) > 8 || !has_month_and_day(token, 3))
        return false;
    constexpr std::array first{1, 2, 3, 4, 5, 6, 7, 8, 9, 1};
    constexpr std::array second{3, 4, 5, 6, 7, 8, 9, 1, 2, 3};
    int check = weighted(token, first) % 11;
    if (check == 10) check = weighted(token, second) % 11 % 10;
    return check == digit(token, 10);
}

/// Hungary: sex and century, a birthday, a serial number and a check digit, whose weights turned round in 1997.
[[nodiscard]] inline bool is_szemelyi_szam(std::string_view token) {
    if (!are_digits(token, 11) || digit(token, 0) < 1 || digit(token, 0) > 8 || !has_month_and_day(token, 3))
        return false;
    constexpr std::array before{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    constexpr std::array since{10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    return weighted(token, before) % 11 == digit(token, 10) ||
           weighted(token, since) % 11 == digit(token, 10);
}
/// Hungary: the number of social insurance.
[[nodiscard]] inline bool is_taj(std::string_view token) {
    constexpr std::array weights{3, 7, 3, 7, 3, 7, 3, 7};
    return are_digits(token, 9) && weighted(token, weights) % 10 == digit(token, 8);
}
/// Hungary: the tax number of a person, which begins with 8.
[[nodiscard]] inline bool is_adoazonosito(std::string_view token) {
    constexpr std::array weights{1, 2, 3, 4, 5, 6, 7, 8, 9};
    return are_digits(token, 10) && token.front() == '8' && weighted(token, weights) % 11 == digit(token, 9);
}

/// Portugal: a tax number; those of persons begin with 1, 2, 3 or 45.
[[nodiscard]] inline bool is_portuguese_nif(std::string_view token) {
    constexpr std::array weights{9, 8, 7, 6, 5, 4, 3, 2};
    if (!are_digits(token, 9)) return false;
    const bool person = (token.front() >= '1' && token.front() <= '3') || token.starts_with("45");
    const int check = 11 - weighted(token, weights) % 11;
    return person && (check > 9 ? 0 : check) == digit(token, 8);
}

/// Norway: a birthday, a serial number and two check digits.
[[nodiscard]] inline bool is_fodselsnummer(std::string_view token) {
    constexpr std::array first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    constexpr std::array second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    return are_digits(token, 11) && begins_with_day_and_month(token) && weighted(token, first) % 11 == 0 &&
           weighted(token, second) % 11 == 0;
}

/// Sweden: a birthday, with or without its century, a serial number and a check digit.
[[nodiscard]] inline bool is_personnummer(std::string_view token) {
    if (are_digits(token, 12)) token.remove_prefix(2);
    return are_digits(token, 10) && has_month_and_day(token) && is_luhn(token);
}

/// Finland: a birthday, a sign for the century, three digits and a check sign. A `-` between is a mark, and not in the token.
[[nodiscard]] inline bool is_hetu(std::string_view token) {
    constexpr std::string_view signs = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    std::string digits{token.substr(0, token.size() < 10 ? 0 : token.size() - 1)};
    if (digits.size() == 10 && is_upper(digits[6])) digits.erase(6, 1);
    return are_digits(digits, 9) && begins_with_day_and_month(digits) &&
           signs[static_cast<std::size_t>(number(digits) % 31)] == token.back();
}

/// Iceland: a birthday, a serial number, a check digit and a century.
[[nodiscard]] inline bool is_kennitala(std::string_view token) {
    constexpr std::array weights{3, 2, 7, 6, 5, 4, 3, 2, 1};
    return are_digits(token, 10) && begins_with_day_and_month(token) && weighted(token, weights) % 11 == 0;
}

/// France: sex, birthday, place, serial number, and what is left to 97.
[[nodiscard]] inline bool is_nir(std::string_view token) {
    return are_digits(token, 15) && (token.front() == '1' || token.front() == '2') &&
           97 - number(token.substr(0, 13)) % 97 == number(token.substr(13));
}

/// Romania: sex and century, a birthday, a place, a serial number and a check digit.
[[nodiscard]] inline bool is_cnp(std::string_view token) {
    constexpr std::array weights{2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9};
    if (!are_digits(token, 13) || token.front() == '0' || !has_month_and_day(token, 3)) return false;
    const int check = weighted(token, weights) % 11;
    return (check == 10 ? 1 : check) == digit(token, 12);
}

/// Slovenia and its neighbours: a birthday, a place, a serial number and a check digit.
[[nodiscard]] inline bool is_emso(std::string_view token) {
    constexpr std::array weights{7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    if (!are_digits(token, 13) || !begins_with_day_and_month(token)) return false;
    const int check = 11 - weighted(token, weights) % 11;
    return (check > 9 ? 0 : check) == digit(token, 12);
}

/// Bulgaria: a birthday (the month tells the century), a serial number and a check digit.
[[nodiscard]] inline bool is_egn(std::string_view token) {
    constexpr std::array weights{2, 4, 8, 5, 10, 9, 7, 3, 6};
    return are_digits(token, 10) &&
           is_month_and_day(number(token.substr(2, 2)) % 20, number(token.substr(4, 2))) &&
           weighted(token, weights) % 11 % 10 == digit(token, 9);
}

/// Germany's tax number of a person and Croatia's OIB: the check of ISO 7064, modulo 11 and 10.
[[nodiscard]] inline bool is_iso7064(std::string_view token) {
    if (!are_digits(token, 11)) return false;
    int rest = 10;
    for (std::size_t i = 0; i < 10; ++i) {
        rest = (rest + digit(token, i)) % 10;
        rest = (rest == 0 ? 10 : rest) * 2 % 11;
    }
    return (11 - rest) % 10 == digit(token, 10);
}

/// Austria: a serial number with a check digit, and a birthday.
[[nodiscard]] inline bool is_austrian(std::string_view token) {
    constexpr std::array weights{3, 7, 9, -1, 5, 8, 4, 2, 1, 6};
    return are_digits(token, 10) && weighted(token, weights) % 11 == 0;
}

/// Switzerland: 756 and the check of bar codes.
[[nodiscard]] inline bool is_ahv(std::string_view token) {
    constexpr std::array weights{1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1};
    return are_digits(token, 13) && token.starts_with("756") && weighted(token, weights) % 10 == 0;
}

/// United Kingdom: two letters, six digits, a letter from A to D; there is no check.
[[nodiscard]] inline bool is_nino(std::string_view token) {
    return token.size() == 9 && is_upper(token[0]) && is_upper(token[1]) && all_digits(token.substr(2, 6)) &&
           token[8] >= 'A' && token[8] <= 'D';
}

/// Ireland: seven digits, a check letter, and sometimes another letter.
[[nodiscard]] inline bool is_pps(std::string_view token) {
    if (token.size() < 8 || token.size() > 9 || !all_digits(token.substr(0, 7)) || !is_upper(token[7]))
        return false;
    constexpr std::array weights{8, 7, 6, 5, 4, 3, 2};
    const int more = token.size() == 9 ? (token[8] == 'W' ? 0 : token[8] - 'A' + 1) : 0;
    const int rest = (weighted(token, weights) + 9 * more) % 23;
    return token[7] == (rest == 0 ? 'W' : 'A' + rest - 1);
}

/// Greece: a birthday, a serial number and a check digit.
[[nodiscard]] inline bool is_amka(std::string_view token) {
    return are_digits(token, 11) && begins_with_day_and_month(token) && is_luhn(token);
}
/// Greece: a tax number.
[[nodiscard]] inline bool is_afm(std::string_view token) {
    constexpr std::array weights{256, 128, 64, 32, 16, 8, 4, 2};
    return are_digits(token, 9) && weighted(token, weights) % 11 % 10 == digit(token, 8);
}

}  // namespace atelier::rules::detail
