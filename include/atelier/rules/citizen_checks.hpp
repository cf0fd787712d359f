#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/rules/personal.hpp"

// What the digits and letters of a citizen number have to agree in, country by country. A token has no marks any more.
namespace atelier::rules::detail {

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

/// The sum of digits times weights.
template <std::size_t N>
[[nodiscard]] inline int weighed(std::string_view token, const std::array<int, N>& weights) {
    int sum = 0;
    for (std::size_t i = 0; i < N; ++i) sum += weights[i] * digit(token, i);
    return sum;
}

[[nodiscard]] inline bool is_digits(std::string_view token, std::size_t size) {
    return token.size() == size && all_digits(token);
}
/// Day and month in front, as in `300785`; or the month in the middle and the day behind, as in `850730`.
[[nodiscard]] inline bool begins_with_day(std::string_view token) {
    return is_month_and_day(number(token.substr(2, 2)), number(token.substr(0, 2)));
}
[[nodiscard]] inline bool is_birthday(std::string_view year_month_day) {
    return is_month_and_day(number(year_month_day.substr(2, 2)), number(year_month_day.substr(4, 2)));
}
/// The check of Luhn, with the last digit as what checks the others.
[[nodiscard]] inline bool is_luhn(std::string_view token) {
    int sum = 0;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const int value = digit(token, token.size() - 1 - i) * (i % 2 == 0 ? 1 : 2);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}
/// ISO 7064, modulo 11 and 10.
[[nodiscard]] inline bool is_mod_11_10(std::string_view token) {
    int product = 10;
    for (std::size_t i = 0; i + 1 < token.size(); ++i) {
        int sum = (digit(token, i) + product) % 10;
        if (sum == 0) sum = 10;
        product = sum * 2 % 11;
    }
    return (11 - product) % 10 == digit(token, token.size() - 1);
}

/// Slovakia and Czechia: a birthday, with 50 on the month of women (and 20 on that of busy days), and a number that 11 divides.
[[nodiscard]] inline bool is_rodne_cislo_date(std::string_view token) {
    if (token.size() < 9 || token.size() > 10 || !all_digits(token)) return false;
    long long month = number(token.substr(2, 2)) % 50;
    if (month > 20) month -= 20;
    return is_month_and_day(month, number(token.substr(4, 2)));
}
[[nodiscard]] inline bool is_rodne_cislo(std::string_view token) {
    if (token.size() != 10 || !is_rodne_cislo_date(token)) return false;
    return number(token) % 11 == 0 || (number(token.substr(0, 9)) % 11 == 10 && digit(token, 9) == 0);
}

/// Denmark: a birthday and four digits. They check each other in numbers given out until 2007 only.
[[nodiscard]] inline bool is_cpr_date(std::string_view token) {
    return is_digits(token, 10) && begins_with_day(token);
}
[[nodiscard]] inline bool is_cpr(std::string_view token) {
    return is_cpr_date(token) && weighed(token, std::array{4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

/// Latvia: a birthday and five digits; since 2017 `32` and nine digits that tell nothing.
[[nodiscard]] inline bool is_personas_kods_shape(std::string_view token) {
    return is_digits(token, 11) && (begins_with_day(token) || token.starts_with("32"));
}
[[nodiscard]] inline bool is_personas_kods(std::string_view token) {
    return is_personas_kods_shape(token) && !token.starts_with("32") &&
           (1101 - weighed(token, std::array{1, 6, 3, 7, 9, 10, 5, 8, 4, 2})) % 11 % 10 == digit(token, 10);
}

/// Lithuania and Estonia: century, birthday, serial number, and a digit that is reckoned a second time where the first gives 10.
[[nodiscard]] inline bool is_baltic(std::string_view token) {
    if (!is_digits(token, 11) || token.front() < '1' || token.front() > '6' || !is_birthday(token.substr(1)))
        return false;
    int check = weighed(token, std::array{1, 2, 3, 4, 5, 6, 7, 8, 9, 1}) % 11;
    if (check == 10) check = weighed(token, std::array{3, 4, 5, 6, 7, 8, 9, 1, 2, 3}) % 11 % 10;
    return check == digit(token, 10);
}

/// Hungary: health, person, tax.
[[nodiscard]] inline bool is_taj(std::string_view token) {
    return is_digits(token, 9) && weighed(token, std::array{3, 7, 3, 7, 3, 7, 3, 7}) % 10 == digit(token, 8);
}
[[nodiscard]] inline bool is_szemelyi_date(std::string_view token) {
    return is_digits(token, 11) && token.front() >= '1' && token.front() <= '8' &&
           is_birthday(token.substr(1));
}
[[nodiscard]] inline bool is_szemelyi_szam(std::string_view token) {
    if (!is_szemelyi_date(token)) return false;
    const int check = digit(token, 10);
    return weighed(token, std::array{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) % 11 == check ||
           weighed(token, std::array{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}) % 11 == check;
}
[[nodiscard]] inline bool is_adoazonosito(std::string_view token) {
    return is_digits(token, 10) && token.front() == '8' &&
           weighed(token, std::array{1, 2, 3, 4, 5, 6, 7, 8, 9}) % 11 == digit(token, 9);
}

/// Portugal: nine digits, of which the first tells persons from companies.
[[nodiscard]] inline bool is_portuguese_nif(std::string_view token) {
    if (!is_digits(token, 9) || (token.find_first_of("123") != 0 && !token.starts_with("45"))) return false;
    const int rest = 11 - weighed(token, std::array{9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return (rest >= 10 ? 0 : rest) == digit(token, 8);
}

/// France: sex, year, month, place, order, and what is left to 97. Corsica's places are 2A and 2B.
[[nodiscard]] inline bool is_nir(std::string_view token) {
    if (token.size() != 15 || (token.front() != '1' && token.front() != '2')) return false;
    std::string digits{token};
    long long less = 0;
    if (digits[6] == 'A' || digits[6] == 'B') {
        less = digits[6] == 'A' ? 1'000'000 : 2'000'000;
        digits[6] = '0';
    }
    if (!all_digits(digits)) return false;
    const long long month = number(std::string_view{digits}.substr(3, 2));
    if (month == 0 || (month > 12 && month < 20)) return false;
    return 97 - (number(std::string_view{digits}.substr(0, 13)) - less) % 97 ==
           number(std::string_view{digits}.substr(13));
}

/// Germany: eleven digits, the first of which is no 0.
[[nodiscard]] inline bool is_steuer_id(std::string_view token) {
    return is_digits(token, 11) && token.front() != '0' && is_mod_11_10(token);
}
/// Austria: four digits, of which the fourth checks the others, and a birthday.
[[nodiscard]] inline bool is_svnr(std::string_view token) {
    return is_digits(token, 10) && begins_with_day(token.substr(4)) &&
           weighed(token, std::array{3, 7, 9, 0, 5, 8, 4, 2, 1, 6}) % 11 == digit(token, 3);
}
/// Switzerland: 756, for the country, and the check of bar codes.
[[nodiscard]] inline bool is_ahv(std::string_view token) {
    return is_digits(token, 13) && token.starts_with("756") &&
           weighed(token, std::array{1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1}) % 10 == 0;
}

/// Sweden: a birthday (with 60 on the day where it is a number for those who only visit), three digits, and Luhn's.
[[nodiscard]] inline bool is_personnummer(std::string_view token) {
    if (token.size() == 12) token.remove_prefix(2);
    if (!is_digits(token, 10)) return false;
    return is_month_and_day(number(token.substr(2, 2)), number(token.substr(4, 2)) % 60) && is_luhn(token);
}
/// Norway: a birthday, three digits, and two that check.
[[nodiscard]] inline bool is_fodselsnummer(std::string_view token) {
    return is_digits(token, 11) &&
           is_month_and_day(number(token.substr(2, 2)) % 40, number(token.substr(0, 2)) % 40) &&
           weighed(token, std::array{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}) % 11 == 0 &&
           weighed(token, std::array{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}
/// Finland: a birthday, a sign for the century (taken out with the other marks where it is one), three digits, and a sign that checks.
[[nodiscard]] inline bool is_hetu(std::string_view token) {
    constexpr std::string_view signs = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    std::string digits{token};
    if (digits.size() == 11 && is_upper(digits[6])) digits.erase(6, 1);
    if (digits.size() != 10 || !all_digits(std::string_view{digits}.substr(0, 9))) return false;
    const std::string_view all = std::string_view{digits}.substr(0, 9);
    return begins_with_day(all) && signs[static_cast<std::size_t>(number(all) % 31)] == digits[9];
}
/// Iceland: a birthday, two digits, one that checks, and the century.
[[nodiscard]] inline bool is_kennitala(std::string_view token) {
    return is_digits(token, 10) && begins_with_day(token) &&
           weighed(token, std::array{3, 2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0;
}

/// Greece: health, a birthday and Luhn's check; tax.
[[nodiscard]] inline bool is_amka(std::string_view token) {
    return is_digits(token, 11) && begins_with_day(token) && is_luhn(token);
}
[[nodiscard]] inline bool is_afm(std::string_view token) {
    return is_digits(token, 9) &&
           weighed(token, std::array{256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == digit(token, 8);
}
/// Bulgaria: a birthday (the month tells the century), three digits, and one that checks.
[[nodiscard]] inline bool is_egn(std::string_view token) {
    return is_digits(token, 10) &&
           is_month_and_day(number(token.substr(2, 2)) % 20, number(token.substr(4, 2))) &&
           weighed(token, std::array{2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10 == digit(token, 9);
}
/// Romania: sex and century, a birthday, county, order, and a digit that checks.
[[nodiscard]] inline bool is_cnp(std::string_view token) {
    if (!is_digits(token, 13) || token.front() == '0' || !is_birthday(token.substr(1))) return false;
    const int check = weighed(token, std::array{2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}) % 11;
    return (check == 10 ? 1 : check) == digit(token, 12);
}
/// Croatia.
[[nodiscard]] inline bool is_oib(std::string_view token) {
    return is_digits(token, 11) && is_mod_11_10(token);
}
/// Slovenia, Serbia and their neighbours: day, month, the last three digits of the year, and six more.
[[nodiscard]] inline bool is_emso(std::string_view token) {
    if (!is_digits(token, 13) || !begins_with_day(token)) return false;
    const int rest = 11 - weighed(token, std::array{7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return (rest >= 10 ? 0 : rest) == digit(token, 12);
}

/// Ireland: seven digits, a letter that checks, and perhaps another.
[[nodiscard]] inline bool is_pps(std::string_view token) {
    if (token.size() < 8 || token.size() > 9 || !all_digits(token.substr(0, 7)) || !is_upper(token[7]))
        return false;
    int sum = weighed(token, std::array{8, 7, 6, 5, 4, 3, 2});
    if (token.size() == 9) {
        if (!is_upper(token[8])) return false;
        if (token[8] != 'W') sum += 9 * (token[8] - 'A' + 1);
    }
    return "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23] == token[7];
}
/// The United Kingdom: two letters, six digits and a letter. Nothing in it checks.
[[nodiscard]] inline bool is_nino(std::string_view token) {
    return token.size() == 9 && is_upper(token[0]) && is_upper(token[1]) && all_digits(token.substr(2, 6)) &&
           token[8] >= 'A' && token[8] <= 'D';
}

}  // namespace atelier::rules::detail
