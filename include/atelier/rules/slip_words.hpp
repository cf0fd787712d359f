#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/masked.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/slips/slip.hpp"

// How a finding tells of a slip in a text: what is wrong, what to do, and the writer's own words as they would be read.
namespace atelier::rules {

/// True for words that should not stand in a message: an address or a number in a broken line belongs to somebody all the same.
[[nodiscard]] inline bool is_personal(std::string_view words) { return !personal_parts(words).empty(); }

/// The words that would be read, between backticks; in their own quotes where they hold a backtick. Empty where they should not be repeated.
[[nodiscard]] inline std::string as_meant(std::string_view words) {
    if (words.empty() || is_personal(words)) return {};
    if (words.find('`') != std::string_view::npos) return std::string{words};
    return "`" + std::string{words} + "`";
}

/// `remedy` and the words that are meant, as one sentence or two: `Put it in quotes: "…".`
[[nodiscard]] inline std::string with_words(std::string_view remedy, std::string_view words) {
    const std::string meant = as_meant(words);
    if (meant.empty()) return sentence(remedy.ends_with(':') ? remedy.substr(0, remedy.size() - 1) : remedy);
    return std::string{remedy} + (remedy.ends_with(':') ? " " : ": ") + meant + ".";
}

/// The text that begins at a place, to the end of its line or of its entry between brackets, in quotes: for one that begins with a sign.
[[nodiscard]] inline std::string quoted_from(const text::Source& source, std::uint32_t begin) {
    const std::string_view text = source.text();
    const std::string_view before = text.substr(0, begin);
    const std::string_view start = before.substr(before.rfind('\n') + 1);
    const bool bracketed = start.find_first_of("{[") != std::string_view::npos;
    auto end = std::min(text.find_first_of(bracketed ? "\r\n,]}" : "\r\n", begin), text.size());
    end = yaml::detail::end_of_plain(text, begin, static_cast<std::uint32_t>(end));
    return yaml::detail::in_quotes(text.substr(begin, end - begin));
}

/// Shows the second place of a slip.
inline void show_beside(const yaml::Fault& fault, diag::Finding& finding) {
    if (!fault.beside.empty()) finding.related.push_back({fault.other, fault.beside});
}

}  // namespace atelier::rules
