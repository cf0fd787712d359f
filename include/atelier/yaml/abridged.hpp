#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/yaml/disguise.hpp"
#include "atelier/yaml/tree.hpp"

// A text with less in it for the parser, and the way back to what it says.
namespace atelier::yaml::detail {

[[nodiscard]] constexpr bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The first place that is no letter of the word that begins here.
[[nodiscard]] inline std::size_t behind_word(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word(text[at])) ++at;
    return at;
}

/// A text in which each word of ASCII letters stands as its first letter. yaml-cpp holds one pattern after another against every single
/// letter, and half of a record is letters that follow upon others. None of them is a sign of YAML, and no column that counts stands behind
/// one. A line with a backslash stays as it is: what follows upon that is no word. What else needs the whole word is seen to in parse.hpp
/// (`null`, limits) and locate.hpp (how far a key and its colon are apart); whatever is not sound is read again as it stands.
class Abridged {
public:
    /// `disguised` is the same text as the parser gets it otherwise (disguise.hpp), byte for byte as long.
    Abridged(std::string_view whole, std::string_view disguised) : whole_{whole} {
        text_.reserve(whole.size() / 2);
        for (std::size_t line = 0; line < whole.size();) {
            lines_.push_back(static_cast<std::uint32_t>(line));
            const std::size_t end = std::min(whole.find('\n', line), whole.size() - 1) + 1;
            if (has_backslash(line))
                text_.append(disguised.substr(line, end - line));
            else
                abridge(disguised, line, end);
            line = end;
        }
    }

    /// For the parser.
    [[nodiscard]] const std::string& text() const { return text_; }

    /// Where in the whole text stands what the parser found at a line and a column, both from 0, the column in bytes.
    [[nodiscard]] std::uint32_t place(std::size_t line, std::size_t column) {
        if (line >= lines_.size()) return static_cast<std::uint32_t>(whole_.size());
        if (line != line_ || column < column_) {
            line_ = line;
            column_ = 0;
            at_ = lines_[line];
            kept_ = has_backslash(at_);
        }
        for (; column_ < column && at_ < whole_.size(); ++column_)
            at_ = !kept_ && is_word(whole_[at_]) ? behind_word(whole_, at_) : at_ + 1;
        return static_cast<std::uint32_t>(at_);
    }

    /// What a value is that begins at the last place() and that the parser read as `read`: the words whole again. In `folded` where it
    /// stands nowhere in the text as it is. Nothing where the two do not agree letter by letter.
    [[nodiscard]] std::optional<std::string_view> restored(std::string_view read, Style style,
                                                           std::string& folded) const {
        const bool quoted = style == Style::double_quoted || style == Style::single_quoted;
        const std::size_t begin = at_ + (quoted ? 1 : 0);
        if (kept_) return restored_from_kept(begin, read, style, folded);
        return Walk{whole_, begin, style, folded}.value(read);
    }

private:
    /// Reads a value and the text side by side.
    class Walk {
    public:
        Walk(std::string_view text, std::size_t begin, Style style, std::string& folded)
            : text_{text}, begin_{begin}, at_{begin}, style_{style}, folded_{folded} {}

        [[nodiscard]] std::optional<std::string_view> value(std::string_view read) {
            while (!read.empty()) {
                if (at_ >= text_.size() || !(is_white(text_[at_]) ? white_space(read) : letter(read)))
                    return std::nullopt;
            }
            const char end = style_ == Style::double_quoted ? '"' : '\'';
            if (style_ != Style::plain && (at_ >= text_.size() || text_[at_] != end)) return std::nullopt;
            return is_folded_ ? std::string_view{folded_} : text_.substr(begin_, at_ - begin_);
        }

    private:
        [[nodiscard]] static bool is_white(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

        /// All white space that stands here, at once. With line ends in it, it stands for one space, or for one line end less.
        [[nodiscard]] bool white_space(std::string_view& read) {
            std::size_t behind = at_;
            while (behind < text_.size() && is_white(text_[behind])) ++behind;
            const std::string_view written = text_.substr(at_, behind - at_);
            const auto breaks = static_cast<std::size_t>(std::count(written.begin(), written.end(), '\n'));
            const std::size_t size = breaks == 0 ? written.size() : std::max<std::size_t>(breaks - 1, 1);
            const std::string_view taken = read.substr(0, size);
            if (breaks == 0 ? taken != written
                            : taken.size() != size ||
                                  taken.find_first_not_of(breaks == 1 ? ' ' : '\n') != std::string_view::npos)
                return false;
            if (breaks > 0) fold();
            if (is_folded_) folded_.append(taken);
            at_ = behind;
            read.remove_prefix(size);
            return true;
        }

        /// One letter of what was read, and its whole word in the text.
        [[nodiscard]] bool letter(std::string_view& read) {
            const char c = undisguised(read.front());
            if (text_[at_] != c || c == '\\') return false;
            const std::size_t end = is_word(c) ? behind_word(text_, at_) : at_ + 1;
            if (is_folded_) folded_.append(text_.substr(at_, end - at_));
            at_ = end;
            read.remove_prefix(1);
            if (c != '\'' || style_ != Style::single_quoted) return true;
            if (at_ >= text_.size() || text_[at_] != '\'') return false;  // it has to be written twice
            fold();
            ++at_;
            return true;
        }

        /// From here on the value differs from what is written.
        void fold() {
            if (!is_folded_) folded_.assign(text_.substr(begin_, at_ - begin_));
            is_folded_ = true;
        }

        std::string_view text_;
        std::size_t begin_;
        std::size_t at_;
        Style style_;
        std::string& folded_;
        bool is_folded_{false};
    };

    [[nodiscard]] bool has_backslash(std::size_t line) const {
        const std::string_view rest = whole_.substr(line);
        return rest.substr(0, rest.find('\n')).find('\\') != std::string_view::npos;
    }

    void abridge(std::string_view disguised, std::size_t at, std::size_t end) {
        while (at < end) {
            text_.push_back(disguised[at]);
            at = is_word(disguised[at]) ? behind_word(disguised, at) : at + 1;
        }
    }

    /// On a line that was left as it is, what is read is what is meant, if it ends there.
    [[nodiscard]] std::optional<std::string_view> restored_from_kept(std::size_t begin, std::string_view read,
                                                                     Style style, std::string& folded) const {
        folded = undisguise(std::string{read});
        const std::string_view written = whole_.substr(std::min(begin, whole_.size()), read.size());
        if (written == folded) return written;
        if (style != Style::double_quoted || begin >= whole_.size()) return std::nullopt;
        const std::string_view line = whole_.substr(begin, whole_.find('\n', begin) - begin);
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '"') return folded;
            if (line[at] == '\\') ++at;
        }
        return std::nullopt;
    }

    std::string_view whole_;
    std::string text_;
    std::vector<std::uint32_t> lines_;  // where each begins in the whole text
    // The last place that was asked for: the next is seldom far.
    std::size_t line_{SIZE_MAX};
    std::size_t column_{0};
    std::size_t at_{0};
    bool kept_{false};  // its line is as it was
};

}  // namespace atelier::yaml::detail
