#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/record/facts.hpp"
#include "atelier/record/record.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/words.hpp"

// Where a finding about an entry of a list points, and whom its help can name.
namespace atelier::rules {

/// The entry's place, or its first line where it takes several, so that an excerpt stays short.
[[nodiscard]] inline text::Span first_line(const Case& subject, text::Span span) {
    const std::string_view text = subject.document.source.slice(span);
    const auto end = text.find_first_of("\r\n");
    if (end != std::string_view::npos) span.end = span.begin + static_cast<std::uint32_t>(end);
    return span;
}

/// Where a reader finds a stakeholder, an activity, a theme: at its id.
template <class T>
[[nodiscard]] text::Span place_of(const Case& subject, const T& entry) {
    if constexpr (requires { entry.id.at; }) {
        if (entry.id) return entry.id.at;
    }
    return first_line(subject, entry.place());
}

/// `hypotheses.h1`: the address of an entry, by its id; the list's where it has none.
template <class T>
[[nodiscard]] std::string entry_address(std::string_view list, const T& entry) {
    std::string address{list};
    if (entry.id) address += "." + std::string{*entry.id};
    return address;
}

/// "the action `act1`", or "an action" where it has no id.
template <class T>
[[nodiscard]] std::string named(std::string_view article, std::string_view kind, const T& entry) {
    if (!entry.id) return std::string{article} + " " + std::string{kind};
    return "the " + std::string{kind} + " " + ticked(*entry.id);
}

using record::StakeholderIndex;

/// Those who could take something on, for the help of a finding: " (municipality, developer)", or nothing.
[[nodiscard]] inline std::string candidates(const record::Record& record) {
    constexpr std::size_t most = 5;
    std::vector<std::string_view> ids;
    for (const record::Stakeholder& who : record.stakeholders) {
        if (ids.size() > most) break;  // a hostile record has thousands
        const bool twice = std::find(ids.begin(), ids.end(), *who.id) != ids.end();
        if (who.id && text::is_kebab(*who.id) && !who.withdrawn() && !twice) ids.push_back(*who.id);
    }
    if (ids.empty()) return {};
    std::string out;
    for (std::size_t i = 0; i < ids.size() && i < most; ++i)
        out += (i == 0 ? " (" : ", ") + std::string{ids[i]};
    return out + (ids.size() > most ? ", …)" : ")");
}

}  // namespace atelier::rules
