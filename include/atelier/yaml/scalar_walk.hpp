#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/span.hpp"
#include "atelier/yaml/block_text.hpp"
#include "atelier/yaml/cursor.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/tree.hpp"

namespace atelier::yaml::detail {

/// Finds where a value ends, by reading it again in the text: quoted, plain, or in a block.
class ScalarWalk : protected Cursor {
protected:
    ScalarWalk(std::string_view text, Tree& tree, std::vector<text::Span>& comments,
               std::vector<Fault>& faults)
        : Cursor{text, comments, faults}, tree_{tree} {}

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
                // Where none follows, or a key further left, the indentation of the rest is no matter: the quote was forgotten.
                if (next_quote == std::string_view::npos) continue;
                if (is_key_outside(indent)) break;
                next_line_of_value(indent);
            }
        }
        cursor_ = begin;
        refuse(FaultKind::unterminated_quote, begin, end_of_line(begin));
    }

    /// True where the line that begins here has a key, and stands too far left to be part of a value.
    [[nodiscard]] bool is_key_outside(int indent) const {
        Offset first = cursor_;
        while (at(first) == ' ' || at(first) == '-') ++first;
        Offset end = first;
        while ((at(end) >= 'a' && at(end) <= 'z') || (at(end) >= '0' && at(end) <= '9') || at(end) == '-')
            ++end;
        const auto column =
            static_cast<int>(std::min(text_.find_first_not_of(' ', cursor_), text_.size()) - cursor_);
        return column <= indent && end > first && at(end) == ':' && ends_word(end + 1);
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
            refuse(FaultKind::syntax, cursor_, cursor_ + 2, std::string{unknown_escape});
        // A line end is left for the caller, who checks the next line's indentation.
        cursor_ += is_break(at(cursor_ + 1)) ? 1U : 2U;
    }

    /// Finds the end of a plain value by reading it again: line ends and the white space around them stand for one
    /// space, or for one line end less than there are.
    void plain(std::string_view value, int indent) {
        // Most values are views of the text itself: nothing was folded, and there is nothing to compare.
        if (value.data() == text_.data() + cursor_) {
            cursor_ += static_cast<Offset>(value.size());
            return;
        }
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
    }

    [[nodiscard]] Offset after_break(Offset offset) const {
        if (at(offset) == '\r') ++offset;
        return std::min(offset + 1, size());
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

    Tree& tree_;
};

}  // namespace atelier::yaml::detail
