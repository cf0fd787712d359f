#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "atelier/record/as_written.hpp"
#include "atelier/record/choices.hpp"
#include "atelier/record/codes.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/record/place_names.hpp"
#include "atelier/record/rating_words.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/wording.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/date_meant.hpp"
#include "atelier/text/fraction.hpp"
#include "atelier/text/words.hpp"

// The words for values that are not what their key takes: what was probably meant where that is beyond doubt, else what there is to choose.
namespace atelier::rules::detail {

/// The four ratings and the states beside them, with what they mean: for words that could stand for several.
[[nodiscard]] inline std::string ratings() {
    using record::Rating;
    const auto one = [](Rating rating) {
        return fmt::format("{} ({})", ticked(to_string(rating)), meaning(rating));
    };
    return fmt::format("Choose {}, {}, {} or {}; {}, `n/a` and `declined` stand beside them.",
                       one(Rating::not_), one(Rating::partly), one(Rating::largely), one(Rating::fully),
                       one(Rating::unknown));
}

[[nodiscard]] inline bool takes_rating(const record::Misfit& misfit) {
    constexpr auto ratings = names(record::Rating{});
    return std::equal(misfit.choices.begin(), misfit.choices.end(), ratings.begin(), ratings.end());
}

/// For a rating with more behind it: where the rest belongs. Only answers of the assessment and elements take a note.
[[nodiscard]] inline std::string rating_and_note(const record::Misfit& misfit,
                                                 const record::RatingWithMore& found) {
    const auto dots = std::count(misfit.path.begin(), misfit.path.end(), '.');
    const bool has_group = misfit.path.ends_with(".rating");
    if (has_group)
        return fmt::format("Write `rating: {}`, and the rest as `note: {}`.", to_string(found.rating),
                           record::shown(found.more));
    if (misfit.path.starts_with("innovation-capacity.") && dots > 1)
        return fmt::format("Write `{}`; a `note` of the element takes the rest.", to_string(found.rating));
    return fmt::format("Write `{}: {{rating: {}, note: {}}}`; what supports it is named under `evidence`.",
                       field_of(misfit.path), to_string(found.rating), record::shown(found.more));
}

[[nodiscard]] inline Wording wrong_rating(const record::Misfit& misfit) {
    std::string message = fmt::format("{} is no rating", ticked(misfit.subject));
    if (const auto meant = record::rating_meant(misfit.subject))
        return {std::move(message), did_you_mean(to_string(*meant))};
    if (const auto found = record::rating_with_more(misfit.subject))
        return {std::move(message), rating_and_note(misfit, *found)};
    if (!misfit.nearest.empty()) return {std::move(message), did_you_mean(misfit.nearest)};
    return {std::move(message), ratings()};
}

/// The phase that a number names: people count them.
[[nodiscard]] inline std::string phase_by_number(const record::Misfit& misfit) {
    if (misfit.path != "phase") return {};
    const std::string bare = record::detail::bare_words(misfit.subject);
    const std::string_view digits =
        std::string_view{bare}.starts_with("phase ") ? std::string_view{bare}.substr(6) : bare;
    if (digits.size() != 1 || digits.front() < '1' || digits.front() > '9') return {};
    const auto number = static_cast<std::size_t>(digits.front() - '0');
    return number <= misfit.choices.size() ? misfit.choices[number - 1] : std::string{};
}

[[nodiscard]] inline Wording wrong_choice(const record::Misfit& misfit) {
    const auto is_choice = [&](std::string_view word) {
        return word == misfit.nearest ||
               std::find(misfit.choices.begin(), misfit.choices.end(), word) != misfit.choices.end();
    };
    if (auto alike = looks_like(misfit.subject, is_choice)) return *alike;
    if (takes_rating(misfit)) return wrong_rating(misfit);
    std::string message =
        fmt::format("{} is no choice for {}", ticked(misfit.subject), ticked(field_of(misfit.path)));
    if (const std::string phase = phase_by_number(misfit); !phase.empty())
        return {std::move(message), did_you_mean(phase)};
    return {std::move(message), near_or_listed(misfit, "Choose")};
}

/// `February 2026 has 28 days.`, for a date whose month exists.
[[nodiscard]] inline std::string days_of_month(std::string_view date) {
    const auto first = text::parse_date(std::string{date.substr(0, 8)} + "01");
    if (!first) return date.substr(5, 2) > "12" ? "The months go from 01 to 12." : std::string{};
    const auto last = text::plus_months(text::Date{first->year() / first->month() / std::chrono::day{31}}, 0);
    const std::string words = text::to_words(last);
    return fmt::format("{} has {} days.", words.substr(words.find(' ') + 1),
                       static_cast<unsigned>(last.day()));
}

[[nodiscard]] inline bool has_form_of_date(std::string_view text) {
    constexpr std::string_view form = "0000-00-00";
    return text.size() == form.size() &&
           std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char wanted) { return wanted == '0' ? c >= '0' && c <= '9' : c == wanted; });
}

[[nodiscard]] inline std::string help_for_date(const text::DateMeant& meant) {
    using Kind = text::DateMeant::Kind;
    const auto one = [&](std::size_t i) { return ticked(text::to_iso(meant.days[i])); };
    if (meant.kind == Kind::day && meant.days.size() == 1) return fmt::format("Did you mean {}?", one(0));
    if (meant.kind == Kind::day)
        return fmt::format("Write {} for {}, or {} for {}.", one(0), text::to_words(meant.days[0]), one(1),
                           text::to_words(meant.days[1]));
    if (meant.kind == Kind::span)
        return fmt::format("Write the day that is meant: {} is the first of that {}, {} the last.", one(0),
                           meant.span, one(1));
    if (meant.kind == Kind::no_such_day) return {};
    const std::chrono::month month{meant.month};
    const text::Date last{std::chrono::year{2026} / month / std::chrono::last};
    const std::string words = text::to_words(last);
    return fmt::format("Write year, month and day, such as {} for the last of {}.",
                       ticked(text::to_iso(last)), words.substr(words.find(' ') + 1));
}

[[nodiscard]] inline Wording bad_date(const record::Misfit& misfit) {
    const auto is_date = [](std::string_view word) { return text::parse_date(word).has_value(); };
    if (auto alike = looks_like(misfit.subject, is_date)) return *alike;
    if (has_form_of_date(misfit.subject))
        return {fmt::format("there is no day {}", ticked(misfit.subject)), days_of_month(misfit.subject)};
    const auto meant = text::date_meant(misfit.subject);
    if (meant && meant->kind == text::DateMeant::Kind::no_such_day)
        return {fmt::format("there is no day {}", ticked(misfit.subject)),
                fmt::format("Write {}.", misfit.wanted)};
    std::string message =
        meant && meant->kind == text::DateMeant::Kind::span
            ? fmt::format("{} is a {}, and a day is wanted", ticked(misfit.subject), meant->span)
            : fmt::format("{} is not written as a date", ticked(misfit.subject));
    return {std::move(message),
            meant ? help_for_date(*meant)
                  : fmt::format("Write {}, or leave the line out until it is known.", misfit.wanted)};
}

/// An address made into an id would still be somebody's.
[[nodiscard]] inline Wording bad_id(const record::Misfit& misfit) {
    if (auto alike = looks_like(misfit.subject, text::is_kebab)) return *alike;
    if (!personal_parts(misfit.subject).empty())
        return {fmt::format("{} is not in the form of an id", ticked(misfit.subject)),
                "Name it after the organisation or the role, in small letters with hyphens."};
    return {fmt::format("{} is not in the form of an id", ticked(misfit.subject)),
            misfit.nearest.empty() ? std::string{} : fmt::format("Write it as {}.", ticked(misfit.nearest))};
}

[[nodiscard]] inline Wording bad_code(const record::Misfit& misfit) {
    const bool country = misfit.wanted.starts_with("a country");
    const auto is_code = [&](std::string_view word) {
        return country ? record::is_country(word) : record::is_language(word);
    };
    if (auto alike = looks_like(misfit.subject, is_code)) return *alike;
    const std::string meant =
        country ? record::country_meant(misfit.subject) : record::language_meant(misfit.subject);
    return {fmt::format("{} is no code of a {}", ticked(misfit.subject), country ? "country" : "language"),
            meant.empty() ? fmt::format("Write {}.", misfit.wanted) : did_you_mean(meant)};
}

/// `true` in quotes, and what means one of the two in a language.
[[nodiscard]] inline Wording wrong_flag(const record::Misfit& misfit) {
    std::string help = fmt::format("Write {}.", misfit.wanted);
    if (misfit.subject == "true" || misfit.subject == "false")
        return {fmt::format("{} in quotes is a text", ticked(misfit.subject)), std::move(help)};
    const auto is_flag = [](std::string_view word) { return word == "true" || word == "false"; };
    if (auto alike = looks_like(misfit.subject, is_flag)) return *alike;
    const std::string bare =
        misfit.subject.size() > 10 ? std::string{} : record::detail::bare_words(misfit.subject);
    const bool yes = text::is_among("yes|y|true|on|ja|si|sim|oui|tak|bai|ano|igen|da|jah|kylla|x", bare);
    const bool no = text::is_among("no|n|false|off|nee|nein|non|nie|nao|ez|nej|nei|ne|nem|nu|ei", bare);
    if (!bare.empty() && (yes || no))
        help = fmt::format("Write `{}`, without quotes.", yes ? "true" : "false");
    return {fmt::format("{} is neither `true` nor `false`", ticked(misfit.subject)), std::move(help)};
}

/// The number that is meant where one stands in another form: with a comma, with a point and nothing behind it, per cent, with zeros in front.
[[nodiscard]] inline std::string number_meant(std::string_view text, bool whole) {
    const auto bare = text.find_first_not_of('0');
    if (bare != 0 && bare != std::string_view::npos && text[bare] >= '1' && text[bare] <= '9' &&
        text::Fraction::parse(text.substr(bare)))
        return std::string{text.substr(bare)};
    std::string with_point{text};
    std::replace(with_point.begin(), with_point.end(), ',', '.');
    auto number = text::Fraction::parse(with_point);
    if (whole) return number && number->bottom() == 1 ? std::to_string(number->top()) : std::string{};
    // `1,000` may be a thousand or one.
    const auto comma = text.find(',');
    if (number && (comma == std::string_view::npos || text.size() - comma != 4))
        return with_point == text ? std::string{} : with_point;
    if (!text.ends_with('%')) return {};
    number = text::Fraction::parse(text.substr(0, text.find_last_not_of(" %") + 1));
    const auto share = number ? *number / text::Fraction{100} : text::Fraction{};
    const std::string decimal = share.decimal(4);
    return number && text::Fraction::parse(decimal) == share
               ? decimal.substr(0, decimal.find_last_not_of('0') + 1)
               : std::string{};
}

/// `written` is the value as it stands in the text, quotes and all.
[[nodiscard]] inline Wording bad_number(const record::Misfit& misfit, std::string_view written) {
    if (misfit.wanted.starts_with("a limit"))
        return {fmt::format("{} is no limit", ticked(misfit.subject)),
                fmt::format("Write {}.", misfit.wanted)};
    const bool whole = misfit.wanted.starts_with("a whole");
    const auto number = text::Fraction::parse(misfit.subject);
    const auto fits = [&](std::string_view word) {
        const auto parsed = text::Fraction::parse(word);
        return parsed && (!whole || word.find('.') == std::string_view::npos);
    };
    if (fits(misfit.subject) && whole && number->top() > 999'999)
        return {fmt::format("{} is more than can be meant here", ticked(misfit.subject)),
                "Write a whole number up to 999999."};
    const bool quoted = written.starts_with('"') || written.starts_with('\'');
    if (fits(misfit.subject) && quoted)
        return {fmt::format("{} in quotes is a text", ticked(misfit.subject)),
                fmt::format("Write {}.", misfit.wanted)};
    if (auto alike = looks_like(misfit.subject, fits)) return *alike;
    const std::string meant = number_meant(misfit.subject, whole);
    return {fmt::format("{} is no {}", ticked(misfit.subject), whole ? "whole number" : "number"),
            meant.empty() ? fmt::format("Write {}.", misfit.wanted) : did_you_mean(meant)};
}

}  // namespace atelier::rules::detail
