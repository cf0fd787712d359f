#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/rules/rule.hpp"
#include "atelier/text/folded.hpp"
#include "atelier/text/span.hpp"
#include "atelier/text/utf8.hpp"

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

/// A word in small letters, without accents that stand as code points of their own.
[[nodiscard]] inline std::string lower(std::string_view word) {
    std::string out;
    for (std::size_t at = 0; at < word.size();) {
        const text::CodePoint point = text::decode(word, at);
        const bool accent = point.value >= 0x0300 && point.value <= 0x036F;
        if (!point.valid)
            out += word[at];
        else if (!accent)
            text::append_utf8(out, text::small_letter(point.value));
        at += point.bytes;
    }
    return out;
}

/// Words longer than this are none that anybody looks for; a hostile text has one of megabytes.
inline constexpr std::size_t longest_word = 48;

[[nodiscard]] constexpr bool is_between_words(char c) {
    return std::string_view{" \t\n:.=(/-\"'"}.find(c) != std::string_view::npos;
}

/// A word in front of a place, in small letters, and where it begins; blanks and `:`, `.`, `=` between are skipped: `tel` in "Tel.: 020 …".
struct WordBefore {
    std::string word;
    std::size_t begin{0};
};

[[nodiscard]] inline WordBefore last_word(std::string_view text, std::size_t at) {
    const std::size_t least = at > longest_word ? at - longest_word : 0;
    std::size_t end = at;
    while (end > least && is_between_words(text[end - 1])) --end;
    std::size_t begin = end;
    while (begin > least && is_word(text[begin - 1])) --begin;
    return {lower(text.substr(begin, end - begin)), begin};
}

[[nodiscard]] inline std::string word_before(std::string_view text, std::size_t at) {
    return last_word(text, at).word;
}

/// The word behind a place, likewise.
[[nodiscard]] inline std::string word_after(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] == ' ') ++at;
    std::size_t end = at;
    while (end < text.size() && end - at < longest_word && is_word(text[end])) ++end;
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

/// One finding for the matches of a text or a line, at the first of them, with a few more marked.
inline diag::Finding& report_matches(const Reporter& reporter, const std::vector<text::Span>& places,
                                     const std::vector<PersonalMatch>& matches, std::string address,
                                     std::string message) {
    constexpr std::size_t most_labels = 3;
    auto& finding = reporter.report(places.front(), std::move(address), std::move(message));
    finding.covered = true;
    finding.label = "looks like " + std::string{matches.front().looks_like};
    for (std::size_t i = 1; i < matches.size() && i <= most_labels; ++i)
        finding.related.push_back({places[i], "looks like " + std::string{matches[i].looks_like}});
    return finding;
}

namespace detail {

/// Whether a place is within one of the spans, which are in the order of the text and none within another.
[[nodiscard]] inline bool is_within(const std::vector<text::Span>& spans, text::Span place) {
    const auto behind = std::upper_bound(spans.begin(), spans.end(), place.begin,
                                         [](std::uint32_t at, text::Span span) { return at < span.begin; });
    if (behind != spans.end() && behind->begin < place.end) return true;
    return behind != spans.begin() && place.begin < std::prev(behind)->end;
}

/// False for bytes of another coding or kind of file, among which anything can be found.
[[nodiscard]] inline bool is_text(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const text::CodePoint point = text::decode(line, at);
        if (!point.valid || text::is_forbidden(point.value)) return false;
        at += point.bytes;
    }
    return true;
}

}  // namespace detail

/// The same for all that is no free text, line by line: comments, which stay in git as long as texts do, keys, ids, addresses, and a text
/// that could not be read, as far as its lines can be.
template <class Find>
void report_beside_texts(const Case& subject, const Reporter& reporter, std::string_view found, Find&& find) {
    const text::Source& source = subject.document.source;
    std::vector<text::Span> texts;
    for (const record::Use& use : subject.record.index.texts) texts.push_back(use.at);
    std::sort(texts.begin(), texts.end(), [](text::Span a, text::Span b) { return a.begin < b.begin; });
    for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
        const text::Span whole = source.line_span(line);
        std::vector<PersonalMatch> matches = find(source.slice(whole));
        if (matches.empty() || !detail::is_text(source.slice(whole))) continue;
        const auto place = [&](const PersonalMatch& match) {
            const auto begin = static_cast<std::uint32_t>(whole.begin + match.at);
            return text::Span{begin, begin + static_cast<std::uint32_t>(match.length)};
        };
        std::erase_if(matches, [&](const auto& match) { return detail::is_within(texts, place(match)); });
        if (matches.empty()) continue;
        std::vector<text::Span> places;
        for (const PersonalMatch& match : matches) places.push_back(place(match));
        const bool comment = detail::is_within(subject.document.comments, places.front());
        report_matches(reporter, places, matches, {},
                       (comment ? "a comment holds what looks like " : "this line holds what looks like ") +
                           std::string{found});
    }
}

/// One finding for each text with matches, at the first of them. `found` is what `find` looks for, in words.
template <class Find>
void report_personal(const Case& subject, const Reporter& reporter, std::string_view found, Find&& find) {
    for (const record::Use& use : subject.record.index.texts) {
        const std::vector<PersonalMatch> matches = find(use.text);
        if (matches.empty()) continue;
        std::size_t from = 0;
        std::vector<text::Span> places;
        for (const PersonalMatch& match : matches)
            places.push_back(place_in_source(subject, use, match, from));
        report_matches(reporter, places, matches, use.path,
                       "`" + use.path + "` holds what looks like " + std::string{found});
    }
}

}  // namespace atelier::rules
