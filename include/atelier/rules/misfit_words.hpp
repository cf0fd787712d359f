#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/core.h>

#include "atelier/record/misfit.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/value_words.hpp"
#include "atelier/rules/wording.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"

// The words for what does not fit, once for records (family SCH) and configurations (family CFG).
namespace atelier::rules {

namespace detail {

[[nodiscard]] inline Wording unknown_key(const record::Misfit& misfit) {
    const std::string key = ticked(misfit.subject);
    if (!misfit.wanted.empty())
        return {fmt::format("the key {} has no place here any more", key),
                sentence(misfit.wanted) + " Take the answer out of the record."};
    const std::string_view above = std::string_view{misfit.path}.substr(
        0, misfit.path.size() - std::min(misfit.path.size(), misfit.subject.size()));
    return {fmt::format("there is no key {}{}", key, within(above)), near_or_listed(misfit, "A key here is")};
}

[[nodiscard]] inline Wording wrong_type(const record::Misfit& misfit) {
    if (misfit.wanted.starts_with("true or false, ")) return wrong_flag(misfit);
    const bool rating = misfit.wanted.starts_with("one of `not`,");
    const std::string help = rating ? ratings() : fmt::format("Write {}.", misfit.wanted);
    const std::string_view found = misfit.subject == "keys with values" ? std::string_view{"a group of keys"}
                                                                        : std::string_view{misfit.subject};
    const std::string_view field = field_of(misfit.path);
    if (field.empty()) return {fmt::format("{} cannot stand here", found), help};
    if (is_entry(misfit.path))
        return {fmt::format("an entry of {} cannot be {}", ticked(field), found), help};
    return {fmt::format("{} cannot be {}", ticked(field), found), help};
}

[[nodiscard]] inline Wording missing_key(const record::Misfit& misfit, bool stands_there) {
    if (stands_there)
        return {fmt::format("the key {}{} needs a value", ticked(misfit.subject), within(misfit.path)),
                "Write the value behind it."};
    const std::string message =
        fmt::format("the key {} is missing{}", ticked(misfit.subject), within(misfit.path));
    if (misfit.subject == "atelier") return {message, "Begin the record with the line `atelier: 1`."};
    if (!misfit.nearest.empty())
        return {message,
                fmt::format("Add `id: {}`, or another short name in small letters, digits and hyphens.",
                            misfit.nearest)};
    return {message, fmt::format("Add a line `{}:` with its value.", misfit.subject)};
}

[[nodiscard]] inline Wording no_value(const record::Misfit& misfit) {
    if (misfit.subject.empty())
        return {fmt::format("an entry of {} is empty", ticked(field_of(misfit.path))), {}};
    return {fmt::format("{} has no value yet", ticked(misfit.subject)), {}};
}

[[nodiscard]] inline Wording newer_format(const record::Misfit& misfit) {
    return {fmt::format("this is format {}, and this program knows format {}", misfit.subject, misfit.wanted),
            {}};
}

[[nodiscard]] inline Wording bad_version(const record::Misfit& misfit) {
    return {fmt::format("there is no format {}", ticked(misfit.subject)),
            fmt::format("Write `{}`, the format that this program knows.", misfit.wanted)};
}

}  // namespace detail

/// What to say of a misfit, whichever file it stands in.
[[nodiscard]] inline Wording words_of_kind(const record::Misfit& misfit, const text::Source& source) {
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
    return detail::bad_number(misfit, source.slice(misfit.span));
}

/// The same, with the remedy that the place itself tells.
[[nodiscard]] inline Wording words_for(const record::Misfit& misfit, const text::Source& source) {
    Wording words = words_of_kind(misfit, source);
    if (!misfit.remedy.empty()) words.help = misfit.remedy;
    return words;
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
