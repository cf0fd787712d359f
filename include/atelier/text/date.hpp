#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

namespace atelier::text {

/// A calendar day, without a time and without a zone. Days come into the core from records and from `--as-of`;
/// no code in the core asks a clock.
using Date = std::chrono::year_month_day;

/// Reads `YYYY-MM-DD` and nothing else; nothing for a day that does not exist (2026-02-30).
[[nodiscard]] constexpr std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; i < from + count; ++i) {
            if (text[i] < '0' || text[i] > '9') return -1;
            value = value * 10 + (text[i] - '0');
        }
        return value;
    };
    const int year = number(0, 4);
    const int month = number(5, 2);
    const int day = number(8, 2);
    if (year < 1 || month < 1 || day < 1) return std::nullopt;
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

/// `2026-09-01`, as it stands in records and in JSON.
[[nodiscard]] inline std::string to_iso(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

/// `1 September 2026`, as it is read in a sentence.
[[nodiscard]] inline std::string to_words(Date date) {
    constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                           "May",       "June",     "July",     "August",
                                           "September", "October",  "November", "December"};
    return fmt::format("{} {} {}", static_cast<unsigned>(date.day()),
                       months[static_cast<unsigned>(date.month()) - 1], static_cast<int>(date.year()));
}

/// The same day so many months later, or the last day of that month where it is shorter.
[[nodiscard]] constexpr Date plus_months(Date date, int months) {
    const Date moved = date + std::chrono::months{months};
    return moved.ok() ? moved : Date{moved.year() / moved.month() / std::chrono::last};
}

}  // namespace atelier::text
