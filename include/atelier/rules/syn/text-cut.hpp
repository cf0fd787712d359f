#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/slips/slip.hpp"

namespace atelier::rules::syn {

/// The words without quotes that stand before a comment on its line, or nothing where another kind of value does, or none.
[[nodiscard]] inline text::Span words_before(std::string_view text, std::uint32_t comment) {
    const std::size_t line = comment == 0 ? 0 : text.rfind('\n', comment - 1) + 1;
    std::size_t end = comment;
    while (end > line && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    if (end == line || std::string_view{"\"'}]{[,:-|>"}.find(text[end - 1]) != std::string_view::npos)
        return {};
    std::size_t begin = end;
    while (begin > line) {
        const char c = text[begin - 1];
        const bool spaced = begin < end && text[begin] == ' ';
        if (c == '{' || c == '[' || ((c == ':' || c == ',') && spaced)) break;
        if (c == '-' && spaced && text.find_first_not_of(" -", line) >= begin) break;
        --begin;
    }
    while (begin < end && text[begin] == ' ') ++begin;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Whether a comment reads as the rest of the words before it. Remarks behind a value are common and right, and stand behind `# `; so only
/// these count as cut off:
/// - `#3` and `#north`: no space stands behind the sign, and what stands before it is more than one word in small letters;
/// - `# 2 before winter`: a number follows upon several words that end no sentence;
/// - `# are tendered this year.`: the end of a sentence follows, in small letters, upon several words that end none.
[[nodiscard]] inline bool is_cut_off(std::string_view words, std::string_view comment) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    if (comment.size() < 2 || words.empty()) return false;
    const char next = comment[1];
    const auto spaces = static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
    const bool ends = std::string_view{".!?"}.find(words.back()) != std::string_view::npos;
    if (is_digit(next)) return true;
    if (next != ' ') {
        const bool letter =
            is_small(next) || (next >= 'A' && next <= 'Z') || (static_cast<unsigned char>(next) & 0x80U) != 0;
        const bool one_word = std::all_of(words.begin(), words.end(), [&](char c) {
            return is_small(c) || is_digit(c) || c == '-' || c == '/' || c == '.';
        });
        return letter && !one_word;
    }
    const std::size_t first = comment.find_first_not_of(' ', 1);
    if (first == std::string_view::npos || ends || spaces == 0) return false;
    const std::string_view remark = comment.substr(first);
    if (is_digit(remark.front())) return true;
    return spaces >= 2 && is_small(remark.front()) && remark.ends_with('.') &&
           remark.find(' ') != std::string_view::npos && remark.find(". ") == std::string_view::npos &&
           !remark.starts_with("atelier:");
}

inline void check_text_cut(const Case& subject, const Reporter& to) {
    const text::Source& source = subject.document.source;
    for (const text::Span comment : subject.document.comments) {
        const text::Span words = words_before(source.text(), comment.begin);
        if (words.empty()) continue;
        std::string_view remark = source.slice(comment);
        remark = remark.substr(0, remark.find_last_not_of(" \t\r") + 1);
        if (!is_cut_off(source.slice(words), remark)) continue;
        const text::Span all{words.begin, comment.begin + static_cast<std::uint32_t>(remark.size())};
        to.report({comment.begin, all.end}, {},
                  "a `#` behind a space ends the text, and the rest is read as a comment")
            .help = with_words("If it belongs to the text, put all of it in quotes",
                               yaml::detail::in_quotes(source.slice(all))) +
                    (remark[1] == ' ' ? "" : " A remark is told by a space behind the `#`.");
    }
}

inline constexpr Rule text_cut{
    .code = "SYN022",
    .name = "text-cut",
    .severity = diag::Severity::warning,
    .what = "A `#` within a text without quotes cuts it off.",
    .why =
        "All behind a space and a `#` is a comment, so that no reader of the record ever sees these words.",
    .help = "Put the whole text in quotes, or a space behind the `#` of a remark.",
    .bad =
        "challenge:\n"
        "  statement: Connect lot #3 before winter\n",
    .good =
        "challenge:\n"
        "  statement: \"Connect lot #3 before winter\"  # as agreed in May\n",
    .check = check_text_cut,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
