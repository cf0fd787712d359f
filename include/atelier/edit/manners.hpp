#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "atelier/text/source.hpp"
#include "atelier/yaml/document.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::edit {

/// How a text is laid out, so that what is put in looks like what stands around it. Learned from the first example of each; where a text has
/// none, as `init` begins a record.
struct Manners {
    std::string line_end{"\n"};
    std::uint32_t indent{2};  ///< columns from a key to the keys below it
    bool flush{false};        ///< the `- ` of a list stands right under its key, and not `indent` further
    bool inner_space{false};  ///< `{ a: 1 }` rather than `{a: 1}`
};

namespace detail {

[[nodiscard]] inline std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
    const auto end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
    return end == std::string_view::npos ? 0 : static_cast<std::uint32_t>(end + 1);
}

/// Where the next line begins, or the text ends.
[[nodiscard]] inline std::uint32_t next_line(std::string_view text, std::uint32_t at) {
    const auto end = text.find('\n', at);
    return static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end + 1);
}

/// Bytes before it on its line. Keys and dashes stand behind spaces and dashes alone, so that this is a column.
[[nodiscard]] inline std::uint32_t column(std::string_view text, std::uint32_t at) {
    return at - line_begin(text, at);
}

/// Where the `-` of an entry of a block list stands.
[[nodiscard]] inline std::uint32_t dash_of(std::string_view text, yaml::View entry) {
    std::uint32_t at = entry.span().begin;
    if (at < text.size() && text[at] == '-' && entry.is(yaml::Kind::null)) return at;
    while (at > 0 && text[at - 1] != '-') --at;
    return at == 0 ? 0 : at - 1;
}

class Learner {
public:
    Learner(std::string_view text, Manners& out) : text_{text}, out_{out} {}

    void look(yaml::View node, std::uint32_t own_column) {
        if (knows_indent_ && knows_dash_ && knows_space_) return;
        const bool block = node.style() == yaml::Style::block;
        if (node.is(yaml::Kind::mapping) && !block && node.size() > 0 && !knows_space_) {
            out_.inner_space = text_[node.span().begin + 1] == ' ';
            knows_space_ = true;
        }
        for (const yaml::View child : node) {
            if (!block || child.style() != yaml::Style::block || child.size() == 0) {
                look(child, own_column);
            } else if (node.is(yaml::Kind::mapping)) {
                below_key(child, column(text_, child.key_span().begin));
            } else {
                look(child, column(text_, child.span().begin));
            }
        }
    }

private:
    void below_key(yaml::View child, std::uint32_t key) {
        if (child.is(yaml::Kind::sequence)) {
            const std::uint32_t dash = column(text_, dash_of(text_, *child.begin()));
            if (!knows_dash_) out_.flush = dash == key;
            knows_dash_ = true;
            if (!knows_indent_ && dash > key) set_indent(dash - key);
            look(child, dash);
        } else {
            const std::uint32_t inner = column(text_, (*child.begin()).key_span().begin);
            if (!knows_indent_ && inner > key) set_indent(inner - key);
            look(child, inner);
        }
    }

    void set_indent(std::uint32_t columns) {
        out_.indent = columns;
        knows_indent_ = true;
    }

    std::string_view text_;
    Manners& out_;
    bool knows_indent_{false};
    bool knows_dash_{false};
    bool knows_space_{false};
};

}  // namespace detail

[[nodiscard]] inline Manners manners_of(const yaml::Document& document) {
    Manners manners;
    const std::string_view text = document.source.text();
    const auto first = text.find('\n');
    if (first != std::string_view::npos && first > 0 && text[first - 1] == '\r') manners.line_end = "\r\n";
    if (document.tree.root().found()) detail::Learner{text, manners}.look(document.tree.root(), 0);
    return manners;
}

}  // namespace atelier::edit
