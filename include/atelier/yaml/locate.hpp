#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/source.hpp"
#include "atelier/yaml/block_text.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::yaml {

/// Walks the source and the tree side by side. It completes what events do not tell (where values end, which comments
/// there are), and it holds the parser to account: whatever stands in the text and is neither white space, a comment, a
/// separator in its place nor a value of the tree is a fault. This is what catches the invalid texts that yaml-cpp 0.7
/// takes: a second document, an unclosed quote, a key without a colon, doubled commas, a comment glued to a value.
/// It stops at the first such place of an entry of the root, since what follows could only be guessed, and goes on at the next.
class Locator {
public:
    Locator(const text::Source& source, Tree& tree, std::vector<text::Span>& comments,
            std::vector<Fault>& faults)
        : text_{source.text()}, tree_{tree}, comments_{comments}, faults_{faults} {}

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
    struct Mismatch {};
    using Offset = std::uint32_t;

    [[nodiscard]] Offset size() const { return static_cast<Offset>(text_.size()); }
    [[nodiscard]] char at(Offset offset) const { return offset < size() ? text_[offset] : '\0'; }
    [[nodiscard]] char here() const { return at(cursor_); }
    [[nodiscard]] static bool is_space(char c) { return c == ' ' || c == '\t'; }
    [[nodiscard]] static bool is_break(char c) { return c == '\n' || c == '\r'; }
    [[nodiscard]] bool ends_word(Offset offset) const {
        return offset >= size() || is_space(at(offset)) || is_break(at(offset));
    }
    [[nodiscard]] static bool is_bracket_or_comma(char c) {
        return std::string_view{"[]{},"}.find(c) != std::string_view::npos;
    }
    [[nodiscard]] int column() const { return static_cast<int>(cursor_ - line_start_); }

    [[noreturn]] void refuse(FaultKind kind, Offset begin, Offset end, std::string detail = {}) {
        faults_.push_back({kind, {begin, std::max(begin, end)}, std::move(detail), {}, 0});
        throw Mismatch{};
    }

    [[nodiscard]] Offset end_of_line(Offset from) const {
        const auto end = text_.find_first_of("\r\n", from);
        return end == std::string_view::npos ? size() : static_cast<Offset>(end);
    }

    [[noreturn]] void stray(std::string detail) {
        Offset end = end_of_line(cursor_);
        while (end > cursor_ && is_space(at(end - 1))) --end;
        refuse(FaultKind::stray, cursor_, end, std::move(detail));
    }

    /// Moves over white space, line ends and comments. True where a line end was crossed. A tab that begins a line is refused
    /// even before a comment or nothing: YAML 1.2 lets it pass, and the readers of YAML 1.1 give up there.
    bool skip() {
        bool crossed = false;
        bool indenting = cursor_ == line_start_;
        while (cursor_ < size()) {
            const char c = here();
            if (c == '\n') {
                next_line();
                crossed = indenting = true;
            } else if (c == '\t' && indenting) {
                refuse(FaultKind::indentation, cursor_, cursor_ + 1, "tab");
            } else if (is_space(c) || c == '\r') {
                ++cursor_;
            } else if (c == '#') {
                comment();
            } else {
                break;
            }
        }
        return crossed;
    }

    void next_line() { line_start_ = ++cursor_; }

    void comment() {
        const bool detached = cursor_ == 0 || is_space(at(cursor_ - 1)) || is_break(at(cursor_ - 1));
        if (!detached) stray("a comment needs a space before its `#`");
        const Offset end = end_of_line(cursor_);
        comments_.push_back({cursor_, end});
        cursor_ = end;
    }

    void check_no_tab_before(Offset offset) {
        if (offset >= size()) return;
        const auto tab = text_.substr(line_start_, offset - line_start_).find('\t');
        if (tab != std::string_view::npos) {
            const Offset place = line_start_ + static_cast<Offset>(tab);
            refuse(FaultKind::indentation, place, place + 1, "tab");
        }
    }

    /// A token that begins a line within a flow collection or a value must stand right of the key that it belongs to.
    void check_indent(bool crossed, int indent, bool closes = false) {
        if (crossed && column() <= indent && !(closes && column() == indent))
            refuse(FaultKind::indentation, cursor_, end_of_line(cursor_));
    }

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
            case Kind::null: null(node, behind_key); break;
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

    void null(Node& node, Offset behind_key) {
        for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
            const auto end = cursor_ + static_cast<Offset>(word.size());
            if (cursor_ == node.span.begin && text_.substr(cursor_).starts_with(word) &&
                (ends_word(end) || at(end) == ',' || at(end) == ']' || at(end) == '}')) {
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

    void next_line_of_value(int indent) {
        line_start_ = cursor_;
        Offset text = cursor_;
        while (is_space(at(text))) ++text;
        check_no_tab_before(text);
        if (text >= size() || is_break(at(text))) return;
        if (static_cast<int>(text - line_start_) <= indent)
            refuse(FaultKind::indentation, text, end_of_line(text));
    }

    void quoted(char quote, int indent) {
        const Offset begin = cursor_++;
        std::size_t next_quote = 0;
        while (cursor_ < size()) {
            const char c = here();
            if (c == quote && quote == '\'' && at(cursor_ + 1) == quote) {
                cursor_ += 2;
            } else if (c == quote) {
                if (behind_empty_line())
                    refuse(FaultKind::syntax, cursor_, cursor_ + 1,
                           "an empty line stands before the closing quote: close it behind the text");
                ++cursor_;
                return;
            } else if (c == '\\' && quote == '"') {
                escape();
            } else {
                ++cursor_;
                if (c != '\n') continue;
                if (next_quote < cursor_) next_quote = text_.find(quote, cursor_);
                // Where none follows, the indentation of the rest is no matter: the quote was forgotten.
                if (next_quote != std::string_view::npos) next_line_of_value(indent);
            }
        }
        cursor_ = begin;
        refuse(FaultKind::unterminated_quote, begin, end_of_line(begin));
    }

    /// True where nothing stands before this place on its line, nor on the line before: yaml-cpp 0.7 loses such a line end.
    [[nodiscard]] bool behind_empty_line() const {
        const auto before =
            cursor_ == 0 ? std::string_view::npos : text_.find_last_not_of(" \t\r", cursor_ - 1);
        if (before == std::string_view::npos || text_[before] != '\n' || before == 0) return false;
        const auto above = text_.find_last_not_of(" \t\r", before - 1);
        return above != std::string_view::npos && text_[above] == '\n';
    }

    void escape() {
        constexpr std::string_view known = "0abt\tnvfre \"/\\N_LPxuU\n\r";
        if (known.find(at(cursor_ + 1)) == std::string_view::npos)
            refuse(
                FaultKind::syntax, cursor_, cursor_ + 2,
                "a backslash in double quotes begins no known escape: write it twice, or use single quotes");
        // A line end is left for the caller, who checks the next line's indentation.
        cursor_ += is_break(at(cursor_ + 1)) ? 1U : 2U;
    }

    /// Finds the end of a plain value by reading it again: line ends and the white space around them stand for one
    /// space, or for one line end less than there are.
    void plain(std::string_view value, int indent) {
        Offset solid = cursor_;  // up to here no white space runs into a line end
        for (std::size_t i = 0; i < value.size();) {
            if (here() == value[i] && !is_break(here()) && !folds_before(solid)) {
                ++cursor_;
                ++i;
                continue;
            }
            int breaks = 0;
            while (cursor_ < size() && (is_space(here()) || is_break(here()))) {
                if (here() == '\n') {
                    ++breaks;
                    ++cursor_;
                    next_line_of_value(indent);
                } else {
                    ++cursor_;
                }
            }
            if (breaks == 0) stray({});
            const std::size_t wanted = breaks == 1 ? 1 : static_cast<std::size_t>(breaks) - 1;
            const std::string_view folded = value.substr(i, wanted);
            const char fill = breaks == 1 ? ' ' : '\n';
            if (folded.size() != wanted || folded.find_first_not_of(fill) != std::string_view::npos)
                stray({});
            i += wanted;
        }
    }

    /// Whether the white space here belongs to a line end; `solid` remembers how far it was found that it does not.
    [[nodiscard]] bool folds_before(Offset& solid) const {
        if (cursor_ < solid || !is_space(here())) return false;
        while (solid < cursor_ || is_space(at(solid))) ++solid;
        return is_break(at(solid));
    }

    void block_scalar(Node& node, int indent) {
        const Offset begin = cursor_;
        const BlockText::Header header = block_header(indent);
        const Offset header_end = cursor_;
        end_block_header();
        const BlockText block{text_, cursor_, indent, header};
        if (const auto& trouble = block.trouble())
            refuse(FaultKind::indentation, trouble->span.begin, trouble->span.end,
                   trouble->tab ? "tab" : "blank");
        const bool empty = block.end() == cursor_;
        if (block.value() != node.text) node.text = tree_.keep(block.value());
        node.span = {begin, empty ? header_end : block.end()};
        if (empty) return;
        cursor_ = block.end();
        line_start_ = start_of_line(cursor_);
    }

    [[nodiscard]] Offset after_break(Offset offset) const {
        if (at(offset) == '\r') ++offset;
        return at(offset) == '\n' ? offset + 1 : offset >= size() ? size() : offset + 1;
    }

    [[nodiscard]] Offset start_of_line(Offset offset) const {
        const auto before = offset == 0 ? std::string_view::npos : text_.rfind('\n', offset - 1);
        return before == std::string_view::npos ? 0 : static_cast<Offset>(before) + 1;
    }

    /// Moves behind `|` or `>` and its signs.
    BlockText::Header block_header(int indent) {
        BlockText::Header header;
        header.folded = here() == '>';
        for (++cursor_; here() == '+' || here() == '-' || (here() >= '1' && here() <= '9'); ++cursor_) {
            if (here() == '+' || here() == '-')
                header.chomp = here();
            else
                header.indent = std::max(indent, 0) + (here() - '0');
        }
        return header;
    }

    /// Moves behind the line of a header, where nothing but a comment can stand.
    void end_block_header() {
        const Offset mark = cursor_;
        while (is_space(here())) ++cursor_;
        if (here() == '#') {
            if (cursor_ == mark) stray("a comment needs a space before its `#`");
            comment();
        }
        if (cursor_ < size() && !is_break(here()))
            stray("only a comment can stand behind `|` or `>` on the same line");
        cursor_ = after_break(cursor_);
        line_start_ = cursor_;
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
        if (here() != ':') scalar(as_value, indent);
        node.key_span = {node.key_span.begin, cursor_};
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

    std::string_view text_;
    Tree& tree_;
    std::vector<text::Span>& comments_;
    std::vector<Fault>& faults_;
    Offset cursor_{0};
    Offset line_start_{0};
    int brackets_{0};  // open ones
};

}  // namespace atelier::yaml
