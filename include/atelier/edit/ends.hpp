#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "atelier/edit/manners.hpp"
#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/tree.hpp"

// Where nodes begin and end in the text, with the signs around them that the tree does not keep.
namespace atelier::edit::detail {

/// Behind the last byte of a node: of its value, of what is in it, or of its key where it has none.
[[nodiscard]] inline std::uint32_t end_of(yaml::View node) {
    std::uint32_t end = std::max(node.span().end, node.key_span().end);
    for (const yaml::View child : node) end = std::max(end, end_of(child));
    return end;
}

/// Behind the colon of a key.
[[nodiscard]] inline std::uint32_t behind_colon(std::string_view text, yaml::View node) {
    const auto colon = text.find(':', node.key_span().end);
    return static_cast<std::uint32_t>(colon == std::string_view::npos ? text.size() : colon + 1);
}

/// True for a block text whose header keeps the empty lines that follow it: `|+`.
[[nodiscard]] inline bool keeps_empty_lines(std::string_view text, yaml::View node) {
    if (node.style() != yaml::Style::literal && node.style() != yaml::Style::folded) return false;
    const auto begin = node.span().begin;
    return text.substr(begin, text.find_first_of("\r\n", begin) - begin).find('+') != std::string_view::npos;
}

[[nodiscard]] inline yaml::View last_in(yaml::View node) {
    while (node.size() > 0 && node.style() == yaml::Style::block) {
        yaml::View last;
        for (const yaml::View child : node) last = child;
        node = last;
    }
    return node;
}

/// Where the line behind a node of block style begins: behind its comment, if one stands on its last line, and before all that follows,
/// since comments on lines of their own are about what comes next.
[[nodiscard]] inline std::uint32_t line_behind(std::string_view text, yaml::View node) {
    const std::uint32_t end = end_of(node);
    std::uint32_t at = next_line(text, end > 0 ? end - 1 : 0);
    if (keeps_empty_lines(text, last_in(node)))
        while (at < text.size()) {
            const std::uint32_t next = next_line(text, at);
            if (text.substr(at, next - at).find_first_not_of(" \r\n") != std::string_view::npos) break;
            at = next;
        }
    return at;
}

/// True where a comment stands between two places.
[[nodiscard]] inline bool has_comment(const yaml::Document& document, std::uint32_t begin,
                                      std::uint32_t end) {
    return std::any_of(document.comments.begin(), document.comments.end(),
                       [&](text::Span comment) { return comment.begin >= begin && comment.begin < end; });
}

}  // namespace atelier::edit::detail
