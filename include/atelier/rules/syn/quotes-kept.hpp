#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/diag/finding.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/rules/slip_words.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/yaml/slips/slip.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::rules::syn {

/// The words between curly or low quotes that stand around the whole of a text, or nothing. Angle quotes are how some languages write.
[[nodiscard]] inline std::string_view between_curly_quotes(std::string_view text) {
    constexpr std::size_t bytes = 3;  // of each of these
    if (text.size() <= 2 * bytes || text[0] != '\xE2') return {};
    const auto is_quote = [&](std::size_t at) {
        const text::CodePoint point = text::decode(text, at);
        return point.valid && point.value >= 0x2018 && point.value <= 0x201F;
    };
    const std::string_view words = text.substr(bytes, text.size() - 2 * bytes);
    if (!is_quote(0) || !is_quote(text.size() - bytes)) return {};
    // `“One” and “two”` is a text with quotes in it.
    for (std::size_t at = bytes; at < text.size() - bytes; at += text::decode(text, at).bytes)
        if (is_quote(at) && text::decode(text, at).value != 0x2019) return {};
    return words;
}

/// True for a text that a curly quote opens and none closes: between brackets a comma has ended it.
[[nodiscard]] inline bool lacks_its_closing_quote(std::string_view text) {
    const auto sign = text.empty() ? std::nullopt : text::first_look_alike(text);
    if (!sign || sign->offset > 0 || sign->what.value != 0x201C) return false;
    return text.find("\u201D") == std::string_view::npos &&
           text.find("\u201C", sign->bytes) == std::string_view::npos;
}

inline void check_quotes_kept(const Case& subject, const Reporter& to) {
    const yaml::Tree& tree = subject.document.tree;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const yaml::Node& node = tree.at(i);
        if (node.kind != yaml::Kind::scalar || node.style != yaml::Style::plain) continue;
        const std::string_view words = between_curly_quotes(node.text);
        if (words.empty() && lacks_its_closing_quote(node.text)) {
            to.report(
                  node.span, {},
                  "a curly quote (U+201C) is no quote to a reader, and this text ends before it is closed")
                .help = "Write straight quotes around the whole text.";
            continue;
        }
        if (words.empty()) continue;
        const auto sign = text::look_alike(text::decode(node.text, 0).value);
        to.report(node.span, {},
                  (sign ? text::described(*sign) : std::string{"a curly quote"}) +
                      " is no quote to a reader: it becomes part of the text")
            .help = with_words("Write straight quotes", yaml::detail::in_quotes(words)) +
                    " To keep the curly ones, put straight ones around them.";
    }
}

inline constexpr Rule quotes_kept{
    .code = "SYN025",
    .name = "quotes-kept",
    .severity = diag::Severity::warning,
    .what = "Curly quotes stand around a whole text, and become part of it.",
    .why = "Word processors write them in the place of straight ones, which alone are quotes in YAML.",
    .help = "Write straight quotes in their place; to keep the curly ones, put straight ones around them.",
    .bad = "city: “Bilbao”\n",
    .good = "city: \"Bilbao\"\n",
    .check = check_quotes_kept,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
