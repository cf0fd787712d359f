#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "atelier/diag/finding.hpp"
#include "atelier/record/misfit.hpp"
#include "atelier/rules/quote.hpp"
#include "atelier/rules/rule.hpp"
#include "atelier/text/lookalike.hpp"
#include "atelier/text/source.hpp"
#include "atelier/text/span.hpp"
#include "atelier/yaml/lines.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::rules::syn {

/// A bullet or a dash of a word processor that begins a line, with a space behind it; else nothing.
[[nodiscard]] inline std::optional<text::LookAlike> bullet_of(std::string_view line) {
    const auto sign = text::first_look_alike(line);
    if (!sign || sign->offset > 0 || sign->bytes + 1 >= line.size()) return std::nullopt;
    const bool bullet = sign->what.kind == text::LookAlikeKind::bullet;
    const auto next = text::first_look_alike(line, sign->bytes);
    const bool spaced =
        line[sign->bytes] == ' ' || line[sign->bytes] == '\t' ||
        (next && next->offset == sign->bytes && next->what.kind == text::LookAlikeKind::space);
    return bullet && spaced ? std::optional{sign->what} : std::nullopt;
}

/// What a line looks like that is read as part of the text above it: an entry, a key, or nothing in particular.
[[nodiscard]] inline std::string_view looks_like(std::string_view line) {
    if (line.size() > 1 && (line[0] == '-' || line[0] == '*') && line[1] == ' ') return "an entry of a list";
    if (bullet_of(line)) return "an entry of a list";
    const std::uint32_t end = yaml::detail::behind_key(line, 0);
    if (end == 0 || end + 1 >= line.size()) return {};
    const bool glued = line[end] == ':' && !line.substr(end).starts_with("://");
    return glued || line.substr(end).starts_with(" = ") ? std::string_view{"a key"} : std::string_view{};
}

/// `Begin it in column 3, as the entry above.`: where the lines begin that it looks like.
[[nodiscard]] inline std::string remedy_for_line(const text::Source& source, text::Span text, bool entry) {
    const std::string_view first = source.line(source.line_of(text.begin));
    const std::size_t column = first.find_first_not_of(' ');
    if (entry && column != std::string_view::npos && first.substr(column).starts_with("- "))
        return "Begin it in column " + std::to_string(column + 1) +
               ", as the entry above; a text of several lines goes in quotes.";
    if (entry)
        return "Put the entries on lines of their own, below the key; a text of several lines goes in "
               "quotes.";
    return "Write it as `key: value`, in the column of the keys around it; a text of several lines goes in "
           "quotes.";
}

/// True for entries with bullets in the place of a list, which is told where the list is missed, with all of them as it should be written.
[[nodiscard]] inline bool is_missed_list(const Case& subject, const yaml::Node& node) {
    const bool glued = node.text.size() > 2 && node.text[0] == '-' && node.text[1] != ' ';
    return (glued || bullet_of(node.text)) &&
           std::any_of(subject.misfits.begin(), subject.misfits.end(), [&](const record::Misfit& misfit) {
               return misfit.kind == record::MisfitKind::wrong_type && misfit.span.begin == node.span.begin;
           });
}

inline void check_text_goes_on(const Case& subject, const Reporter& to) {
    const text::Source& source = subject.document.source;
    const yaml::Tree& tree = subject.document.tree;
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        const yaml::Node& node = tree.at(i);
        // A plain text that is as long as what is written has no line end in it.
        if (node.kind != yaml::Kind::scalar || node.style != yaml::Style::plain ||
            node.span.size() == node.text.size() || is_missed_list(subject, node))
            continue;
        const std::string_view written = source.slice(node.span);
        for (std::size_t at = written.find('\n'); at != std::string_view::npos;
             at = written.find('\n', at + 1)) {
            const std::size_t first = written.find_first_not_of(" \r\n\t", at);
            if (first == std::string_view::npos) break;
            const std::string_view line = written.substr(first, written.find_first_of("\r\n", first) - first);
            const std::string_view kind = looks_like(line);
            if (kind.empty()) continue;
            const auto begin = node.span.begin + static_cast<std::uint32_t>(first);
            diag::Finding& finding = to.report(
                {begin, begin + static_cast<std::uint32_t>(line.size())}, {},
                "this line looks like " + std::string{kind} + ", and is read as part of the text above");
            finding.help = remedy_for_line(source, node.span, kind != "a key");
            if (const auto sign = bullet_of(line))
                finding.help = "Write `- ` in the place of " + text::described(*sign) +
                               ", here and on the lines around it.";
            const auto end =
                static_cast<std::uint32_t>(std::min(written.find_first_of("\r\n"), written.size()));
            finding.related.push_back({{node.span.begin, node.span.begin + end}, "the text begins here"});
            at = first;
            if (written.find('\n', at) == std::string_view::npos) break;
        }
    }
}

inline constexpr Rule text_goes_on{
    .code = "SYN023",
    .name = "text-goes-on",
    .severity = diag::Severity::warning,
    .what = "A text without quotes goes on in a line that looks like an entry or a key.",
    .why =
        "A line that stands right of a text is joined to it, so that what it was meant to say is not there.",
    .help = "Begin the line in the column of the entries or keys around it, or put the text in quotes.",
    .bad =
        "challenge:\n"
        "  boundaries:\n"
        "    - No gas\n"
        "     - No noise at night\n",
    .good =
        "challenge:\n"
        "  boundaries:\n"
        "    - No gas\n"
        "    - No noise at night\n",
    .check = check_text_goes_on,
    .subject = Subject::text,
};

}  // namespace atelier::rules::syn
