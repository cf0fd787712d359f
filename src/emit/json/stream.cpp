#include "emit/json/stream.hpp"

#include <cstddef>

#include <fmt/core.h>

#include "atelier/text/utf8.hpp"

namespace atelier::emit::json {

namespace {

constexpr std::size_t field_indent = 2;
constexpr std::size_t item_indent = 4;

void append_escape(std::string& out, char32_t value) {
    const auto unit = [&](char32_t code) { out += fmt::format("\\u{:04x}", static_cast<unsigned>(code)); };
    if (value < 0x10000) return unit(value);
    unit(0xD800 + ((value - 0x10000) >> 10U));
    unit(0xDC00 + ((value - 0x10000) & 0x3FFU));
}

/// Outside of strings JSON is ASCII, so whatever is found here stands in a string, where an escape is allowed.
[[nodiscard]] bool shows_unseen(char32_t value) {
    return value == 0x7F || (value >= 0x80 && value <= 0x9F) || text::is_invisible(value);
}

/// Valid JSON with what cannot be seen written as `\uXXXX`, and each further line moved in.
[[nodiscard]] std::string visible(const std::string& plain, std::size_t indent) {
    std::string out;
    out.reserve(plain.size());
    for (std::size_t at = 0; at < plain.size();) {
        const text::CodePoint point = text::decode(plain, at);
        // Build services obey `##[command]` anywhere in a line of a log; two such signs stand in strings only.
        if (shows_unseen(point.value) || (point.value == U'#' && out.ends_with('#')))
            append_escape(out, point.value);
        else
            out.append(plain, at, point.bytes);
        if (point.value == U'\n') out.append(indent, ' ');
        at += point.bytes;
    }
    return out;
}

}  // namespace

void Stream::open(std::string_view schema, std::string& out) {
    out += fmt::format("{{\n  \"schema\": {},\n  \"version\": 1", dump(schema));
}

void Stream::begin_field(std::string_view key, std::string& out) {
    out += fmt::format(",\n  {}: ", dump(key));
}

void Stream::field(std::string_view key, const Value& value, std::string& out) {
    begin_field(key, out);
    out += dump(value, field_indent);
}

void Stream::open_list(std::string_view key, std::string& out) {
    begin_field(key, out);
    out += '[';
    empty_list_ = true;
}

void Stream::item(const Value& value, std::string& out) {
    out += empty_list_ ? "\n    " : ",\n    ";
    out += dump(value, item_indent);
    empty_list_ = false;
}

void Stream::close_list(std::string& out) const { out += empty_list_ ? "]" : "\n  ]"; }

void Stream::close(std::string& out) { out += "\n}\n"; }

Value or_null(std::string_view text) { return text.empty() ? Value{} : Value(text); }

Value number(const std::optional<text::Fraction>& figure) {
    if (!figure) return {};
    // The nearest double to a number of four decimals prints as that number, so nothing is lost on the way.
    return static_cast<double>(figure->scaled(4)) / 10000.0;
}

std::string dump(const Value& value, std::size_t indent) {
    return visible(value.dump(2, ' ', false, Value::error_handler_t::replace), indent);
}

std::string one_line(const Value& value) {
    return visible(value.dump(-1, ' ', false, Value::error_handler_t::replace), 0);
}

}  // namespace atelier::emit::json
