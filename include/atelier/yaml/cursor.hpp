#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/text/span.hpp"
#include "atelier/yaml/fault.hpp"

namespace atelier::yaml::detail {

/// A place in a text that moves over white space, line ends and comments, and refuses what cannot stand where it is. Comments are noted
/// on the way. The base of the walks in locate.hpp and scalar_walk.hpp, and of no use alone.
class Cursor {
protected:
    Cursor(std::string_view text, std::vector<text::Span>& comments, std::vector<Fault>& faults)
        : text_{text}, comments_{comments}, faults_{faults} {}

    /// Thrown where text and tree do not agree; the fault has been recorded.
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

    std::string_view text_;
    std::vector<text::Span>& comments_;
    std::vector<Fault>& faults_;
    Offset cursor_{0};
    Offset line_start_{0};
};

}  // namespace atelier::yaml::detail
