#include "emit/support/escape.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/core.h>
#include <utf8proc.h>

#include "atelier/text/utf8.hpp"
#include "emit/support/joining.hpp"
#include "emit/support/width.hpp"

namespace atelier::emit::escape {
namespace {

/// More marks than any script puts on one letter.
constexpr unsigned most_marks = 8;

/// Controls, formats, private and unassigned code points: nobody knows what a terminal makes of them.
bool is_unshown(char32_t value) {
    if (text::is_invisible(value) || text::is_forbidden(value)) return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return true;
        default: return false;
    }
}

void append_number(std::string& out, char kind, char32_t value) {
    out += fmt::format("\\{}{{{:x}}}", kind, static_cast<unsigned>(value));
}

bool is_letter(char32_t value) { return (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z'); }

enum class Blanks { spaces, shown };

/// How many bytes of blank stand at `at` that one space replaces.
std::size_t blank_bytes(std::string_view text, std::size_t at) {
    if (text[at] == '\t' || text[at] == '\n') return 1;
    return text.substr(at, 2) == "\r\n" ? 2 : 0;
}

std::string in_one_line(std::string_view text, bool unicode, Blanks blanks) {
    Terminal terminal{unicode};
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = blanks == Blanks::spaces ? blank_bytes(text, at) : 0;
        const bool second_colon = text[at] == ':' && out.ends_with(':');
        if (blank > 0) {
            terminal.show(" ", 0, out);
            at += blank;
        } else if (second_colon) {
            append_number(out, 'u', ':');
            ++at;
        } else {
            at += terminal.show(text, at, out);
        }
    }
    return out;
}

}  // namespace

bool Terminal::ends_command(char32_t value) {
    if (value == '#') {
        hashes_ = std::min(hashes_ + 1, 2U);
    } else if (value == '[' && hashes_ == 2) {
        hashes_ = 0;
        return true;
    } else if (hashes_ != 2 || !is_letter(value)) {
        hashes_ = 0;
    }
    return false;
}

std::size_t Terminal::show(std::string_view text, std::size_t at, std::string& out) {
    const text::CodePoint point = text::decode(text, at);
    const bool command = ends_command(point.value);
    if (!point.valid) {
        append_number(out, 'x', point.value);
        marks_ = 0;
        return 1;
    }
    const bool printable = point.value >= 0x20 && point.value < 0x7F;
    const bool beyond =
        !printable && (!unicode_ || (is_unshown(point.value) && !belongs_to_writing(text, at)));
    marks_ = !printable && !beyond && width_of(point.value) == 0 ? marks_ + 1 : 0;
    if (command || beyond || marks_ > most_marks) {
        append_number(out, 'u', point.value);
    } else {
        out.append(text.substr(at, point.bytes));
    }
    return point.bytes;
}

std::string terminal(std::string_view text, bool unicode) {
    return in_one_line(text, unicode, Blanks::spaces);
}

std::string path(std::string_view name, bool unicode) {
    std::string out = in_one_line(name, unicode, Blanks::shown);
    // A line and a column follow, so that one colon would become two.
    if (out.starts_with(':')) out.replace(0, 1, "\\u{3a}");
    return out;
}

std::string ascii(std::string_view text) {
    constexpr std::pair<char32_t, std::string_view> twins[]{
        {0x2026, "..."}, {0x2013, "-"},  {0x2014, "-"},  {0x2212, "-"},  {0x2018, "'"}, {0x2019, "'"},
        {0x201C, "\""},  {0x201D, "\""}, {0x2192, "->"}, {0x2190, "<-"}, {0x00B7, "-"}, {0x2022, "*"},
        {0x00D7, "x"},   {0x2265, ">="}, {0x2264, "<="}, {0x2260, "/="}, {0x00A0, " "}};
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const text::CodePoint point = text::decode(text, at);
        const auto twin = std::find_if(std::begin(twins), std::end(twins),
                                       [&](const auto& t) { return t.first == point.value; });
        if (point.valid && twin != std::end(twins)) {
            out += twin->second;
        } else {
            out += text.substr(at, point.bytes);
        }
        at += point.bytes;
    }
    return out;
}

std::string sentence(std::string_view text, bool unicode) {
    return unicode ? terminal(text, true) : terminal(ascii(text), false);
}

}  // namespace atelier::emit::escape
