#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atelier/text/span.hpp"

// A text as its writer sees it: line by line, with indentation, dashes, a key and the beginning of a value. It needs no sound YAML, and
// tells nothing that the parser has a say in; the search for slips goes by it.
namespace atelier::yaml::detail {

struct Line {
    std::uint32_t begin{0};
    std::uint32_t end{0};      ///< without the line end
    std::uint32_t first{0};    ///< what is no space
    std::uint32_t content{0};  ///< behind `- `
    std::uint32_t colon{0};    ///< of `key:`, or `content` where no key stands
    std::uint32_t value{0};    ///< where a value begins, or `end`
    bool inside{
        false};  ///< part of a block of text, or of a value in quotes or brackets that began further up

    [[nodiscard]] std::uint32_t column() const { return first - begin; }
    [[nodiscard]] std::uint32_t content_column() const { return content - begin; }
    [[nodiscard]] bool has_dash() const { return content > first; }
    [[nodiscard]] bool has_key() const { return colon > content; }
    [[nodiscard]] text::Span key() const { return {content, colon}; }
    /// What continues or belongs to this line has to stand right of this column.
    [[nodiscard]] std::uint32_t parent_column() const { return has_key() ? content_column() : column(); }
};

[[nodiscard]] constexpr bool is_key_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The first place that is no letter of the key that begins here; `at` where none does.
[[nodiscard]] inline std::uint32_t behind_key(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size() && is_key_letter(text[end])) ++end;
    const bool begins = end > at && text[at] != '-' && !(text[at] >= '0' && text[at] <= '9');
    return begins ? end : at;
}

[[nodiscard]] inline bool is_white(std::string_view text, std::size_t at) {
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
}

/// True for `key: ` or `key:` at the end of a line.
[[nodiscard]] inline bool is_key_here(std::string_view text, std::uint32_t at) {
    const std::uint32_t end = behind_key(text, at);
    return end > at && end < text.size() && text[end] == ':' && is_white(text, end + 1);
}

/// The place behind the quote that closes the one at `at`, or nothing where none does before `end`.
[[nodiscard]] inline std::optional<std::uint32_t> behind_quote(std::string_view text, std::uint32_t at,
                                                               std::uint32_t end) {
    const char quote = text[at];
    for (++at; at < end; ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            if (quote == '"' || at + 1 >= end || text[at + 1] != '\'') return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

/// Where a plain value ends that begins at `at` on a line that ends at `end`: before a comment and the spaces at the end.
[[nodiscard]] inline std::uint32_t end_of_plain(std::string_view text, std::uint32_t at, std::uint32_t end) {
    for (std::uint32_t i = at + 1; i < end; ++i)
        if (text[i] == '#' && (text[i - 1] == ' ' || text[i - 1] == '\t')) end = i;
    while (end > at && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    return end;
}

class Lines {
public:
    explicit Lines(std::string_view text) : text_{text} {
        for (std::uint32_t at = 0; at < text.size();) {
            all_.push_back(read(at));
            const auto next = text.find('\n', all_.back().end);
            if (next == std::string_view::npos) break;
            at = static_cast<std::uint32_t>(next + 1);
        }
        mark_insides();
    }

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] const Line& operator[](std::size_t i) const { return all_[i]; }
    [[nodiscard]] std::string_view slice(text::Span span) const {
        return text_.substr(span.begin, span.size());
    }

    /// The line on which a place stands.
    [[nodiscard]] std::size_t at(std::uint32_t offset) const {
        const auto behind =
            std::upper_bound(all_.begin(), all_.end(), offset,
                             [](std::uint32_t wanted, const Line& line) { return wanted < line.begin; });
        return behind == all_.begin() ? 0 : static_cast<std::size_t>(behind - all_.begin()) - 1;
    }

    /// False for blank lines, comments, and what is part of a longer value.
    [[nodiscard]] bool counts(std::size_t i) const {
        const Line& line = all_[i];
        return line.first < line.end && text_[line.first] != '#' && !line.inside;
    }

    [[nodiscard]] std::optional<std::size_t> before(std::size_t i) const {
        while (i-- > 0)
            if (counts(i)) return i;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> behind(std::size_t i) const {
        while (++i < all_.size())
            if (counts(i)) return i;
        return std::nullopt;
    }

    /// The end of a value on its line, as one would read it.
    [[nodiscard]] std::uint32_t end_of_value(const Line& line) const {
        return line.value >= line.end ? line.end : end_of_plain(text_, line.value, line.end);
    }

    /// True where a value stands on the line and is no head of a block of text.
    [[nodiscard]] bool has_value(const Line& line) const {
        return line.value < line.end && text_[line.value] != '#';
    }

    /// True where a value on the line can go on in further lines as it stands.
    [[nodiscard]] bool has_plain_value(const Line& line) const {
        return has_value(line) &&
               std::string_view{"\"'[{|>"}.find(text_[line.value]) == std::string_view::npos;
    }

    /// The last line of what hangs on this one: those further right that follow.
    [[nodiscard]] std::size_t last_of(std::size_t i) const {
        std::size_t last = i;
        for (std::size_t j = i + 1; j < all_.size(); ++j) {
            const Line& line = all_[j];
            if (line.first >= line.end) continue;
            if (!line.inside && line.column() <= all_[i].column()) break;
            last = j;
        }
        return last;
    }

private:
    [[nodiscard]] Line read(std::uint32_t begin) const {
        Line line;
        line.begin = begin;
        line.end = static_cast<std::uint32_t>(std::min(text_.find('\n', begin), text_.size()));
        if (line.end > begin && text_[line.end - 1] == '\r') --line.end;
        line.first = spaces_from(begin, line.end);
        line.content = line.first;
        while (line.content < line.end && text_[line.content] == '-' &&
               (line.content + 1 == line.end || text_[line.content + 1] == ' '))
            line.content = spaces_from(line.content + 1, line.end);
        line.colon = line.value = line.content;
        if (is_key_here(text_, line.content)) {
            line.colon = behind_key(text_, line.content);
            line.value = spaces_from(line.colon + 1, line.end);
        } else if (!line.has_dash()) {
            line.value = line.end;
        }
        return line;
    }

    [[nodiscard]] std::uint32_t spaces_from(std::uint32_t at, std::uint32_t end) const {
        while (at < end && text_[at] == ' ') ++at;
        return at;
    }

    [[nodiscard]] bool is_head_of_text(const Line& line) const {
        if (line.value >= line.end || (text_[line.value] != '|' && text_[line.value] != '>')) return false;
        const auto behind = text_.find_first_not_of("+-123456789", line.value + 1);
        return is_white(text_, std::min(behind, text_.size()));
    }

    void mark_insides() {
        for (std::size_t i = 0; i < all_.size(); ++i) {
            const Line& line = all_[i];
            if (line.inside || line.value >= line.end) continue;
            const char c = text_[line.value];
            if (is_head_of_text(line))
                mark(i, size());
            else if (c == '"' || c == '\'')
                mark_quoted(i);
            else if (c == '[' || c == '{')
                mark_bracketed(i);
        }
    }

    /// The lines behind a head as far as they stand right of it, but not line `stop` and beyond.
    void mark(std::size_t head, std::size_t stop) {
        for (std::size_t j = head + 1; j < stop; ++j) {
            Line& line = all_[j];
            if (line.first < line.end && line.column() <= all_[head].parent_column()) break;
            line.inside = true;
        }
    }

    /// Where the lines end that stand right of one.
    [[nodiscard]] std::size_t reach(std::size_t head) const {
        std::size_t j = head + 1;
        while (j < all_.size() && j < head + most_lines &&
               (all_[j].first >= all_[j].end || all_[j].column() > all_[head].parent_column()))
            ++j;
        return j;
    }

    void mark_quoted(std::size_t i) {
        if (behind_quote(text_, all_[i].value, all_[i].end)) return;
        const std::size_t stop = reach(i);
        const auto end = behind_quote(text_, all_[i].value, all_[stop - 1].end);
        if (!end) return;
        const std::size_t last = at(*end);
        // Where the quote closes right behind a colon or before a word, it is another one's opening.
        const std::uint32_t rest = spaces_from(*end, all_[last].end);
        const bool closes =
            rest >= all_[last].end || std::string_view{"#,]}"}.find(text_[rest]) != std::string_view::npos;
        bool has_keys = false;
        for (std::size_t j = i + 1; j <= last; ++j) has_keys = has_keys || all_[j].has_key();
        if (closes && !has_keys) mark(i, last + 1);
    }

    void mark_bracketed(std::size_t i) {
        const std::size_t stop = reach(i);
        std::size_t depth = 0;
        const std::uint32_t end = all_[stop - 1].end;
        for (std::uint32_t at = all_[i].value; at < end; ++at) {
            const char c = text_[at];
            if (c == '[' || c == '{') ++depth;
            if ((c == ']' || c == '}') && --depth == 0) {
                mark(i, this->at(at) + 1);
                return;
            }
            if (c == '#' && is_white(text_, at - 1))
                at = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find('\n', at), end));
            if ((c == '"' || c == '\'') && at > 0 &&
                std::string_view{" [{,:\n"}.find(text_[at - 1]) != std::string_view::npos)
                if (const auto behind = behind_quote(text_, at, end)) at = *behind - 1;
            if (at < end && text_[at] == '\n' && at + 1 < end) {
                const Line& next = all_[this->at(at + 1)];
                if (next.has_dash()) return;
            }
        }
    }

    static constexpr std::size_t most_lines = 500;  // of a value in quotes or brackets

    std::string_view text_;
    std::vector<Line> all_;
};

}  // namespace atelier::yaml::detail
