#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/rules/rule.hpp"
#include "atelier/text/span.hpp"

// What the rules of the family PRV share: a match in a free text, its place in the file, and a report that quotes the place and never
// the value. Finding too little is better here than ringing at every figure: a rule that people switch off protects nobody.
namespace atelier::rules {

/// A part of a text that looks like something about a person.
struct PersonalMatch {
    std::size_t at{0};
    std::size_t length{0};
    std::string_view looks_like{};  ///< "a Dutch citizen number"
};

namespace detail {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
/// Bytes of other alphabets count as letters.
[[nodiscard]] constexpr bool is_word_letter(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_word(char c) { return is_word_letter(c) || is_ascii_digit(c); }

/// The character at an offset, or a blank outside of the text.
[[nodiscard]] constexpr char char_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : ' ';
}
[[nodiscard]] constexpr char char_before(std::string_view text, std::size_t at) {
    return at == 0 ? ' ' : text[at - 1];
}

[[nodiscard]] inline std::size_t count_digits(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_ascii_digit));
}

[[nodiscard]] inline std::string lower(std::string_view word) {
    std::string out{word};
    for (char& c : out)
        if (is_upper(c)) c = static_cast<char>(c + 32);
    return out;
}

/// The word in front of a place, in lower case, with blanks and `:`, `.`, `=` skipped: `tel` in "Tel.: 020 …".
[[nodiscard]] inline std::string word_before(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && std::string_view{" \t\n:.=("}.find(text[end - 1]) != std::string_view::npos) --end;
    std::size_t begin = end;
    while (begin > 0 && is_word(text[begin - 1])) --begin;
    return lower(text.substr(begin, end - begin));
}

/// The word behind a place, likewise.
[[nodiscard]] inline std::string word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    return lower(text.substr(at, end - at));
}

}  // namespace detail

/// Where a match stands in the file. A folded or escaped text does not stand there byte for byte; then the whole value is meant.
[[nodiscard]] inline text::Span place_in_source(const Case& subject, const record::Use& use,
                                                const PersonalMatch& match, std::size_t& from) {
    const std::string_view raw = subject.document.source.slice(use.at);
    const std::size_t found = raw.find(use.text.substr(match.at, match.length), from);
    if (found == std::string_view::npos) return use.at;
    from = found + match.length;
    const auto begin = static_cast<std::uint32_t>(use.at.begin + found);
    return {begin, begin + static_cast<std::uint32_t>(match.length)};
}

/// One finding for each text with matches, at the first of them. `found` is what `find` looks for, in words.
template <class Find>
void report_personal(const Case& subject, const Reporter& reporter, std::string_view found, Find&& find) {
    constexpr std::size_t most_labels = 3;
    for (const record::Use& use : subject.record.index.texts) {
        const std::vector<PersonalMatch> matches = find(use.text);
        if (matches.empty()) continue;
        std::size_t from = 0;
        const text::Span first = place_in_source(subject, use, matches.front(), from);
        auto& finding = reporter.report(first, use.path,
                                        "`" + use.path + "` holds what looks like " + std::string{found});
        finding.covered = true;
        finding.label = "looks like " + std::string{matches.front().looks_like};
        for (std::size_t i = 1; i < matches.size() && i <= most_labels; ++i)
            finding.related.push_back({place_in_source(subject, use, matches[i], from),
                                       "looks like " + std::string{matches[i].looks_like}});
    }
}

}  // namespace atelier::rules
