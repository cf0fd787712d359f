#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atelier/yaml/slips/slip.hpp"
#include "atelier/yaml/slips/values.hpp"

// Slips between brackets, and brackets that are never closed.
namespace atelier::yaml::detail {

/// Reads a value in brackets piece by piece, as far as it reaches, and tells the first slip in it.
class BracketWalk {
public:
    BracketWalk(const Lines& lines, std::size_t head) : lines_{lines}, text_{lines.text()}, head_{head} {}

    [[nodiscard]] std::optional<Slip> slip() {
        const Line& line = lines_[head_];
        at_ = line.value;
        stop_ = reach();
        while (at_ < stop_) {
            if (auto found = step()) return found;
            if (open_.empty()) return behind_closed();
        }
        return never_closed();
    }

private:
    struct Open {
        std::uint32_t at;
        bool mapping;
        std::uint32_t entry;  // where the entry begins
        std::uint32_t value;  // where its value begins, or 0 before its colon
        bool plain{true};     // its last piece is a plain text
        text::Span before{};  // the plain value of the entry before
    };

    /// Up to where the value can reach: the next line that stands no further right, or begins an entry or a key of its own.
    [[nodiscard]] std::uint32_t reach() const {
        std::uint32_t stop = lines_[head_].end;
        const std::uint32_t left = lines_[head_].parent_column();
        for (std::size_t i = head_ + 1; i < lines_.size(); ++i) {
            const Line& line = lines_[i];
            if (line.first >= line.end || text_[line.first] == '#') continue;
            const bool closes = text_[line.first] == ']' || text_[line.first] == '}';
            const bool begins = line.has_key() || line.has_dash();
            if (line.column() < left || (line.column() == left && !closes && begins) || line.has_dash())
                break;
            stop = line.end;
        }
        return stop;
    }

    [[nodiscard]] std::uint32_t behind_white(std::uint32_t at) const {
        while (at < stop_ && is_white(text_, at)) ++at;
        return at;
    }

    /// One sign, one quoted text or one plain text.
    std::optional<Slip> step() {
        const char c = text_[at_];
        if (c == '{' || c == '[') {
            open_.push_back({at_, c == '{', behind_white(at_ + 1), 0});
            ++at_;
        } else if (c == '}' || c == ']') {
            return close(c);
        } else if (c == ',') {
            return comma();
        } else if (c == '#' && at_ > 0 && is_white(text_, at_ - 1)) {
            comment_ = {at_, end_of_line()};
            at_ = end_of_line();
        } else if (c == '"' || c == '\'') {
            return quoted();
        } else if (is_white(text_, at_)) {
            ++at_;
        } else {
            return plain();
        }
        return std::nullopt;
    }

    [[nodiscard]] std::uint32_t end_of_line() const {
        return std::min(static_cast<std::uint32_t>(std::min(text_.find('\n', at_), text_.size())), stop_);
    }

    std::optional<Slip> close(char c) {
        if (c != (open_.back().mapping ? '}' : ']')) {
            Open& top = open_.back();
            Fault fault{FaultKind::open_bracket, {top.at, top.at + 1}, {}, {at_, at_ + 1}, 0};
            fault.detail = std::string{"a `"} + text_[top.at] + "` is closed by `" + c + "`";
            fault.remedy = std::string{"Close it with `"} + (top.mapping ? '}' : ']') + "`.";
            fault.beside = "closed here";
            return Slip{std::move(fault), {{{at_, at_ + 1}, std::string{top.mapping ? '}' : ']'}}}};
        }
        auto found = end_entry();
        open_.pop_back();
        ++at_;
        if (!open_.empty()) open_.back().plain = false;
        return found;
    }

    std::optional<Slip> comma() {
        auto found = end_entry();
        const std::uint32_t next = behind_white(at_ + 1);
        Open& top = open_.back();
        if (!found && next < stop_ && text_[next] == ',') {
            Fault fault{FaultKind::stray, {next, next + 1}, "an entry is missing", {}, 0};
            return Slip{std::move(fault), {{{next, next + 1}, {}}}};
        }
        ++at_;
        top.entry = next;
        top.value = 0;
        top.plain = true;
        return found;
    }

    /// At the end of an entry of a mapping: has it a key?
    std::optional<Slip> end_entry() {
        Open& top = open_.back();
        const std::uint32_t end = trimmed(at_);
        const std::uint32_t begin = top.value != 0 ? top.value : top.entry;
        if (top.mapping && top.value == 0 && end > top.entry && top.plain) {
            const std::uint32_t key = behind_key(text_, top.entry);
            const char sign = key > top.entry && key < end ? text_[key] : '\0';
            if ((sign == ':' || sign == '=') && !text_.substr(key).starts_with("://")) {
                return Slip{unspaced_key({top.entry, key + 1}, text_.substr(top.entry, key - top.entry), sign,
                                         text_.substr(key + 1, end - key - 1)),
                            {{{key, key + 1}, ": "}}};
            }
            if (!top.before.empty()) {
                const text::Span all{top.before.begin, entry_end_of_text(end)};
                return needing_quotes(text_, all, top.entry,
                                      "the comma before this ends the text, and what follows is no key");
            }
        }
        top.before = top.plain && end > begin && (top.value != 0 || !top.mapping) ? text::Span{begin, end}
                                                                                  : text::Span{};
        return std::nullopt;
    }

    /// Of a text with several commas, the end: entries without a colon belong to it.
    [[nodiscard]] std::uint32_t entry_end_of_text(std::uint32_t end) const {
        for (std::uint32_t at = behind_white(end); at < stop_ && text_[at] == ',';) {
            const std::uint32_t next = behind_white(at + 1);
            const auto stop = std::min<std::size_t>(text_.find_first_of(",}]\"'{[", next), stop_);
            if (colon_within(text_, {next, static_cast<std::uint32_t>(stop)}) || next >= stop) break;
            end = trimmed(static_cast<std::uint32_t>(stop));
            at = static_cast<std::uint32_t>(stop);
        }
        return end;
    }

    [[nodiscard]] std::uint32_t trimmed(std::uint32_t end) const {
        while (end > 0 && is_white(text_, end - 1)) --end;
        return end;
    }

    std::optional<Slip> quoted() {
        const std::uint32_t begin = at_;
        const auto behind = behind_quote(text_, at_, stop_);
        const std::uint32_t line_end = end_of_line();
        open_.back().plain = false;
        if (!behind || (*behind > line_end && runs_into_keys(line_end, *behind))) return open_quote(begin);
        at_ = *behind;
        const std::uint32_t rest = behind_white(at_);
        if (rest >= stop_ || std::string_view{",]}:#"}.find(text_[rest]) != std::string_view::npos)
            return std::nullopt;
        if (open_.back().mapping && open_.back().value != 0 && is_key_here(text_, rest))
            return comma_missing(rest);
        const auto stop = std::min<std::size_t>(text_.find_first_of(",]}\n", rest), stop_);
        return needing_quotes(text_, {begin, trimmed(static_cast<std::uint32_t>(stop))}, rest,
                              "the quote closes before this, and the text goes on");
    }

    [[nodiscard]] bool runs_into_keys(std::uint32_t from, std::uint32_t to) const {
        for (std::size_t i = lines_.at(from) + 1; i < lines_.size() && lines_[i].begin < to; ++i)
            if (lines_[i].has_key() || lines_[i].has_dash()) return true;
        return false;
    }

    [[nodiscard]] Slip open_quote(std::uint32_t begin) {
        // Where it was meant to be closed: before the comma or bracket that follows the words.
        const std::uint32_t line_end = end_of_line();
        const auto found = std::min<std::size_t>(text_.find_first_of(",]}", begin), line_end);
        const std::uint32_t end = trimmed(static_cast<std::uint32_t>(found));
        const std::string_view words = text_.substr(begin, end - begin);
        if (begins_with_apostrophe(words))
            return needing_quotes(text_, {begin, end}, begin,
                                  "an apostrophe that begins a text opens a quote, which is never closed");
        Fault fault{FaultKind::unterminated_quote, {begin, end}, {}, {}, 0};
        fault.meant = shown(words) + text_[begin];
        return {std::move(fault), {{{end, end}, std::string{text_[begin]}}}};
    }

    [[nodiscard]] Slip comma_missing(std::uint32_t key) {
        Fault fault{FaultKind::stray, {key, behind_key(text_, key)}, "a comma is missing before this", {}, 0};
        const std::uint32_t end = trimmed(key);
        return {std::move(fault), {{{end, end}, ","}}};
    }

    std::optional<Slip> plain() {
        const std::uint32_t begin = at_;
        Open& top = open_.back();
        top.plain = true;
        if (std::string_view{"@`%"}.find(text_[at_]) != std::string_view::npos) {
            const auto stop = std::min<std::size_t>(text_.find_first_of(",]}\n", at_), stop_);
            return needing_quotes(text_, {at_, trimmed(static_cast<std::uint32_t>(stop))}, at_,
                                  cannot_begin_with(text_[at_]));
        }
        for (; at_ < stop_; ++at_) {
            const char c = text_[at_];
            if (std::string_view{",[]{}"}.find(c) != std::string_view::npos) break;
            if (c == '#' && at_ > begin && is_white(text_, at_ - 1)) break;
            if (c == '\n' && is_key_line(at_ + 1) && top.mapping && top.value != 0) {
                const std::uint32_t key = behind_white(at_ + 1);
                return comma_missing(key);
            }
            if (c != ':' || !(is_white(text_, at_ + 1) || at_ + 1 >= stop_)) continue;
            if (top.value == 0) {
                top.value = behind_white(at_ + 1);
                ++at_;
                return std::nullopt;
            }
            return second_colon(top, at_);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_key_line(std::uint32_t at) const {
        const std::uint32_t first = behind_white(at);
        return first < stop_ && is_key_here(text_, first);
    }

    /// `{action: Ask: meter data}` and `{id: p name: Port}`: a text with a colon, or a comma that is missing.
    [[nodiscard]] Slip second_colon(const Open& top, std::uint32_t colon) const {
        const auto stop = std::min<std::size_t>(text_.find_first_of(",]}\n", colon), stop_);
        const text::Span value{top.value, trimmed(static_cast<std::uint32_t>(stop))};
        std::uint32_t word = colon;
        while (word > value.begin && is_key_letter(text_[word - 1])) --word;
        const std::string name{text_.substr(word, colon - word)};
        const bool key = word > value.begin && text_[word - 1] == ' ' && behind_key(text_, word) == colon &&
                         name.front() >= 'a' && name.front() <= 'z';
        if (key && is_a_key(name)) {
            const std::uint32_t end = trimmed(word);
            Fault fault{FaultKind::stray, {word, colon}, "a comma is missing before this", {}, 0};
            return {std::move(fault), {{{end, end}, ","}}};
        }
        Slip slip =
            needing_quotes(text_, value, colon, "a text without quotes cannot hold a colon and a space");
        if (key) slip.fault.remedy = "If `" + shown(name) + "` is a key, put a comma before it.";
        return slip;
    }

    /// True where the word is a key in this record, on a line or between brackets.
    [[nodiscard]] bool is_a_key(const std::string& name) const {
        if (is_a_key_elsewhere(lines_, name)) return true;
        for (const std::string_view opener : {"{", ", "})
            if (text_.find(std::string{opener} + name + ": ") != std::string_view::npos) return true;
        return false;
    }

    std::optional<Slip> behind_closed() {
        const std::uint32_t end = lines_[lines_.at(at_ - 1)].end;
        std::uint32_t rest = at_;
        while (rest < end && text_[rest] == ' ') ++rest;
        if (rest >= end) return std::nullopt;
        if (text_[rest] == '#') {
            if (rest > at_) return std::nullopt;
            return unspaced_comment({rest, end});
        }
        if (text_[rest] == ']' || text_[rest] == '}') {
            Fault fault{FaultKind::stray, {rest, rest + 1}, {}, {}, 0};
            fault.detail = std::string{"a `"} + text_[rest] + "` too many";
            fault.remedy = "Delete it.";
            return Slip{std::move(fault), {{{rest, rest + 1}, {}}}};
        }
        if (lines_.at(at_ - 1) != head_ || text_[rest] == ',' || text_[rest] == ':') return std::nullopt;
        const text::Span all{lines_[head_].value, end_of_plain(text_, rest, end)};
        return needing_quotes(text_, all, rest, "the bracket closes before this, and the text goes on");
    }

    /// Nothing closes what is still open: where it opens, and what swallowed the closing bracket if a `#` did.
    std::optional<Slip> never_closed() {
        const Open& top = open_.back();
        const char closing = top.mapping ? '}' : ']';
        Fault fault{FaultKind::open_bracket, {top.at, top.at + 1}, {}, {}, 0};
        fault.detail =
            std::string{"a `"} + text_[top.at] + "` is opened here and never closed by `" + closing + "`";
        const std::string_view remark = text_.substr(comment_.begin, comment_.size());
        if (!comment_.empty() && remark.find(closing) != std::string_view::npos)
            return swallowed(std::move(fault));
        fault.remedy = std::string{"Put the `"} + closing + "` behind its last entry.";
        std::string closings;
        for (auto each = open_.rbegin(); each != open_.rend(); ++each) closings += each->mapping ? '}' : ']';
        std::uint32_t end =
            comment_.empty() || comment_.end < trimmed(stop_) ? trimmed(stop_) : trimmed(comment_.begin);
        if (text_[end - 1] == ',') --end;
        return Slip{std::move(fault), {{{end, end}, closings}}};
    }

    Slip swallowed(Fault fault) {
        const Open& top = open_.back();
        const std::uint32_t begin = top.value != 0 ? top.value : top.entry;
        const auto stop = std::min<std::size_t>(text_.find_first_of(",]}", comment_.begin), comment_.end);
        const text::Span words{begin, trimmed(static_cast<std::uint32_t>(stop))};
        fault.other = {comment_.begin, comment_.begin + 1};
        fault.beside = "from here to the end of the line all is read as a comment";
        fault.remedy = "Put the text with the `#` in quotes:";
        fault.meant = in_quotes(text_.substr(words.begin, words.size()));
        return {std::move(fault), quoting(text_, words)};
    }

    const Lines& lines_;
    std::string_view text_;
    std::size_t head_;
    std::uint32_t at_{0};
    std::uint32_t stop_{0};
    std::vector<Open> open_;
    text::Span comment_;  // the last one
};

/// What is wrong with a value in brackets that begins on a line, or nothing.
[[nodiscard]] inline std::optional<Slip> bracket_slip(const Lines& lines, std::size_t i) {
    const Line& line = lines[i];
    if (!lines.has_value(line) || (lines.text()[line.value] != '{' && lines.text()[line.value] != '['))
        return std::nullopt;
    return BracketWalk{lines, i}.slip();
}

}  // namespace atelier::yaml::detail
