#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "atelier/record/codes.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/date.hpp"
#include "atelier/text/fraction.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/words.hpp"
#include "atelier/yaml/fault.hpp"

// The words for what does not fit, once for records (family SCH) and configurations (family CFG).
namespace atelier::rules {

/// The message of a finding and its remedy; an empty remedy leaves the rule's own.
struct Wording {
    std::string message;
    std::string help;
};

namespace detail {

/// The last key of a path that is a name and not a position in a list.
[[nodiscard]] inline std::string_view field_of(std::string_view path) {
    while (true) {
        const auto dot = path.rfind('.');
        const std::string_view last = dot == std::string_view::npos ? path : path.substr(dot + 1);
        const bool position = !last.empty() && std::all_of(last.begin(), last.end(),
                                                           [](char c) { return c >= '0' && c <= '9'; });
        if (!position || dot == std::string_view::npos) return last;
        path = path.substr(0, dot);
    }
}

/// ` in `path``, for what stands below the top. `key` is the last one of the path, where that may hold dots itself.
[[nodiscard]] inline std::string within(std::string_view path, std::string_view key = {}) {
    const bool known = !key.empty() && path.ends_with(key);
    if (known && path.size() == key.size()) return {};
    const auto dot = known ? path.size() - key.size() - 1 : path.rfind('.');
    return dot == std::string_view::npos ? std::string{} : fmt::format(" in `{}`", path.substr(0, dot));
}

[[nodiscard]] inline std::string near_or_listed(const record::Misfit& misfit, std::string_view before) {
    if (!misfit.nearest.empty()) return did_you_mean(misfit.nearest);
    if (!misfit.choices.empty())
        return fmt::format("{} {}.", before, text::listing(misfit.choices, "`", "or"));
    return {};
}

[[nodiscard]] inline Wording unknown_key(const record::Misfit& misfit) {
    const std::string key = ticked(misfit.subject);
    if (!misfit.wanted.empty())
        return {fmt::format("the key {} has no place here any more", key),
                sentence(misfit.wanted) + " Take the answer out of the record."};
    return {fmt::format("there is no key {}{}", key, within(misfit.path, misfit.subject)),
            near_or_listed(misfit, "A key here is")};
}

[[nodiscard]] inline Wording wrong_type(const record::Misfit& misfit) {
    const std::string help = fmt::format("Write {}.", misfit.wanted);
    if (misfit.wanted.starts_with("true or false, ")) {
        if (misfit.subject == "true" || misfit.subject == "false")
            return {fmt::format("{} in quotes is a text", ticked(misfit.subject)), help};
        return {fmt::format("{} is neither `true` nor `false`", ticked(misfit.subject)), help};
    }
    const std::string_view found = misfit.subject == "keys with values" ? std::string_view{"a group of keys"}
                                                                        : std::string_view{misfit.subject};
    const std::string_view field = field_of(misfit.path);
    if (field.empty()) return {fmt::format("{} cannot stand here", found), help};
    return {fmt::format("{} cannot be {}", ticked(field), found), help};
}

[[nodiscard]] inline Wording wrong_choice(const record::Misfit& misfit) {
    return {fmt::format("{} is no choice for {}", ticked(misfit.subject), ticked(field_of(misfit.path))),
            near_or_listed(misfit, "Choose")};
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

[[nodiscard]] inline Wording bad_date(const record::Misfit& misfit) {
    if (has_form_of_date(misfit.subject))
        return {fmt::format("there is no day {}", ticked(misfit.subject)), days_of_month(misfit.subject)};
    return {fmt::format("{} is not written as a date", ticked(misfit.subject)),
            fmt::format("Write {}.", misfit.wanted)};
}

[[nodiscard]] inline Wording missing_key(const record::Misfit& misfit, bool stands_there) {
    if (stands_there)
        return {fmt::format("the key {}{} needs a value", ticked(misfit.subject), within(misfit.path)),
                "Write the value behind it."};
    return {fmt::format("the key {} is missing{}", ticked(misfit.subject), within(misfit.path)),
            fmt::format("Add a line `{}:` with its value.", misfit.subject)};
}

[[nodiscard]] inline Wording no_value(const record::Misfit& misfit) {
    if (misfit.subject.empty())
        return {fmt::format("an entry of {} is empty", ticked(field_of(misfit.path))), {}};
    return {fmt::format("{} has no value yet", ticked(misfit.subject)), {}};
}

/// An address made into an id would still be somebody's.
[[nodiscard]] inline Wording bad_id(const record::Misfit& misfit) {
    if (!personal_parts(misfit.subject).empty())
        return {fmt::format("{} is not in the form of an id", ticked(misfit.subject)),
                "Name it after the organisation or the role, in small letters with hyphens."};
    return {fmt::format("{} is not in the form of an id", ticked(misfit.subject)),
            misfit.nearest.empty() ? std::string{} : fmt::format("Write it as {}.", ticked(misfit.nearest))};
}

[[nodiscard]] inline Wording newer_format(const record::Misfit& misfit) {
    return {fmt::format("this is format {}, and this program knows format {}", misfit.subject, misfit.wanted),
            {}};
}

[[nodiscard]] inline Wording bad_version(const record::Misfit& misfit) {
    return {fmt::format("there is no format {}", ticked(misfit.subject)),
            fmt::format("Write `{}`, the format that this program knows.", misfit.wanted)};
}

[[nodiscard]] inline std::string in_case(std::string_view word, bool upper) {
    std::string out{word};
    for (char& c : out) {
        if (upper && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
        if (!upper && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    return out;
}

/// The country code that is meant where another is in daily use, or the same in capitals.
[[nodiscard]] inline std::string country_meant(std::string_view word) {
    const std::string code = in_case(word, true);
    if (code == "UK") return "GB";  // the European Union's own style writes UK and EL
    if (code == "EL") return "GR";
    return record::is_country(code) ? code : std::string{};
}

[[nodiscard]] inline Wording bad_code(const record::Misfit& misfit) {
    const bool country = misfit.wanted.starts_with("a country");
    const std::string lower = in_case(misfit.subject, false);
    const std::string meant = country                      ? country_meant(misfit.subject)
                              : record::is_language(lower) ? lower
                                                           : std::string{};
    return {fmt::format("{} is no code of a {}", ticked(misfit.subject), country ? "country" : "language"),
            meant.empty() ? fmt::format("Write {}.", misfit.wanted) : did_you_mean(meant)};
}

[[nodiscard]] inline Wording bad_number(const record::Misfit& misfit) {
    if (misfit.wanted.starts_with("a limit"))
        return {fmt::format("{} is no limit", ticked(misfit.subject)),
                fmt::format("Write {}.", misfit.wanted)};
    const bool whole = misfit.wanted.starts_with("a whole");
    const auto number = text::Fraction::parse(misfit.subject);
    const bool fits = number && (!whole || number->bottom() == 1);
    if (fits && whole && number->top() > 999'999)
        return {fmt::format("{} is more than can be meant here", ticked(misfit.subject)),
                "Write a whole number up to 999999."};
    if (fits)
        return {fmt::format("{} in quotes is a text", ticked(misfit.subject)),
                fmt::format("Write {}.", misfit.wanted)};
    std::string with_point = misfit.subject;
    std::replace(with_point.begin(), with_point.end(), ',', '.');
    const bool comma = !whole && with_point != misfit.subject && text::Fraction::parse(with_point);
    return {fmt::format("{} is no {}", ticked(misfit.subject), whole ? "whole number" : "number"),
            comma ? did_you_mean(with_point) : fmt::format("Write {}.", misfit.wanted)};
}

}  // namespace detail

/// What to say of a misfit, whichever file it stands in.
[[nodiscard]] inline Wording words_for(const record::Misfit& misfit, const text::Source& source) {
    switch (misfit.kind) {
        case record::MisfitKind::unknown_key: return detail::unknown_key(misfit);
        case record::MisfitKind::wrong_type: return detail::wrong_type(misfit);
        case record::MisfitKind::wrong_choice: return detail::wrong_choice(misfit);
        case record::MisfitKind::bad_date: return detail::bad_date(misfit);
        case record::MisfitKind::missing_key:
            return detail::missing_key(misfit, source.slice(misfit.span) == misfit.subject);
        case record::MisfitKind::no_value: return detail::no_value(misfit);
        case record::MisfitKind::bad_id: return detail::bad_id(misfit);
        case record::MisfitKind::newer_format: return detail::newer_format(misfit);
        case record::MisfitKind::bad_version: return detail::bad_version(misfit);
        case record::MisfitKind::bad_code: return detail::bad_code(misfit);
        case record::MisfitKind::bad_number: break;
    }
    return detail::bad_number(misfit);
}

/// Reports a misfit with its words. The reference is good until the next report.
inline diag::Finding& report_misfit(const record::Misfit& misfit, const text::Source& source,
                                    const Reporter& to) {
    Wording words = words_for(misfit, source);
    diag::Finding& finding = to.report(misfit.span, misfit.path, std::move(words.message));
    if (!words.help.empty()) finding.help = std::move(words.help);
    return finding;
}

/// Reports all misfits of one kind: what a rule of the family SCH has to do. Where the text itself has a fault, that one is the
/// cause, and worth one finding.
template <record::MisfitKind Kind>
void report_misfits(const Case& subject, const Reporter& to) {
    std::unordered_set<std::uint32_t> faulty;
    for (const yaml::Fault& fault : subject.document.faults) faulty.insert(fault.span.begin);
    for (const record::Misfit& misfit : subject.misfits)
        if (misfit.kind == Kind && !faulty.contains(misfit.span.begin))
            report_misfit(misfit, subject.document.source, to);
}

}  // namespace atelier::rules
