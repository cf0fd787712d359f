#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "atelier/text/source.hpp"
#include "atelier/text/utf8.hpp"
#include "atelier/yaml/fault.hpp"
#include "atelier/yaml/limits.hpp"

namespace atelier::yaml {

/// `U+001B`, as faults name a character that cannot be shown.
[[nodiscard]] inline std::string code_point_name(char32_t value) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

namespace detail {

[[nodiscard]] constexpr bool is_bracket_or_comma(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// The program whose file this is, where its first bytes tell; else nothing.
[[nodiscard]] inline std::string_view other_program(std::string_view text) {
    using namespace std::string_view_literals;
    struct Known {
        std::string_view begins;
        std::string_view name;
    };
    constexpr Known known[] = {
        {"PK\x03\x04"sv,
         "a file of a word processor, a spreadsheet or a zip archive (.docx, .xlsx, .odt, .zip)"},
        {"%PDF-"sv, "a PDF document"},
        {"\xD0\xCF\x11\xE0"sv, "a file of an older office program (.doc, .xls)"},
        {"{\\rtf"sv, "a document in Rich Text Format"},
        {"\x89PNG"sv, "a picture"},
        {"\xFF\xD8\xFF"sv, "a picture"},
        {"GIF8"sv, "a picture"},
        {"\x1F\x8B"sv, "a compressed archive"},
        {"7z\xBC\xAF"sv, "a compressed archive"},
        {"<!DOCTYPE"sv, "a web page"},
        {"<html"sv, "a web page"},
        {"<?xml"sv, "an XML document"},
    };
    for (const Known& each : known)
        if (text.starts_with(each.begins)) return each.name;
    return {};
}

/// The bytes that nearly all of a text is made of, and that need no second look.
inline constexpr std::array<bool, 256> is_harmless = [] {
    std::array<bool, 256> out{};
    for (unsigned char byte = 0x20; byte < 0x7F; ++byte)
        out[byte] = !is_bracket_or_comma(static_cast<char>(byte));
    return out;
}();

}  // namespace detail

/// Looks at the bytes before the parser sees them, for all that yaml-cpp 0.7 lets through or stumbles over: broken
/// UTF-8, controls, NUL (a backslash to it), lone CR, `%` lines (taken for a second document), lines and files beyond the limits.
class Guard {
public:
    Guard(const text::Source& source, const Limits& limits, std::vector<Fault>& faults)
        : source_{source}, limits_{limits}, faults_{faults} {}

    /// True where the text may be handed to the parser.
    bool pass() {
        if (source_.size() > limits_.file) {
            faults_.push_back({FaultKind::size, {0, 0}, "file", {}, limits_.file});
            return false;
        }
        if (const std::string_view program = detail::other_program(source_.text()); !program.empty()) {
            faults_.push_back({FaultKind::no_text, {0, 0}, std::string{program}, {}, 0});
            return false;
        }
        if (looks_like_utf16()) {
            faults_.push_back({FaultKind::encoding, {0, 1}, "UTF-16", {}, 0});
            return false;
        }
        scan();
        return sound_;
    }

private:
    // Enough to mend a text by; a binary file would otherwise give a finding for every other byte.
    static constexpr int most_of_a_kind = 20;

    [[nodiscard]] bool looks_like_utf16() const {
        const std::string_view text = source_.text();
        if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
        return text.size() >= 2 && ((text[0] == '\0') != (text[1] == '\0'));
    }

    void refuse(FaultKind kind, std::uint32_t begin, std::uint32_t end, std::string detail,
                std::uint32_t limit = 0) {
        sound_ = false;
        int& seen = kind == FaultKind::encoding  ? encoding_
                    : kind == FaultKind::control ? controls_
                                                 : others_;
        if (++seen <= most_of_a_kind) faults_.push_back({kind, {begin, end}, std::move(detail), {}, limit});
    }

    void scan() {
        const std::string_view text = source_.text();
        const std::uint32_t size = source_.size();
        std::uint32_t line = 0;
        for (std::uint32_t at = 0; at < size;) {
            const auto byte = static_cast<unsigned char>(text[at]);
            if (byte == '\n') {
                end_line(line, at);
                line = ++at;
                count(lines_, line);
            } else if (detail::is_harmless[byte]) {
                ++at;
            } else if (detail::is_bracket_or_comma(text[at])) {
                count(brackets_, at);
                ++at;
            } else {
                at += judge(at);
            }
        }
        end_line(line, size);
    }

    std::uint32_t judge(std::uint32_t at) {
        const std::string_view text = source_.text();
        const text::CodePoint point = text::decode(text, at);
        const std::uint32_t end = at + point.bytes;
        if (!point.valid) {
            refuse(FaultKind::encoding, at, end,
                   fmt::format("byte {:02X}", static_cast<unsigned>(point.value)));
        } else if (point.value == '\r') {
            if (end >= text.size() || text[end] != '\n') refuse(FaultKind::control, at, end, "CR");
        } else if (text::is_forbidden(point.value) || point.value == 0x2028 || point.value == 0x2029 ||
                   (point.value == 0xFEFF && at == 0)) {
            // Readers of YAML 1.1 end a line at U+2028 and U+2029: what is a comment here would be a key there. And yaml-cpp takes
            // off a byte order mark of its own, a second one.
            refuse(FaultKind::control, at, end, code_point_name(point.value));
        }
        return point.bytes;
    }

    /// yaml-cpp may hold all tokens behind the first bracket that is not closed, some 220 bytes each, before it tells of any, and takes a
    /// microsecond for every line. Two brackets or commas and two lines go with an event at most in all that people or programs write.
    void count(std::uint64_t& number, std::uint32_t at) {
        if (number++ != 2 * std::uint64_t{limits_.events} || too_many_) return;
        too_many_ = true;
        refuse(FaultKind::events, at, at, {}, limits_.events);
    }

    void end_line(std::uint32_t begin, std::uint32_t end) {
        if (end - begin > limits_.line) refuse(FaultKind::size, begin, begin, "line", limits_.line);
        // Within a mapping no value can continue in the first column, so this is a directive or a mistake, never text.
        if (begin < end && source_.text()[begin] == '%') refuse(FaultKind::directive, begin, end, {});
    }

    const text::Source& source_;
    const Limits& limits_;
    std::vector<Fault>& faults_;
    bool sound_{true};
    int encoding_{0};
    int controls_{0};
    int others_{0};
    std::uint64_t brackets_{0};  // and commas, wherever they stand
    std::uint64_t lines_{0};
    bool too_many_{false};
};

}  // namespace atelier::yaml
