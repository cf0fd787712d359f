#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/scalar_walk.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::yaml {

/// Walks the source and the tree side by side. It completes what events do not tell (where values end, which comments
/// there are), and it holds the parser to account: whatever stands in the text and is neither white space, a comment, a
/// separator in its place nor a value of the tree is a fault. This is what catches the invalid texts that yaml-cpp 0.7
/// takes: a second document, an unclosed quote, a key without a colon, doubled commas, a comment glued to a value.
/// It stops at the first such place of an entry of the root, since what follows could only be guessed, and goes on at the next.
class Locator : private detail::ScalarWalk {
public:
    Locator(const text::Source& source, Tree& tree, std::vector<text::Span>& comments,
            std::vector<Fault>& faults)
        : ScalarWalk{source.text(), tree, comments, faults} {}

    /// `complete` is false where the parser gave up: then only the tree's part of the text is walked.
    /// True where tree and text agree.
    bool walk(bool complete) {
        try {
            skip_to_root();
            if (!tree_.empty()) {
                if (tree_.at(0).kind == Kind::mapping && tree_.at(0).style == Style::block)
                    root();
                else
                    value(0, -1, false);
            }
            if (complete) expect_end();
        } catch (const Mismatch&) {
            return false;
        }
        return faults_.empty();
    }

private:
    void skip_to_root() {
        skip();
        if (text_.substr(cursor_).starts_with("---") && ends_word(cursor_ + 3) && column() == 0) {
            cursor_ += 3;
            skip();
        }
    }

    /// The entries of a root in block style. One that does not agree with the text is taken out of the tree's judgement,
    /// and the walk goes on at the next, so that one run tells of several.
    void root() {
        Node& root = tree_.at(0);
        const Offset begin = cursor_;
        Offset end = begin;
        for (std::uint32_t child = root.first; child != 0; child = tree_.at(child).next) {
            try {
                pair(child, column(), false);
                end = cursor_;
                skip();
            } catch (const Mismatch&) {
                go_on_behind(child);
            }
        }
        root.span = {begin, end};
    }

    void go_on_behind(std::uint32_t child) {
        Node& broken = tree_.at(child);
        broken.kind = Kind::refused;
        broken.first = broken.count = 0;
        if (broken.next == 0) throw Mismatch{};
        const Offset next = tree_.at(broken.next).key_span.begin;
        const Fault& fault = faults_.back();
        const bool on_its_line = next > fault.span.begin && text_[next - 1] == '\n';
        if (!on_its_line || fault.kind == FaultKind::unterminated_quote) {
            cut_behind(child);
            throw Mismatch{};
        }
        cursor_ = line_start_ = next;
        brackets_ = 0;
    }

    /// Drops the entries of the root that follow upon one: what they say could only be guessed.
    void cut_behind(std::uint32_t child) {
        for (std::uint32_t at = tree_.at(child).next; at != 0; at = tree_.at(at).next) --tree_.at(0).count;
        tree_.at(child).next = 0;
    }

    void expect_end() {
        skip();
        if (cursor_ >= size()) return;
        const std::string_view rest = text_.substr(cursor_);
        if (rest.starts_with("...") && column() == 0 && ends_word(cursor_ + 3)) {
            cursor_ += 3;
            skip();
            if (cursor_ >= size()) return;
        }
        refuse(FaultKind::second_document, cursor_, end_of_line(cursor_));
    }

    /// Anchors and tags are faults already; the walk steps over them.
    void skip_properties() {
        while (here() == '&' || here() == '!') {
            const bool verbatim = text_.substr(cursor_).starts_with("!<");
            while (!ends_word(cursor_) && (verbatim || !is_bracket_or_comma(here()))) ++cursor_;
            skip();
        }
    }

    void value(std::uint32_t index, int indent, bool flow) {
        const Offset behind_key = cursor_;
        const bool crossed = skip();
        skip_properties();
        Node& node = tree_.at(index);
        const bool collection = node.kind == Kind::sequence || node.kind == Kind::mapping;
        if ((flow && node.kind != Kind::null) || (collection && node.style == Style::flow))
            check_indent(crossed, indent);
        switch (node.kind) {
            case Kind::null: null(node, behind_key, crossed, indent); break;
            case Kind::refused: alias(node, indent); break;
            case Kind::scalar:
                if (crossed && node.span.begin == cursor_) check_indent(true, indent);
                scalar(node, indent);
                break;
            case Kind::sequence:
                node.style == Style::flow ? flow_sequence(index, indent) : block_sequence(index, indent);
                break;
            case Kind::mapping:
                node.style == Style::flow ? flow_mapping(index, indent) : block_mapping(index);
                break;
        }
    }

    void null(Node& node, Offset behind_key, bool crossed, int indent) {
        for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
            const auto end = cursor_ + static_cast<Offset>(word.size());
            if (cursor_ == node.span.begin && text_.substr(cursor_).starts_with(word) &&
                (ends_word(end) || at(end) == ',' || at(end) == ']' || at(end) == '}')) {
                check_indent(crossed, indent);
                node.span = {cursor_, end};
                cursor_ = end;
                return;
            }
        }
        node.span = {behind_key,
                     behind_key};  // yaml-cpp marks the next token; a finding points at the key instead
    }

    void alias(Node& node, int indent) {
        if (here() != '*') stray({});
        const Offset begin = cursor_;
        plain(node.text, indent);
        node.span = {begin, cursor_};
    }

    void scalar(Node& node, int indent) {
        if (cursor_ != node.span.begin) stray({});
        const Offset begin = cursor_;
        switch (node.style) {
            case Style::double_quoted: quoted('"', indent); break;
            case Style::single_quoted: quoted('\'', indent); break;
            case Style::literal:
            case Style::folded: return block_scalar(node, indent);
            default:
                if (brackets_ > 0 && here() == ':')
                    stray("a value between brackets cannot begin with `:`: put it in quotes");
                plain(node.text, indent);
                break;
        }
        node.span = {begin, cursor_};
    }

    void flow_sequence(std::uint32_t index, int indent) {
        const Offset begin = enter('[');
        for (std::uint32_t child = tree_.at(index).first; child != 0; child = tree_.at(child).next) {
            value(child, indent, true);
            const Node& node = tree_.at(child);
            if (node.kind == Kind::null && node.span.empty()) stray("an entry is missing");
            if (node.kind == Kind::scalar && node.style == Style::plain && node.text == "-")
                refuse(FaultKind::stray, node.span.begin, node.span.end,
                       "a `-` cannot stand between `[` and `]`");
            separator(']', indent);
        }
        leave(index, begin, ']', indent);
    }

    void flow_mapping(std::uint32_t index, int indent) {
        if (here() != '{') {  // the single pair of `[a: b]`
            const Offset begin = cursor_;
            for (std::uint32_t child = tree_.at(index).first; child != 0; child = tree_.at(child).next)
                pair(child, indent, true);
            tree_.at(index).span = {begin, cursor_};
            return;
        }
        const Offset begin = enter('{');
        for (std::uint32_t child = tree_.at(index).first; child != 0; child = tree_.at(child).next) {
            check_indent(skip(), indent);
            pair(child, indent, true);
            separator('}', indent);
        }
        leave(index, begin, '}', indent);
    }

    Offset enter(char bracket) {
        if (here() != bracket) stray({});
        ++brackets_;
        return cursor_++;
    }

    void separator(char closing, int indent) {
        check_indent(skip(), indent, true);
        if (here() == ',') {
            ++cursor_;
        } else if (here() != closing) {
            stray("a comma is missing before this");
        }
    }

    void leave(std::uint32_t index, Offset begin, char closing, int indent) {
        check_indent(skip(), indent, true);
        if (here() == ',') stray("a comma too many");
        if (here() != closing) stray({});
        ++cursor_;
        --brackets_;
        tree_.at(index).span = {begin, cursor_};
        if (here() == '#') comment();  // always a fault: a bracket stands before it
    }

    void pair(std::uint32_t child, int indent, bool flow) {
        key(tree_.at(child), indent);
        const bool crossed = flow && skip();
        if (!flow)
            while (is_space(here())) ++cursor_;
        check_indent(crossed, indent);
        const Node& node = tree_.at(child);
        if (here() != ':') {
            refuse(FaultKind::stray, node.key_span.begin, node.key_span.end,
                   "a key without `:`, or a value on a line of its own");
        }
        // Further away yaml-cpp takes no `:` for the key's, if it sees the whole of it.
        constexpr Offset furthest = 1024;
        if (cursor_ - node.key_span.begin > furthest)
            refuse(FaultKind::key, node.key_span.begin, node.key_span.end);
        ++cursor_;
        if (flow && node.key_style == Style::plain && is_bracket_or_comma(here()))
            refuse(FaultKind::stray, cursor_ - 1, cursor_, "a `:` needs a space behind it");
        value(child, indent, flow);
    }

    void key(Node& node, int indent) {
        skip_properties();
        if (here() == '?' && ends_word(cursor_ + 1)) stray("keys cannot begin with `?`");
        Node as_value;
        as_value.text = node.key;
        as_value.style = node.key_style;
        as_value.span = node.key_span;
        // Before a `:` that stands alone there is no key to read. One that begins with `:` is read as any other.
        const bool none = node.key.empty() && here() == ':';
        if (!none) scalar(as_value, indent);
        node.key_span = {none ? cursor_ : node.key_span.begin, cursor_};
    }

    void block_sequence(std::uint32_t index, int indent) {
        const Offset begin = cursor_;
        Offset end = begin;
        for (std::uint32_t child = tree_.at(index).first; child != 0; child = tree_.at(child).next) {
            skip();
            if (here() != '-' || !ends_word(cursor_ + 1)) stray({});
            const int dash = column();
            if (dash < indent) refuse(FaultKind::indentation, cursor_, end_of_line(cursor_));
            ++cursor_;
            end = cursor_;
            check_no_tab_behind_dash();
            value(child, dash, false);
            Node& node = tree_.at(child);
            if (node.kind == Kind::null && node.span.empty())
                node.span = {end - 1, end};  // the dash, for want of a key
            end = std::max(end, tree_.at(child).span.end);
        }
        tree_.at(index).span = {begin, end};
    }

    void check_no_tab_behind_dash() {
        Offset next = cursor_;
        while (at(next) == ' ') ++next;
        if (at(next) == '\t') refuse(FaultKind::indentation, next, next + 1, "tab");
    }

    void block_mapping(std::uint32_t index) {
        const Offset begin = cursor_;
        Offset end = begin;
        for (std::uint32_t child = tree_.at(index).first; child != 0; child = tree_.at(child).next) {
            skip();
            const int indent = column();
            pair(child, indent, false);
            end = std::max({end, tree_.at(child).key_span.end, tree_.at(child).span.end});
        }
        tree_.at(index).span = {begin, end};
    }

    int brackets_{0};  // open ones
};

}  // namespace atelier::yaml
