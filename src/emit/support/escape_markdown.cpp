#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "emit/support/escape.hpp"

namespace atelier::emit::escape {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_alnum(char c) { return is_digit(c) || is_alpha(c); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

constexpr bool is_one_of(char c, std::string_view set) { return set.find(c) != npos; }

bool begins_with(std::string_view text, std::size_t at, std::string_view what) {
    if (text.size() - at < what.size()) return false;
    return std::equal(what.begin(), what.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                      [](char a, char b) { return a == lower(b); });
}

/// `#12`, `!7`, `&3`, `~label`, `%milestone`, `^alert`: what GitHub or GitLab turns into a link to an issue and its like.
bool is_reference(std::string_view word, std::size_t at) {
    const char next = at + 1 < word.size() ? word[at + 1] : ' ';
    if (is_one_of(word[at], "#!&^")) return is_digit(next);
    return is_one_of(word[at], "~%") && (is_alnum(next) || next == '"');
}

/// `:tada:`, though not `12:30:45`.
bool is_emoji(std::string_view word, std::size_t at) {
    if (word[at] != ':' || (at > 0 && is_digit(word[at - 1]))) return false;
    std::size_t end = at + 1;
    while (end < word.size() && (is_alnum(word[end]) || is_one_of(word[end], "_+-"))) ++end;
    return end > at + 1 && end < word.size() && word[end] == ':';
}

/// A stretch of 7 to 40 hexadecimal digits with both letters and digits: it may name a commit.
bool is_commit(std::string_view word, std::size_t at) {
    if (at > 0 && is_alnum(word[at - 1])) return false;
    std::size_t end = at;
    bool digits = false;
    bool letters = false;
    for (; end < word.size() && is_alnum(word[end]) && end - at <= 40; ++end) {
        if (!is_digit(word[end]) && (lower(word[end]) < 'a' || lower(word[end]) > 'f')) return false;
        (is_digit(word[end]) ? digits : letters) = true;
    }
    return digits && letters && end - at >= 7 && end - at <= 40;
}

bool is_address(std::string_view word, std::size_t at) {
    const char c = word[at];
    if (is_one_of(c, "@$")) return true;
    if (c == ':') return begins_with(word, at, "://");
    if (c == '[') return begins_with(word, at, "[[");
    return begins_with(word, at, "www.") || begins_with(word, at, "mailto:") || begins_with(word, at, "gh-");
}

/// True for a word that a forge makes something of once the Markdown has been read.
bool means_something(std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at)
        if (is_address(word, at) || is_reference(word, at) || is_emoji(word, at) || is_commit(word, at))
            return true;
    return false;
}

/// The bytes at the start of a line that would open a list, a rule, a heading's underline or a forge's command.
std::size_t opening(std::string_view text) {
    if (text.empty()) return npos;
    if (is_one_of(text[0], "+-=:/")) return 0;
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at > 0 && at < text.size() && is_one_of(text[at], ".)") ? at : npos;
}

/// Builds one line of Markdown. Everything given to it has been through terminal(), so that it has no line ends.
class Line {
public:
    void words(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of(" |"), text.size());
            if (end > 0) word(text.substr(0, end));
            if (end == text.size()) return;
            separator(text[end]);
            text.remove_prefix(end + 1);
        }
    }

    /// Pipes stand outside: renderers differ in what a backslash before one means within code in a table.
    void code(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('|'), text.size());
            fenced(text.substr(0, end));
            if (end == text.size()) return;
            separator('|');
            text.remove_prefix(end + 1);
        }
    }

    std::string take() {
        while (out_.ends_with(' ')) out_.pop_back();
        return std::move(out_);
    }

private:
    void separator(char c) {
        if (c == '|') {
            out_ += "&#124;";
        } else if (!out_.empty() && out_.back() != ' ') {
            out_ += ' ';
        }
    }

    void word(std::string_view text) {
        if (!means_something(text)) return plain(text);
        constexpr std::string_view around = "()[]{}<>\"'.,;?*";
        const std::size_t first = std::min(text.find_first_not_of(around), text.size());
        const std::size_t last = text.find_last_not_of(around);
        const std::string_view inner =
            last == npos ? std::string_view{} : text.substr(first, last + 1 - first);
        if (!means_something(inner)) return fenced(text);
        plain(text.substr(0, first));
        fenced(inner);
        plain(text.substr(last + 1));
    }

    void plain(std::string_view text) {
        const std::size_t escaped = out_.empty() ? opening(text) : npos;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (at == escaped || is_one_of(text[at], "\\`*_{}[]<>#!~^=") ||
                (text[at] == '&' && at + 1 < text.size() && (is_alnum(text[at + 1]) || text[at + 1] == '#')))
                out_ += '\\';
            out_ += text[at];
        }
    }

    void fenced(std::string_view text) {
        if (text.find_first_not_of(' ') == npos) return plain(text);
        if (out_.ends_with('`')) out_ += ' ';  // two runs of backticks side by side would be one
        const std::string fence(longest_run(text) + 1, '`');
        const bool padded =
            text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
        out_.append(fence).append(padded, ' ').append(text).append(padded, ' ').append(fence);
    }

    [[nodiscard]] static std::size_t longest_run(std::string_view text) {
        std::size_t longest = 0;
        std::size_t run = 0;
        for (const char c : text) {
            run = c == '`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest;
    }

    std::string out_;
};

/// What stands between the first two backticks that stand alone; empty where there are none.
std::string_view first_quoted(std::string_view text) {
    std::size_t open = npos;
    for (std::size_t at = text.find('`'); at != npos;) {
        const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
        const bool alone = end == at + 1;
        if (alone && open != npos && text.substr(open, at - open).find_first_not_of(' ') != npos)
            return text.substr(open, at - open);
        open = alone ? end : npos;
        at = text.find('`', end);
    }
    return {};
}

}  // namespace

std::string markdown(std::string_view text, bool unicode) {
    Line line;
    line.words(terminal(text, unicode));
    return line.take();
}

std::string markdown_sentence(std::string_view text, bool unicode) {
    const std::string shown = sentence(text, unicode);
    std::string_view rest = shown;
    Line line;
    while (!rest.empty()) {
        const std::string_view quoted = first_quoted(rest);
        const auto before =
            quoted.empty() ? rest.size() : static_cast<std::size_t>(quoted.data() - rest.data()) - 1;
        line.words(rest.substr(0, before));
        line.code(quoted);
        rest.remove_prefix(quoted.empty() ? before : before + quoted.size() + 2);
    }
    return line.take();
}

std::string markdown_code(std::string_view text, bool unicode) {
    Line line;
    line.code(terminal(text, unicode));
    return line.take();
}

}  // namespace atelier::emit::escape
