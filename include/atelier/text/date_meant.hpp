#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/date.hpp"
#include "atelier/text/folded.hpp"
#include "atelier/text/id_of.hpp"
#include "atelier/text/words.hpp"

// Which day somebody may have meant who wrote it in another form than `2026-09-01`. Nothing of this is read as a date: a message shows it,
// and the writer decides.
namespace atelier::text {

/// What a text can be read as.
struct DateMeant {
    enum class Kind { day, span, month_without_year, no_such_day };
    Kind kind{Kind::day};
    std::vector<Date>
        days;  ///< of a day: the one or two that can be meant; of a month, quarter or year: the first and the last
    std::string_view span;  ///< `month`, `quarter`, `year`
    unsigned month{0};
};

namespace detail {

/// The months in the languages of the cities that use the method: full names, genitives, and the usual abbreviations, as plain letters.
inline constexpr std::array<std::string_view, 12> month_words{
    "january|jan|januari|januar|janner|janvier|janv|enero|ene|gennaio|gen|gener|janeiro|styczen|stycznia|sty|"
    "tammikuuta|urtarrila",
    "february|feb|februari|februar|feber|fevrier|fevr|febrero|febbraio|febrer|fevereiro|fev|luty|lutego|lut|"
    "otsaila",
    "march|mar|maart|mrt|marz|maerz|mars|marzo|marc|marco|marzec|marca|marts|martxoa",
    "april|apr|avril|avr|abril|abr|aprile|kwiecien|kwietnia|kwi|apirila",
    "may|mei|mai|mayo|maggio|mag|maig|maio|maj|maja|maiatza",
    "june|jun|juni|juin|junio|giugno|giu|juny|junho|czerwiec|czerwca|cze|ekaina",
    "july|jul|juli|juillet|juil|julio|luglio|lug|juliol|julho|lipiec|lipca|lip|uztaila",
    "august|aug|augustus|aout|agosto|ago|agost|sierpien|sierpnia|sie|augusti|abuztua",
    "september|sep|sept|septembre|septiembre|setiembre|settembre|setembre|setembro|wrzesien|wrzesnia|wrz|"
    "iraila",
    "october|oct|oktober|okt|octobre|octubre|ottobre|ott|outubro|pazdziernik|pazdziernika|paz|urria",
    "november|nov|novembre|noviembre|novembro|listopad|listopada|lis|azaroa",
    "december|dec|dezember|dez|decembre|diciembre|dic|dicembre|desembre|dezembro|grudzien|grudnia|gru|"
    "desember|des|abendua"};

/// The number of a month by its name, or 0.
[[nodiscard]] constexpr unsigned month_of(std::string_view word) {
    for (unsigned month = 0; month < month_words.size(); ++month)
        if (is_among(month_words[month], word)) return month + 1;
    return 0;
}

/// A text cut into its numbers and words; what stands between them is `between`, its signs alone.
struct DateParts {
    struct Part {
        std::string_view text;
        bool number;
    };
    std::vector<Part> parts;
    std::string between;
};

[[nodiscard]] inline DateParts parts_of_date(std::string_view text) {
    DateParts out;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        const bool number = end > at;
        if (!number)
            while (end < text.size() && is_letter(text[end])) ++end;
        if (end > at)
            out.parts.push_back({text.substr(at, end - at), number});
        else if (text[end] == ' ')
            ++end;
        else
            out.between += text[end++];
        at = end;
    }
    return out;
}

[[nodiscard]] constexpr unsigned number_of(std::string_view digits) {
    unsigned value = 0;
    for (const char c : digits.substr(0, 4)) value = value * 10 + static_cast<unsigned>(c - '0');
    return value;
}

[[nodiscard]] inline Date day_of(unsigned year, unsigned month, unsigned day) {
    return std::chrono::year{static_cast<int>(year)} / std::chrono::month{month} / std::chrono::day{day};
}

[[nodiscard]] inline Date last_of(unsigned year, unsigned month) {
    return Date{std::chrono::year{static_cast<int>(year)} / std::chrono::month{month} / std::chrono::last};
}

[[nodiscard]] inline DateMeant days(std::vector<Date> candidates) {
    DateMeant out;
    for (const Date day : candidates)
        if (day.ok() && (out.days.empty() || out.days.front() != day)) out.days.push_back(day);
    if (out.days.empty()) out.kind = DateMeant::Kind::no_such_day;
    return out;
}

[[nodiscard]] inline DateMeant span_of(std::string_view span, Date first, Date last) {
    DateMeant out;
    out.kind = DateMeant::Kind::span;
    out.span = span;
    out.days = {first, last};
    return out;
}

[[nodiscard]] constexpr bool is_year(std::string_view digits) {
    return digits.size() == 4 && (digits.front() == '1' || digits.front() == '2');
}

/// Words that stand between the parts of a date and say nothing.
[[nodiscard]] constexpr bool is_filler(std::string_view word) {
    constexpr std::array<std::string_view, 14> fillers{"de", "del", "di", "of", "the", "st", "nd",
                                                       "rd", "th",  "er", "e",  "den", "do", "r"};
    for (const std::string_view filler : fillers)
        if (filler == word) return true;
    return false;
}

/// Words that say which part of a month is meant, and no day.
[[nodiscard]] constexpr bool is_part_of_month(std::string_view word) {
    constexpr std::array<std::string_view, 24> words{
        "end",   "late", "early",   "mid",  "middle", "start", "begin",  "beginning",
        "by",    "in",   "before",  "eind", "einde",  "medio", "ende",   "anfang",
        "mitte", "fin",  "finales", "fine", "koniec", "debut", "inizio", "meta"};
    for (const std::string_view one : words)
        if (one == word) return true;
    return false;
}

/// Three numbers: the year stands first or last. With dots between, the day comes first everywhere; with other signs either may.
[[nodiscard]] inline std::optional<DateMeant> of_numbers(const std::array<std::string_view, 3>& n,
                                                         bool dots) {
    const auto small = [](std::string_view digits) { return digits.size() <= 2; };
    if (is_year(n[0]) && small(n[1]) && small(n[2]))
        return days({day_of(number_of(n[0]), number_of(n[1]), number_of(n[2]))});
    if (!is_year(n[2]) || !small(n[0]) || !small(n[1])) return std::nullopt;
    const unsigned year = number_of(n[2]);
    const Date day_first = day_of(year, number_of(n[1]), number_of(n[0]));
    const Date month_first = day_of(year, number_of(n[0]), number_of(n[1]));
    return dots ? days({day_first}) : days({day_first, month_first});
}

[[nodiscard]] inline std::optional<DateMeant> of_month_and_year(unsigned month, std::string_view year) {
    if (month < 1 || month > 12 || !is_year(year)) return std::nullopt;
    return span_of("month", day_of(number_of(year), month, 1), last_of(number_of(year), month));
}

[[nodiscard]] inline std::optional<DateMeant> of_quarter(unsigned quarter, std::string_view year) {
    if (quarter < 1 || quarter > 4 || !is_year(year)) return std::nullopt;
    return span_of("quarter", day_of(number_of(year), quarter * 3 - 2, 1),
                   last_of(number_of(year), quarter * 3));
}

[[nodiscard]] constexpr bool says_quarter(std::string_view word) {
    constexpr std::array<std::string_view, 9> words{"q",         "quarter", "kwartaal", "kwartal", "quartal",
                                                    "trimestre", "trim",    "kwartalu", "kvartal"};
    for (const std::string_view one : words)
        if (one == word) return true;
    return false;
}

}  // namespace detail

/// What day, or what stretch of days, a text that is no date can mean; nothing where that cannot be told.
[[nodiscard]] inline std::optional<DateMeant> date_meant(std::string_view text) {
    constexpr std::size_t longest = 48;
    if (text.size() > longest) return std::nullopt;
    const std::string bare = folded(without_marks(text));
    const std::string_view whole{bare};
    // A day with a time behind it.
    if (whole.size() > 10 && (whole[10] == 't' || whole[10] == ' ') &&
        whole.find(':') != std::string_view::npos)
        if (const auto day = parse_date(whole.substr(0, 10))) return detail::days({*day});
    const detail::DateParts cut = detail::parts_of_date(whole);
    std::vector<std::string_view> numbers;
    unsigned month = 0;
    bool quarter = false;
    bool other = false;
    for (const auto& [part, number] : cut.parts) {
        if (number)
            numbers.push_back(part);
        else if (const unsigned named = detail::month_of(part); named != 0 && month == 0)
            month = named;
        else if (detail::says_quarter(part))
            quarter = true;
        else if (!detail::is_filler(part) && !detail::is_part_of_month(part))
            other = true;
    }
    const std::size_t count = numbers.size();
    const auto year_first = [&] { return detail::is_year(numbers[0]); };
    if (other) return std::nullopt;
    if (month != 0 && count == 0) {
        DateMeant out;
        out.kind = DateMeant::Kind::month_without_year;
        out.month = month;
        return out;
    }
    if (count == 0 || count > 3) return std::nullopt;
    if (month != 0 && count == 1) return detail::of_month_and_year(month, numbers[0]);
    if (month != 0 && count == 2) {
        const std::string_view year = year_first() ? numbers[0] : numbers[1];
        const std::string_view day = year_first() ? numbers[1] : numbers[0];
        if (!detail::is_year(year) || day.size() > 2) return std::nullopt;
        return detail::days({detail::day_of(detail::number_of(year), month, detail::number_of(day))});
    }
    if (month != 0) return std::nullopt;
    if (quarter && count == 2)
        return year_first() ? detail::of_quarter(detail::number_of(numbers[1]), numbers[0])
                            : detail::of_quarter(detail::number_of(numbers[0]), numbers[1]);
    if (quarter) return std::nullopt;
    if (count == 3) return detail::of_numbers({numbers[0], numbers[1], numbers[2]}, cut.between == "..");
    if (count == 2 && numbers[0].size() <= 2)
        return detail::of_month_and_year(detail::number_of(numbers[0]), numbers[1]);
    if (count == 2 && numbers[1].size() <= 2)
        return detail::of_month_and_year(detail::number_of(numbers[1]), numbers[0]);
    if (count == 1 && detail::is_year(numbers[0]))
        return detail::span_of("year", detail::day_of(detail::number_of(numbers[0]), 1, 1),
                               detail::day_of(detail::number_of(numbers[0]), 12, 31));
    if (count == 1 && numbers[0].size() == 8 && detail::is_year(numbers[0].substr(0, 4)))
        return detail::days({detail::day_of(detail::number_of(numbers[0].substr(0, 4)),
                                            detail::number_of(numbers[0].substr(4, 2)),
                                            detail::number_of(numbers[0].substr(6, 2)))});
    return std::nullopt;
}

}  // namespace atelier::text
