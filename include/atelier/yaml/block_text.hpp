#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "atelier/text/span.hpp"

namespace atelier::yaml {

/// The lines behind `|` or `>` and the value that they make. yaml-cpp 0.7 folds some of them otherwise than YAML says (it
/// loses line ends behind `>+`, and keeps spaces at the end of `>-`), so the value is read here, from the source.
class BlockText {
public:
    /// What stands behind the `|` or `>`: `-` strips the line ends at the end, `+` keeps them all.
    struct Header {
        bool folded{false};
        char chomp{' '};
        int indent{-1};  ///< of the lines, or -1 where the first one shows it
    };
    /// What makes it no sound text: a tab where the first line is indented, or empty lines deeper than it.
    struct Trouble {
        text::Span span;
        bool tab;
    };

    /// `begin` is the start of the first line; `parent` the column that all lines must be right of.
    BlockText(std::string_view text, std::uint32_t begin, int parent, Header header)
        : text_{text}, parent_{parent}, header_{header}, end_{begin} {
        for (std::size_t line = begin; line < text_.size() && !trouble_;) {
            const auto next = read(line);
            if (!next) break;
            line = *next;
        }
        if (break_ && header_.chomp != '-') value_ += '\n';
        if (header_.chomp == '+') value_.append(empty_, '\n');
    }

    [[nodiscard]] const std::string& value() const { return value_; }
    /// Where the last line with something on it ends; `begin` where there is none.
    [[nodiscard]] std::uint32_t end() const { return end_; }
    [[nodiscard]] const std::optional<Trouble>& trouble() const { return trouble_; }

private:
    /// Reads the line that begins there. The start of the next one, or nothing where the text is over.
    std::optional<std::size_t> read(std::size_t line) {
        const std::size_t first = std::min(text_.find_first_not_of(' ', line), text_.size());
        const std::size_t end = std::min(text_.find_first_of("\r\n", first), text_.size());
        const int depth = static_cast<int>(first - line);
        const bool blank = first == end;
        if (header_.indent < 0) {
            if (blank)
                deepest_empty_ = std::max(deepest_empty_, depth);
            else if (!show_indent(line, first, end))
                return std::nullopt;
        } else if (!blank && depth < header_.indent) {
            return std::nullopt;
        }
        if (!blank || (header_.indent >= 0 && depth > header_.indent)) {
            const std::size_t content = line + static_cast<std::size_t>(header_.indent);
            add(text_.substr(content, end - content), end);
        } else if (end < text_.size()) {
            ++empty_;
        }
        if (end == text_.size()) return end;
        return end + (text_[end] == '\r' ? 2 : 1);
    }

    /// The first line that is not empty shows how far the text is indented. False where it no longer belongs to the text.
    bool show_indent(std::size_t line, std::size_t first, std::size_t end) {
        const int depth = static_cast<int>(first - line);
        if (depth <= parent_) return false;
        const bool tab = text_[first] == '\t';
        if (tab || deepest_empty_ > depth) {
            trouble_ = Trouble{
                {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(tab ? first + 1 : end)}, tab};
            return false;
        }
        header_.indent = depth;
        return true;
    }

    /// Takes a line that is not empty, without its indentation. Within a folded text one line end is a space, unless a line
    /// is indented further.
    void add(std::string_view content, std::size_t end) {
        const bool deeper = content.starts_with(' ') || content.starts_with('\t');
        const bool folds = header_.folded && break_ && !deeper_ && !deeper;
        if (folds && empty_ == 0) value_ += ' ';
        if (!folds && break_) value_ += '\n';
        value_.append(empty_, '\n');
        value_ += content;
        empty_ = 0;
        deeper_ = deeper;
        break_ = end < text_.size();
        end_ = static_cast<std::uint32_t>(end);
    }

    std::string_view text_;
    int parent_;
    Header header_;
    std::uint32_t end_;
    std::string value_;
    std::optional<Trouble> trouble_;
    int deepest_empty_{0};
    std::size_t empty_{0};  // lines since the last that was not
    bool break_{false};     // a line end waits behind the value
    bool deeper_{false};
};

}  // namespace atelier::yaml
