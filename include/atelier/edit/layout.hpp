#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "atelier/edit/manners.hpp"
#include "atelier/edit/scalar.hpp"
#include "atelier/edit/value.hpp"
#include "atelier/text/utf8.hpp"

// How new values are written, in the manners of the text that they are put into.
namespace atelier::edit {

/// Longer than this, a group or a list gets lines of its own.
inline constexpr std::size_t most_on_a_line = 100;

/// Between brackets, on one line.
[[nodiscard]] inline std::string in_flow(const Value& value, const Manners& manners) {
    switch (value.kind) {
        case Value::Kind::null: return "null";
        case Value::Kind::scalar: return on_one_line(value.text, Within::flow, value.typed);
        default: break;
    }
    const bool map = value.is(Value::Kind::map);
    std::string out;
    for (std::size_t i = 0; i < value.items.size(); ++i) {
        if (i > 0) out += ", ";
        if (map) out += on_one_line(value.keys[i], Within::flow, false) + ": ";
        out += in_flow(value.items[i], manners);
    }
    if (!map) return "[" + out + "]";
    return manners.inner_space && !out.empty() ? "{ " + out + " }" : "{" + out + "}";
}

/// Writes block style: what stands behind a `key:` or a `-`, to the end of its last line, without that line's end.
class Block {
public:
    explicit Block(const Manners& manners) : manners_{manners} {}

    /// `own` is the column of the key.
    [[nodiscard]] std::string behind_key(const Value& value, std::size_t own) const {
        switch (value.kind) {
            case Value::Kind::null: return "";
            case Value::Kind::scalar: return " " + scalar(value, own + manners_.indent);
            default: break;
        }
        if (fits_on_a_line(value, own)) return " " + in_flow(value, manners_);
        const std::size_t below = value.is(Value::Kind::list) && manners_.flush ? own : own + manners_.indent;
        return manners_.line_end + spaces(below) + inside(value, below);
    }

    /// `own` is the column of the dash. A group whose neighbours stand in braces does so, too, where it fits.
    [[nodiscard]] std::string behind_dash(const Value& value, std::size_t own, bool braces) const {
        switch (value.kind) {
            case Value::Kind::null: return "";
            case Value::Kind::scalar: return " " + scalar(value, own + manners_.indent);
            default: break;
        }
        if (value.items.empty() || (braces && fits(value, own)) || value.is(Value::Kind::list))
            return " " + in_flow(value, manners_);
        return " " + inside(value, own + 2);
    }

    /// The keys of a map or the entries of a list, the first of them where the text stands already.
    [[nodiscard]] std::string inside(const Value& value, std::size_t column) const {
        std::string out;
        for (std::size_t i = 0; i < value.items.size(); ++i) {
            if (i > 0) out += manners_.line_end + spaces(column);
            out += value.is(Value::Kind::map) ? on_one_line(value.keys[i], Within::block, false) + ":" +
                                                    behind_key(value.items[i], column)
                                              : "-" + behind_dash(value.items[i], column, false);
        }
        return out;
    }

    /// A text of several lines as a block of its own; anything else on one line.
    [[nodiscard]] std::string scalar(const Value& value, std::size_t column) const {
        if (!is_for_a_block(value.text)) return on_one_line(value.text, Within::block, value.typed);
        return std::string{block_header} + block_lines(value.text, column);
    }

    /// True for lines that a literal block can hold as they are. A text that ends with a line end is none: at the end of a file without one
    /// the block would lose it, and `|+` would take in what comes to stand behind it.
    [[nodiscard]] static bool is_for_a_block(std::string_view text) {
        if (text.find('\n') == std::string_view::npos || text.front() == ' ' || text.front() == '\n')
            return false;
        if (text.back() == '\n' || text.back() == ' ' || text.find(" \n") != std::string_view::npos)
            return false;
        for (std::size_t at = 0; at < text.size();) {
            const text::CodePoint point = text::decode(text, at);
            if (detail::is_spelled_out(point.value)) return false;
            at += point.bytes;
        }
        return true;
    }
    /// Without a line end behind the last line.
    static constexpr std::string_view block_header = "|-";
    /// Each with the line end before it.
    [[nodiscard]] std::string block_lines(std::string_view text, std::size_t column) const {
        std::string out;
        for (std::size_t at = 0;;) {
            const auto end = text.find('\n', at);
            const std::string_view line = text.substr(at, end - at);
            out += manners_.line_end;
            if (!line.empty()) out += spaces(column) + std::string{line};
            if (end == std::string_view::npos) return out;
            at = end + 1;
        }
    }

private:
    [[nodiscard]] static std::string spaces(std::size_t count) { return std::string(count, ' '); }

    [[nodiscard]] bool fits(const Value& value, std::size_t column) const {
        const std::string line = in_flow(value, manners_);
        return line.find("\\n") == std::string::npos &&
               text::count_code_points(line) + column <= most_on_a_line;
    }
    /// Lists of words and small groups stand behind their key; sections of a record, and lists of groups, do not.
    [[nodiscard]] bool fits_on_a_line(const Value& value, std::size_t own) const {
        if (value.items.empty()) return true;
        const auto is_scalar = [](const Value& item) { return item.is(Value::Kind::scalar); };
        const bool words = std::all_of(value.items.begin(), value.items.end(), is_scalar);
        if (value.is(Value::Kind::list)) return words && fits(value, own + 12);
        return own > 0 && words && fits(value, own + 12) && value.items.size() <= 6;
    }

    const Manners& manners_;
};

}  // namespace atelier::edit
